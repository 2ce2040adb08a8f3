import { fullName, hasFailed, specsIn, suiteFailures } from './ginkgoReport.ts'
import type { PartResult, SpecOutcome, SpecResult } from './result.ts'
import type { PartRun } from './runPart.ts'

/**
 * Compares everything that reports on one part: the dry run, ginkgo's report, upstream's junit and the exit code.
 *
 * @returns a sentence for each disagreement; none if the part ran to its end and its sources agree. A part that was
 *   stopped has no end to agree on.
 */
export function disagreements(
  part: PartResult,
  results: readonly SpecResult[],
  run: PartRun,
  maySkip: boolean,
): readonly string[] {
  if (run.stopped !== undefined) return []
  const { report, junit, exitCode } = run
  if (report === undefined) return [`ginkgo ended with exit code ${exitCode} and left no report`]
  const outside = suiteFailures(report)
  const problems = outside.map((failure) => `the suite itself failed: ${failure}`)
  problems.push(...report.SpecialSuiteFailureReasons.map((reason) => `ginkgo says of the whole suite: ${reason}`))

  if (report.PreRunStats.SpecsThatWillRun !== part.selected) {
    problems.push(
      `${part.selected} specs were selected, but ginkgo planned to run ${report.PreRunStats.SpecsThatWillRun}`,
    )
  }
  if (part.ran + part.skipped !== part.selected) {
    problems.push(`${part.selected} specs were selected, but only ${part.ran + part.skipped} ran`)
  }
  if (part.skipped > 0 && !maySkip) {
    problems.push(`${part.skipped} specs skipped themselves, which is not allowed in this suite`)
  }

  const specs = specsIn(report)
  const failed = specs.filter(hasFailed)
  const passed = specs.filter((spec) => spec.State === 'passed').length
  if (junit === undefined) {
    problems.push('e2e.test left no junit file')
  } else if (junit.passed !== passed || junit.failed !== failed.length) {
    problems.push(
      `junit reports ${junit.passed} passed and ${junit.failed} failed, ginkgo's report ${passed} and ${failed.length}`,
    )
  }
  problems.push(...countedOtherwise(failed.map(fullName), results))
  // Ginkgo ends with 1 for failures, and with other codes for what no report tells.
  const explained = exitCode === 0 ? failed.length === 0 : exitCode === 1 && failed.length + outside.length > 0
  if ((exitCode === 0) !== report.SuiteSucceeded || !explained) {
    problems.push(`ginkgo ended with exit code ${exitCode}, but its report has ${failed.length} failed specs`)
  }
  return problems
}

/** Each spec that failed in ginkgo's report must be a failure here too, or a known gap, and the other way round. */
function countedOtherwise(failed: readonly string[], results: readonly SpecResult[]): string[] {
  const named = (outcome: SpecOutcome) =>
    new Set(results.filter((spec) => spec.outcome === outcome).map((spec) => spec.name))
  const [failures, gaps] = [named('failed'), named('known gap')]
  const lost = failed.filter((name) => !failures.has(name) && !gaps.has(name))
  const invented = [...failures].filter((name) => !failed.includes(name))
  return [
    ...lost.map((name) => `ginkgo's report has a failure that is not among the results: ${name}`),
    ...invented.map((name) => `ginkgo's report does not have the failure of ${name}`),
  ]
}
