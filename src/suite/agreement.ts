import { hasFailed, specsIn, suiteFailures } from './ginkgoReport.ts'
import type { PartResult } from './result.ts'
import type { PartRun } from './runPart.ts'

/**
 * Compares everything that reports on one part: the dry run, ginkgo's report, upstream's junit and the exit code.
 *
 * @returns a sentence for each disagreement; none if the part ran to its end and its sources agree. A part that was
 *   stopped has no end to agree on.
 */
export function disagreements(part: PartResult, run: PartRun, maySkip: boolean): readonly string[] {
  if (run.stopped !== undefined) return []
  if (run.report === undefined) return [`ginkgo ended with exit code ${run.exitCode} and left no report`]
  const problems = suiteFailures(run.report).map((failure) => `the suite itself failed: ${failure}`)

  if (run.report.PreRunStats.SpecsThatWillRun !== part.selected) {
    problems.push(
      `${part.selected} specs were selected, but ginkgo planned to run ${run.report.PreRunStats.SpecsThatWillRun}`,
    )
  }
  if (part.ran + part.skipped !== part.selected) {
    problems.push(`${part.selected} specs were selected, but only ${part.ran + part.skipped} ran`)
  }
  if (part.skipped > 0 && !maySkip) {
    problems.push(`${part.skipped} specs skipped themselves, which is not allowed in this suite`)
  }

  const specs = specsIn(run.report)
  const failed = specs.filter(hasFailed).length
  const passed = specs.filter((spec) => spec.State === 'passed').length
  if (run.junit === undefined) {
    problems.push('e2e.test left no junit file')
  } else if (run.junit.passed !== passed || run.junit.failed !== failed) {
    problems.push(
      `junit reports ${run.junit.passed} passed and ${run.junit.failed} failed, ginkgo's report ${passed} and ${failed}`,
    )
  }
  if ((run.exitCode === 0) !== run.report.SuiteSucceeded || (run.exitCode === 0 && failed > 0)) {
    problems.push(`ginkgo ended with exit code ${run.exitCode}, but its report has ${failed} failed specs`)
  }
  return problems
}
