import { assertReachable } from '../../../embedded-azure/client/reachable.ts'
import type { ApiAccess } from '../../cluster/api.ts'
import { converge } from '../../cluster/converge.ts'
import { connectHosts, type SshIdentity } from '../../cluster/ssh.ts'
import type { Bundle } from '../../kubernetes/bundle.ts'
import { type Host, hubOf } from '../../plan/hosts.ts'
import { SetupError } from '../../vocabulary/errors.ts'
import type { Cluster } from '../cluster.ts'
import type { Run, RunDependencies } from '../context.ts'
import { phaseOf } from '../phase.ts'
import { runFolder } from '../record/runFolder.ts'

/**
 * The phase `converge`: from running hosts to a cluster whose nodes are Ready, and a kubeconfig for it.
 *
 * @returns what the kubeconfig says
 */
export async function convergePhase(
  run: Run,
  cluster: Cluster,
  bundle: Bundle,
  identity: SshIdentity,
  deps: RunDependencies,
): Promise<ApiAccess> {
  const { plan, hosts = [] } = cluster
  const kubeconfigFile = runFolder(run.folder).kubeconfig
  const access = await phaseOf(run, 'converge', deps, async (tools) => {
    const secretTools = { ...tools, mask: deps.mask }
    await assertReachable(publicAddressOf(hosts), tools)
    const connections = await connectHosts(plan, hosts, identity, secretTools)
    cluster.connections = connections
    const input = { hosts, bundle, connections, kubeconfigFile, saltStates: deps.saltStates }
    const { access, summary } = await converge(plan, input, secretTools)
    return { value: access, summary }
  })
  cluster.kubeconfigFile = kubeconfigFile
  return access
}

function publicAddressOf(hosts: readonly Host[]): string {
  const address = hubOf(hosts).publicAddress
  if (address === undefined) {
    throw new SetupError('The hub has no public address, so nothing can reach the cluster.')
  }
  return address
}
