import { beforeAll, describe, expect, test } from 'vitest'
import { systemClock } from '../../../src/system/clock.ts'
import { recordsOnlyFabric } from '../../server/fabric/recordsOnly.ts'
import { withEmbeddedAzure } from '../support/embeddedAzure.ts'
import { clientsFor, location, machineIn, makeNetwork } from '../support/embeddedClients.ts'
import { rawArm } from '../support/rawArm.ts'

/** Refusals because of another operation, which pass with it. */
const rg = 'others'
let subnet = ''
/** Milliseconds that the server's clock is ahead. */
let ahead = 0

const fabric = recordsOnlyFabric()
const azure = await withEmbeddedAzure({
  interfaceReservation: 180_000,
  clock: { ...systemClock, now: () => Date.now() + ahead },
  fabric: async () => ({
    ...fabric,
    async createHost(host) {
      if (host.computerName === 'fails') throw new Error('There is no kernel for this host.')
      await fabric.createHost(host)
    },
  }),
})
const send = rawArm(azure)
const clients = clientsFor(azure.endpoint, azure.ca)
const providers = `/subscriptions/${azure.endpoint.subscriptionId}/resourceGroups/${rg}/providers`
beforeAll(async () => {
  subnet = await makeNetwork(clients, rg)
})

const put = (path: string, properties: object) =>
  send('PUT', `${providers}/Microsoft.Network/${path}`, { body: { location, properties } })
const takeAway = (path: string) => send('DELETE', `${providers}/${path}`)
const refused = (status: number, code: string) => ({ status, body: { error: { code } } })

describe('a network resource that is being written', () => {
  test('takes no other write, of it or inside it, until that has ended', async () => {
    const letGo = azure.hold({ action: 'provision', name: 'busy' })
    const first = await put('networkSecurityGroups/busy', { securityRules: [] })
    expect(first.status).toBe(201)
    const rule = {
      priority: 100,
      direction: 'Inbound',
      access: 'Allow',
      protocol: 'Tcp',
      sourceAddressPrefix: '*',
      sourcePortRange: '*',
      destinationAddressPrefix: '*',
      destinationPortRange: '22',
    }
    const inProgress = refused(409, 'AnotherOperationInProgress')
    expect(await put('networkSecurityGroups/busy', { securityRules: [] })).toMatchObject(inProgress)
    expect(await put('networkSecurityGroups/busy/securityRules/one', rule)).toMatchObject(inProgress)
    letGo()
    expect((await send('GET', first.headers['azure-asyncoperation'] ?? '')).body).toMatchObject({ status: 'Succeeded' })
    expect((await put('networkSecurityGroups/busy/securityRules/one', rule)).status).toBe(201)
  })

  test('is deleted all the same', async () => {
    const letGo = azure.hold({ action: 'provision', name: 'going' })
    await put('networkSecurityGroups/going', { securityRules: [] })
    expect((await takeAway('Microsoft.Network/networkSecurityGroups/going')).status).toBe(202)
    letGo()
  })
})

describe('the interface of a machine', () => {
  const reserved = refused(400, 'NicReservedForAnotherVm')
  const deleteInterface = (name: string) => takeAway(`Microsoft.Network/networkInterfaces/${name}`)
  const interfaceNamed = async (name: string) => {
    const ipConfigurations = [{ name: 'primary', subnet: { id: subnet } }]
    return await clients.network.networkInterfaces.createOrUpdate(rg, name, { location, ipConfigurations })
  }
  const makeMachine = (name: string, id: string | undefined) => {
    const networkProfile = { networkInterfaces: [{ ...(id === undefined ? {} : { id }) }] }
    return clients.compute.virtualMachines.createOrUpdate(rg, name, { ...machineIn(subnet, name), networkProfile })
  }

  test('whose creation failed is kept for it, and for 180 seconds after its deletion', async () => {
    const { id } = await interfaceNamed('kept')
    await expect(makeMachine('fails', id)).rejects.toThrow(/kernel/)
    expect(await deleteInterface('kept')).toMatchObject(reserved)
    await expect(makeMachine('other', id)).rejects.toMatchObject({ code: 'NicReservedForAnotherVm', statusCode: 400 })
    await clients.compute.virtualMachines.delete(rg, 'fails')
    expect(await deleteInterface('kept')).toMatchObject(reserved)
    await expect(makeMachine('other', id)).rejects.toMatchObject({ code: 'NicReservedForAnotherVm' })
    expect(await clients.network.networkInterfaces.get(rg, 'kept')).not.toHaveProperty('reservation')
    await expect(makeMachine('fails', id)).rejects.toThrow(/kernel/)
    await clients.compute.virtualMachines.delete(rg, 'fails')
    ahead = 181_000
    expect((await deleteInterface('kept')).status).toBe(202)
  })

  test('that is being deleted is kept for it until it is gone', async () => {
    const { id } = await interfaceNamed('held')
    await makeMachine('going', id)
    expect(await deleteInterface('held')).toMatchObject(refused(400, 'NicInUse'))
    const letGo = azure.hold({ action: 'delete', type: 'Microsoft.Compute/virtualMachines' })
    const gone = await takeAway('Microsoft.Compute/virtualMachines/going')
    expect(await deleteInterface('held')).toMatchObject(reserved)
    letGo()
    expect((await send('GET', gone.headers['azure-asyncoperation'] ?? '')).body).toMatchObject({ status: 'Succeeded' })
    expect((await deleteInterface('held')).status).toBe(202)
  })
})
