import { join } from 'node:path'
import { assertReachable } from '../../../embedded-azure/client/reachable.ts'
import { provisionAnywhere } from '../../azure/provision/placements.ts'
import { converge } from '../../cluster/converge.ts'
import { customData } from '../../cluster/customData.ts'
import { type Connection, connectHosts, makeSshIdentity } from '../../cluster/ssh.ts'
import { verify } from '../../cluster/verify.ts'
import type { Bundle } from '../../kubernetes/bundle.ts'
import { type Host, hubOf } from '../../plan/hosts.ts'
import { placementInWords } from '../../plan/placements.ts'
import type { Plan } from '../../plan/plan.ts'
import { checkSelection } from '../../suite/suite.ts'
import { SetupError } from '../../vocabulary/errors.ts'
import { phaseWithin, secondsFor } from '../budget.ts'
import { reopenCloud } from '../cloud.ts'
import type { Run, RunDependencies } from '../context.ts'
import { saveHosts } from '../record/state.ts'
import { getRelease } from './release.ts'

/** A cluster that exists as far as it got; collecting logs works from whatever is there. */
export interface Cluster {
  bundle?: Bundle
  hosts?: readonly Host[]
  connections?: ReadonlyMap<string, Connection>
  kubeconfigFile?: string
  /** The plan as it was carried out, at the placement that had room. */
  plan?: Plan
}

/**
 * The phases `release`, `provision`, `converge` and `verify`: from a plan to a cluster that was seen to work.
 *
 * @param cluster filled on the way, so that what was made is known even when a later phase fails
 */
export async function bringUp(run: Run, deps: RunDependencies, cluster: Cluster): Promise<Required<Cluster>> {
  const { processes } = run

  const bundle = await getRelease(
    run.plan.cluster.kubernetesVersion,
    { ...deps, processes },
    secondsFor(run, deps, 'release'),
  )
  cluster.bundle = bundle
  // Before anything is made that costs money.
  if (run.plan.suite.name !== 'none') await checkSelection(run.plan, bundle, run.folder, { ...deps, processes })

  const identity = await makeSshIdentity(join(run.folder, 'ssh'), { ...deps, processes })
  const { plan, hosts } = await phaseWithin(run, deps, 'provision', async (tools) => {
    // Opened anew: building a release may take longer than an idle embedded Azure stays, or than a token lives.
    const { azure } = await reopenCloud(run.state, { ...deps, ...tools, processes })
    const access = { customData: customData(run.plan, identity, deps.saltStates), sshPublicKey: identity.publicKey }
    const value = await provisionAnywhere(run.plan, azure, access, tools)
    const { length } = value.hosts
    const { location, vm } = value.plan
    const where = placementInWords({ location, vmSize: vm.size, priority: vm.priority })
    return { value, summary: `${length} of ${run.plan.hosts.length} hosts run, ${where}` }
  })
  cluster.plan = plan
  cluster.hosts = hosts
  await saveHosts(run.folder, hosts)

  const made = await phaseWithin(run, deps, 'converge', async (tools) => {
    const tooling = { ...tools, processes, mask: deps.mask }
    await assertReachable(publicAddressOf(hosts), tooling)
    const connections = await connectHosts(plan, hosts, identity, tooling)
    cluster.connections = connections
    const value = await converge(
      plan,
      { hosts, bundle, connections, folder: run.folder, saltStates: deps.saltStates },
      tooling,
    )
    return { value: { connections, kubeconfigFile: value.kubeconfigFile }, summary: value.summary }
  })
  cluster.kubeconfigFile = made.kubeconfigFile

  await phaseWithin(run, deps, 'verify', async (tools) => {
    const value = await verify(plan, { hosts, bundle, kubeconfigFile: made.kubeconfigFile }, tools)
    return { value, summary: value.summary }
  })
  return { plan, bundle, hosts, ...made }
}

function publicAddressOf(hosts: readonly Host[]): string {
  const address = hubOf(hosts).publicAddress
  if (address === undefined)
    throw new SetupError('The hub has no public address, so that nothing can reach the cluster.')
  return address
}
