import { beforeAll, describe, expect, test } from 'vitest'
import { withEmbeddedAzure } from '../support/embeddedAzure.ts'
import { clientsFor, location, machineIn, makeNetwork } from '../support/embeddedClients.ts'

const rg = 'sets'

let subnet: string

const azure = await withEmbeddedAzure()
const clients = clientsFor(azure.endpoint, azure.ca)
beforeAll(async () => {
  subnet = await makeNetwork(clients, rg)
})

const aligned = { location, sku: { name: 'Aligned' }, platformFaultDomainCount: 2, platformUpdateDomainCount: 3 }
const inSet = (name: string, set: string | undefined) => ({
  ...machineIn(subnet, name),
  availabilitySet: { id: set ?? '' },
})

describe('an availability set', () => {
  test('is there at once, is changed in its tags, and has no machines at first', async () => {
    const { availabilitySets } = clients.compute
    expect(await availabilitySets.createOrUpdate(rg, 'set', aligned)).toMatchObject({
      name: 'set',
      sku: { name: 'Aligned' },
      platformFaultDomainCount: 2,
      platformUpdateDomainCount: 3,
      virtualMachines: [],
    })
    expect(await availabilitySets.update(rg, 'set', { tags: { a: 'b' } })).toMatchObject({
      tags: { a: 'b' },
      sku: { name: 'Aligned' },
    })
    const names = []
    for await (const one of availabilitySets.listBySubscription()) names.push(one.name)
    expect(names).toEqual(['set'])
  })

  test('spreads its machines over its domains, and lists them', async () => {
    const { availabilitySets, virtualMachines } = clients.compute
    const { id } = await availabilitySets.get(rg, 'set')
    const placed = []
    for (const name of ['a', 'b', 'c']) {
      await virtualMachines.createOrUpdate(rg, name, inSet(name, id))
      const { platformFaultDomain, platformUpdateDomain } = await virtualMachines.instanceView(rg, name)
      placed.push([platformFaultDomain, platformUpdateDomain])
    }
    expect(placed).toEqual([
      [0, 0],
      [1, 1],
      [0, 2],
    ])
    expect((await virtualMachines.get(rg, 'a')).availabilitySet?.id).toBe(id)
    const { virtualMachines: members } = await availabilitySets.get(rg, 'set')
    expect(members?.map((member) => member.id?.split('/').at(-1))).toEqual(['a', 'b', 'c'])
  })

  test('cannot be deleted while it has machines; a machine cannot leave it', async () => {
    const { availabilitySets, virtualMachines } = clients.compute
    await expect(availabilitySets.delete(rg, 'set')).rejects.toMatchObject({
      code: 'OperationNotAllowed',
      statusCode: 409,
    })
    const other = await availabilitySets.createOrUpdate(rg, 'other', aligned)
    const availabilitySet = { id: other.id ?? '' }
    await expect(virtualMachines.update(rg, 'a', { availabilitySet })).rejects.toMatchObject({
      code: 'PropertyChangeNotAllowed',
    })
    for (const name of ['a', 'b', 'c']) await virtualMachines.delete(rg, name)
    await availabilitySets.delete(rg, 'set')
    await expect(availabilitySets.get(rg, 'set')).rejects.toMatchObject({ code: 'ResourceNotFound' })
  })

  test('is refused with too many domains, and refuses what does not fit into it', async () => {
    const { availabilitySets, virtualMachines } = clients.compute
    const tooMany = { ...aligned, platformFaultDomainCount: 4 }
    await expect(availabilitySets.createOrUpdate(rg, 'odd', tooMany)).rejects.toMatchObject({
      code: 'InvalidParameter',
      message: expect.stringContaining('fault domain count 4 must fall in the range 1 to 3'),
    })
    const classic = await availabilitySets.createOrUpdate(rg, 'classic', { location })
    await expect(virtualMachines.createOrUpdate(rg, 'd', inSet('d', classic.id))).rejects.toMatchObject({
      code: 'BadRequest',
    })
    const { id } = await availabilitySets.get(rg, 'other')
    await expect(virtualMachines.createOrUpdate(rg, 'd', { ...inSet('d', id), zones: ['1'] })).rejects.toMatchObject({
      code: 'InvalidParameter',
    })
    await expect(
      availabilitySets.createOrUpdate(rg, 'other', { ...aligned, sku: { name: 'Classic' } }),
    ).rejects.toMatchObject({ code: 'OperationNotAllowed' })
  })

  test('goes with its group', async () => {
    await clients.resources.resourceGroups.delete(rg)
    const left = []
    for await (const one of clients.resources.resources.list()) left.push(one.id)
    expect(left).toEqual([])
  })
})
