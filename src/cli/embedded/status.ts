import { embeddedStatus } from '../../../embedded-azure/client/control.ts'
import { findServer } from '../../../embedded-azure/client/find.ts'
import { emptyInventory, inventoryLines } from '../../../embedded-azure/protocol/inventory.ts'
import { inventoryCommand } from '../../../embedded-azure/protocol/programCommands.ts'
import { ask, type EmbeddedDeps, hasFabric, say, sayAsJson, type WithState } from './context.ts'
import { statusLines } from './statusText.ts'

export function addStatus(withState: WithState, deps: EmbeddedDeps): void {
  withState('status')
    .description('print what the server holds, and what exists of it on this machine')
    .option('--json', 'as JSON')
    .action(async ({ state, json }: { state: string; json?: true }) => {
      const server = await findServer(state)
      if (server === undefined) {
        const inventory = hasFabric(state) ? await ask(inventoryCommand, { state }, deps) : emptyInventory
        if (json) return sayAsJson({ running: false, inventory })
        return say(['not running', ...inventoryLines(inventory)])
      }
      const status = await embeddedStatus(server)
      const { pid, startedAt, hosts, resourceManagerUrl, subscriptionId, tenantId } = server
      const facts = { running: true, pid, startedAt, hosts, resourceManagerUrl, subscriptionId, tenantId }
      if (json) return sayAsJson({ ...facts, ...status })
      say(statusLines(server, status))
    })
}
