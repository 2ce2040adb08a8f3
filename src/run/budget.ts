import { timeFor } from '../plan/budget.ts'
import { SetupError } from '../vocabulary/errors.ts'
import type { PhaseName } from '../vocabulary/phases.ts'
import type { Run } from './context.ts'
import { type PhaseResult, type PhaseRunner, type PhaseTools, phase } from './phase.ts'

/**
 * A phase of a planned run, within its own limit and what the run's budget has left.
 *
 * @throws SetupError when the budget has nothing left for it; else what `phase` throws
 */
export function phaseWithin<T>(
  run: Pick<Run, 'plan' | 'state'>,
  runner: PhaseRunner,
  name: PhaseName,
  work: (tools: PhaseTools) => Promise<PhaseResult<T>>,
): Promise<T> {
  return phase(runner, name, secondsFor(run, runner, name), work)
}

/** @throws SetupError when the budget has nothing left for the phase */
export function secondsFor(
  { plan, state }: Pick<Run, 'plan' | 'state'>,
  { clock }: Pick<PhaseRunner, 'clock'>,
  name: PhaseName,
): number {
  const seconds = timeFor(plan, name, (clock.now() - state.startedAt) / 1000)
  if (seconds > 0) return seconds
  throw new SetupError(
    `The budget of ${plan.budgetSeconds / 60} minutes leaves nothing for the phase ${name}, because deletion must have its time.`,
    { nextStep: 'Give a larger `budget`, and the job a `timeout-minutes` to match.' },
  )
}
