import type { ListedRun } from '../run/janitor/list.ts'
import type { SweptGroup } from '../run/janitor/sweep.ts'
import { aligned } from './aligned.ts'
import { codeInMarkdown, inMarkdown, linkInMarkdown, oneLine } from './harmless.ts'
import { duration } from './words.ts'

/** Tables of `sweep` and `list`, for terminals, the log of a job, and GitHub's Markdown. */

/** How many groups had each outcome. */
export function countOutcomes(groups: readonly SweptGroup[]): Readonly<Record<SweptGroup['outcome'], number>> {
  const count = (outcome: SweptGroup['outcome']) => groups.filter((group) => group.outcome === outcome).length
  return {
    deleted: count('deleted'),
    'would be deleted': count('would be deleted'),
    stuck: count('stuck'),
    skipped: count('skipped'),
  }
}

/** Such as `found 3: 1 deleted, 1 stuck, 1 skipped`. */
export function sweepCounts(groups: readonly SweptGroup[]): string {
  const counts = Object.entries(countOutcomes(groups))
    .filter(([, count]) => count > 0)
    .map(([outcome, count]) => `${count} ${outcome}`)
  return `found ${groups.length}${counts.length === 0 ? '' : `: ${counts.join(', ')}`}`
}

export function sweepText(groups: readonly SweptGroup[]): string {
  return [
    ...aligned(groups.map(({ name, outcome, why }) => [oneLine(name), outcome, oneLine(why)])),
    sweepCounts(groups),
  ].join('\n')
}

export function sweepMarkdown(groups: readonly SweptGroup[]): string {
  const rows = groups.map(({ subscriptionId, name, outcome, why, runUrl, seconds }) => {
    const named = linkInMarkdown(codeInMarkdown(name), runUrl)
    return `| ${named} | ${outcome} | ${inMarkdown(why)} | ${seconds === 0 ? '' : duration(seconds)} | \`${subscriptionId}\` |`
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

/**
 * The issue that stays open as long as a group is stuck.
 *
 * @param page of the workflow run that sweeps; empty in a terminal
 * @returns no text where nothing is stuck, which closes the issue
 */
export function sweepIssue(groups: readonly SweptGroup[], page: string) {
  const { stuck } = countOutcomes(groups)
  const text = `${sweepMarkdown(groups)}\n${page === '' ? sweepCounts(groups) : `Reported by ${page}`}\n`
  return {
    label: 'kube-e2e-azure-sweep',
    title: `Stuck resource groups: ${stuck}`,
    text: stuck === 0 ? undefined : text,
  }
}

export function listText(runs: readonly ListedRun[]): string {
  if (runs.length === 0) return 'No runs found.'
  const rows = runs.map(({ name, owner, ageSeconds, state, costSoFar, runUrl }) => [
    oneLine(name),
    state,
    duration(ageSeconds),
    oneLine(owner),
    costSoFar,
    oneLine(runUrl),
  ])
  return aligned([['NAME', 'STATE', 'AGE', 'OWNER', 'COST SO FAR', 'RUN'], ...rows]).join('\n')
}
