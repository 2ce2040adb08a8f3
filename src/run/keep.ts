import { retag } from '../azure/teardown/group.ts'
import { hubOf } from '../plan/hosts.ts'
import type { Plan } from '../plan/plan.ts'
import { keptUntil } from '../plan/tags.ts'
import { systemProcesses } from '../system/process.ts'
import { openCloud } from './cloud/cloud.ts'
import type { RunDependencies } from './context.ts'
import { phase } from './phase.ts'
import { runFolder } from './record/runFolder.ts'
import { loadHosts, type RunState } from './record/state.ts'
import type { Verdict } from './verdicts.ts'

/** For the request that changes the tags, with its retries. */
const limitSeconds = 120

/**
 * Keeps a cluster that failed for people to look at: its tags say until when, and the log says how to get in. A sweep
 * deletes it afterwards.
 *
 * @throws CloudError when there is no such group, or Azure refuses the tags
 */
export async function keepForDebugging(
  run: { readonly plan: Plan; readonly state: RunState; readonly folder: string },
  deps: RunDependencies,
): Promise<Verdict> {
  const { plan, state, folder } = run
  return phase(deps, { name: 'teardown', limitSeconds, processes: systemProcesses() }, async (tools) => {
    const { azure } = await openCloud(state, deps, tools, false)
    const until = deps.clock.now() + plan.keepOnFailureSeconds * 1000
    await retag(azure, plan.resourceGroup, keptUntil(until), tools.signal)
    const hub = (await loadHosts(folder))?.find((host) => host.role === 'hub')
    for (const line of howToConnect(plan, folder, hub?.publicAddress)) tools.voice.note(line)
    const summary = `kept for debugging until ${new Date(until).toISOString()}; \`kube-e2e down ${plan.resourceGroup}\` deletes it earlier`
    return { value: { outcome: 'not run', summary }, summary }
  })
}

/** The keys of a run stay on the machine that created it; people elsewhere have Azure install their own key. */
export function howToConnect(plan: Plan, folder: string, hubAddress: string | undefined): readonly string[] {
  const hub = hubOf(plan.hosts).name
  const files = runFolder(folder)
  const here = [
    'On this machine:',
    `  ssh -F ${files.sshConfig} -o ControlPath=none ${hub}`,
    `  export KUBECONFIG=${files.kubeconfig}`,
  ]
  if (plan.cloud === 'embedded') return here
  const group = plan.resourceGroup
  return [
    ...here,
    'From elsewhere:',
    `  az vm user update --resource-group ${group} --name ${hub} --username ${plan.vm.adminUsername} --ssh-key-value ~/.ssh/id_ed25519.pub`,
    `  az network nsg rule update --resource-group ${group} --nsg-name ${plan.network.nsgName} --name ssh --source-address-prefixes YOUR-ADDRESS`,
    `  ssh ${plan.vm.adminUsername}@${hubAddress ?? 'ADDRESS-OF-THE-HUB'}`,
  ]
}
