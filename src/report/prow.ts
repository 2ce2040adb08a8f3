import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Plan } from '../plan/plan.ts'
import { outputMark, startedFile } from '../run/record/output.ts'
import type { RunReport } from '../run/verdicts.ts'
import { writeWhole } from '../system/files.ts'
import { messageOf } from '../vocabulary/errors.ts'
import { resultPage, resultPageName } from './page.ts'
import { phaseJunit } from './phaseJunit.ts'
import { lineFor } from './plainLines.ts'
import { scrubFolder } from './scrub.ts'

/** Results hold nothing secret, and are read by other users. */
const forEverybody = 0o644

/**
 * The layout that Prow's Spyglass and TestGrid read (kubernetes-sigs/prow, "metadata-artifacts"): started.json,
 * build-log.txt, artifacts/ and finished.json. Without finished.json they take a run for one that is still running.
 */

/** @param startedAt milliseconds since the Unix epoch */
export async function writeStarted(plan: Plan, startedAt: number): Promise<void> {
  await mkdir(join(plan.output, 'artifacts'), { recursive: true })
  await writeJson(join(plan.output, startedFile), {
    timestamp: Math.floor(startedAt / 1000),
    'job-version': plan.cluster.kubernetesVersion,
    ...outputMark,
  })
}

/**
 * Writes what a run leaves for people and for dashboards into the plan's output folder, and blanks secrets in all that is
 * there, logs of hosts and of the suite included. finished.json comes last: whoever waits for it sees nothing unscrubbed.
 * Each file is on its own: the disk may be full, and files may be root's.
 *
 * @param secrets values that must not leave this machine, besides what looks like a secret by itself
 * @returns what could not be written, read or deleted: sentences
 */
export async function writeProwLayout(report: RunReport, secrets: readonly string[]): Promise<readonly string[]> {
  const { plan, events } = report
  const artifacts = join(plan.output, 'artifacts')
  const problems: string[] = []
  const write = async (file: string, content: () => string) => {
    try {
      await writeWhole(file, content(), forEverybody)
    } catch (thrown) {
      problems.push(`${file} could not be written: ${messageOf(thrown)}.`)
    }
  }
  await writeStarted(plan, report.startedAt).catch((thrown: unknown) => {
    problems.push(`${join(plan.output, startedFile)} could not be written: ${messageOf(thrown)}.`)
  })
  await write(join(plan.output, 'build-log.txt'), () => events.map((event) => `${lineFor(event)}\n`).join(''))
  await write(join(artifacts, 'junit_runner.xml'), () => phaseJunit(events, report.endedAt))
  await write(join(artifacts, 'metadata.json'), () => json(metadata(plan)))
  await write(join(plan.output, resultPageName), () => resultPage(report))
  const scrubbed = await scrubFolder(plan.output, secrets, (problem) => problems.push(problem))
  if (scrubbed.length > 0) await write(join(artifacts, 'scrubbed.json'), () => json(scrubbed))
  await write(join(plan.output, 'finished.json'), () =>
    json({
      timestamp: Math.floor(report.endedAt / 1000),
      ...prowResult(report),
      // Readers of the older bootstrap flavour look for job-version, those of the newer one for revision.
      metadata: metadata(plan),
    }),
  )
  return problems
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
  await writeWhole(file, json(value), forEverybody)
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
