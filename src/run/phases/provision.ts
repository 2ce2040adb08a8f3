import { provisionAnywhere } from '../../azure/provision/placements.ts'
import { customData } from '../../cluster/customData.ts'
import type { SshIdentity } from '../../cluster/ssh.ts'
import { placementInWords } from '../../plan/placements.ts'
import { openCloud } from '../cloud/cloud.ts'
import type { Cluster } from '../cluster.ts'
import type { Run, RunDependencies } from '../context.ts'
import { phaseOf } from '../phase.ts'
import { saveHosts } from '../record/state.ts'

/** The phase `provision`: every host of the plan, running. What was created stays when it fails; teardown follows. */
export async function provisionPhase(
  run: Run,
  cluster: Cluster,
  identity: SshIdentity,
  deps: RunDependencies,
): Promise<void> {
  const { plan, hosts } = await phaseOf(run, 'provision', deps, async (tools) => {
    // Opened again: building a release may take longer than an idle embedded Azure keeps running, or than a token lives.
    const { azure } = await openCloud(run.state, deps, tools)
    const access = { customData: customData(run.plan, identity, deps.saltStates), sshPublicKey: identity.publicKey }
    const value = await provisionAnywhere(run.plan, azure, access, tools)
    const { location, vm } = value.plan
    const where = placementInWords({ location, vmSize: vm.size, priority: vm.priority })
    return { value, summary: `${value.hosts.length} of ${run.plan.hosts.length} hosts run, ${where}` }
  })
  cluster.plan = plan
  cluster.hosts = hosts
  await saveHosts(run.folder, hosts)
}
