import { join, resolve } from 'node:path'
import type { Bundle } from '../kubernetes/bundle.ts'
import type { Plan } from '../plan/plan.ts'
import type { Clock } from '../system/clock.ts'
import { SuiteError } from '../system/errors.ts'
import type { Processes } from '../system/process.ts'
import type { Voice } from '../system/progress.ts'
import { disagreements } from './agreement.ts'
import { countsOf, specResults } from './collectResults.ts'
import { nothingHeard } from './liveProgress.ts'
import { presetOf } from './presets.ts'
import type { PartName, PartResult, SpecResult, StopReason, SuiteResult } from './result.ts'
import { prepareFiles, writeResults } from './resultFiles.ts'
import { type PartOrder, type PartRun, runPart } from './runPart.ts'
import { type SelectedSpec, selectSpecs } from './select.ts'

export interface SuiteInputs {
  readonly bundle: Bundle
  readonly kubeconfigFile: string
  /** The folder of the run's results; made if missing. */
  readonly output: string
}

export interface SuiteDependencies {
  readonly processes: Processes
  readonly clock: Clock
  /** Aborting stops ginkgo with all its processes; what was known until then is returned. */
  readonly signal: AbortSignal
  readonly voice: Voice
  /** When ginkgo is stopped at the latest; writing the results comes on top, some seconds. */
  readonly limitSeconds: number
}

/** What speaks of the suite does not agree, or specs that were selected did not run. Carries what is known. */
export class SuiteDisagreement extends SuiteError {
  readonly result: SuiteResult

  constructor(problems: readonly string[], result: SuiteResult) {
    super(`The results of the suite cannot be believed: ${problems.join('; ')}.`, {
      nextStep: `Read the end of ${result.logFile}.`,
    })
    this.result = result
  }
}

/**
 * Runs the plan's suite: first all specs that may run side by side, then the serial ones, as one run with one report.
 * A failed spec is a result, not an error; so is a suite that was cancelled or ran out of time.
 *
 * @throws InputError when nothing is selected; SuiteError when the release lacks a spec of the preset;
 *   SuiteDisagreement when a suite that ended by itself did not do exactly what was selected
 */
export async function runSuite(plan: Plan, inputs: SuiteInputs, deps: SuiteDependencies): Promise<SuiteResult> {
  const startedAt = deps.clock.now()
  const files = await prepareFiles(inputs.output)
  const binaries = resolve(inputs.bundle.folder, 'bin')
  const preset = presetOf(plan.suite)

  deps.voice.detail('asking e2e.test which specs are selected')
  const selected = await selectSpecs(preset, join(binaries, 'e2e.test'), files.work, deps)
  const parts = split(selected)
  deps.voice.note(`${selected.length} specs selected: ${parts.map((part) => `${part.specs.length} ${part.name}`)}`)

  const finished: FinishedPart[] = []
  for (const { name, specs } of parts) {
    const order: PartOrder = {
      name,
      selection: preset.selection,
      names: specs.map((spec) => spec.name),
      procs: name === 'serial' ? 1 : Math.min(plan.suite.procs, specs.length),
      binaries,
      // e2e.test runs in a working folder of its own, so that a relative path would not be found.
      kubeconfigFile: resolve(inputs.kubeconfigFile),
      folder: join(files.work, name),
      logFile: files.log,
      limitSeconds: deps.limitSeconds - (deps.clock.now() - startedAt) / 1000,
    }
    const stopped = stopReason(finished.at(-1))
    const run = stopped === undefined ? await runUnlessStopped(order, deps) : neverStarted(stopped)
    finished.push(finish(order, specs, run, preset.maySkip))
  }

  const specs = finished.flatMap((part) => part.specs)
  const stopped = stopReason(finished.at(-1))
  const result: SuiteResult = {
    ...countsOf(specs),
    seconds: (deps.clock.now() - startedAt) / 1000,
    specs,
    parts: finished.map((part) => part.result),
    ...(stopped === undefined ? {} : { stopped }),
    images: inputs.bundle.manifest.images.map(({ name, content }) => ({ name, content })),
    junitFile: files.junit,
    ginkgoFile: files.ginkgo,
    logFile: files.log,
  }
  await writeResults(
    result,
    finished.flatMap(({ run }) => run.report ?? []),
    files,
  )
  const problems = finished.flatMap((part) => part.problems)
  if (problems.length > 0) throw new SuiteDisagreement(problems, result)
  return result
}

/** The parts that have a spec, in the order in which they run. */
function split(selected: readonly SelectedSpec[]): { name: PartName; specs: readonly SelectedSpec[] }[] {
  return (['parallel', 'serial'] as const)
    .map((name) => ({ name, specs: selected.filter((spec) => spec.part === name) }))
    .filter((part) => part.specs.length > 0)
}

/** Why nothing may follow a part, if that is so. */
function stopReason(part: FinishedPart | undefined): StopReason | undefined {
  if (part === undefined || part.run.stopped !== undefined) return part?.run.stopped
  return part.result.ran + part.result.skipped === 0 ? 'failed start' : undefined
}

async function runUnlessStopped(order: PartOrder, deps: SuiteDependencies): Promise<PartRun> {
  if (deps.signal.aborted) return neverStarted('cancelled')
  if (order.limitSeconds <= 0) return neverStarted('time limit')
  return await runPart(order, deps)
}

function neverStarted(stopped: StopReason): PartRun {
  return { seconds: 0, tally: nothingHeard, stopped }
}

interface FinishedPart {
  readonly run: PartRun
  readonly result: PartResult
  readonly specs: readonly SpecResult[]
  /** What speaks against believing the results; sentences. */
  readonly problems: readonly string[]
}

function finish(order: PartOrder, selected: readonly SelectedSpec[], run: PartRun, maySkip: boolean): FinishedPart {
  const specs = specResults(selected, run)
  const result = { name: order.name, procs: order.procs, seconds: run.seconds, ...countsOf(specs) }
  const problems = disagreements(result, run, maySkip).map((problem) => `${order.name} part: ${problem}`)
  return { run, result, specs, problems }
}
