import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { addApplication } from '../../server/state/applications.ts'
import { addSubscription } from '../../server/state/subscriptions.ts'
import { withEmbeddedAzure } from '../support/embeddedAzure.ts'
import {
  type Clients,
  clientsFor,
  credentialFor,
  location,
  machineIn,
  makeNetwork,
} from '../support/embeddedClients.ts'
import { rawArm } from '../support/rawArm.ts'
import { rawRequest } from '../support/rawRequest.ts'

/** Two subscriptions of one tenant; the second is made while the server runs. */
const azure = await withEmbeddedAzure({ offer: { quotas: [{ name: 'virtualMachines', limit: 1 }] } })
const secondId = addSubscription(azure.stateFolder, azure.server.arm.identity, 'second').subscriptionId
const first = clientsFor(azure.endpoint, azure.ca)
const second = clientsFor({ ...azure.endpoint, subscriptionId: secondId }, azure.ca)

async function ask(method: 'GET' | 'POST' | 'PUT', path: string, json?: unknown) {
  const token = (await azure.credential.getToken(`${azure.endpoint.resourceManagerUrl}/.default`)).token
  return await rawRequest(azure, path, { method, token, ...(json === undefined ? {} : { json }) })
}

async function namesIn(list: AsyncIterable<{ name?: string }>): Promise<string[]> {
  const names: string[] = []
  for await (const { name = '' } of list) names.push(name)
  return names.sort()
}

test('a group of the same name is another one in each, and so is what is in it', async () => {
  for (const { compute, ...clients } of [first, second]) {
    const subnet = await makeNetwork({ compute, ...clients }, 'same')
    await compute.virtualMachines.createOrUpdate('same', 'hub', machineIn(subnet, 'hub'))
  }
  await second.resources.resourceGroups.createOrUpdate('only-second', { location, tags: { of: 'second' } })

  expect(await namesIn(first.resources.resourceGroups.list())).toEqual(['same'])
  expect(await namesIn(second.resources.resourceGroups.list())).toEqual(['only-second', 'same'])
  for (const [{ compute, network, resources }, id] of [
    [first, azure.endpoint.subscriptionId],
    [second, secondId],
  ] as const) {
    expect(await namesIn(compute.virtualMachines.listAll())).toEqual(['hub'])
    expect(await namesIn(compute.virtualMachines.listByLocation(location))).toEqual(['hub'])
    expect(await namesIn(network.virtualNetworks.listAll())).toEqual(['vnet'])
    const found = await namesIn(resources.resources.list({ filter: "resourceType eq 'Microsoft.Compute/disks'" }))
    expect(found).toEqual(['hub-disk'])
    const machine = await compute.virtualMachines.get('same', 'hub')
    expect(machine.id).toContain(`/subscriptions/${id}/`)
    expect(machine.storageProfile?.osDisk?.managedDisk?.id).toContain(`/subscriptions/${id}/`)
  }
})

test('quotas, tag names and registrations are those of one', async () => {
  const subnet = (await second.network.subnets.get('same', 'vnet', 'nodes')).id ?? ''
  await expect(
    second.compute.virtualMachines.createOrUpdate('same', 'more', machineIn(subnet, 'more')),
  ).rejects.toMatchObject({ code: 'OperationNotAllowed' })
  for await (const usage of first.compute.usage.list(location)) {
    if (usage.name?.value === 'virtualMachines') expect(usage).toMatchObject({ currentValue: 1, limit: 1 })
  }
  for await (const usage of second.network.usages.list(location)) {
    if (usage.name?.value === 'VirtualNetworks') expect(usage.currentValue).toBe(1)
  }
  const tags = async ({ resources }: Clients) => {
    const names: string[] = []
    for await (const { tagName = '' } of resources.tagsOperations.list()) names.push(tagName)
    return names
  }
  expect([await tags(first), await tags(second)]).toEqual([[], ['of']])

  await second.resources.providers.unregister('Microsoft.Network')
  expect((await first.resources.providers.get('Microsoft.Network')).registrationState).toBe('Registered')
  await expect(
    second.network.publicIPAddresses.createOrUpdate('only-second', 'address', { location }),
  ).rejects.toMatchObject({ code: 'MissingSubscriptionRegistration' })
  await second.resources.providers.register('Microsoft.Network')
})

test('who has a role in one sees nothing of the other', async () => {
  const application = addApplication(azure.stateFolder, azure.server.arm.identity, 'reader of the second')
  const contributor = 'b24988ac-6180-42a0-ab88-20f7382dd24c'
  const definition = `/subscriptions/${secondId}/providers/Microsoft.Authorization/roleDefinitions/${contributor}`
  const assignment = `/subscriptions/${secondId}/providers/Microsoft.Authorization/roleAssignments/${randomUUID()}`
  const given = await ask('PUT', `${assignment}?api-version=2022-04-01`, {
    properties: { roleDefinitionId: definition, principalId: application.objectId },
  })
  expect(given.status).toBe(201)

  const { clientId, clientSecret = '' } = application
  const theirs = { ...azure.endpoint, clientId, clientSecret }
  const list = await rawArm({ ...azure, credential: credentialFor(theirs, azure.ca) })('GET', '/subscriptions')
  expect(list.body).toMatchObject({ value: [{ subscriptionId: secondId }] })
  await expect(clientsFor(theirs, azure.ca).resources.resourceGroups.get('same')).rejects.toMatchObject({
    code: 'AuthorizationFailed',
  })
  const inSecond = clientsFor({ ...theirs, subscriptionId: secondId }, azure.ca)
  expect((await inSecond.resources.resourceGroups.get('same')).name).toBe('same')
})

test('nothing is joined to what is in the other', async () => {
  const subnet = (await first.network.subnets.get('same', 'vnet', 'nodes')).id ?? ''
  await expect(
    second.network.networkInterfaces.createOrUpdate('only-second', 'nic', {
      location,
      ipConfigurations: [{ name: 'primary', subnet: { id: subnet } }],
    }),
  ).rejects.toMatchObject({ code: 'InvalidResourceReference' })
})

test('an operation is watched in its own subscription alone', async () => {
  const send = rawArm(azure)
  const path = `/subscriptions/${secondId}/resourceGroups/only-second/providers/Microsoft.Network/networkSecurityGroups/nsg`
  const { headers } = await send('PUT', path, { body: { location } })
  const watch = headers['azure-asyncoperation'] ?? ''
  expect((await send('GET', watch)).status).toBe(200)
  const elsewhere = watch.replace(secondId, azure.endpoint.subscriptionId)
  expect(await send('GET', elsewhere)).toMatchObject({ status: 404, body: { error: { code: 'OperationNotFound' } } })
})

test('one that does not exist is refused', async () => {
  const nobody = clientsFor({ ...azure.endpoint, subscriptionId: randomUUID() }, azure.ca)
  await expect(nobody.resources.resourceGroups.get('same')).rejects.toMatchObject({ code: 'SubscriptionNotFound' })
})

test('all is there after a restart, and a deleted group is deleted in one alone', async () => {
  await azure.restart()
  await second.resources.resourceGroups.delete('same')
  expect(await namesIn(second.resources.resourceGroups.list())).toEqual(['only-second'])
  expect(await namesIn(second.resources.resources.list())).toEqual(['nsg'])
  expect((await first.compute.virtualMachines.get('same', 'hub')).provisioningState).toBe('Succeeded')
})
