import { stopEmbeddedAzure } from '../../../embedded-azure/client/start.ts'
import { powerOffCommand } from '../../../embedded-azure/protocol/programCommands.ts'
import { ask, clientDeps, type EmbeddedDeps, say, type WithState } from './context.ts'

export function addStop(withState: WithState, deps: EmbeddedDeps): void {
  withState('stop')
    .description('stop the server and power its hosts off; records and disks stay for the next start')
    .option('--keep-hosts', 'leave the hosts running; the next start finds them')
    .action(async ({ state, keepHosts }: { state: string; keepHosts?: true }) => {
      const ran = await stopEmbeddedAzure(state, clientDeps(deps))
      const hosts = keepHosts ? 0 : await ask(powerOffCommand, { state }, deps)
      say(`${ran ? 'stopped' : 'was not running'}; hosts powered off: ${hosts}`)
    })
}
