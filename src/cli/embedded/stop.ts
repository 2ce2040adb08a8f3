import { stopEmbeddedAzure } from '../../../embedded-azure/client/start.ts'
import { powerOffCommand } from '../../../embedded-azure/protocol/programCommands.ts'
import { ask, clientDeps, type EmbeddedDeps, say, type WithState } from './context.ts'

export function addStop(withState: WithState, deps: EmbeddedDeps): void {
  withState('stop')
    .description('stop the server and its hosts; records and disks stay for the next start')
    .option('--keep-hosts', 'leave the hosts running for the next start')
    .action(async ({ state, keepHosts }: { state: string; keepHosts?: true }) => {
      const ran = await stopEmbeddedAzure(state, clientDeps(deps))
      const hosts = keepHosts ? 0 : await ask(powerOffCommand, { state }, deps)
      say(`${ran ? 'stopped' : 'was not running'}; hosts powered off: ${hosts}`)
    })
}
