import { type PhaseName, phaseNames } from '../vocabulary/phases.ts'
import type { SuitePlan } from './plan.ts'

/** How the time of a job is divided among its phases. Everything is in seconds. */

const minutes = 60

/** Limits of the phases that need no plan. They leave time to build a first image, or a release, on two cores. */
export const planPhaseSeconds = 20 * minutes
export const releasePhaseSeconds = 60 * minutes

/** What each phase may take at most. Time for the phases after the suite is reserved, in small budgets too. */
export function limitsWithin(budgetSeconds: number, suite: SuitePlan['name']): Readonly<Record<PhaseName, number>> {
  const collect = Math.min(3 * minutes, budgetSeconds * 0.05)
  const teardown = Math.min(15 * minutes, budgetSeconds * 0.2)
  return {
    plan: planPhaseSeconds,
    release: releasePhaseSeconds,
    provision: 15 * minutes,
    converge: 15 * minutes,
    verify: 5 * minutes,
    test: suite === 'smoke' ? 20 * minutes : budgetSeconds - collect - teardown,
    collect,
    teardown,
  }
}

/**
 * How long the certificates of a cluster with this lifetime are valid: half a day longer, because a cluster created by
 * `up` outlives its budget, and people come back to it.
 */
export function certificateHours(seconds: number): number {
  return Math.ceil(seconds / 3600) + 12
}

/** The phases whose time no earlier phase may use up. */
const setAside: readonly PhaseName[] = ['collect', 'teardown']

/**
 * What a phase that begins now may take: its own limit, or what the budget has left once the reserved phases after it
 * have theirs. Teardown always has its full limit: leaving something behind is worse than being late.
 *
 * @param spentSeconds since the run began
 * @returns 0 or less if the budget is used up
 */
export function timeFor(
  plan: { readonly budgetSeconds: number; readonly limits: Readonly<Record<PhaseName, number>> },
  phase: PhaseName,
  spentSeconds: number,
): number {
  if (phase === 'teardown') return plan.limits.teardown
  const later = setAside.filter((name) => phaseNames.indexOf(name) > phaseNames.indexOf(phase))
  const reserved = later.reduce((sum, name) => sum + plan.limits[name], 0)
  return Math.min(plan.limits[phase], plan.budgetSeconds - spentSeconds - reserved)
}
