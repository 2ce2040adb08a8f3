import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type EmbeddedAzure, startEmbeddedAzure } from '../support/embeddedAzure.ts'
import { type Clients, clientsFor, location } from '../support/embeddedClients.ts'
import { recordedShapes } from '../support/recordedShapes.ts'

const rg = 'routes'

let azure: EmbeddedAzure
let resources: Clients['resources']
let network: Clients['network']
const { fabric, last: shape } = recordedShapes()

beforeAll(async () => {
  azure = await startEmbeddedAzure({ fabric: async () => fabric })
  ;({ resources, network } = clientsFor(azure.endpoint, azure.ca))
  await resources.resourceGroups.createOrUpdate(rg, { location })
})
afterAll(() => azure.stop())

const refused = (code: string) => expect.objectContaining({ statusCode: 400, code })

describe('a route table', () => {
  test('is made with routes, and shows them as resources of their own', async () => {
    const table = await network.routeTables.createOrUpdate(rg, 'table', {
      location,
      disableBgpRoutePropagation: true,
      routes: [
        { name: 'out', addressPrefix: '0.0.0.0/0', nextHopType: 'VirtualAppliance', nextHopIpAddress: '10.0.1.4' },
      ],
    })
    expect(table).toMatchObject({
      provisioningState: 'Succeeded',
      disableBgpRoutePropagation: true,
      routes: [{ name: 'out', id: `${table.id}/routes/out`, provisioningState: 'Succeeded' }],
    })
    expect(await network.routes.get(rg, 'table', 'out')).toMatchObject({
      addressPrefix: '0.0.0.0/0',
      nextHopType: 'VirtualAppliance',
      nextHopIpAddress: '10.0.1.4',
    })
  })

  test('takes routes one by one, and lets go of them', async () => {
    for (const [name, addressPrefix] of [
      ['none', '10.9.0.0/16'],
      ['gone', '10.8.0.0/16'],
    ] as const) {
      await network.routes.createOrUpdate(rg, 'table', name, { addressPrefix, nextHopType: 'None' })
    }
    await network.routes.delete(rg, 'table', 'gone')
    await network.routes.delete(rg, 'table', 'gone')
    const names: (string | undefined)[] = []
    for await (const route of network.routes.list(rg, 'table')) names.push(route.name)
    expect(names).toEqual(['out', 'none'])
  })

  test('belongs to subnets, knows them, and reaches the fabric through them', async () => {
    const { id = '' } = await network.routeTables.get(rg, 'table')
    const vnet = await network.virtualNetworks.createOrUpdate(rg, 'vnet', {
      location,
      addressSpace: { addressPrefixes: ['10.0.0.0/16'] },
      subnets: [{ name: 'nodes', addressPrefix: '10.0.0.0/24', routeTable: { id } }],
    })
    expect((await network.routeTables.get(rg, 'table')).subnets).toEqual([{ id: vnet.subnets?.[0]?.id }])
    expect(shape()?.subnets[0]?.routes).toEqual([
      { cidr: '0.0.0.0/0', nextHop: { appliance: '10.0.1.4' } },
      { cidr: '10.9.0.0/16', nextHop: 'None' },
    ])
    await network.routes.createOrUpdate(rg, 'table', 'none', { addressPrefix: '10.9.0.0/16', nextHopType: 'VnetLocal' })
    expect(shape()?.subnets[0]?.routes[1]).toEqual({ cidr: '10.9.0.0/16', nextHop: 'VnetLocal' })
  })

  test('of a subnet cannot be deleted; when the subnet has let go of it, it can', async () => {
    await expect(network.routeTables.delete(rg, 'table')).rejects.toEqual(refused('InUseRouteTableCannotBeDeleted'))
    await network.subnets.createOrUpdate(rg, 'vnet', 'nodes', { addressPrefix: '10.0.0.0/24' })
    expect(shape()?.subnets[0]?.routes).toEqual([])
    await network.routeTables.delete(rg, 'table')
    await expect(network.routeTables.get(rg, 'table')).rejects.toMatchObject({ statusCode: 404 })
  })

  test('and an interface that forwards is told to the fabric as one', async () => {
    const nic = (enableIPForwarding: boolean) =>
      network.networkInterfaces.createOrUpdate(rg, 'nic', {
        location,
        enableIPForwarding,
        ipConfigurations: [{ name: 'one', subnet: { id: subnetId() } }],
      })
    const subnetId = () =>
      `/subscriptions/${azure.endpoint.subscriptionId}/resourceGroups/${rg}/providers/Microsoft.Network/virtualNetworks/vnet/subnets/nodes`
    await nic(true)
    expect(shape()?.interfaces[0]?.forwards).toBe(true)
    await nic(false)
    expect(shape()?.interfaces[0]?.forwards).toBe(false)
  })
})

describe('a route is refused', () => {
  const put = (route: { addressPrefix: string; nextHopType: string; nextHopIpAddress?: string }, more: object[] = []) =>
    network.routeTables.createOrUpdate(rg, 'bad', { location, routes: [{ name: 'bad', ...route }, ...more] })

  test('when its range is none, or that of another route of the table', async () => {
    await expect(put({ addressPrefix: '10.0.0.1/16', nextHopType: 'None' })).rejects.toEqual(
      refused('InvalidParameter'),
    )
    const twin = { name: 'twin', addressPrefix: '10.7.0.0/16', nextHopType: 'None' }
    await expect(put({ addressPrefix: '10.7.0.0/16', nextHopType: 'Internet' }, [twin])).rejects.toEqual(
      refused('RouteConflict'),
    )
  })

  test('when it names no appliance where it must, or one where it may not', async () => {
    await expect(put({ addressPrefix: '10.7.0.0/16', nextHopType: 'VirtualAppliance' })).rejects.toEqual(
      refused('InvalidParameter'),
    )
    await expect(
      put({ addressPrefix: '10.7.0.0/16', nextHopType: 'None', nextHopIpAddress: '10.0.0.4' }),
    ).rejects.toEqual(refused('InvalidParameter'))
  })

  test('when its range is a service tag, which has no addresses here', async () => {
    await expect(put({ addressPrefix: 'AzureCloud', nextHopType: 'Internet' })).rejects.toMatchObject({
      statusCode: 501,
      code: 'NotImplemented',
    })
  })
})
