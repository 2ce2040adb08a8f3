import { assertReachable } from '../../../embedded-azure/client/reachable.ts'
import { converge } from '../../cluster/converge.ts'
import { connectHosts, type SshIdentity } from '../../cluster/ssh.ts'
import type { Bundle } from '../../kubernetes/bundle.ts'
import { type Host, hubOf } from '../../plan/hosts.ts'
import { SetupError } from '../../vocabulary/errors.ts'
import type { Cluster } from '../cluster.ts'
import type { Run, RunDependencies } from '../context.ts'
import { phaseOf } from '../phase.ts'

/** The phase `converge`: from running hosts to a cluster whose nodes are Ready, and a kubeconfig for it. */
export async function convergePhase(
  run: Run,
  cluster: Cluster,
  bundle: Bundle,
  identity: SshIdentity,
  deps: RunDependencies,
): Promise<void> {
  const { plan, hosts = [] } = cluster
  cluster.kubeconfigFile = await phaseOf(run, 'converge', deps, async (tools) => {
    const secretTools = { ...tools, mask: deps.mask }
    await assertReachable(publicAddressOf(hosts), tools)
    const connections = await connectHosts(plan, hosts, identity, secretTools)
    cluster.connections = connections
    const input = { hosts, bundle, connections, folder: run.folder, saltStates: deps.saltStates }
    const { kubeconfigFile, summary } = await converge(plan, input, secretTools)
    return { value: kubeconfigFile, summary }
  })
}

function publicAddressOf(hosts: readonly Host[]): string {
  const address = hubOf(hosts).publicAddress
  if (address === undefined) {
    throw new SetupError('The hub has no public address, so that nothing can reach the cluster.')
  }
  return address
}
