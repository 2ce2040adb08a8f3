import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Plan } from '../plan/plan.ts'
import type { RunReport } from '../run/verdicts.ts'
import { resultPage, resultPageName } from './page.ts'
import { phaseJunit } from './phaseJunit.ts'
import { lineFor } from './plainLines.ts'
import { scrubFolder } from './scrub.ts'

/**
 * The layout that Prow's Spyglass and TestGrid read (kubernetes-sigs/prow, "metadata-artifacts"): started.json,
 * build-log.txt, artifacts/ and finished.json. Without finished.json they take a run for one that is still running.
 */

/** @param startedAt milliseconds since the Unix epoch */
export async function writeStarted(plan: Plan, startedAt: number): Promise<void> {
  await mkdir(join(plan.output, 'artifacts'), { recursive: true })
  await writeJson(join(plan.output, 'started.json'), {
    timestamp: Math.floor(startedAt / 1000),
    'job-version': plan.cluster.kubernetesVersion,
  })
}

/**
 * Writes what a run leaves for people and for dashboards into the plan's output folder, and blanks secrets in all that is
 * there, logs of hosts and of the suite included. finished.json comes last: whoever waits for it sees nothing unscrubbed.
 *
 * @param secrets values that must not leave this machine, besides what looks like a secret by itself
 */
export async function writeProwLayout(report: RunReport, secrets: readonly string[]): Promise<void> {
  const { plan, events } = report
  const artifacts = join(plan.output, 'artifacts')
  await writeStarted(plan, report.startedAt)
  await writeFile(join(plan.output, 'build-log.txt'), events.map((event) => `${lineFor(event)}\n`).join(''))
  await writeFile(join(artifacts, 'junit_runner.xml'), phaseJunit(events, report.endedAt))
  await writeJson(join(artifacts, 'metadata.json'), metadata(plan))
  await writeFile(join(plan.output, resultPageName), resultPage(report))
  const scrubbed = await scrubFolder(plan.output, secrets)
  if (scrubbed.length > 0) await writeJson(join(artifacts, 'scrubbed.json'), scrubbed)
  await writeJson(join(plan.output, 'finished.json'), {
    timestamp: Math.floor(report.endedAt / 1000),
    ...prowResult(report),
    // Readers of the older bootstrap flavour look for job-version, those of the newer one for revision.
    metadata: metadata(plan),
  })
}

function metadata(plan: Plan): Record<string, string> {
  const version = plan.cluster.kubernetesVersion
  return { 'job-version': version, revision: version, suite: plan.suite.name, cloud: plan.cloud }
}

function prowResult({ tests, error, events, plan }: RunReport): { passed: boolean; result: string } {
  const nothingToRun = plan.suite.name === 'none' && error === undefined
  if (tests.outcome === 'passed' || nothingToRun) return { passed: true, result: 'SUCCESS' }
  const cancelled = events.some((event) => event.type === 'phase-ended' && event.outcome === 'cancelled')
  return { passed: false, result: cancelled ? 'ABORTED' : 'FAILURE' }
}

async function writeJson(file: string, value: unknown): Promise<void> {
  await writeFile(file, `${JSON.stringify(value, null, 2)}\n`)
}
