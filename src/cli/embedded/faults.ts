import { readFile } from 'node:fs/promises'
import { parse } from 'yaml'
import { askServer } from '../../../embedded-azure/client/control.ts'
import { running, sayAsJson, type WithState } from './context.ts'

export function addFaults(withState: WithState): void {
  withState('faults')
    .argument('[file]', 'a scenario, JSON or YAML, that replaces what was set')
    .description('what goes wrong on purpose, and what did so far, as JSON')
    .option('--clear', 'let nothing go wrong any more, and release what is stuck')
    .action(async (file: string | undefined, { state, clear }: { state: string; clear?: true }) => {
      const server = await running(state)
      if (clear) return sayAsJson(await askServer(server, 'DELETE', 'faults'))
      if (file === undefined) return sayAsJson(await askServer(server, 'GET', 'faults'))
      sayAsJson(await askServer(server, 'PUT', 'faults', parse(await readFile(file, 'utf8'))))
    })
}
