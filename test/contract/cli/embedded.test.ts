import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { clientsFor, machineIn, makeNetwork } from '../../../embedded-azure/test/support/embeddedClients.ts'
import { systemProcesses } from '../../../src/system/process.ts'

/** `kube-e2e embedded …` as people type it, with machines that are records only. */
const cli = resolve(import.meta.dirname, '../../support/embeddedCommand.ts')
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'embedded-command-'))
})
afterEach(async () => {
  for (const state of ['one', 'two']) await embedded('reset', '--state', join(folder, state))
  rmSync(folder, { recursive: true, force: true })
})

const one = () => ['--state', join(folder, 'one')]
const two = () => ['--state', join(folder, 'two')]

function embedded(...args: string[]) {
  const env = { KUBE_E2E_STATE: folder, KUBE_E2E_CACHE: folder }
  return systemProcesses().run(process.execPath, [cli, 'embedded', ...args], { env })
}

async function succeeds(...args: string[]): Promise<string> {
  const { exitCode, stdout, stderr } = await embedded(...args)
  expect(exitCode, stderr).toBe(0)
  return stdout
}

const status = async (state: string[]) => JSON.parse(await succeeds('status', '--json', ...state))
const serverFile = (name: string) => JSON.parse(readFileSync(join(folder, name, 'server.json'), 'utf8'))

/** What a program prints that knows the server by its environment alone. */
async function inEnvironment(exports: string, script: string): Promise<string> {
  const node = `${exports}exec ${process.execPath} --input-type=module -e "$0"`
  const { stdout, stderr, exitCode } = await systemProcesses().run('sh', ['-c', node, script])
  expect(exitCode, stderr).toBe(0)
  return stdout
}

const askForToken = `
  const { AZURE_AUTHORITY_HOST, AZURE_TENANT_ID, AZURE_CLIENT_ID, AZURE_CLIENT_SECRET } = process.env
  const { AZURE_RESOURCE_MANAGER_URL, AZURE_SUBSCRIPTION_ID } = process.env
  const body = new URLSearchParams({ grant_type: 'client_credentials', client_id: AZURE_CLIENT_ID,
    client_secret: AZURE_CLIENT_SECRET, scope: AZURE_RESOURCE_MANAGER_URL + '/.default' })
  const { access_token, expires_in } = await (
    await fetch(AZURE_AUTHORITY_HOST + '/' + AZURE_TENANT_ID + '/oauth2/v2.0/token', { method: 'POST', body })
  ).json()
  const subscription = await (
    await fetch(AZURE_RESOURCE_MANAGER_URL + '/subscriptions/' + AZURE_SUBSCRIPTION_ID + '?api-version=2022-12-01', {
      headers: { authorization: 'Bearer ' + access_token } })
  ).json()
  console.log(JSON.stringify({ expires_in, state: subscription.state }))`

test('`env` is all that a client needs: it signs in and is answered, over TLS that it trusts', async () => {
  await succeeds('start', ...one(), '--hosts', 'none', '--token-lifetime', '90')
  const exports = await succeeds('env', ...one())
  expect(JSON.parse(await inEnvironment(exports, askForToken))).toEqual({ expires_in: 90, state: 'Enabled' })
})

test('`subscription` creates another one, whether the server is running or not, and `env` lists all', async () => {
  const before = JSON.parse(await succeeds('subscription', 'before', ...one()))
  await succeeds('start', ...one(), '--hosts', 'none')
  const after = JSON.parse(await succeeds('subscription', 'after', ...one()))
  expect(JSON.parse(await succeeds('subscription', 'before', ...one()))).toEqual(before)
  const ids = [serverFile('one').subscriptionId, before.subscriptionId, after.subscriptionId].join(',')
  expect(await succeeds('env', ...one())).toContain(`export AZURE_SUBSCRIPTION_IDS='${ids}'\n`)

  const server = serverFile('one')
  for (const subscriptionId of [server.subscriptionId, after.subscriptionId]) {
    const { resources } = clientsFor({ ...server, subscriptionId }, readFileSync(server.caFile, 'utf8'))
    await resources.resourceGroups.createOrUpdate('twin', { location: 'westeurope' })
  }
  const text = await succeeds('status', ...one())
  expect(text).toMatch(/subscriptions: 3\n.* groups: 1 +VMs: 0\n.*before.* groups: 0 .*\n.*after.* groups: 1 /)
  expect(text).toMatch(/groups: 2\n +Embedded Azure\/twin .*\n +after\/twin /)
})

test('`env` keeps trusting the authorities that were trusted before', async () => {
  const authority = join(folder, 'company.pem')
  writeFileSync(authority, '-----BEGIN CERTIFICATE-----\ncompany\n-----END CERTIFICATE-----\n')
  await succeeds('start', ...one(), '--hosts', 'none')
  const env = { SSL_CERT_FILE: authority, KUBE_E2E_STATE: folder, KUBE_E2E_CACHE: folder }
  const { stdout } = await systemProcesses().run(process.execPath, [cli, 'embedded', 'env', ...one()], { env })
  const bundle = /SSL_CERT_FILE='(.*)'/.exec(stdout)?.[1] ?? ''
  expect(readFileSync(bundle, 'utf8')).toContain(readFileSync(authority, 'utf8'))
  expect(readFileSync(bundle, 'utf8')).toContain(readFileSync(serverFile('one').caFile, 'utf8'))
})

test('servers with separate folders run side by side, each with its own subscription', async () => {
  await succeeds('start', ...one(), '--hosts', 'none')
  await succeeds('start', ...two(), '--hosts', 'none')
  const [first, second] = [await status(one()), await status(two())]
  expect(first).toMatchObject({ running: true, hosts: 'none', pid: serverFile('one').pid })
  expect(second.pid).not.toBe(first.pid)
  expect(second.subscriptionId).not.toBe(first.subscriptionId)
  await succeeds('stop', ...one())
  expect(await status(one())).toMatchObject({ running: false })
  expect(await status(two())).toMatchObject({ running: true })
})

test('what it holds survives a stop and a start, and is gone after a reset', async () => {
  await succeeds('start', ...one(), '--hosts', 'none')
  const server = serverFile('one')
  const clients = clientsFor(server, readFileSync(server.caFile, 'utf8'))
  await clients.compute.virtualMachines.createOrUpdate(
    'run',
    'hub',
    machineIn(await makeNetwork(clients, 'run'), 'hub'),
  )
  const held = {
    groups: [{ name: 'run', location: 'westeurope', provisioningState: 'Succeeded', resources: 7 }],
    machines: [{ name: 'hub', resourceGroup: 'run', provisioningState: 'Succeeded' }],
  }
  expect(await status(one())).toMatchObject(held)

  await succeeds('stop', ...one())
  await succeeds('start', ...one(), '--hosts', 'none')
  expect(await status(one())).toMatchObject({ ...held, subscriptionId: server.subscriptionId })
  expect(await succeeds('status', ...one())).toMatch(/run +westeurope +Succeeded +resources: 7\n(.*\n)* +run\/hub/)

  expect(await succeeds('reset', ...one())).toBe('left: 0\n')
  expect(existsSync(join(folder, 'one'))).toBe(false)
})

test('a server with other options is not taken for the one that was asked for', async () => {
  await succeeds('start', ...one(), '--hosts', 'none')
  await succeeds('start', ...one(), '--hosts', 'none')
  for (const other of [
    ['--hosts', 'systems'],
    ['--hosts', 'none', '--token-lifetime', '60'],
  ]) {
    const { exitCode, stderr } = await embedded('start', ...one(), ...other)
    expect(exitCode).not.toBe(0)
    expect(stderr).toContain('is already running in')
    expect(stderr).toContain('Stop it first')
  }
})

test('a process that got the id of a server which was killed is left alone', async () => {
  await succeeds('start', ...one(), '--hosts', 'none')
  const recorded = serverFile('one')
  process.kill(recorded.pid, 'SIGKILL')
  const other: ChildProcess = spawn('sleep', ['60'])
  writeFileSync(join(folder, 'one', 'server.json'), JSON.stringify({ ...recorded, pid: other.pid }))
  expect(await succeeds('stop', ...one())).toContain('was not running')
  await succeeds('reset', ...one())
  expect(other.exitCode).toBeNull()
  other.kill()
  await once(other, 'exit')
  expect(other.signalCode).toBe('SIGTERM')
})

test('without a server, `env` says how to start one, and `stop` and `reset` are not errors', async () => {
  const { exitCode, stdout, stderr } = await embedded('env', ...one())
  expect([exitCode, stdout]).toEqual([3, ''])
  expect(stderr).toContain('kube-e2e embedded start')
  await succeeds('stop', ...one())
  expect(await succeeds('reset', ...one())).toBe('left: 0\n')
})

test('applications are created, and given whom to trust, before a server runs', async () => {
  const made = JSON.parse(await succeeds('application', 'ci', ...one()))
  expect(made).toMatchObject({ displayName: 'ci', clientSecret: expect.any(String) })
  const subject = 'repo:octo-org@1/octo-repo@2:pull_request'
  const federate = ['federate', 'http://localhost:1234', subject]
  const trusting = await succeeds(...federate, '--application', 'ci', '--audience', 'api://own', ...one())
  expect(JSON.parse(trusting)).toMatchObject({
    clientId: made.clientId,
    federatedCredentials: [{ subject, audiences: ['api://own'] }],
  })
  expect((await embedded(...federate, '--application', 'none', ...one())).stderr).toContain(
    'There is no application "none".',
  )
})
