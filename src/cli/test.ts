import { join } from 'node:path'
import type { Command } from 'commander'
import { testAgain } from '../run/testAgain.ts'
import { inputsOf, saidBy, withFlags } from './flags.ts'
import { suiteInputs } from './suiteInputs.ts'
import type { Terminal } from './terminal.ts'

export function define(command: Command, { deps, end }: Terminal): void {
  const inputs = inputsOf([...suiteInputs, 'budget'])
  withFlags(command.argument('<name>', 'name of the run, as `up` and `list` print it'), inputs).action(
    async (name: string) => {
      await end(await testAgain(join(deps.folders.runs, name), saidBy(command, inputs), deps))
    },
  )
}
