import { costInWords, costOf } from '../plan/cost.ts'
import type { Plan } from '../plan/plan.ts'
import type { RunReport, Verdict } from '../run/verdicts.ts'
import type { SpecResult, SuiteResult } from '../suite/result.ts'
import { endings } from '../vocabulary/failures.ts'
import { countColumns, countedParts } from './counts.ts'
import { inMarkdown } from './harmless.ts'
import { phaseRecords } from './phases.ts'
import { duration, escapeHtml, shortened } from './words.ts'

/** GitHub drops a step's summary entirely above 1 MiB; this leaves room for what else the step writes. */
export const summaryBytes = 900 * 1024

/**
 * The job summary in GitHub's Markdown: verdicts, then what failed, then what was counted. Sections that do not fit are
 * omitted from the end, and the summary says so.
 */
export function jobSummary(report: RunReport): string {
  const { suite } = report
  const sections = [
    heading(report),
    error(report),
    ...(suite === undefined
      ? []
      : [...failedSpecs(suite), listed(suite, 'not run'), listed(suite, 'flaked'), listed(suite, 'known gap')]),
    phases(report),
    ...(suite === undefined ? [] : [counts(suite), images(suite)]),
  ].filter((section) => section !== '')
  return withinBytes(sections, summaryBytes)
}

/** Joins as many sections, in their order, as fit. */
export function withinBytes(sections: readonly string[], limit: number): string {
  const closing = '\n_The rest does not fit into a job summary; the result page has all of it._\n'
  const room = limit - Buffer.byteLength(closing)
  let text = ''
  let bytes = 0
  for (const section of sections) {
    bytes += Buffer.byteLength(section) + 1
    if (bytes > room) return text + closing
    text += `${section}\n`
  }
  return text
}

function heading({ plan, tests, teardown, startedAt, endedAt }: RunReport): string {
  return [
    `## ${plan.suite.name} on Kubernetes ${plan.cluster.kubernetesVersion}`,
    '',
    verdict('Tests', tests),
    verdict('Teardown', teardown),
    [
      `${plan.hosts.length} hosts of size ${plan.vm.size} in ${plan.location} (${plan.cloud})`,
      `${duration((endedAt - startedAt) / 1000)} in all`,
      ...spent(plan, endedAt - startedAt),
    ].join(', '),
    '',
  ].join('\n')
}

/** What the run cost at most: its machines did not exist all the time. */
function spent(plan: Plan, milliseconds: number): string[] {
  const cost = costOf(plan)
  return cost === undefined ? [] : [`cost ${costInWords(cost, milliseconds / 1000)}`]
}

function verdict(what: string, { outcome, summary }: Verdict): string {
  const mark = { passed: '✅', failed: '❌', pending: '⏳', 'not run': '⚪' }[outcome]
  return `${mark} **${what}: ${outcome}** — ${inMarkdown(summary)}  `
}

function error({ error }: RunReport): string {
  if (error === undefined) return ''
  return `### ❌ ${endings[error.kind].title}\n\n${pre(error.message)}\n${inMarkdown(error.nextStep)}\n`
}

/** One section per failed spec, so a summary that is too long is cut between two of them. */
function failedSpecs(suite: SuiteResult): string[] {
  const failed = suite.specs.filter((spec) => spec.outcome === 'failed')
  if (failed.length === 0) return []
  return [`### Failed specs (${failed.length})\n`, ...failed.map(failedSpec)]
}

function failedSpec(spec: SpecResult): string {
  return [
    `<details open><summary><b>${escapeHtml(spec.name)}</b> (${duration(spec.seconds)})</summary>`,
    '',
    pre(shortened(`${spec.message}\n${spec.location}`, 4000)),
    `Run it again: <code>${escapeHtml(spec.replay)}</code>`,
    '',
    '</details>',
    '',
  ].join('\n')
}

const listHeadings = {
  'not run': 'Not run',
  flaked: 'Passed only when repeated',
  'known gap': 'Known gaps: specs that only upstream’s exact image can pass',
} as const

function listed(suite: SuiteResult, outcome: keyof typeof listHeadings): string {
  const specs = suite.specs.filter((spec) => spec.outcome === outcome)
  if (specs.length === 0) return ''
  const most = 100
  const lines = specs
    .slice(0, most)
    .map((spec) => `- ${escapeHtml(spec.name)}: ${inMarkdown(shortened(spec.message, 300))}`)
  if (specs.length > most) lines.push(`- … and ${specs.length - most} more`)
  return `### ${listHeadings[outcome]} (${specs.length})\n\n${lines.join('\n')}\n`
}

function phases(report: RunReport): string {
  const rows = phaseRecords(report.events, report.endedAt).map(
    ({ phase, outcome, seconds, summary }) =>
      `| ${phase} | ${outcome} | ${duration(seconds)} | ${inMarkdown(shortened(summary, 300))} |`,
  )
  return ['### Phases', '', '| phase | outcome | time | what was counted |', '|---|---|--:|---|', ...rows, ''].join(
    '\n',
  )
}

function counts(suite: SuiteResult): string {
  const rows = countedParts(suite).map((part) =>
    ['', part.name, ...countColumns.map((column) => column.of(part)), duration(part.seconds), ''].join('|'),
  )
  return [
    '### Specs',
    '',
    `| part | ${countColumns.map(({ head }) => head).join(' | ')} | time |`,
    `|---|${countColumns.map(() => '--:|').join('')}--:|`,
    ...rows,
    '',
  ].join('\n')
}

function images(suite: SuiteResult): string {
  if (suite.images.length === 0) return ''
  const rows = suite.images.map(({ name, content }) => `| ${inMarkdown(name)} | ${inMarkdown(content)} |`)
  return [
    '<details><summary>Images and their actual content</summary>',
    '',
    '| name that specs ask for | content |',
    '|---|---|',
    ...rows,
    '',
    '</details>',
    '',
  ].join('\n')
}

function pre(text: string): string {
  return `<pre>${escapeHtml(text)}</pre>\n`
}
