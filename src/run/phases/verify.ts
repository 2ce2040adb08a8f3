import { verify } from '../../cluster/verify.ts'
import type { Bundle } from '../../kubernetes/bundle.ts'
import type { Cluster } from '../cluster.ts'
import type { Run, RunDependencies } from '../context.ts'
import { phaseOf } from '../phase.ts'

/** The phase `verify`: what was planned is counted on the cluster itself, from the nodes to DNS. */
export async function verifyPhase(run: Run, cluster: Cluster, bundle: Bundle, deps: RunDependencies): Promise<void> {
  const { plan, hosts = [], kubeconfigFile = '' } = cluster
  await phaseOf(run, 'verify', deps, async (tools) => {
    const { summary } = await verify(plan, { hosts, bundle, kubeconfigFile }, tools)
    return { value: undefined, summary }
  })
}
