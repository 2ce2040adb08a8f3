import { beforeAll, describe, expect, test } from 'vitest'
import { withEmbeddedAzure } from '../support/embeddedAzure.ts'
import { clientsFor, location } from '../support/embeddedClients.ts'
import { recordedShapes } from '../support/recordedShapes.ts'

const rg = 'networks'

const { fabric, last: shape } = recordedShapes()

const azure = await withEmbeddedAzure({ fabric: async () => fabric })
const { resources, network } = clientsFor(azure.endpoint, azure.ca)
beforeAll(async () => {
  await resources.resourceGroups.createOrUpdate(rg, { location })
})

const id = (path: string) =>
  `/subscriptions/${azure.endpoint.subscriptionId}/resourceGroups/${rg}/providers/Microsoft.Network/${path}`
const refused = (code: string) => expect.objectContaining({ statusCode: 400, code })
const vnet = (subnets: Record<string, string>, more: object = {}) =>
  network.virtualNetworks.createOrUpdate(rg, 'vnet', {
    location,
    addressSpace: { addressPrefixes: ['10.0.0.0/16', '10.7.0.0/24'] },
    subnets: Object.entries(subnets).map(([name, addressPrefix]) => ({ name, addressPrefix, ...more })),
  })
const nic = (name: string, more: object = {}) =>
  network.networkInterfaces.createOrUpdate(rg, name, {
    location,
    ipConfigurations: [{ name: 'one', subnet: { id: id('virtualNetworks/vnet/subnets/nodes') } }],
    ...more,
  })

describe('a virtual network', () => {
  test('has subnets inside its address space that do not overlap', async () => {
    await expect(vnet({ a: '10.0.0.0/24', b: '10.0.0.128/25' })).rejects.toEqual(refused('NetcfgSubnetRangesOverlap'))
    await expect(vnet({ a: '10.9.0.0/24' })).rejects.toEqual(refused('NetcfgSubnetRangeOutsideVnet'))
    await expect(vnet({ a: '10.0.0.1/24' })).rejects.toMatchObject({ statusCode: 400 })
    await vnet({ nodes: '10.0.0.0/29', more: '10.7.0.0/24' })
    await expect(network.subnets.createOrUpdate(rg, 'vnet', 'third', { addressPrefix: '10.0.0.0/16' })).rejects.toEqual(
      refused('NetcfgSubnetRangesOverlap'),
    )
  })

  test.each([
    '127.0.0.0/8',
    '127.3.0.0/16',
    '169.254.0.0/16',
    '169.254.169.0/24',
    '224.0.0.0/4',
    '239.1.0.0/16',
    '168.63.129.0/24',
    '168.0.0.0/8',
    '240.0.0.0/4',
    '0.0.0.0/0',
    '10.0.0.0/30',
    '10.0.0.0/31',
    '10.0.0.0/32',
  ])('cannot have the range %s', async (range) => {
    const wanted = { location, addressSpace: { addressPrefixes: ['10.8.0.0/16', range] } }
    await expect(network.virtualNetworks.createOrUpdate(rg, 'odd', wanted)).rejects.toEqual(
      refused('NetcfgInvalidVirtualNetworkSite'),
    )
  })

  test('has no subnet that is smaller than /29', async () => {
    for (const range of ['10.0.1.0/30', '10.0.1.0/31', '10.0.1.0/32']) {
      await expect(vnet({ nodes: '10.0.0.0/29', small: range })).rejects.toEqual(refused('NetcfgInvalidSubnet'))
      await expect(network.subnets.createOrUpdate(rg, 'vnet', 'small', { addressPrefix: range })).rejects.toEqual(
        refused('NetcfgInvalidSubnet'),
      )
    }
  })

  test.each([
    ['10.0.0.0', 'PrivateIPAddressInReservedRange'],
    ['10.0.0.3', 'PrivateIPAddressInReservedRange'],
    ['10.0.0.7', 'PrivateIPAddressInReservedRange'],
    ['10.0.0.8', 'PrivateIPAddressNotInSubnet'],
  ])('does not give %s of 10.0.0.0/29: %s', async (privateIPAddress, code) => {
    const subnet = { id: id('virtualNetworks/vnet/subnets/nodes') }
    const asked = { name: 'one', subnet, privateIPAddress, privateIPAllocationMethod: 'Static' }
    await expect(nic('asked', { ipConfigurations: [asked] })).rejects.toEqual(refused(code))
  })

  test('gives the addresses of a subnet until it is full', async () => {
    await nic('a')
    await nic('b')
    await nic('c')
    await expect(nic('d')).rejects.toEqual(refused('SubnetIsFull'))
    await network.networkInterfaces.delete(rg, 'b')
    await network.networkInterfaces.delete(rg, 'c')
  })

  test('keeps the range of a subnet that is in use', async () => {
    await expect(vnet({ nodes: '10.0.0.0/28', more: '10.7.0.0/24' })).rejects.toEqual(
      refused('InUsePrefixCannotBeDeleted'),
    )
    await expect(vnet({ more: '10.7.0.0/24' })).rejects.toEqual(refused('InUseSubnetCannotBeDeleted'))
    await expect(network.subnets.delete(rg, 'vnet', 'nodes')).rejects.toEqual(refused('InUseSubnetCannotBeDeleted'))
    await network.subnets.delete(rg, 'vnet', 'more')
  })

  test('gives hosts Azure’s own way out only where a subnet asks for it, and never behind a load balancer', async () => {
    expect(shape()?.outbound).toEqual([])
    const asked = await vnet({ nodes: '10.0.0.0/29' }, { defaultOutboundAccess: true })
    expect(JSON.stringify(asked)).not.toContain('203.0.113.')
    const outbound = [
      { addresses: [expect.stringMatching(/^203\.0\.113\.\d+$/)], protocol: 'All', sources: ['10.0.0.4'] },
    ]
    expect(shape()?.outbound).toEqual(outbound)
    const [address] = shape()?.outbound[0]?.addresses ?? []
    const other = await network.publicIPAddresses.createOrUpdate(rg, 'other', {
      location,
      sku: { name: 'Standard' },
      publicIPAllocationMethod: 'Static',
    })
    expect(other.ipAddress).not.toBe(address)
    await vnet({ nodes: '10.0.0.0/29' }, { defaultOutboundAccess: true })
    expect(shape()?.outbound[0]?.addresses).toEqual([address])
    await network.loadBalancers.createOrUpdate(rg, 'lb', { location, backendAddressPools: [{ name: 'pool' }] })
    const loadBalancerBackendAddressPools = [{ id: id('loadBalancers/lb/backendAddressPools/pool') }]
    const subnet = { id: id('virtualNetworks/vnet/subnets/nodes') }
    await nic('a', { ipConfigurations: [{ name: 'one', subnet, loadBalancerBackendAddressPools }] })
    expect(shape()?.outbound).toEqual([])
  })
})

describe('what routes packets past Azure’s own routes is refused by name', () => {
  test('a route table of a subnet', async () => {
    const routeTable = { id: id('routeTables/table') }
    await expect(vnet({ nodes: '10.0.0.0/29' }, { routeTable })).rejects.toThrow(/no route tables/)
    await expect(network.routeTables.get(rg, 'table')).rejects.toMatchObject({
      statusCode: 501,
      code: 'NotImplemented',
    })
  })

  test('an interface that forwards packets of others', async () => {
    await expect(nic('router', { enableIPForwarding: true })).rejects.toThrow(/no IP forwarding/)
  })
})

describe('a security group', () => {
  const rule = (more: object) => ({
    name: 'rule',
    priority: 100,
    direction: 'Inbound',
    access: 'Allow',
    protocol: 'Tcp',
    sourceAddressPrefix: '*',
    sourcePortRange: '*',
    destinationAddressPrefix: '*',
    destinationPortRange: '22',
    ...more,
  })
  const put = (more: object) =>
    network.networkSecurityGroups.createOrUpdate(rg, 'rules', { location, securityRules: [rule(more)] })

  test('takes tags, ranges and addresses, of IPv6 too, in the singular and in the plural', async () => {
    await put({
      sourceAddressPrefixes: ['VirtualNetwork', '10.0.0.0/8', '198.51.100.7', '2001:db8::/32'],
      destinationPortRanges: ['80', '8000-8100'],
    })
    await put({ sourceAddressPrefix: 'AzureLoadBalancer', destinationAddressPrefix: 'Internet' })
  })

  test('takes rules one by one', async () => {
    await network.securityRules.createOrUpdate(rg, 'rules', 'second', rule({ priority: 101 }))
    await expect(network.securityRules.createOrUpdate(rg, 'rules', 'third', rule({ priority: 101 }))).rejects.toEqual(
      refused('SecurityRuleConflict'),
    )
    expect((await network.securityRules.get(rg, 'rules', 'second')).priority).toBe(101)
    await network.securityRules.delete(rg, 'rules', 'second')
    const names: (string | undefined)[] = []
    for await (const one of network.defaultSecurityRules.list(rg, 'rules')) names.push(one.name)
    expect(names).toHaveLength(6)
  })

  test('refuses what is no address or no port, and names that nothing could carry', async () => {
    for (const prefix of ['10.0.0.256', '10.0.0.0/33', 'not an address', '10.0.0.0/8/8']) {
      await expect(put({ sourceAddressPrefix: prefix })).rejects.toEqual(refused('SecurityRuleInvalidAddressPrefix'))
    }
    for (const port of ['65536', '90-80', 'http', '1-2-3', '']) {
      await expect(put({ destinationPortRange: port })).rejects.toEqual(refused('SecurityRuleInvalidPortRange'))
    }
    await expect(put({ name: 'a"b' })).rejects.toMatchObject({ statusCode: 400 })
    await expect(put({ priority: 99 })).rejects.toMatchObject({ statusCode: 400 })
  })

  test.each([
    [
      'sourceAddressPrefix',
      undefined,
      'SourceAddressPrefixes, SourceAddressPrefix, or SourceApplicationSecurityGroups',
    ],
    ['sourceAddressPrefix', '', 'SourceAddressPrefixes, SourceAddressPrefix, or SourceApplicationSecurityGroups'],
    ['destinationAddressPrefix', undefined, 'DestinationAddressPrefixes, DestinationAddressPrefix, or Destination'],
    ['sourcePortRange', undefined, 'SourcePortRanges or SourcePortRange'],
    ['destinationPortRange', undefined, 'DestinationPortRanges or DestinationPortRange'],
  ])('never takes a missing %s (%s) for everything, nor an empty list', async (field, value, fields) => {
    for (const more of [{}, { [`${field}es`]: [], [`${field}s`]: [] }]) {
      await expect(put({ [field]: value, ...more })).rejects.toMatchObject({
        code: 'SecurityRuleParametersMissing',
        statusCode: 400,
        message: expect.stringContaining(`securityRules/rule. Security rule must specify ${fields}`),
      })
    }
    const alone = { ...rule({ [field]: value }), priority: 200 }
    await expect(network.securityRules.createOrUpdate(rg, 'rules', 'rule', alone)).rejects.toEqual(
      refused('SecurityRuleParametersMissing'),
    )
  })

  test.each([
    [['10.0.0.0/8', '10.1.0.0/16']],
    [['198.51.100.7', '198.51.100.0/24']],
    [['198.51.100.7', '198.51.100.7/32']],
    [['0.0.0.0/0', '192.0.2.1']],
    [['2001:db8::/32', '2001:db8:1::/48']],
  ])('refuses overlapping prefixes %j in one rule', async (prefixes) => {
    const overlap = refused('OverlappingSubnetsNotPermittedInSecurityRule')
    await expect(put({ sourceAddressPrefix: undefined, sourceAddressPrefixes: prefixes })).rejects.toEqual(overlap)
    const destinations = { destinationAddressPrefix: undefined, destinationAddressPrefixes: prefixes }
    await expect(put(destinations)).rejects.toEqual(overlap)
  })

  test('refuses service tags and application security groups that are not here, instead of taking them for everything', async () => {
    await expect(put({ sourceAddressPrefix: 'Storage.WestEurope' })).rejects.toMatchObject({ statusCode: 501 })
    await expect(put({ sourceApplicationSecurityGroups: [{ id: id('applicationSecurityGroups/x') }] })).rejects.toThrow(
      /no application security groups/,
    )
  })
})
