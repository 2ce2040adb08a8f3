import type { SuiteResult } from '../suite/result.ts'
import { runSuite } from '../suite/suite.ts'
import type { Run, RunDependencies } from './context.ts'
import { phase } from './phase.ts'
import type { Cluster } from './up.ts'
import { testsVerdict } from './verdicts.ts'

/** Left to the suite for writing its results when the phase's time is up. */
const reserveSeconds = 60

/** The phase `test`. A failed spec is a result, not an error; the suite that could not run to its end is one. */
export async function testCluster(run: Run, cluster: Required<Cluster>, deps: RunDependencies): Promise<SuiteResult> {
  const { plan, processes } = run
  return phase(deps, 'test', plan.limits.test, async (tools) => {
    const value = await runSuite(
      plan,
      { bundle: cluster.bundle, kubeconfigFile: cluster.kubeconfigFile, output: plan.output },
      { ...tools, processes, limitSeconds: tools.limitSeconds - reserveSeconds },
    )
    return { value, summary: testsVerdict(value).summary }
  })
}
