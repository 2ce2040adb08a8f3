import { beforeAll, describe, expect, test } from 'vitest'
import { withEmbeddedAzure } from '../support/embeddedAzure.ts'
import { clientsFor, location, machineIn, makeNetwork } from '../support/embeddedClients.ts'

const rg = 'offer'

let subnet: string

const azure = await withEmbeddedAzure({
  offer: {
    quotas: [
      { name: 'cores', limit: 6, location },
      { name: 'standardDSv5Family', limit: 2 },
      { name: 'lowPriorityCores', limit: 2 },
      { name: 'virtualMachines', limit: 4 },
    ],
    restrictions: [
      { size: 'Standard_D2as_v6', location },
      { size: 'Standard_D2s_v6', zones: ['1'], reason: 'QuotaId' },
    ],
  },
})
const clients = clientsFor(azure.endpoint, azure.ca)
const compute = clients.compute
beforeAll(async () => {
  subnet = await makeNetwork(clients, rg)
})

async function all<T>(list: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = []
  for await (const one of list) found.push(one)
  return found
}

const sized = (name: string, vmSize: string, more: { zones?: string[]; priority?: string } = {}) => ({
  ...machineIn(subnet, name),
  hardwareProfile: { vmSize },
  ...more,
})
const make = (name: string, vmSize: string, more = {}) =>
  compute.virtualMachines.createOrUpdate(rg, name, sized(name, vmSize, more))

describe('sizes that the subscription cannot have', () => {
  test('are listed with their restriction, in the region and in no other', async () => {
    const here = await all(compute.resourceSkus.list({ filter: `location eq '${location}'` }))
    const restrictionsOf = (name: string) => here.find((sku) => sku.name === name)?.restrictions
    expect(restrictionsOf('Standard_D2as_v6')).toMatchObject([
      { type: 'Location', values: [location], reasonCode: 'NotAvailableForSubscription' },
    ])
    expect(restrictionsOf('Standard_D2s_v6')).toMatchObject([
      { type: 'Zone', restrictionInfo: { locations: [location], zones: ['1'] }, reasonCode: 'QuotaId' },
    ])
    expect(restrictionsOf('Standard_D2s_v5')).toEqual([])
    const there = await all(compute.resourceSkus.list({ filter: "location eq 'eastus'" }))
    expect(there.find((sku) => sku.name === 'Standard_D2as_v6')?.restrictions).toEqual([])
  })

  test('are refused with SkuNotAvailable, in the restricted zone or everywhere', async () => {
    const notAvailable = { code: 'SkuNotAvailable', statusCode: 409 }
    await expect(make('a', 'Standard_D2as_v6')).rejects.toMatchObject(notAvailable)
    await expect(make('b', 'Standard_D2s_v6', { zones: ['1'] })).rejects.toMatchObject(notAvailable)
    await make('b', 'Standard_D2s_v6', { zones: ['2'] })
    await compute.virtualMachines.delete(rg, 'b')
  })
})

describe('quotas', () => {
  const over = (quota: string, current: number, needed: number) => ({
    code: 'OperationNotAllowed',
    statusCode: 409,
    message: expect.stringMatching(
      new RegExp(`exceeding approved ${quota} quota.* Current Usage: ${current}, Additional Required: ${needed}`),
    ),
  })

  test('are listed with their limits', async () => {
    const usages = await all(compute.usage.list(location))
    const limits = Object.fromEntries(usages.map(({ name, limit }) => [name.value, limit]))
    expect(limits).toMatchObject({ cores: 6, standardDSv5Family: 2, standardDav6Family: 4000, virtualMachines: 4 })
    const elsewhere = await all(compute.usage.list('eastus'))
    expect(elsewhere.find(({ name }) => name.value === 'cores')?.limit).toBe(4000)
  })

  test('of a family, of Spot, of the region and of machines are each refused in their own words', async () => {
    await make('one', 'Standard_D2s_v5')
    await expect(make('two', 'Standard_D2s_v5')).rejects.toMatchObject(over('standardDSv5Family Cores', 2, 2))
    await make('spot', 'Standard_D2s_v5', { priority: 'Spot' })
    await expect(make('two', 'Standard_D2s_v5', { priority: 'Spot' })).rejects.toMatchObject(
      over('LowPriorityCores', 2, 2),
    )
    await make('two', 'Standard_D2s_v3')
    await expect(make('three', 'Standard_D4s_v3')).rejects.toMatchObject(over('Total Regional Cores', 4, 4))
    await make('three', 'Standard_D2s_v3')
    await compute.virtualMachines.deallocate(rg, 'three')
    await expect(make('four', 'Standard_D2s_v3')).rejects.toMatchObject(over('Virtual Machines', 4, 1))
  })

  test('keep a deallocated machine from starting, and a machine from growing', async () => {
    await expect(
      compute.virtualMachines.update(rg, 'two', { hardwareProfile: { vmSize: 'Standard_D4s_v5' } }),
    ).rejects.toMatchObject(over('standardDSv5Family Cores', 2, 4))
    await compute.virtualMachines.update(rg, 'two', { hardwareProfile: { vmSize: 'Standard_D4s_v3' } })
    await expect(compute.virtualMachines.start(rg, 'three')).rejects.toMatchObject(over('Total Regional Cores', 6, 2))
    await compute.virtualMachines.deallocate(rg, 'two')
    await compute.virtualMachines.start(rg, 'three')
  })
})

describe('lists of machines', () => {
  const statuses = (machines: { name?: string; instanceView?: { statuses?: { code?: string }[] } }[]) =>
    Object.fromEntries(machines.map(({ name, instanceView }) => [name, instanceView?.statuses?.at(-1)?.code]))

  test('tell what each is doing when they are asked to, of the subscription and of a group', async () => {
    const expected = {
      one: 'PowerState/running',
      spot: 'PowerState/running',
      two: 'PowerState/deallocated',
      three: 'PowerState/running',
    }
    expect(statuses(await all(compute.virtualMachines.listAll({ statusOnly: 'true' })))).toEqual(expected)
    expect(statuses(await all(compute.virtualMachines.list(rg, { expand: 'instanceView' })))).toEqual(expected)
    const plain = await all(compute.virtualMachines.listAll())
    expect(plain.map(({ instanceView }) => instanceView)).toEqual([undefined, undefined, undefined, undefined])
  })

  test('hold those of one region', async () => {
    expect(await all(compute.virtualMachines.listByLocation(location))).toHaveLength(4)
    expect(await all(compute.virtualMachines.listByLocation('eastus'))).toEqual([])
  })

  test('of sizes are those a machine, a set or a region may have', async () => {
    const [names, ofMachine] = await Promise.all([
      all(compute.virtualMachineSizes.list(location)),
      all(compute.virtualMachines.listAvailableSizes(rg, 'one')),
    ])
    expect(ofMachine).toEqual(names)
    expect(names.find(({ name }) => name === 'Standard_D4s_v3')).toMatchObject({
      numberOfCores: 4,
      memoryInMB: 16_384,
      resourceDiskSizeInMB: 32_768,
    })
  })
})

describe('images of the marketplace', () => {
  test('are found from publisher to version, in the order and number that is asked for', async () => {
    const { virtualMachineImages: images } = compute
    const names = (list: { name: string }[]) => list.map(({ name }) => name)
    expect(names(await images.listPublishers(location))).toEqual(['Canonical', 'Debian'])
    expect(names(await images.listOffers(location, 'Debian'))).toEqual(['debian-12', 'debian-13'])
    expect(names(await images.listSkus(location, 'canonical', 'ubuntu-24_04-lts'))).toEqual(['minimal', 'server'])
    const options = { orderby: 'name desc', top: 1, expand: 'properties' }
    const versions = await images.list(location, 'Canonical', 'ubuntu-24_04-lts', 'server', options)
    expect(versions).toMatchObject([{ name: '1.0.0', location }])
    const image = await images.get(location, 'Canonical', 'ubuntu-24_04-lts', 'server', 'latest')
    expect(image).toMatchObject({ name: '1.0.0', architecture: 'x64', hyperVGeneration: 'V2' })
    await expect(images.listOffers(location, 'Solaris')).rejects.toMatchObject({ statusCode: 404 })
  })
})
