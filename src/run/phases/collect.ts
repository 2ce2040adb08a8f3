import { join } from 'node:path'
import { assertReachable } from '../../../embedded-azure/client/reachable.ts'
import type { Connection } from '../../cluster/connection.ts'
import { collectHostLogs } from '../../cluster/logs.ts'
import { connectHosts, makeSshIdentity } from '../../cluster/ssh.ts'
import { type Host, hubOf } from '../../plan/hosts.ts'
import type { Plan } from '../../plan/plan.ts'
import { systemProcesses } from '../../system/process.ts'
import type { Cluster } from '../cluster.ts'
import type { Run, RunDependencies } from '../context.ts'
import { noting } from '../noting.ts'
import { type PhaseTools, phase, phaseOf } from '../phase.ts'
import { processGroupRecorder } from '../record/processGroups.ts'
import { runFolder } from '../record/runFolder.ts'
import { loadHosts } from '../record/state.ts'

/** The phase `collect`. It never throws: missing logs must not stop the teardown that follows. */
export async function collectPhase(run: Run, cluster: Cluster, deps: RunDependencies): Promise<void> {
  const { hosts, connections } = cluster
  if (hosts === undefined || connections === undefined) return
  await noted(deps, () => phaseOf(run, 'collect', deps, (tools) => fetchLogs(run.plan, hosts, connections, tools)))
}

/**
 * The same from a process other than the one that created the cluster, after that was killed or a later step of the job
 * failed. It connects again, within the phase's limit, whatever is left of the run's budget.
 */
export async function collectAfterwards(run: Omit<Run, 'processes'>, deps: RunDependencies): Promise<void> {
  const { plan, folder } = run
  const hosts = await loadHosts(folder)
  if (hosts === undefined) return
  const processes = systemProcesses(processGroupRecorder(folder))
  await noted(deps, () =>
    phase(deps, { name: 'collect', limitSeconds: plan.limits.collect, processes }, async (tools) => {
      const secretTools = { ...tools, mask: deps.mask }
      await assertReachable(hubOf(hosts).publicAddress ?? '', tools)
      const identity = await makeSshIdentity(runFolder(folder).ssh, secretTools)
      const connections = await connectHosts(plan, hosts, identity, secretTools)
      try {
        return await fetchLogs(plan, hosts, connections, tools)
      } finally {
        for (const connection of connections.values()) await connection.close()
      }
    }),
  )
}

async function fetchLogs(
  plan: Plan,
  hosts: readonly Host[],
  connections: ReadonlyMap<string, Connection>,
  tools: PhaseTools,
) {
  const folder = join(plan.output, 'artifacts', 'hosts')
  const collected = await collectHostLogs(plan, hosts, connections, folder, tools)
  return { value: collected, summary: `logs of ${collected} of ${hosts.length} hosts in ${folder}` }
}

async function noted(deps: RunDependencies, collecting: () => Promise<unknown>): Promise<void> {
  await noting('collect', deps)('Logs could not be collected', collecting)
}
