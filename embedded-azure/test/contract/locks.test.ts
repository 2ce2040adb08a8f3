import { afterEach, beforeAll, expect, test } from 'vitest'
import { withEmbeddedAzure } from '../support/embeddedAzure.ts'
import { clientsFor, location } from '../support/embeddedClients.ts'
import { rawArm } from '../support/rawArm.ts'

let nsg = ''

const azure = await withEmbeddedAzure()
const clients = clientsFor(azure.endpoint, azure.ca)
const send = rawArm(azure)
const group = `/subscriptions/${azure.endpoint.subscriptionId}/resourceGroups/Locked`
beforeAll(async () => {
  await clients.resources.resourceGroups.createOrUpdate('Locked', { location })
  nsg = (await clients.network.networkSecurityGroups.createOrUpdate('Locked', 'nsg', { location })).id ?? ''
})
afterEach(async () => {
  for (const lock of await locksBelow(`/subscriptions/${azure.endpoint.subscriptionId}`)) {
    await send('DELETE', String(lock.id))
  }
})

async function lock(scope: string, level: string) {
  const path = `${scope}/providers/Microsoft.Authorization/locks/keep`
  return await send('PUT', path, { body: { properties: { level, notes: 'a test' } } })
}

async function locksBelow(scope: string, query = ''): Promise<{ id: string }[]> {
  const { body } = await send('GET', `${scope}/providers/Microsoft.Authorization/locks${query}`)
  return body.value as { id: string }[]
}

test('a lock is made once, read, found from above and below, and taken away', async () => {
  const made = await lock(group.toLowerCase(), 'CanNotDelete')
  expect(made).toMatchObject({
    status: 201,
    body: {
      id: `${group}/providers/Microsoft.Authorization/locks/keep`,
      name: 'keep',
      type: 'Microsoft.Authorization/locks',
      properties: { level: 'CanNotDelete', notes: 'a test' },
    },
  })
  expect((await lock(group, 'ReadOnly')).status).toBe(200)
  expect((await send('GET', String(made.body.id))).body).toMatchObject({ properties: { level: 'ReadOnly' } })
  expect(await locksBelow(`/subscriptions/${azure.endpoint.subscriptionId}`)).toHaveLength(1)
  expect(await locksBelow(nsg, '?$filter=atScope()')).toHaveLength(1)
  expect((await send('DELETE', String(made.body.id))).status).toBe(200)
  expect((await send('DELETE', String(made.body.id))).status).toBe(204)
  expect((await send('GET', String(made.body.id))).body.error?.code).toBe('LockNotFound')
})

test('a lock of a level or at a scope that is not there is refused', async () => {
  expect((await lock(group, 'NotSpecified')).status).toBe(400)
  expect((await lock(`${group}/providers/Microsoft.Network/virtualNetworks/none`, 'ReadOnly')).status).toBe(404)
})

test('a group with a locked resource in it cannot be deleted, and neither can the resource', async () => {
  await lock(nsg, 'CanNotDelete')
  await expect(clients.resources.resourceGroups.delete('Locked')).rejects.toMatchObject({
    statusCode: 409,
    code: 'ScopeLocked',
    message: expect.stringContaining(
      `cannot perform delete operation because following scope(s) are locked: '${nsg}'. Please remove the lock and try again.`,
    ),
  })
  await expect(clients.network.networkSecurityGroups.delete('Locked', 'nsg')).rejects.toMatchObject({
    code: 'ScopeLocked',
  })
  const tags = { changed: 'yes' }
  expect((await clients.network.networkSecurityGroups.updateTags('Locked', 'nsg', { tags })).tags).toEqual(tags)
  expect((await clients.resources.resourceGroups.get('Locked')).properties?.provisioningState).toBe('Succeeded')
})

test('under a read-only subscription nothing is written, deleted or acted on, and everything is read', async () => {
  await lock(`/subscriptions/${azure.endpoint.subscriptionId}`, 'ReadOnly')
  await expect(
    clients.network.networkSecurityGroups.createOrUpdate('Locked', 'other', { location }),
  ).rejects.toMatchObject({ code: 'ScopeLocked', message: expect.stringContaining('cannot perform write operation') })
  await expect(clients.resources.resourceGroups.update('Locked', { tags: {} })).rejects.toMatchObject({
    code: 'ScopeLocked',
  })
  await expect(clients.resources.resourceGroups.delete('Locked')).rejects.toMatchObject({ code: 'ScopeLocked' })
  await expect(clients.resources.providers.unregister('Microsoft.Network')).rejects.toMatchObject({
    code: 'ScopeLocked',
  })
  expect((await clients.network.networkSecurityGroups.get('Locked', 'nsg')).name).toBe('nsg')
})

test('a lock on a subnet keeps its network, and outlives a restart of the server', async () => {
  await clients.network.virtualNetworks.createOrUpdate('Locked', 'vnet', {
    location,
    addressSpace: { addressPrefixes: ['10.0.0.0/16'] },
    subnets: [{ name: 'nodes', addressPrefix: '10.0.0.0/24' }],
  })
  const subnet = `${group}/providers/Microsoft.Network/virtualNetworks/vnet/subnets/nodes`
  await lock(subnet, 'CanNotDelete')
  await azure.restart()
  await expect(clients.network.virtualNetworks.delete('Locked', 'vnet')).rejects.toMatchObject({ code: 'ScopeLocked' })
  await send('DELETE', `${subnet}/providers/Microsoft.Authorization/locks/keep`)
  await clients.network.virtualNetworks.delete('Locked', 'vnet')
})
