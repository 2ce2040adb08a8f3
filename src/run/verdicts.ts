import type { Plan } from '../plan/plan.ts'
import type { SuiteResult } from '../suite/result.ts'
import type { FailureClass } from '../system/errors.ts'
import type { RunEvent } from '../system/progress.ts'

/** One of the two answers a run gives, about tests and about teardown. They are never mixed. */
export interface Verdict {
  readonly outcome: 'passed' | 'failed' | 'not run'
  /** What was counted, such as `52 of 52 specs passed` or `left: 0`. */
  readonly summary: string
}

/** The error that ended a run, in the words of its reader. */
export interface RunError {
  /** `defect` is an error of ours: nobody threw it on purpose. */
  readonly class: FailureClass | 'defect'
  readonly message: string
  readonly nextStep?: string
}

/** All that is known about a run when it has ended; what reports are made from. */
export interface RunReport {
  readonly plan: Plan
  /** Milliseconds since the Unix epoch. */
  readonly startedAt: number
  readonly endedAt: number
  readonly events: readonly RunEvent[]
  /** Absent when the run did not get as far as the suite. */
  readonly suite?: SuiteResult
  readonly tests: Verdict
  readonly teardown: Verdict
  readonly error?: RunError
}

/** The verdict about tests. Green needs proof: every selected spec ran, and none failed. */
export function testsVerdict(suite: SuiteResult | undefined): Verdict {
  if (suite === undefined) return { outcome: 'not run', summary: 'no spec ran' }
  const complete = suite.selected > 0 && suite.selected === suite.ran + suite.skipped
  const passed = complete && suite.failed === 0 && suite.stopped === undefined
  const apart = [
    counted(suite.failed, 'failed'),
    counted(suite.flaked, 'flaked'),
    counted(suite.knownGaps, 'known gap'),
    counted(suite.skipped, 'skipped itself'),
    counted(suite.notRun, 'not run'),
    suite.stopped === undefined ? '' : `stopped: ${suite.stopped}`,
  ].filter((text) => text !== '')
  return {
    outcome: passed ? 'passed' : 'failed',
    summary: [`${suite.passed} of ${suite.selected} specs passed`, ...apart].join(', '),
  }
}

function counted(count: number, what: string): string {
  return count === 0 ? '' : `${count} ${what}`
}
