import { afterEach, expect, test } from 'vitest'
import { systemClock } from '../../../src/system/clock.ts'
import type { Operation } from '../../server/arm/operations/operations.ts'
import { recordsOnlyFabric } from '../../server/fabric/recordsOnly.ts'
import { type EmbeddedAzure, startEmbeddedAzure } from '../support/embeddedAzure.ts'
import { clientsFor, location, machineIn, makeNetwork } from '../support/embeddedClients.ts'
import { rawArm } from '../support/rawArm.ts'

let azure: EmbeddedAzure
afterEach(() => azure.stop())

const provisions = ({ action }: Operation) => (action === 'provision' ? 1000 : 0)

test('a write that a deletion overtakes ends as canceled for network, as preempted for compute', async () => {
  let slow = false
  azure = await startEmbeddedAzure({ operationDelay: (operation) => (slow ? provisions(operation) : 0) })
  const send = rawArm(azure)
  const subnet = await makeNetwork(clientsFor(azure.endpoint, azure.ca), 'overtaken')
  const group = `/subscriptions/${azure.endpoint.subscriptionId}/resourceGroups/overtaken/providers`
  slow = true
  const overtake = async (path: string, body: unknown) => {
    const written = await send('PUT', `${group}/${path}`, { body })
    await send('DELETE', `${group}/${path}`)
    return (await send('GET', written.headers['azure-asyncoperation'] ?? '')).body
  }
  expect(await overtake('Microsoft.Network/networkSecurityGroups/short', { location })).toMatchObject({
    status: 'Canceled',
    error: { code: 'Canceled', details: [{ code: 'CanceledAndSupersededDueToAnotherOperation' }] },
  })
  const { location: place, ...properties } = machineIn(subnet, 'short')
  const inline = {
    name: 'nic',
    properties: { primary: true, ipConfigurations: [{ name: 'primary', properties: { subnet: { id: subnet } } }] },
  }
  const networkProfile = { networkApiVersion: '2022-11-01', networkInterfaceConfigurations: [inline] }
  const machine = { location: place, properties: { ...properties, networkProfile } }
  expect(await overtake('Microsoft.Compute/virtualMachines/short', machine)).toMatchObject({
    status: 'Failed',
    error: { code: 'OperationPreempted' },
  })
})

test('a group whose machine does not go in time is given up, rolled back, and names what is left', async () => {
  let stuck = true
  const fabric = recordsOnlyFabric()
  azure = await startEmbeddedAzure({
    groupDeletionLimit: 500,
    fabric: async () => ({
      ...fabric,
      async removeHost(hostId, options) {
        while (stuck) await systemClock.sleep(50)
        await fabric.removeHost(hostId, options)
      },
    }),
  })
  const clients = clientsFor(azure.endpoint, azure.ca)
  const send = rawArm(azure)
  const subnet = await makeNetwork(clients, 'late')
  await clients.compute.virtualMachines.createOrUpdate('late', 'vm', machineIn(subnet, 'vm'))
  const group = `/subscriptions/${azure.endpoint.subscriptionId}/resourceGroups/late`
  const asked = await send('DELETE', `${group}?forceDeletionTypes=Microsoft.Compute/virtualMachines`)
  expect(asked.status).toBe(202)
  const ended = await send('GET', asked.headers.location ?? '')
  expect(ended).toMatchObject({ status: 409, body: { error: { code: 'ResourceGroupDeletionTimeout' } } })
  expect(ended.body.error?.message).toMatch(
    /did not finish within the allowed time .*virtualMachines\/vm.*The tracking Id is/,
  )
  expect((await send('GET', group)).body).toMatchObject({ properties: { provisioningState: 'Succeeded' } })
  stuck = false
  await clients.resources.resourceGroups.delete('late')
  expect((await send('GET', group)).status).toBe(404)
})

test('forceDeletionTypes knows two types alone', async () => {
  azure = await startEmbeddedAzure()
  const send = rawArm(azure)
  const group = `/subscriptions/${azure.endpoint.subscriptionId}/resourceGroups/forced`
  await send('PUT', group, { body: { location } })
  expect((await send('DELETE', `${group}?forceDeletionTypes=Microsoft.Network/virtualNetworks`)).status).toBe(400)
  expect((await send('GET', group)).body).toMatchObject({ properties: { provisioningState: 'Succeeded' } })
})
