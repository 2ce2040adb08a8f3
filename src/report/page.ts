import type { RunReport, Verdict } from '../run/verdicts.ts'
import type { ImageContent, SpecResult, SuiteResult } from '../suite/result.ts'
import { endings } from '../vocabulary/failures.ts'
import { countColumns, countedParts } from './counts.ts'
import { html, type Markup } from './html.ts'
import { style } from './pageStyle.ts'
import { phaseRecords } from './phases.ts'
import { timeline } from './timeline.ts'
import { duration, shortened } from './words.ts'

/** The page's name in the folder of results. */
export const resultPageName = 'index.html'

/** One self-contained page: no scripts, no links to anything outside. */
export function resultPage(report: RunReport): string {
  const { plan, suite } = report
  const title = `${plan.suite.name} on Kubernetes ${plan.cluster.kubernetesVersion}: tests ${report.tests.outcome}`
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<h1>${title}</h1>
<p class="facts">${facts(report)}</p>
<div class="verdicts">${[verdict('Tests', report.tests), verdict('Teardown', report.teardown)]}</div>
${errorSection(report)}
<h2>Phases</h2>
${timeline(phaseRecords(report.events, report.endedAt), report.startedAt, report.endedAt)}
${phaseTable(report)}
${suite === undefined ? [] : suiteSections(suite)}
</body>
</html>
`
  return page.markup
}

function facts(report: RunReport): string {
  const { plan } = report
  return [
    new Date(report.startedAt).toISOString(),
    `took ${duration((report.endedAt - report.startedAt) / 1000)}`,
    `cloud ${plan.cloud}, ${plan.location}`,
    `${plan.hosts.length} hosts of size ${plan.vm.size}`,
    `resource group ${plan.resourceGroup}`,
  ].join(' · ')
}

function verdict(what: string, { outcome, summary }: Verdict): Markup {
  return html`<div class="verdict ${outcome.replace(' ', '-')}"><b>${what}: ${outcome}</b><br>${summary}</div>`
}

function errorSection({ error }: RunReport): Markup[] {
  if (error === undefined) return []
  return [html`<h2>${endings[error.kind].title}</h2><pre>${error.message}</pre><p>${error.nextStep}</p>`]
}

function phaseTable(report: RunReport): Markup {
  const rows = phaseRecords(report.events, report.endedAt).map(
    (phase) => html`<tr>
      <td>${phase.phase}</td><td class="${phase.outcome}">${phase.outcome}</td>
      <td class="number">${duration(phase.seconds)}</td><td class="number">${duration(phase.limitSeconds)}</td>
      <td>${phase.summary}</td>
    </tr>`,
  )
  return html`<table><tr><th>phase</th><th>outcome</th><th class="number">time</th><th class="number">limit</th><th>what was counted</th></tr>${rows}</table>`
}

function suiteSections(suite: SuiteResult): Markup[] {
  return [
    html`<h2>Specs</h2>`,
    countsTable(suite),
    ...specList(suite, 'failed', 'Failed'),
    ...specList(suite, 'not run', 'Not run'),
    ...specList(suite, 'flaked', 'Passed only when repeated'),
    ...specList(suite, 'known gap', 'Known gaps: specs that only upstream’s exact image can pass'),
    ...specList(suite, 'skipped', 'Skipped themselves'),
    slowest(suite),
    imageTable(suite.images),
  ]
}

function countsTable(suite: SuiteResult): Markup {
  const rows = countedParts(suite).map(
    (part) =>
      html`<tr><td>${part.name}</td>${countColumns.map(
        (column) => html`<td class="number">${column.of(part)}</td>`,
      )}<td class="number">${duration(part.seconds)}</td></tr>`,
  )
  const heads = [...countColumns.map(({ head }) => head), 'time'].map((head) => html`<th class="number">${head}</th>`)
  return html`<table><tr><th>part</th>${heads}</tr>${rows}</table>`
}

function specList(suite: SuiteResult, outcome: SpecResult['outcome'], heading: string): Markup[] {
  const specs = suite.specs.filter((spec) => spec.outcome === outcome)
  if (specs.length === 0) return []
  const items = specs.map(
    (spec) => html`<details${outcome === 'failed' ? html` open` : ''}>
<summary>${spec.name} <span class="time">${duration(spec.seconds)}</span></summary>
<pre>${shortened([spec.message, spec.location].filter((text) => text !== '').join('\n'), 10_000)}</pre>
${spec.output === '' ? [] : [html`<details><summary>output</summary><pre>${lastPart(spec.output)}</pre></details>`]}
<p>Run it again: <code>${spec.replay}</code></p>
</details>`,
  )
  return [html`<h3>${heading} (${specs.length})</h3>`, ...items]
}

/** The end of a failed spec's output is where the failure is; the whole is in the log. */
function lastPart(output: string): string {
  const most = 20_000
  return output.length <= most ? output : `… (the beginning is in the log)\n${output.slice(-most)}`
}

function slowest(suite: SuiteResult): Markup {
  const rows = [...suite.specs]
    .sort((one, other) => other.seconds - one.seconds)
    .slice(0, 10)
    .map((spec) => html`<tr><td>${spec.name}</td><td class="number">${duration(spec.seconds)}</td></tr>`)
  return html`<h3>Slowest</h3><table><tr><th>spec</th><th class="number">time</th></tr>${rows}</table>`
}

function imageTable(images: readonly ImageContent[]): Markup {
  const rows = images.map(({ name, content }) => html`<tr><td><code>${name}</code></td><td>${content}</td></tr>`)
  return html`<h3>Images and their actual content</h3>
<table><tr><th>name that specs ask for</th><th>content</th></tr>${rows}</table>`
}
