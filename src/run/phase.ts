import { messageOf, SetupError } from '../vocabulary/errors.ts'
import type { PhaseName, Reporter } from '../vocabulary/phases.ts'
import type { Clock, Voice } from '../vocabulary/tools.ts'

/** What every phase of one run shares. */
export interface PhaseRunner {
  readonly clock: Clock
  readonly report: Reporter
  /** Aborted when the user or the runner cancels. */
  readonly signal: AbortSignal
}

/** What a phase is given to work with. */
export interface PhaseTools {
  readonly voice: Voice
  /** Aborted on cancel and when the phase's time is up. */
  readonly signal: AbortSignal
  readonly clock: Clock
  readonly limitSeconds: number
}

/** What a phase gives back: its value, and what was counted, as the summary of its line. */
export interface PhaseResult<T> {
  readonly value: T
  readonly summary: string
  /** True for a phase that came to its end and whose result is bad, as a suite with failed specs. */
  readonly failed?: boolean
}

/**
 * Runs one phase: says when it starts and how it ends, and stops it when its time is up.
 *
 * @throws what the phase threw; a SetupError that tells what was seen last when the time was up
 */
export async function phase<T>(
  runner: PhaseRunner,
  name: PhaseName,
  limitSeconds: number,
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
    const result = await work({ voice, signal, clock: runner.clock, limitSeconds })
    end(result.failed === true ? 'failed' : 'ok', result.summary)
    return result.value
  } catch (thrown) {
    if (runner.signal.aborted) {
      end('cancelled', `stopped while: ${lastSeen}`)
      throw thrown
    }
    const error = timer.signal.aborted ? outOfTime(name, limitSeconds, lastSeen, thrown) : thrown
    end('failed', messageOf(error))
    throw error
  } finally {
    clearTimeout(expiry)
  }
}

function outOfTime(name: PhaseName, limitSeconds: number, lastSeen: string, cause: unknown): SetupError {
  return new SetupError(`The phase ${name} ran out of its ${limitSeconds} s. Last seen: ${lastSeen}.`, {
    cause,
    nextStep: 'Look at the log of this phase in the output folder for what it was waiting for.',
  })
}
