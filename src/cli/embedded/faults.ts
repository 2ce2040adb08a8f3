import { readFile } from 'node:fs/promises'
import { parse } from 'yaml'
import { askServer } from '../../../embedded-azure/client/control.ts'
import { running, sayAsJson, type WithState } from './context.ts'

export function addFaults(withState: WithState): void {
  withState('faults')
    .argument('[file]', 'a scenario, JSON or YAML; it replaces the current one')
    .description('print the faults that are set and those that have fired, as JSON; or set or clear them')
    .option('--clear', 'remove all faults, and let stuck operations continue')
    .action(async (file: string | undefined, { state, clear }: { state: string; clear?: true }) => {
      const server = await running(state)
      if (clear) return sayAsJson(await askServer(server, 'DELETE', 'faults'))
      if (file === undefined) return sayAsJson(await askServer(server, 'GET', 'faults'))
      sayAsJson(await askServer(server, 'PUT', 'faults', parse(await readFile(file, 'utf8'))))
    })
}
