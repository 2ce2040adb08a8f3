import { existsSync, readFileSync, rmSync } from 'node:fs'
import { writeWholeSync } from '../../../src/system/files.ts'
import { stateFile } from '../../protocol/stateFiles.ts'
import { type Scenario, scenarioSchema } from './scenario.ts'

/** A scenario outlives a server that is killed, like everything else; a server that is stopped forgets it. */
export function keptScenario(folder: string): Scenario {
  const file = fileIn(folder)
  return scenarioSchema.parse(existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {})
}

export function keepScenario(folder: string, scenario: Scenario): void {
  writeWholeSync(fileIn(folder), JSON.stringify(scenario, undefined, 2))
}

export function forgetScenario(folder: string): void {
  rmSync(fileIn(folder), { force: true })
}

function fileIn(folder: string): string {
  return stateFile(folder, 'faults')
}
