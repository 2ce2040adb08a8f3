import { embeddedSubscriptions } from '../../../embedded-azure/client/control.ts'
import { embeddedEnvironment, shellExports } from '../../../embedded-azure/client/environment.ts'
import { running, type WithState } from './context.ts'

export function addEnv(withState: WithState): void {
  withState('env')
    .description('print the environment variables that Azure clients read, as shell exports')
    .action(async ({ state }: { state: string }) => {
      const server = await running(state)
      const subscriptions = await embeddedSubscriptions(server)
      process.stdout.write(shellExports(embeddedEnvironment(server, subscriptions, state, process.env)))
    })
}
