import type { Bundle } from '../../kubernetes/bundle.ts'
import type { Plan } from '../../plan/plan.ts'
import type { SuiteResult } from '../../suite/result.ts'
import { runSuite } from '../../suite/suite.ts'
import type { Processes } from '../../system/process.ts'
import type { RunDependencies } from '../context.ts'
import { phase } from '../phase.ts'
import { testsVerdict } from '../verdicts.ts'

/** Reserved for the suite to write its results before the phase's time is up; less where the phase is short. */
const reserveSeconds = (limitSeconds: number) => Math.min(60, limitSeconds * 0.2)

/** The phase `test`. A failed spec is a result, not an error; a suite that could not run to its end is one. */
export async function testPhase(
  plan: Plan,
  cluster: { readonly bundle: Bundle; readonly kubeconfigFile: string },
  deps: RunDependencies,
  processes: Processes,
  limitSeconds = plan.limits.test,
): Promise<SuiteResult> {
  return phase(deps, { name: 'test', limitSeconds, processes }, async (tools) => {
    const suiteTools = { ...tools, limitSeconds: limitSeconds - reserveSeconds(limitSeconds) }
    const value = await runSuite(plan, { ...cluster, output: plan.output }, suiteTools)
    const { outcome, summary } = testsVerdict(value)
    return { value, summary, failed: outcome === 'failed' }
  })
}
