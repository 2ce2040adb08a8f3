import { timeFor } from '../plan/budget.ts'
import type { Processes, ProcessTools } from '../system/process.ts'
import { messageOf, SetupError } from '../vocabulary/errors.ts'
import type { PhaseName } from '../vocabulary/phases.ts'
import type { Voice } from '../vocabulary/tools.ts'
import type { Run, RunDependencies } from './context.ts'

/** What work may take to end by itself once its signal is aborted; children are killed after 5 s. */
const graceSeconds = 30

/** What every phase of one run shares. */
export type PhaseRunner = Pick<RunDependencies, 'clock' | 'report' | 'signal'>

/** One phase of a run. */
export interface Phase {
  readonly name: PhaseName
  readonly limitSeconds: number
  readonly processes: Processes
}

/** What a phase works with. Its signal is aborted on cancel and when the phase's time is up. */
export interface PhaseTools extends ProcessTools {
  readonly limitSeconds: number
}

/** What a phase gives back: its value, and what was counted, as the summary of its line. */
export interface PhaseResult<T> {
  readonly value: T
  readonly summary: string
  /** True for a phase that ran to its end with a bad result, such as a suite with failed specs. */
  readonly failed?: boolean
}

/**
 * Runs one phase: reports its start and its end, and stops it when its time is up.
 *
 * @throws what the phase threw; a SetupError that says what was seen last when the time was up
 */
export async function phase<T>(
  runner: PhaseRunner,
  { name, limitSeconds, processes }: Phase,
  work: (tools: PhaseTools) => Promise<PhaseResult<T>>,
): Promise<T> {
  runner.signal.throwIfAborted()
  const startedAt = runner.clock.now()
  const timer = new AbortController()
  const expiry = setTimeout(() => timer.abort(), limitSeconds * 1000)
  let lastSeen = 'nothing yet'
  const voice: Voice = {
    detail: (text) => {
      lastSeen = text
      runner.report({ type: 'phase-detail', phase: name, text })
    },
    note: (text) => runner.report({ type: 'phase-note', phase: name, text }),
  }
  const end = (outcome: 'ok' | 'failed' | 'cancelled', summary: string) => {
    const at = runner.clock.now()
    runner.report({ type: 'phase-ended', phase: name, at, seconds: (at - startedAt) / 1000, outcome, summary })
  }

  runner.report({ type: 'phase-started', phase: name, at: startedAt, limitSeconds })
  try {
    const signal = AbortSignal.any([runner.signal, timer.signal])
    const working = work({ voice, signal, clock: runner.clock, processes, limitSeconds })
    const result = await endedOrAborted(working, signal)
    end(result.failed === true ? 'failed' : 'ok', result.summary)
    return result.value
  } catch (thrown) {
    if (runner.signal.aborted) {
      end('cancelled', `stopped; last seen: ${lastSeen}`)
      throw thrown
    }
    const error = timer.signal.aborted ? outOfTime(name, limitSeconds, lastSeen, thrown) : thrown
    end('failed', messageOf(error))
    throw error
  } finally {
    clearTimeout(expiry)
  }
}

/**
 * The work's result. Work that still goes on a grace after its signal was aborted has ignored it, and is left to itself:
 * a phase ends in any case.
 */
async function endedOrAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const ignored = Promise.withResolvers<never>()
  let grace: NodeJS.Timeout | undefined
  const onAbort = () => {
    grace = setTimeout(() => ignored.reject(signal.reason), graceSeconds * 1000)
  }
  if (signal.aborted) onAbort()
  signal.addEventListener('abort', onAbort, { once: true })
  try {
    return await Promise.race([work, ignored.promise])
  } finally {
    clearTimeout(grace)
    signal.removeEventListener('abort', onAbort)
    work.catch(() => {})
  }
}

/**
 * A phase of a planned run, within its own limit and what is left of the run's budget.
 *
 * @throws SetupError when the budget leaves no time for it; otherwise what `phase` throws
 */
export function phaseOf<T>(
  run: Pick<Run, 'plan' | 'state' | 'processes'>,
  name: PhaseName,
  runner: PhaseRunner,
  work: (tools: PhaseTools) => Promise<PhaseResult<T>>,
): Promise<T> {
  return phase(runner, { name, limitSeconds: secondsFor(run, name, runner), processes: run.processes }, work)
}

/** @throws SetupError when the budget leaves no time for the phase */
export function secondsFor(
  { plan, state }: Pick<Run, 'plan' | 'state'>,
  name: PhaseName,
  { clock }: Pick<PhaseRunner, 'clock'>,
): number {
  const seconds = timeFor(plan, name, (clock.now() - state.startedAt) / 1000)
  if (seconds > 0) return seconds
  throw new SetupError(
    `The budget of ${plan.budgetSeconds / 60} minutes leaves no time for the phase ${name}, because time for deletion is reserved.`,
    { nextStep: 'Give a larger `budget`, and the job a `timeout-minutes` to match.' },
  )
}

function outOfTime(name: PhaseName, limitSeconds: number, lastSeen: string, cause: unknown): SetupError {
  return new SetupError(`The phase ${name} timed out after ${limitSeconds} s. Last seen: ${lastSeen}.`, {
    cause,
    nextStep: 'The log of this phase in the output folder says what it was waiting for.',
  })
}
