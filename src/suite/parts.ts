import { join } from 'node:path'
import type { ProcessTools } from '../system/process.ts'
import { disagreements } from './agreement.ts'
import { countsOf, specResults } from './collectResults.ts'
import { nothingHeard } from './liveProgress.ts'
import type { Preset } from './presets.ts'
import type { PartName, PartResult, SpecResult, StopReason } from './result.ts'
import { type PartOrder, type PartRun, runPart } from './runPart.ts'
import type { SelectedSpec } from './select.ts'

/** A part that is done, whether ginkgo ran or not. */
export interface FinishedPart {
  readonly run: PartRun
  readonly result: PartResult
  readonly specs: readonly SpecResult[]
  /** Reasons not to trust the results; sentences. */
  readonly problems: readonly string[]
}

/** What all parts of a suite have in common. */
export interface PartsOrder extends Pick<PartOrder, 'binaries' | 'kubeconfigFile' | 'apiHost' | 'logFile'> {
  readonly preset: Preset
  readonly kubernetesVersion: string
  /** Processes of the parallel part. */
  readonly procs: number
  /** Contains a folder for each part while it runs. */
  readonly work: string
  /** When whatever still runs is stopped; milliseconds since the Unix epoch. */
  readonly deadline: number
}

/** Runs the parallel part, then the serial one. No part runs after one that was stopped or could not start. */
export async function runParts(
  selected: readonly SelectedSpec[],
  order: PartsOrder,
  tools: ProcessTools,
): Promise<readonly FinishedPart[]> {
  const finished: FinishedPart[] = []
  for (const { name, specs } of split(selected)) {
    const part: PartOrder = {
      ...order,
      name,
      selection: order.preset.selection,
      names: specs.map((spec) => spec.name),
      procs: name === 'serial' ? 1 : Math.min(order.procs, specs.length),
      folder: join(order.work, name),
      limitSeconds: (order.deadline - tools.clock.now()) / 1000,
    }
    const stopped = whyStopped(finished) ?? whyNow(part, tools)
    const run = stopped === undefined ? await runPart(part, tools) : { seconds: 0, tally: nothingHeard, stopped }
    finished.push(finish(part, specs, run, order))
  }
  return finished
}

/** Why the suite ended early, if it did. */
export function whyStopped(parts: readonly FinishedPart[]): StopReason | undefined {
  const last = parts.at(-1)
  if (last === undefined || last.run.stopped !== undefined) return last?.run.stopped
  return last.result.ran + last.result.skipped === 0 ? 'failed start' : undefined
}

/** The parts with at least one spec, in the order in which they run. */
export function split(selected: readonly SelectedSpec[]): { name: PartName; specs: readonly SelectedSpec[] }[] {
  return (['parallel', 'serial'] as const)
    .map((name) => ({ name, specs: selected.filter((spec) => spec.part === name) }))
    .filter((part) => part.specs.length > 0)
}

function whyNow(part: PartOrder, tools: ProcessTools): StopReason | undefined {
  if (tools.signal.aborted) return 'cancelled'
  return part.limitSeconds <= 0 ? 'time limit' : undefined
}

function finish(part: PartOrder, selected: readonly SelectedSpec[], run: PartRun, order: PartsOrder): FinishedPart {
  const specs = specResults(selected, run, order.kubernetesVersion)
  const result = { name: part.name, procs: part.procs, seconds: run.seconds, ...countsOf(specs) }
  const problems = disagreements(result, specs, run, order.preset.maySkip).map(
    (problem) => `${part.name} part: ${problem}`,
  )
  return { run, result, specs, problems }
}
