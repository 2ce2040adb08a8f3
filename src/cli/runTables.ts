import { duration } from '../report/words.ts'
import type { ListedRun } from '../run/janitor/list.ts'
import type { SweptGroup } from '../run/janitor/sweep.ts'
import { aligned } from './aligned.ts'

/** Tables of `sweep` and `list`, for terminals and for GitHub's Markdown. */

/** Such as `found 3: 1 deleted, 1 stuck, 1 skipped`. */
export function sweepCounts(groups: readonly SweptGroup[]): string {
  const outcomes = ['deleted', 'would be deleted', 'stuck', 'skipped'] as const
  const counts = outcomes
    .map((outcome) => ({ outcome, count: groups.filter((group) => group.outcome === outcome).length }))
    .filter(({ count }) => count > 0)
    .map(({ outcome, count }) => `${count} ${outcome}`)
  return `found ${groups.length}${counts.length === 0 ? '' : `: ${counts.join(', ')}`}`
}

export function sweepText(groups: readonly SweptGroup[]): string {
  return [...aligned(groups.map(({ name, outcome, why }) => [name, outcome, why])), sweepCounts(groups)].join('\n')
}

export function sweepMarkdown(groups: readonly SweptGroup[]): string {
  const rows = groups.map(({ subscriptionId, name, outcome, why, runUrl, seconds }) => {
    const named = runUrl === '' ? `\`${name}\`` : `[\`${name}\`](${runUrl})`
    return `| ${named} | ${outcome} | ${cell(why)} | ${seconds === 0 ? '' : duration(seconds)} | \`${subscriptionId}\` |`
  })
  return [
    '## Sweep',
    '',
    sweepCounts(groups),
    '',
    '| group | outcome | why | time | subscription |',
    '|---|---|---|--:|---|',
    ...rows,
    '',
  ].join('\n')
}

export function listText(runs: readonly ListedRun[]): string {
  if (runs.length === 0) return 'No run is anywhere.'
  const rows = runs.map(({ name, owner, ageSeconds, state, costSoFar, runUrl }) => [
    name,
    state,
    duration(ageSeconds),
    owner,
    costSoFar,
    runUrl,
  ])
  return aligned([['NAME', 'STATE', 'AGE', 'OWNER', 'COST SO FAR', 'RUN'], ...rows]).join('\n')
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ')
}
