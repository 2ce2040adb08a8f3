import type { RunReporter } from '../report/reporter.ts'
import type { RunReport } from '../run/verdicts.ts'
import { messageOf } from '../vocabulary/errors.ts'
import type { StepCore } from './stepCore.ts'

/**
 * Writes the results of a run and shows them. It comes after the verdicts and changes none: what cannot be written is a
 * warning.
 *
 * @param secrets values that must not leave this machine
 */
export async function showResults(
  report: RunReport,
  secrets: readonly string[],
  reporter: RunReporter,
  core: Pick<StepCore, 'warning'>,
): Promise<void> {
  const title = 'Results are not complete'
  try {
    const { writeProwLayout } = await import('../report/prow.ts')
    const problems = await writeProwLayout(report, secrets)
    if (problems.length > 0) core.warning(problems.join('\n'), { title })
  } catch (thrown) {
    core.warning(messageOf(thrown), { title })
  }
  try {
    await reporter.end(report)
  } catch (thrown) {
    core.warning(messageOf(thrown), { title })
  }
}
