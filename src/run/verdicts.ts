import type { Plan } from '../plan/plan.ts'
import type { SuiteResult } from '../suite/result.ts'
import { Cancelled } from '../system/signals.ts'
import { diskErrorFrom, Failure, messageOf } from '../vocabulary/errors.ts'
import { type EndingKind, endings, exitCodeOfClass } from '../vocabulary/failures.ts'
import type { RunEvent } from '../vocabulary/phases.ts'

/** One of the two answers a run gives, about tests and about teardown. They are never mixed. */
export interface Verdict {
  /** `pending`: Azure accepted the deletion, and somebody else proves that it finished. */
  readonly outcome: 'passed' | 'failed' | 'pending' | 'not run'
  /** What was counted, such as `52 of 52 specs passed` or `left: 0`. */
  readonly summary: string
  /** Why a verdict failed, where more is known than that it failed. */
  readonly kind?: EndingKind
}

/** The error that ended a run, in the words of its reader. */
export interface RunError {
  readonly kind: EndingKind
  readonly message: string
  readonly nextStep: string
}

/** Everything that is known about a run when it has ended; reports are made from it. */
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
    suite.problems.length === 0 ? '' : 'but these counts cannot be trusted',
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
  const failure = thrown instanceof Failure ? thrown : diskErrorFrom(thrown)
  if (failure !== undefined) return { kind: failure.kind, message: failure.message, nextStep: failure.nextStep }
  if (thrown instanceof Cancelled || (thrown instanceof Error && thrown.name === 'AbortError')) {
    return ending('cancelled', messageOf(thrown))
  }
  return ending('defect', thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown))
}

function ending(kind: EndingKind, message: string): RunError {
  return { kind, message, nextStep: endings[kind].advice }
}

/**
 * What ended the run badly, or undefined where nothing did. The error that ended it comes first, then the specs, then
 * what is left, then what passed only when repeated; the report shows all of them, whichever is named here.
 */
export function endingOf(report: Pick<RunReport, 'error' | 'suite' | 'tests' | 'teardown'>): EndingKind | undefined {
  if (report.error !== undefined) return report.error.kind
  if (report.tests.outcome === 'failed') return report.suite?.stopped === 'time limit' ? 'suite-timed-out' : 'product'
  if (report.teardown.outcome === 'failed') return report.teardown.kind ?? 'leak'
  return (report.suite?.flaked ?? 0) > 0 ? 'flake' : undefined
}

/** The program's exit code. */
export function exitCodeOf(report: Pick<RunReport, 'error' | 'suite' | 'tests' | 'teardown'>): number {
  const kind = endingOf(report)
  return kind === undefined ? 0 : exitCodeOfClass(endings[kind].class)
}
