import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { readServerFile } from '../../protocol/serverFile.ts'
import { type Clients, clientsFor, machineIn, makeNetwork } from '../support/embeddedClients.ts'

const main = join(import.meta.dirname, '../../server/main.ts')

/** The program on a state folder of its own, which goes with the test. */
function program() {
  const state = mkdtempSync(join(tmpdir(), 'embedded-azure-program-'))
  let server: ChildProcess | undefined

  const tellsWhere = () => readServerFile(state)
  /** Resolves when it has ended. */
  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    if (server === undefined || server.exitCode !== null || server.signalCode !== null) return null
    const ended = once(server, 'exit')
    server.kill(signal)
    return (await ended)[0]
  }
  onTestFinished(async () => {
    const endedItself = server?.exitCode ?? null
    await end('SIGKILL')
    rmSync(state, { recursive: true, force: true })
    expect(endedItself).toBeNull()
  })
  return {
    state,
    tellsWhere,
    end,
    pid: () => server?.pid,
    /** Starts it, and waits until it has told where it listens. */
    async start(...more: string[]): Promise<Clients> {
      const started = spawn(process.execPath, [main, 'start', '--state', state, '--hosts', 'none', ...more], {
        stdio: 'inherit',
      })
      server = started
      for (;;) {
        expect(started.exitCode, 'the program ended early').toBeNull()
        const told = tellsWhere()
        if (told && told.pid === started.pid) return clientsFor(told, readFileSync(told.caFile, 'utf8'))
        await sleep(50)
      }
    },
  }
}

/** No operation ends by itself: whatever was begun is under way when the server is killed. */
const endless = ['--delay', '999999999']

test('its secrets are for its owner alone', async () => {
  const { state, start } = program()
  await start()
  for (const file of ['server.json', 'identity.json', 'tls.json', 'token-key.json', 'azure.db', 'server.log']) {
    expect(statSync(join(state, file)).mode & 0o777, file).toBe(0o600)
  }
})

test('a second server on the same state folder refuses to start', async () => {
  const { state, start } = program()
  await start()
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
  expect(Buffer.concat(said).toString()).toContain(`The state folder ${folder} has been deleted`)
})

test('SIGTERM ends it with 0, and the next one has the same port, secrets and resources', async () => {
  const { start, end, tellsWhere, pid } = program()
  await makeNetwork(await start(), 'run')
  const before = tellsWhere()
  expect(await end('SIGTERM')).toBe(0)
  expect(tellsWhere()).toBeUndefined()
  const azure = await start()
  expect(tellsWhere()).toMatchObject({
    ...before,
    pid: pid(),
    startTime: expect.any(String),
    startedAt: expect.any(String),
  })
  expect((await azure.network.virtualNetworks.get('run', 'vnet')).provisioningState).toBe('Succeeded')
})

test('killed while it makes machines, it finishes them after the restart, and their pollers go on', async () => {
  const { start, end } = program()
  const subnet = await makeNetwork(await start(), 'run')
  await end('SIGTERM')
  const azure = await start(...endless)
  const names = ['hub', 'worker-1', 'worker-2']
  const pollers = names.map((name) =>
    azure.compute.virtualMachines.createOrUpdate('run', name, machineIn(subnet, name)),
  )
  await Promise.all(pollers.map((poller) => poller.submitted()))
  expect((await azure.compute.virtualMachines.get('run', 'hub')).provisioningState).toBe('Creating')
  await end('SIGKILL')
  await start()
  const made = await Promise.all(pollers)
  expect(made.map((machine) => machine.provisioningState)).toEqual(['Succeeded', 'Succeeded', 'Succeeded'])
})

test('killed while it deletes a group, it finishes after the restart: nothing is left', async () => {
  const { start, end } = program()
  await makeNetwork(await start(), 'run')
  await end('SIGTERM')
  const before = await start(...endless)
  const poller = before.resources.resourceGroups.delete('run')
  await poller.submitted()
  expect((await before.resources.resourceGroups.get('run')).properties?.provisioningState).toBe('Deleting')
  await expect(
    before.network.publicIPAddresses.createOrUpdate('run', 'late', { location: 'westeurope' }),
  ).rejects.toMatchObject({ code: 'ResourceGroupBeingDeleted', statusCode: 409 })
  await end('SIGKILL')
  const after = await start()
  await poller
  const left: unknown[] = []
  for await (const resource of after.resources.resources.list()) left.push(resource.id)
  for await (const group of after.resources.resourceGroups.list()) left.push(group.id)
  expect(left).toEqual([])
})
