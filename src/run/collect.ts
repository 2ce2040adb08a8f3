import { join } from 'node:path'
import { collectHostLogs } from '../cluster/logs.ts'
import { messageOf } from '../system/errors.ts'
import { phaseWithin } from './budget.ts'
import type { Run, RunDependencies } from './context.ts'
import type { Cluster } from './up.ts'

/** The phase `collect`. It never throws: logs that cannot be had must not stop the teardown that follows. */
export async function collectLogs(run: Run, cluster: Cluster, deps: RunDependencies): Promise<void> {
  const { hosts, connections } = cluster
  if (hosts === undefined || connections === undefined) return
  const collecting = phaseWithin(run, deps, 'collect', async (tools) => {
    const folder = join(run.plan.output, 'artifacts', 'hosts')
    const collected = await collectHostLogs(hosts, connections, folder, tools)
    return { value: collected, summary: `logs of ${collected} of ${hosts.length} hosts in ${folder}` }
  })
  await collecting.catch((thrown) =>
    deps.report({ type: 'phase-note', phase: 'collect', text: `Logs could not be collected: ${messageOf(thrown)}` }),
  )
}
