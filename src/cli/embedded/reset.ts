import { stopEmbeddedAzure } from '../../../embedded-azure/client/start.ts'
import { inventoryLines } from '../../../embedded-azure/protocol/inventory.ts'
import { resetCommand } from '../../../embedded-azure/protocol/programCommands.ts'
import { TeardownError } from '../../vocabulary/errors.ts'
import { ask, clientDeps, type EmbeddedDeps, say, type WithState } from './context.ts'

export function addReset(withState: WithState, deps: EmbeddedDeps): void {
  withState('reset')
    .description('stop the server and delete everything: hosts, networks, records, identity')
    .action(async ({ state }: { state: string }) => {
      await stopEmbeddedAzure(state, clientDeps(deps))
      const left = inventoryLines(await ask(resetCommand, { state }, deps))
      if (left.length > 0) {
        throw new TeardownError(`This machine still holds: ${left.join(', ')}.`, {
          nextStep: 'Run `kube-e2e embedded reset` again; the records were kept for that.',
        })
      }
      say('left: 0')
    })
}
