import type { ApiAccess } from '../../cluster/api.ts'
import { verify } from '../../cluster/verify.ts'
import type { Bundle } from '../../kubernetes/bundle.ts'
import type { Cluster } from '../cluster.ts'
import type { Run, RunDependencies } from '../context.ts'
import { phaseOf } from '../phase.ts'

/** The phase `verify`: what was planned is counted on the cluster itself, from nodes to DNS. */
export async function verifyPhase(
  run: Run,
  cluster: Cluster,
  bundle: Bundle,
  access: ApiAccess,
  deps: RunDependencies,
): Promise<void> {
  const { plan, hosts = [] } = cluster
  await phaseOf(run, 'verify', deps, async (tools) => {
    return { value: undefined, summary: await verify(plan, { hosts, bundle, access }, tools) }
  })
}
