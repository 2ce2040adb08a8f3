import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemClock } from '../../../src/system/clock.ts'
import { isAlive } from '../../../src/system/liveProcess.ts'
import { systemProcesses } from '../../../src/system/process.ts'
import { waitFor } from '../../../src/system/wait.ts'
import { askServer } from '../../client/control.ts'
import { embeddedEnvironment } from '../../client/environment.ts'
import { askProgram } from '../../client/program.ts'
import { startEmbeddedAzure } from '../../client/start.ts'
import { emptyInventory } from '../../protocol/inventory.ts'
import { resetCommand } from '../../protocol/programCommands.ts'
import { stateFiles } from '../../protocol/stateFiles.ts'
import { applicationCommand, subscriptionCommand } from '../../protocol/tenantCommands.ts'
import { embeddedProgram } from '../support/program.ts'

/** A server with machines that are records only, in which everything that is ever kept has been kept. */
let folder: string
let state: string
const deps = {
  clock: systemClock,
  processes: systemProcesses(),
  signal: new AbortController().signal,
  embeddedProgram,
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'embedded-reset-'))
  state = join(folder, 'state')
  const server = await startEmbeddedAzure(
    {
      stateFolder: state,
      cacheFolder: folder,
      command: embeddedProgram,
      hosts: 'none',
      idleExitSeconds: undefined,
      limitSeconds: 60,
    },
    deps,
  )
  await askProgram(deps, applicationCommand, { state, certificate: undefined }, 30, ['ci'])
  await askProgram(deps, subscriptionCommand, { state }, 30, ['other'])
  await askServer(server, 'PUT', 'faults', {})
  embeddedEnvironment(server, [], state, {})
  // Killed, so that it forgets nothing by itself.
  process.kill(server.pid, 'SIGKILL')
  const wait = {
    what: 'the killed server to end',
    limitSeconds: 30,
    everySeconds: 0.05,
    nextStep: 'Look at it.',
    ...deps,
  }
  await waitFor(wait, async () =>
    (await isAlive(server)) ? { done: false, seen: 'it runs' } : { done: true, value: undefined },
  )
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('each file that may be kept is', () => {
  const missing = Object.values(stateFiles).filter((name) => !existsSync(join(state, name)))
  // The fabric's folder comes with hosts.
  expect(missing).toEqual([stateFiles.fabric])
})

test('a reset leaves what is not its own, and without that not even the folder', async () => {
  const foreign = join(state, 'notes.txt')
  writeFileSync(foreign, 'of somebody else')
  expect(await askProgram(deps, resetCommand, { state }, 60)).toEqual(emptyInventory)
  expect(existsSync(foreign)).toBe(true)
  rmSync(foreign)
  expect(await askProgram(deps, resetCommand, { state }, 60)).toEqual(emptyInventory)
  expect(existsSync(state)).toBe(false)
})
