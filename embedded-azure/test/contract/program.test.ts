import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { Endpoint } from '../../protocol/serverFile.ts'
import { type Clients, clientsFor, machineIn, makeNetwork } from '../support/embeddedClients.ts'

const main = join(import.meta.dirname, '../../server/main.ts')
const state = mkdtempSync(join(tmpdir(), 'embedded-azure-program-'))
let server: ChildProcess

/** Starts the program on the same state folder as always, and waits until it has told where it listens. */
async function start(...more: string[]): Promise<Clients> {
  server = spawn(process.execPath, [main, 'start', '--state', state, '--hosts', 'none', ...more], { stdio: 'inherit' })
  for (;;) {
    expect(server.exitCode, 'the program ended early').toBeNull()
    const told = tellsWhere()
    if (told?.pid === server.pid && told) return clientsFor(told, readFileSync(told.caFile, 'utf8'))
    await sleep(50)
  }
}

function tellsWhere(): (Endpoint & { pid: number }) | undefined {
  try {
    return JSON.parse(readFileSync(join(state, 'server.json'), 'utf8'))
  } catch {
    return undefined
  }
}

async function end(signal: NodeJS.Signals): Promise<number | null> {
  const ended = new Promise<number | null>((resolve) => server.once('exit', resolve))
  server.kill(signal)
  return await ended
}

let azure: Clients
let subnet: string
beforeAll(async () => {
  azure = await start()
  subnet = await makeNetwork(azure, 'run')
})
afterEach(() => expect(server.exitCode).toBeNull())
afterAll(async () => {
  await end('SIGKILL')
  rmSync(state, { recursive: true, force: true })
})

test('its secrets are for its owner alone', () => {
  for (const file of ['server.json', 'identity.json', 'tls.json', 'token-key.json', 'azure.db', 'server.log']) {
    expect(statSync(join(state, file)).mode & 0o777, file).toBe(0o600)
  }
})

test('a second server on the same state folder refuses to start', async () => {
  const second = spawn(process.execPath, [main, 'start', '--state', state, '--hosts', 'none'])
  const said: Buffer[] = []
  second.stderr.on('data', (chunk: Buffer) => said.push(chunk))
  expect(await new Promise((resolve) => second.once('exit', resolve))).toBe(1)
  expect(Buffer.concat(said).toString()).toContain('already uses the state folder')
})

test('it ends when its state folder is taken away, because nobody could find it again', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'embedded-azure-program-'))
  const other = spawn(process.execPath, [main, 'start', '--state', folder, '--hosts', 'none'])
  const ended = new Promise((resolve) => other.once('exit', resolve))
  const said: Buffer[] = []
  other.stderr.on('data', (chunk: Buffer) => said.push(chunk))
  await expect.poll(() => existsSync(join(folder, 'server.json')), { timeout: 30_000 }).toBe(true)
  rmSync(folder, { recursive: true })
  expect(await ended).toBe(1)
  expect(Buffer.concat(said).toString()).toContain(`The state folder ${folder} is gone`)
})

test('SIGTERM ends it with 0, and the next one has the same port, secrets and resources', async () => {
  const before = tellsWhere()
  expect(await end('SIGTERM')).toBe(0)
  expect(tellsWhere()).toBeUndefined()
  azure = await start('--delay', '1000')
  expect(tellsWhere()).toMatchObject({
    ...before,
    pid: server.pid,
    startTime: expect.any(String),
    startedAt: expect.any(String),
  })
  expect((await azure.network.virtualNetworks.get('run', 'vnet')).provisioningState).toBe('Succeeded')
})

test('killed while it makes machines, it finishes them after the restart, and their pollers go on', async () => {
  const names = ['hub', 'worker-1', 'worker-2']
  const pollers = names.map((name) =>
    azure.compute.virtualMachines.createOrUpdate('run', name, machineIn(subnet, name)),
  )
  await Promise.all(pollers.map((poller) => poller.submitted()))
  expect((await azure.compute.virtualMachines.get('run', 'hub')).provisioningState).toBe('Creating')
  await end('SIGKILL')
  await start('--delay', '1000')
  const made = await Promise.all(pollers)
  expect(made.map((machine) => machine.provisioningState)).toEqual(['Succeeded', 'Succeeded', 'Succeeded'])
})

test('killed while it deletes a group, it finishes after the restart: nothing is left', async () => {
  const poller = azure.resources.resourceGroups.delete('run')
  await poller.submitted()
  expect((await azure.resources.resourceGroups.get('run')).properties?.provisioningState).toBe('Deleting')
  await expect(
    azure.network.publicIPAddresses.createOrUpdate('run', 'late', { location: 'westeurope' }),
  ).rejects.toMatchObject({ code: 'ResourceGroupBeingDeleted', statusCode: 409 })
  await end('SIGKILL')
  azure = await start()
  await poller
  const left: unknown[] = []
  for await (const resource of azure.resources.resources.list()) left.push(resource.id)
  for await (const group of azure.resources.resourceGroups.list()) left.push(group.id)
  expect(left).toEqual([])
})
