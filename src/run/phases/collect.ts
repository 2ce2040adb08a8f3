import { join } from 'node:path'
import { assertReachable } from '../../../embedded-azure/client/reachable.ts'
import { collectHostLogs } from '../../cluster/logs.ts'
import { type Connection, connectHosts, makeSshIdentity } from '../../cluster/ssh.ts'
import { type Host, hubOf } from '../../plan/hosts.ts'
import { systemProcesses } from '../../system/process.ts'
import { messageOf } from '../../vocabulary/errors.ts'
import { phaseWithin } from '../budget.ts'
import type { Run, RunDependencies } from '../context.ts'
import { type PhaseTools, phase } from '../phase.ts'
import { groupRecorder } from '../record/processGroups.ts'
import { loadHosts } from '../record/state.ts'
import type { Cluster } from './up.ts'

/** The phase `collect`. It never throws: logs that cannot be had must not stop the teardown that follows. */
export async function collectLogs(run: Run, cluster: Cluster, deps: RunDependencies): Promise<void> {
  const { hosts, connections } = cluster
  if (hosts === undefined || connections === undefined) return
  await noted(deps, () => phaseWithin(run, deps, 'collect', (tools) => fetchLogs(run, hosts, connections, tools)))
}

/**
 * The same from another process than the one that made the cluster, after that was killed or a later step of the job
 * failed. It connects anew, within the phase's limit, whatever the run's budget.
 */
export async function collectAfterwards(run: Omit<Run, 'processes'>, deps: RunDependencies): Promise<void> {
  const hosts = await loadHosts(run.folder)
  if (hosts === undefined) return
  await noted(deps, () =>
    phase(deps, 'collect', run.plan.limits.collect, async (tools) => {
      const tooling = { ...tools, processes: systemProcesses(groupRecorder(run.folder)), mask: deps.mask }
      await assertReachable(hubOf(hosts).publicAddress ?? '', tooling)
      const identity = await makeSshIdentity(join(run.folder, 'ssh'), tooling)
      const connections = await connectHosts(run.plan, hosts, identity, tooling)
      try {
        return await fetchLogs(run, hosts, connections, tools)
      } finally {
        for (const connection of connections.values()) await connection.close()
      }
    }),
  )
}

async function fetchLogs(
  { plan }: Pick<Run, 'plan'>,
  hosts: readonly Host[],
  connections: ReadonlyMap<string, Connection>,
  tools: PhaseTools,
) {
  const folder = join(plan.output, 'artifacts', 'hosts')
  const collected = await collectHostLogs(hosts, connections, folder, tools)
  return { value: collected, summary: `logs of ${collected} of ${hosts.length} hosts in ${folder}` }
}

async function noted(deps: RunDependencies, collecting: () => Promise<unknown>): Promise<void> {
  try {
    await collecting()
  } catch (thrown) {
    deps.report({ type: 'phase-note', phase: 'collect', text: `Logs could not be collected: ${messageOf(thrown)}` })
  }
}
