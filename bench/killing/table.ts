import { duration } from '../../src/report/words.ts'
import type { Result } from './point.ts'

/** Rows of what was done and where, each with its number of points, who cleaned up, and what was left. */
export function tableOf(results: readonly Result[]): string[] {
  const inOrder = results.toSorted(
    (a, b) => titleOf(a.point).localeCompare(titleOf(b.point)) || a.phase.localeCompare(b.phase),
  )
  const groups = Map.groupBy(inOrder, ({ phase, point }) => `${titleOf(point)} | ${phase}`)
  const rows = [...groups].map(([title, members]) => {
    const cleaned = (['nothing was created', 'post', 'down', 'sweep'] as const).map(
      (stage) => members.filter((member) => member.cleaned === stage).length,
    )
    const post = members.flatMap(({ postSeconds }) => postSeconds ?? [])
    const longest = post.length === 0 ? '' : duration(Math.max(...post))
    return [title, members.length, ...cleaned, longest, countOf(members, 'left'), countOf(members, 'orphans')]
  })
  const all = (pick: (result: Result) => boolean) => results.filter(pick).length
  const sum = (['nothing was created', 'post', 'down', 'sweep'] as const).map((stage) =>
    all((one) => one.cleaned === stage),
  )
  return [
    '| what | where | points | nothing was created | post | down | sweep | longest post | left | orphans |',
    '|---|---|--:|--:|--:|--:|--:|--:|--:|--:|',
    ...rows.map((row) => `| ${row.join(' | ')} |`),
    `| **all** |  | ${[results.length, ...sum].join(' | ')} |  | ${countOf(results, 'left')} | ${countOf(results, 'orphans')} |`,
  ]
}

/** Each point at which something was left, in words; ideally none. */
export function troubles(results: readonly Result[]): string[] {
  return results
    .filter(({ left, orphans }) => left.length + orphans.length > 0)
    .map(
      ({ point, phase, left, orphans }) =>
        `- ${JSON.stringify(point)} in ${phase}: ${[...left, ...orphans].join(', ')}`,
    )
}

function titleOf({ what, step, slow }: Result['point']): string {
  const victim = step === 'post' ? ' of post' : ''
  return `${what}${victim}${slow ? ', Azure slow to delete' : ''}`
}

function countOf(results: readonly Result[], what: 'left' | 'orphans'): number {
  return results.reduce((sum, result) => sum + result[what].length, 0)
}
