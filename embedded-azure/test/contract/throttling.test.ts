import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemClock } from '../../../src/system/clock.ts'
import { type EmbeddedAzure, startEmbeddedAzure } from '../support/embeddedAzure.ts'
import { clientsFor, location, machineIn, makeNetwork } from '../support/embeddedClients.ts'
import { type RawAnswer, type RawArm, rawArm } from '../support/rawArm.ts'

/** Stands still, so that only the test lets tokens come back. */
let now = Date.now()
let azure: EmbeddedAzure
let send: RawArm
let group = ''

beforeAll(async () => {
  azure = await startEmbeddedAzure({
    throttle: true,
    tokenLifetimeSeconds: 86_400,
    clock: { ...systemClock, now: () => now },
  })
  send = rawArm(azure)
  group = `/subscriptions/${azure.endpoint.subscriptionId}/resourceGroups/throttled`
  await send('PUT', group, { body: { location } })
})
afterAll(() => azure.stop())

/** Sends until a request is refused; the refusal, and how many were answered before. */
async function untilRefused(request: () => Promise<RawAnswer>, limit: number): Promise<RawAnswer & { before: number }> {
  for (let before = 0; before < limit; before++) {
    const answer = await request()
    if (answer.status === 429) return { ...answer, before }
  }
  throw new Error(`None of ${limit} requests was refused.`)
}

test('a principal that has used up its reads is refused until the bucket fills again, and may still write', async () => {
  const refused = await untilRefused(() => send('GET', group), 260)
  expect(refused).toMatchObject({
    status: 429,
    headers: { 'retry-after': '1', 'x-ms-failure-cause': 'gateway' },
    body: { error: { code: 'SubscriptionRequestsThrottled' } },
  })
  expect(refused.body.error?.message).toMatch(/^Number of 'read' requests for subscription '.+' actor '.+' exceeded/)
  expect(refused.before).toBe(250)
  const written = await send('PUT', group, { body: { location } })
  expect(written.status).toBe(200)
  expect(written.headers['x-ms-ratelimit-remaining-subscription-writes']).toBe('198')
  expect(written.headers['x-ms-ratelimit-remaining-subscription-global-writes']).toBe('2998')
  now += 1000
  expect((await send('GET', group)).headers['x-ms-ratelimit-remaining-subscription-reads']).toBe('24')
})

test('deletes have a bucket of their own', async () => {
  now += 60_000
  const missing = `${group}/providers/Microsoft.Compute/disks/none`
  const refused = await untilRefused(() => send('DELETE', missing), 210)
  expect(refused.before).toBe(200)
  expect(refused.body.error?.message).toContain("'delete' requests")
})

test('compute has limits for each machine and each operation, and says which one was hit', async () => {
  now += 3600_000
  const clients = clientsFor(azure.endpoint, azure.ca)
  const subnet = await makeNetwork(clients, 'throttled')
  await clients.compute.virtualMachines.createOrUpdate('throttled', 'vm', machineIn(subnet, 'vm'))
  const machine = `${group}/providers/Microsoft.Compute/virtualMachines/vm`
  now += 3600_000

  const first = await send('GET', machine)
  expect(first.headers['x-ms-ratelimit-remaining-resource']).toBe(
    'Microsoft.Compute/LowCostGetSubscriptionMaximum;23999,Microsoft.Compute/LowCostGetResource;35',
  )
  const refused = await untilRefused(() => send('GET', machine), 40)
  expect(refused.before).toBe(35)
  expect(refused).toMatchObject({
    headers: { 'retry-after': '5', 'x-ms-ratelimit-remaining-resource': 'Microsoft.Compute/LowCostGetResource;0' },
    body: {
      error: { code: 'OperationNotAllowed', details: [{ code: 'TooManyRequests', target: 'LowCostGetResource' }] },
    },
  })
  expect((await send('GET', machine.replace(/vm$/, 'other'))).status).toBe(404)

  const { headers } = await send('DELETE', machine)
  expect(headers['x-ms-ratelimit-remaining-resource']).toBe(
    'Microsoft.Compute/DeleteVMSubscriptionMaximum;1499,Microsoft.Compute/DeleteVMResource;11',
  )
  const watch = headers['azure-asyncoperation'] ?? ''
  expect((await untilRefused(() => send('GET', watch), 50)).before).toBe(45)
  now += 4000
  expect((await send('GET', watch)).status).toBe(200)
})
