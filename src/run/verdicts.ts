import type { Plan } from '../plan/plan.ts'
import type { SuiteResult } from '../suite/result.ts'
import { Failure, type FailureClass, messageOf } from '../system/errors.ts'
import type { RunEvent } from '../system/progress.ts'
import { Cancelled } from '../system/signals.ts'
import { exitCodeOfClass } from './exitCodes.ts'

/** One of the two answers a run gives, about tests and about teardown. They are never mixed. */
export interface Verdict {
  readonly outcome: 'passed' | 'failed' | 'not run'
  /** What was counted, such as `52 of 52 specs passed` or `left: 0`. */
  readonly summary: string
}

/** The error that ended a run, in the words of its reader. */
export interface RunError {
  /** `defect` is an error of ours: nobody threw it on purpose. */
  readonly class: FailureClass | 'cancelled' | 'defect'
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

/** The verdict about tests. Green needs proof: specs passed, every selected one ran, and none failed. */
export function testsVerdict(suite: SuiteResult | undefined): Verdict {
  if (suite === undefined) return { outcome: 'not run', summary: 'no spec ran' }
  const complete = suite.passed + suite.flaked > 0 && suite.selected === suite.ran + suite.skipped
  const passed = complete && suite.failed === 0 && suite.stopped === undefined && suite.problems.length === 0
  const apart = [
    counted(suite.failed, 'failed'),
    counted(suite.flaked, 'flaked'),
    counted(suite.knownGaps, 'known gap'),
    counted(suite.skipped, 'skipped itself'),
    counted(suite.notRun, 'not run'),
    suite.stopped === undefined ? '' : `stopped: ${suite.stopped}`,
    suite.problems.length === 0 ? '' : 'but these counts cannot be believed',
  ].filter((text) => text !== '')
  return {
    outcome: passed ? 'passed' : 'failed',
    summary: [`${suite.passed} of ${suite.selected} specs passed`, ...apart].join(', '),
  }
}

/** The verdict about teardown where the user wants the cluster to stay. */
export function keptVerdict(resourceGroup: string): Verdict {
  return { outcome: 'not run', summary: `kept until \`kube-e2e down ${resourceGroup}\`` }
}

function counted(count: number, what: string): string {
  return count === 0 ? '' : `${count} ${what}`
}

/** Anything that was thrown, in the words of its reader. */
export function runErrorFrom(thrown: unknown): RunError {
  if (thrown instanceof Failure) {
    return {
      class: thrown.class,
      message: thrown.message,
      ...(thrown.nextStep === undefined ? {} : { nextStep: thrown.nextStep }),
    }
  }
  if (thrown instanceof Cancelled || (thrown instanceof Error && thrown.name === 'AbortError')) {
    return { class: 'cancelled', message: messageOf(thrown) }
  }
  return { class: 'defect', message: thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown) }
}

/**
 * What the program ends with. The error that ended the run comes first, then the specs, then what is left: each shows
 * in the report whatever the exit code says.
 */
export function exitCodeOf(report: Pick<RunReport, 'error' | 'suite' | 'tests' | 'teardown'>): number {
  if (report.error !== undefined) return exitCodeOfClass(report.error.class)
  if (report.tests.outcome === 'failed') return exitCodeOfClass('product')
  if (report.teardown.outcome === 'failed') return exitCodeOfClass('leak')
  return 0
}
