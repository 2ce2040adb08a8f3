import type { Command } from 'commander'
import { words } from '../inputs/fields.ts'
import { signInCatalog } from '../inputs/janitorCatalog.ts'
import { listText } from '../report/runTables.ts'
import { lookAround } from '../run/janitor/janitor.ts'
import { listCloudRuns, listRecordedRuns } from '../run/janitor/list.ts'
import { saidBy, withFlags } from './flags.ts'
import { type Terminal, toolsOf } from './terminal.ts'

export function define(command: Command, { deps }: Terminal): void {
  withFlags(command, signInCatalog)
    .option('--subscription-id <ids>', 'subscriptions to list, separated by commas')
    .action(async ({ subscriptionId = '' }: { subscriptionId?: string }) => {
      const said = saidBy(command, signInCatalog)
      const { cloud, subscriptions } = await lookAround(words(subscriptionId), said, process.env, deps, toolsOf(deps))
      const now = deps.clock.now()
      const inCloud = await Promise.all(subscriptions.map((azure) => listCloudRuns(azure, cloud, now, deps.signal)))
      const recorded = await listRecordedRuns(deps.folders.runs, inCloud.flat(), now)
      process.stdout.write(`${listText([...inCloud.flat(), ...recorded])}\n`)
    })
}
