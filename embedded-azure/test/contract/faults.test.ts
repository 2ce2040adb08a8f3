import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Agent, request } from 'undici'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { scenarioSchema } from '../../server/faults/scenario.ts'
import { runEmbeddedAzure, withEmbeddedAzure } from '../support/embeddedAzure.ts'
import { clientsFor, location, machineIn, makeNetwork } from '../support/embeddedClients.ts'

let subnet: string
let token: string

const azure = await withEmbeddedAzure({ pollPatience: 200 })
const clients = clientsFor(azure.endpoint, azure.ca)
const dispatcher = new Agent({ connect: { ca: azure.ca } })
beforeAll(async () => {
  subnet = await makeNetwork(clients, 'run')
  token = (await azure.credential.getToken(azure.clientOptions.credentials.scopes)).token
})
afterEach(() => set([]))
afterAll(() => dispatcher.close())

const set = (faults: unknown[]) => azure.server.arm.faults.set(scenarioSchema.parse({ faults }))
const subscription = () => `/subscriptions/${azure.endpoint.subscriptionId}`
const groupPath = (name: string) => `${subscription()}/resourcegroups/${name}`

/** One request as it is, without anyone's retries. */
async function ask(method: 'GET' | 'PUT' | 'DELETE', path: string, body?: unknown) {
  const answer = await request(`${azure.endpoint.resourceManagerUrl}${path}?api-version=2025-04-01`, {
    dispatcher,
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const text = await answer.body.text()
  return { status: answer.statusCode, headers: answer.headers, json: text === '' ? undefined : JSON.parse(text) }
}

const makeMachine = (name: string, more: object = {}) =>
  clients.compute.virtualMachines.createOrUpdate('run', name, { ...machineIn(subnet, name), ...more })

test('off by default: nothing is hit', () => {
  expect(azure.server.arm.faults.fired()).toEqual([])
})

test.each([
  ['throttled', 429, 'TooManyRequests', '1'],
  ['throttled-without-retry-after', 429, 'TooManyRequests', undefined],
  ['another-operation', 409, 'AnotherOperationInProgress', undefined],
  ['retryable-error', 429, 'RetryableError', undefined],
  ['server-error', 500, 'InternalServerError', undefined],
  ['unavailable', 503, 'ServiceUnavailable', '1'],
  ['expired-token', 401, 'ExpiredAuthenticationToken', undefined],
  ['policy-denied', 403, 'RequestDisallowedByPolicy', undefined],
  ['locked', 409, 'ScopeLocked', undefined],
  ['family-quota', 409, 'OperationNotAllowed', undefined],
] as const)("a request is refused as %s, once, and in Azure's words", async (as, status, code, retryAfter) => {
  set([{ on: { method: 'GET', path: '/subscriptions/*/resourcegroups/run' }, do: 'refuse', as }])
  const refused = await ask('GET', groupPath('run'))
  expect(refused).toMatchObject({ status, json: { error: { code } } })
  expect(refused.headers['retry-after']).toBe(retryAfter)
  expect((await ask('GET', groupPath('run'))).status).toBe(200)
})

test('the third such request is hit, twice, and nothing else; the log and the list tell by request id', async () => {
  set([{ name: 'third', on: { method: 'GET', name: 'RUN' }, nth: 3, times: 2, do: 'refuse', as: 'server-error' }])
  const answers = []
  for (let time = 1; time <= 6; time += 1) answers.push(await ask('GET', groupPath('run')))
  expect(answers.map((answer) => answer.status)).toEqual([200, 200, 500, 500, 200, 200])
  expect((await ask('GET', `${groupPath('run')}/resources`)).status).toBe(200)
  const hitIds = answers.filter((answer) => answer.status === 500).map((answer) => answer.headers['x-ms-request-id'])
  expect(azure.server.arm.faults.fired().map((fired) => fired.requestId)).toEqual(hitIds)
  for (const id of hitIds)
    expect(azure.log.some((line) => line.includes('fault third') && line.includes(`${id}`))).toBe(true)
})

test('a connection that is reset before the server acted: nothing was made', async () => {
  set([{ on: { method: 'PUT' }, do: 'reset', when: 'before' }])
  await expect(ask('PUT', groupPath('unmade'), { location })).rejects.toMatchObject({ code: 'ECONNRESET' })
  expect((await ask('GET', groupPath('unmade'))).status).toBe(404)
})

test('a connection that is reset after it acted, and an answer that is lost: it was made', async () => {
  set([{ on: { method: 'PUT', name: 'one' }, do: 'reset', when: 'after' }])
  await expect(ask('PUT', groupPath('one'), { location })).rejects.toMatchObject({ code: 'ECONNRESET' })
  expect((await ask('GET', groupPath('one'))).status).toBe(200)
  set([{ on: { method: 'PUT', name: 'other' }, do: 'lose-answer' }])
  await expect(ask('PUT', groupPath('other'), { location })).rejects.toMatchObject({ code: 'UND_ERR_SOCKET' })
  expect((await ask('GET', groupPath('other'))).status).toBe(200)
})

test('the sign-in fails in its own form', async () => {
  const rule = { on: { path: '/*/oauth2/**' }, do: 'refuse', status: 401, code: 'AADSTS700024', message: 'Too late.' }
  set([rule])
  const signIn = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: azure.endpoint.clientId,
    client_secret: azure.endpoint.clientSecret,
    scope: `${azure.endpoint.resourceManagerUrl}/.default`,
  })
  const url = `${azure.endpoint.authorityHost}/${azure.endpoint.tenantId}/oauth2/v2.0/token`
  const { statusCode, body } = await request(url, { dispatcher, method: 'POST', body: signIn.toString() })
  expect(statusCode).toBe(401)
  expect(await body.json()).toEqual({ error: 'invalid_client', error_description: 'AADSTS700024: Too late.' })
})

test('a size that one zone has not is refused at once there, and had in another', async () => {
  const on = { method: 'PUT', type: 'Microsoft.Compute/virtualMachines', size: 'standard_d2s_v5', zone: '1' }
  set([{ on, times: 'always', do: 'refuse', as: 'sku-not-available' }])
  await expect(makeMachine('zoned', { zones: ['1'] })).rejects.toMatchObject({
    code: 'SkuNotAvailable',
    statusCode: 409,
  })
  expect((await makeMachine('zoned', { zones: ['2'] })).provisioningState).toBe('Succeeded')
})

test('a region without capacity fails the operation, and leaves a machine that failed and has no host', async () => {
  const hosts = async () => (await azure.server.arm.fabric.inventory()).hosts.length
  const before = await hosts()
  set([{ on: { action: 'provision', region: location, name: 'poor' }, do: 'fail', as: 'allocation-failed' }])
  const machine = machineIn(subnet, 'poor')
  const make = () => clients.compute.virtualMachines.createOrUpdate('run', 'poor', machine)
  await expect(make()).rejects.toThrow('AllocationFailed')
  expect((await clients.compute.virtualMachines.get('run', 'poor')).provisioningState).toBe('Failed')
  expect(await hosts()).toBe(before)
  expect((await make()).provisioningState).toBe('Succeeded')
  expect(await hosts()).toBe(before + 1)
})

test('a machine whose guest does not report in time fails after it was made', async () => {
  const before = (await azure.server.arm.fabric.inventory()).hosts.length
  set([{ on: { action: 'provision', name: 'late' }, do: 'fail', as: 'os-provisioning-timed-out', when: 'after' }])
  await expect(makeMachine('late')).rejects.toThrow('OSProvisioningTimedOut')
  expect((await azure.server.arm.fabric.inventory()).hosts).toHaveLength(before + 1)
})

test('a host that dies: the machine is there, and is no longer running', async () => {
  set([{ on: { action: 'provision', name: 'mortal' }, do: 'kill-host', seconds: 0.1 }])
  await makeMachine('mortal')
  const power = async () => {
    const { statuses } = await clients.compute.virtualMachines.instanceView('run', 'mortal')
    return statuses?.map((status) => status.code).find((code) => code?.startsWith('PowerState/'))
  }
  await expect.poll(power).toBe('PowerState/stopped')
})

test('a stuck machine does not keep its group from being deleted', async () => {
  await clients.resources.resourceGroups.createOrUpdate('stuck', { location })
  set([{ on: { action: 'provision', group: 'stuck' }, times: 'always', do: 'stick' }])
  const address = { location, sku: { name: 'Standard' }, publicIPAllocationMethod: 'Static' }
  const poller = clients.network.publicIPAddresses.createOrUpdate('stuck', 'address', address)
  await poller.submitted()
  const found = await clients.network.publicIPAddresses.get('stuck', 'address')
  expect(found.provisioningState).toBe('Updating')
  await clients.resources.resourceGroups.delete('stuck')
  expect((await ask('GET', groupPath('stuck'))).status).toBe(404)
  await expect(poller).rejects.toThrow()
})

test('a group that is stuck in Deleting is gone when the fault is let go', async () => {
  await clients.resources.resourceGroups.createOrUpdate('held', { location })
  set([{ on: { action: 'delete-group', name: 'held' }, do: 'stick' }])
  const poller = clients.resources.resourceGroups.delete('held')
  await poller.submitted()
  await expect.poll(() => azure.server.arm.faults.fired()).toHaveLength(1)
  expect((await ask('GET', groupPath('held'))).json.properties.provisioningState).toBe('Deleting')
  set([])
  await poller
  expect((await ask('GET', groupPath('held'))).status).toBe(404)
})

test('a deletion that times out is rolled back, and the next one succeeds', async () => {
  await clients.resources.resourceGroups.createOrUpdate('slow', { location })
  set([{ on: { action: 'delete-group', name: 'slow' }, do: 'stick', seconds: 0.1, as: 'deletion-timeout' }])
  const poller = clients.resources.resourceGroups.delete('slow')
  await expect(poller).rejects.toMatchObject({ code: 'ResourceGroupDeletionTimeout' })
  expect((await ask('GET', groupPath('slow'))).json.properties.provisioningState).toBe('Succeeded')
  await clients.resources.resourceGroups.delete('slow')
})

test('faults are set and read while it runs, by whoever has the secret', async () => {
  const url = `${azure.endpoint.resourceManagerUrl}/embedded/faults`
  const authorization = `Bearer ${azure.endpoint.clientSecret}`
  const put = async (body: unknown, headers = { authorization }) => {
    const answer = await request(url, { dispatcher, method: 'PUT', headers, body: JSON.stringify(body) })
    return { status: answer.statusCode, text: await answer.body.text() }
  }
  expect((await put({}, { authorization: 'Bearer guess' })).status).toBe(401)
  const wrong = await put({ faults: [{ do: 'refuse', as: 'sku-not-availble' }] })
  expect(wrong.status).toBe(400)
  expect(wrong.text).toContain('faults[0].as')
  expect((await put({ faults: [{ on: { name: 'run' }, do: 'refuse', as: 'conflict' }] })).status).toBe(200)
  expect((await ask('GET', groupPath('run'))).status).toBe(409)
  const { body } = await request(url, { dispatcher, headers: { authorization } })
  expect(await body.json()).toMatchObject({ fired: [{ name: 'refuse conflict', verb: 'GET' }] })
  await request(url, { dispatcher, method: 'DELETE', headers: { authorization } })
  expect((await ask('GET', groupPath('run'))).status).toBe(200)
})

test('an orderly stop forgets the faults', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'faults-'))
  const faults = scenarioSchema.parse({ faults: [{ do: 'delay', seconds: 0 }] })
  const first = await runEmbeddedAzure({ faults }, folder)
  expect(first.server.arm.faults.scenario()).toEqual(faults)
  await first.server.stop()
  const second = await runEmbeddedAzure({}, folder)
  expect(second.server.arm.faults.scenario()).toEqual({ faults: [] })
  await second.stop()
})
