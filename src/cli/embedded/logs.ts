import { existsSync } from 'node:fs'
import { logOf } from '../../../embedded-azure/client/launch.ts'
import { systemProcesses } from '../../system/process.ts'
import { SetupError } from '../../vocabulary/errors.ts'
import { type EmbeddedDeps, say, startFirst, type WithState } from './context.ts'

export function addLogs(withState: WithState, deps: EmbeddedDeps): void {
  withState('logs')
    .description("print the server's log")
    .option('-f, --follow', 'keep printing as it grows')
    .action(async ({ state, follow }: { state: string; follow?: true }) => {
      if (!existsSync(logOf(state))) throw new SetupError(`There is no log in ${state}.`, { nextStep: startFirst })
      const tail = ['-n', '+1', ...(follow ? ['-F'] : []), logOf(state)]
      await systemProcesses().run('tail', tail, { signal: deps.signal, onLine: say })
    })
}
