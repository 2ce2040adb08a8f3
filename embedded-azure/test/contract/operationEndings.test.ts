import { afterEach, expect, test } from 'vitest'
import { systemClock } from '../../../src/system/clock.ts'
import { recordsOnlyFabric } from '../../server/fabric/recordsOnly.ts'
import { type EmbeddedAzure, runEmbeddedAzure } from '../support/embeddedAzure.ts'
import { clientsFor, location, machineIn, makeNetwork } from '../support/embeddedClients.ts'
import { rawArm } from '../support/rawArm.ts'

let azure: EmbeddedAzure
afterEach(() => azure.stop())

test('a write that a deletion overtakes ends as canceled for network, as preempted for compute', async () => {
  azure = await runEmbeddedAzure()
  const send = rawArm(azure)
  const subnet = await makeNetwork(clientsFor(azure.endpoint, azure.ca), 'overtaken')
  const group = `/subscriptions/${azure.endpoint.subscriptionId}/resourceGroups/overtaken/providers`
  azure.hold({ action: 'provision', name: 'short' })
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
  const fabric = recordsOnlyFabric()
  const groupDeletionLimit = 3_600_000
  let timeIsUp = () => {}
  let stuck = true
  const machineGoes = Promise.withResolvers<void>()
  azure = await runEmbeddedAzure({
    groupDeletionLimit,
    clock: {
      ...systemClock,
      sleep: (milliseconds, signal) =>
        milliseconds === groupDeletionLimit
          ? new Promise((resolve) => {
              timeIsUp = resolve
            })
          : systemClock.sleep(milliseconds, signal),
    },
    fabric: async () => ({
      ...fabric,
      async removeHost(hostId, options) {
        if (stuck) timeIsUp()
        await machineGoes.promise
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
  machineGoes.resolve()
  await clients.resources.resourceGroups.delete('late')
  expect((await send('GET', group)).status).toBe(404)
})

test('forceDeletionTypes knows two types alone', async () => {
  azure = await runEmbeddedAzure()
  const send = rawArm(azure)
  const group = `/subscriptions/${azure.endpoint.subscriptionId}/resourceGroups/forced`
  await send('PUT', group, { body: { location } })
  expect((await send('DELETE', `${group}?forceDeletionTypes=Microsoft.Network/virtualNetworks`)).status).toBe(400)
  expect((await send('GET', group)).body).toMatchObject({ properties: { provisioningState: 'Succeeded' } })
})
