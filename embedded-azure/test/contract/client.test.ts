import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { systemClock } from '../../../src/system/clock.ts'
import { systemProcesses } from '../../../src/system/process.ts'
import { type EmbeddedAzureOptions, startEmbeddedAzure, stopEmbeddedAzure } from '../../client/start.ts'
import { clientsFor } from '../support/embeddedClients.ts'

/** The embedded Azure as the program that it is, with machines that are records only. */
const server = resolve(import.meta.dirname, '../../server/main.ts')
const deps = { clock: systemClock, processes: systemProcesses(), signal: new AbortController().signal }

let stateFolder: string
let options: EmbeddedAzureOptions

beforeEach(() => {
  stateFolder = mkdtempSync(join(tmpdir(), 'embedded-program-'))
  options = {
    stateFolder,
    cacheFolder: stateFolder,
    command: [process.execPath, server],
    hosts: 'none',
    idleExitSeconds: 60,
    limitSeconds: 30,
  }
})
afterEach(async () => {
  await stopEmbeddedAzure(stateFolder, deps)
  rmSync(stateFolder, { recursive: true, force: true })
})

const pid = () => JSON.parse(readFileSync(join(stateFolder, 'server.json'), 'utf8')).pid
const runs = (id: number) => {
  try {
    return process.kill(id, 0)
  } catch {
    return false
  }
}

test('starts on demand, and is talked to like any Azure', async () => {
  const server = await startEmbeddedAzure(options, deps)
  const { resources } = clientsFor(server, readFileSync(server.caFile, 'utf8'))
  expect(await resources.resourceGroups.checkExistence('ke2e-none')).toMatchObject({ body: false })
})

test('takes no credential of the step that starts it along', async () => {
  vi.stubEnv('AZURE_CLIENT_SECRET', 'of-the-step')
  vi.stubEnv('GITHUB_TOKEN', 'of-the-step')
  onTestFinished(() => void vi.unstubAllEnvs())
  await startEmbeddedAzure(options, deps)
  const environment = readFileSync(`/proc/${pid()}/environ`, 'utf8').split('\0')
  expect(environment).toContain(`PATH=${process.env.PATH}`)
  expect(environment.join()).not.toContain('of-the-step')
})

test('is used again while it lives, started anew when it does not, and knows the same subscription', async () => {
  const first = await startEmbeddedAzure(options, deps)
  const firstPid = pid()
  expect(await startEmbeddedAzure(options, deps)).toEqual(first)
  expect(pid()).toBe(firstPid)

  process.kill(firstPid, 'SIGKILL')
  await expect.poll(() => runs(firstPid)).toBe(false)
  const second = await startEmbeddedAzure(options, deps)
  expect(pid()).not.toBe(firstPid)
  expect(second.subscriptionId).toBe(first.subscriptionId)
})

test('two runs that start it in the same moment share one', async () => {
  const [one, other] = await Promise.all([startEmbeddedAzure(options, deps), startEmbeddedAzure(options, deps)])
  expect(one).toEqual(other)
})

test('stops when told, and stopping it again is no error', async () => {
  await startEmbeddedAzure(options, deps)
  const started = pid()
  await stopEmbeddedAzure(stateFolder, deps)
  await expect.poll(() => runs(started)).toBe(false)
  await stopEmbeddedAzure(stateFolder, deps)
})

test('a program that cannot start is told with its last words', async () => {
  const broken = { ...options, command: ['sh', '-c', 'echo no tun device >&2; exit 3'] }
  await expect(startEmbeddedAzure(broken, deps)).rejects.toThrow(/exit code 3 .*no tun device/)
})
