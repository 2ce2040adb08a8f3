import type { LoadBalancer } from '@azure/arm-network'
import { beforeAll, describe, expect, test } from 'vitest'
import { withEmbeddedAzure } from '../support/embeddedAzure.ts'
import { clientsFor, location, machineIn } from '../support/embeddedClients.ts'
import { recordedShapes } from '../support/recordedShapes.ts'

const rg = 'balanced'

const { fabric, last: shape } = recordedShapes()

const id = (path: string) =>
  `/subscriptions/${azure.endpoint.subscriptionId}/resourceGroups/${rg}/providers/Microsoft.Network/${path}`
const refused = (code: string, statusCode = 400) => expect.objectContaining({ statusCode, code })

/** A public load balancer `lb` from port 80 to 8080, with all that rules refer to. */
const publicBalancer = (more: Partial<LoadBalancer> = {}): LoadBalancer => ({
  location,
  sku: { name: 'Standard' },
  frontendIPConfigurations: [{ name: 'front', publicIPAddress: { id: id('publicIPAddresses/lb-ip') } }],
  backendAddressPools: [{ name: 'pool' }],
  probes: [{ name: 'alive', protocol: 'Http', port: 8080, requestPath: '/healthz', intervalInSeconds: 5 }],
  loadBalancingRules: [rule()],
  ...more,
})

const rule = (more = {}) => ({
  name: 'web',
  frontendIPConfiguration: { id: id('loadBalancers/lb/frontendIPConfigurations/front') },
  backendAddressPool: { id: id('loadBalancers/lb/backendAddressPools/pool') },
  probe: { id: id('loadBalancers/lb/probes/alive') },
  protocol: 'Tcp',
  frontendPort: 80,
  backendPort: 8080,
  ...more,
})

const nic = (name: string, more: object = {}, subnet = 'virtualNetworks/vnet/subnets/nodes') =>
  network.networkInterfaces.createOrUpdate(rg, name, {
    location,
    ipConfigurations: [{ name: 'one', subnet: { id: id(subnet) }, ...more }],
  })
const inPool = () => ({ loadBalancerBackendAddressPools: [{ id: id('loadBalancers/lb/backendAddressPools/pool') }] })

const azure = await withEmbeddedAzure({ fabric: async () => fabric })
const clients = clientsFor(azure.endpoint, azure.ca)
const network = clients.network
beforeAll(async () => {
  await clients.resources.resourceGroups.createOrUpdate(rg, { location })
  for (const name of ['lb-ip', 'out-ip']) {
    const address = { location, sku: { name: 'Standard' }, publicIPAllocationMethod: 'Static' }
    await network.publicIPAddresses.createOrUpdate(rg, name, address)
  }
  for (const [name, prefix] of [
    ['other', '10.1.0.0/16'],
    ['vnet', '10.0.0.0/16'],
  ] as const) {
    await network.virtualNetworks.createOrUpdate(rg, name, {
      location,
      addressSpace: { addressPrefixes: [prefix] },
      subnets: [{ name: 'nodes', addressPrefix: prefix.replace('/16', '/24') }],
    })
  }
})

describe('a public load balancer', () => {
  test('is made with its parts, each of which is a resource that knows its users', async () => {
    const made = await network.loadBalancers.createOrUpdate(rg, 'lb', publicBalancer())
    expect(made).toMatchObject({
      provisioningState: 'Succeeded',
      sku: { name: 'Standard', tier: 'Regional' },
      loadBalancingRules: [{ name: 'web', loadDistribution: 'Default', enableFloatingIP: false }],
    })
    const users = { loadBalancingRules: [{ id: id('loadBalancers/lb/loadBalancingRules/web') }] }
    expect(await network.loadBalancerBackendAddressPools.get(rg, 'lb', 'pool')).toMatchObject(users)
    expect(await network.loadBalancerProbes.get(rg, 'lb', 'alive')).toMatchObject({ port: 8080, ...users })
    expect(await network.loadBalancerFrontendIPConfigurations.get(rg, 'lb', 'front')).toMatchObject(users)
    expect(await network.loadBalancerLoadBalancingRules.get(rg, 'lb', 'web')).toMatchObject({ frontendPort: 80 })
    expect((await network.publicIPAddresses.get(rg, 'lb-ip')).ipConfiguration?.id).toBe(
      id('loadBalancers/lb/frontendIPConfigurations/front'),
    )
  })

  test('has the interfaces in its pool that say so, and the fabric leads its rules to them', async () => {
    await nic('a', inPool())
    await nic('b', inPool())
    const pool = await network.loadBalancerBackendAddressPools.get(rg, 'lb', 'pool')
    expect(pool.backendIPConfigurations?.map((one) => one.id)).toEqual(
      ['a', 'b'].map((name) => id(`networkInterfaces/${name}/ipConfigurations/one`)),
    )
    const { ipAddress } = await network.publicIPAddresses.get(rg, 'lb-ip')
    expect(shape()?.balancing).toEqual([
      {
        frontend: { address: ipAddress, isPublic: true },
        protocol: 'Tcp',
        frontendPort: 80,
        backendPort: 8080,
        floating: false,
        distribution: 'Default',
        backends: ['10.0.0.4', '10.0.0.5'],
        probe: {
          protocol: 'Http',
          port: 8080,
          path: '/healthz',
          intervalSeconds: 5,
          failures: 1,
          successes: 1,
          allDownMeansUp: false,
        },
      },
    ])
    expect(shape()?.outbound).toEqual([{ addresses: [ipAddress], protocol: 'Tcp', sources: ['10.0.0.4', '10.0.0.5'] }])
  })

  test('takes back what it answered, as clients send it, and is the same', async () => {
    const before = await network.loadBalancers.get(rg, 'lb')
    const { etag: _, ...after } = await network.loadBalancers.createOrUpdate(rg, 'lb', before)
    const withoutEtags = (one: unknown) => JSON.parse(JSON.stringify(one, (key, value) => (key === 'etag' ? 0 : value)))
    const { etag: __, ...expected } = before
    expect(withoutEtags(after)).toEqual(withoutEtags(expected))
    expect(shape()?.balancing[0]?.backends).toHaveLength(2)
  })

  test('gives a way out by an outbound rule; the other rules must then leave it alone', async () => {
    const outboundRules = [
      {
        name: 'out',
        protocol: 'All',
        frontendIPConfigurations: [{ id: id('loadBalancers/lb/frontendIPConfigurations/front') }],
        backendAddressPool: { id: id('loadBalancers/lb/backendAddressPools/pool') },
      },
    ]
    await expect(network.loadBalancers.createOrUpdate(rg, 'lb', publicBalancer({ outboundRules }))).rejects.toEqual(
      refused('LoadBalancingRuleMustDisableSNATSinceSameFrontendIPConfigurationIsReferencedByOutboundRule'),
    )
    const loadBalancingRules = [rule({ disableOutboundSnat: true })]
    await network.loadBalancers.createOrUpdate(rg, 'lb', publicBalancer({ loadBalancingRules }))
    expect(shape()?.outbound).toEqual([])
    await network.loadBalancers.createOrUpdate(rg, 'lb', publicBalancer({ loadBalancingRules, outboundRules }))
    expect(shape()?.outbound).toMatchObject([{ protocol: 'All', sources: ['10.0.0.4', '10.0.0.5'] }])
    expect(await network.loadBalancerOutboundRules.get(rg, 'lb', 'out')).toMatchObject({ protocol: 'All' })
    await network.loadBalancers.createOrUpdate(rg, 'lb', publicBalancer({ loadBalancingRules }))
  })

  test('has inbound NAT rules of their own, which an interface takes', async () => {
    await network.inboundNatRules.createOrUpdate(rg, 'lb', 'ssh', {
      frontendIPConfiguration: { id: id('loadBalancers/lb/frontendIPConfigurations/front') },
      protocol: 'Tcp',
      frontendPort: 50001,
      backendPort: 22,
    })
    await nic('a', { ...inPool(), loadBalancerInboundNatRules: [{ id: id('loadBalancers/lb/inboundNatRules/ssh') }] })
    expect((await network.inboundNatRules.get(rg, 'lb', 'ssh')).backendIPConfiguration?.id).toBe(
      id('networkInterfaces/a/ipConfigurations/one'),
    )
    expect(shape()?.balancing.at(-1)).toMatchObject({ frontendPort: 50001, backendPort: 22, backends: ['10.0.0.4'] })
    await expect(network.inboundNatRules.delete(rg, 'lb', 'ssh')).rejects.toEqual(refused('InvalidResourceReference'))
    await nic('a', inPool())
    await network.inboundNatRules.delete(rg, 'lb', 'ssh')
    expect(shape()?.balancing).toHaveLength(1)
  })

  test('has pools of their own, also of addresses', async () => {
    await network.loadBalancerBackendAddressPools.createOrUpdate(rg, 'lb', 'by-address', {
      loadBalancerBackendAddresses: [
        { name: 'b', ipAddress: '10.0.0.5', virtualNetwork: { id: id('virtualNetworks/vnet') } },
      ],
    })
    const byAddress = rule({
      name: 'other',
      frontendPort: 81,
      disableOutboundSnat: true,
      backendAddressPool: { id: id('loadBalancers/lb/backendAddressPools/by-address') },
    })
    const now = await network.loadBalancers.get(rg, 'lb')
    await network.loadBalancers.createOrUpdate(rg, 'lb', {
      ...now,
      loadBalancingRules: [...(now.loadBalancingRules ?? []), byAddress],
    })
    expect(shape()?.balancing[1]).toMatchObject({ frontendPort: 81, backends: ['10.0.0.5'] })
    const remove = () => network.loadBalancerBackendAddressPools.delete(rg, 'lb', 'by-address')
    await expect(remove()).rejects.toEqual(refused('InvalidResourceReference'))
    await network.loadBalancers.createOrUpdate(rg, 'lb', now)
    await remove()
    await expect(network.loadBalancerBackendAddressPools.delete(rg, 'lb', 'pool')).rejects.toEqual(
      refused('InvalidResourceReference'),
    )
  })

  test('keeps its public address in use, and other networks out of its pool', async () => {
    await expect(network.publicIPAddresses.delete(rg, 'lb-ip')).rejects.toEqual(
      refused('PublicIPAddressCannotBeDeleted'),
    )
    await expect(nic('foreign', inPool(), 'virtualNetworks/other/subnets/nodes')).rejects.toEqual(
      refused('LoadBalancerBackendsMustBeInOneVirtualNetwork'),
    )
  })

  test('can have backends that machines bring with them', async () => {
    const machine = machineIn(id('virtualNetworks/vnet/subnets/nodes'), 'inline')
    const [configuration] = machine.networkProfile.networkInterfaceConfigurations
    const ipConfigurations = (configuration?.ipConfigurations ?? []).map((one) => ({ ...one, ...inPool() }))
    await clients.compute.virtualMachines.createOrUpdate(rg, 'inline', {
      ...machine,
      networkProfile: {
        ...machine.networkProfile,
        networkInterfaceConfigurations: [{ name: 'inline-nic', deleteOption: 'Delete', ipConfigurations }],
      },
    })
    expect(shape()?.balancing[0]?.backends).toEqual(['10.0.0.4', '10.0.0.5', '10.0.0.6'])
    await clients.compute.virtualMachines.delete(rg, 'inline')
    expect(shape()?.balancing[0]?.backends).toEqual(['10.0.0.4', '10.0.0.5'])
  })

  test('is listed, tagged, and deleted; its interfaces and its address are then free', async () => {
    await network.loadBalancers.updateTags(rg, 'lb', { tags: { who: 'test' } })
    const names: (string | undefined)[] = []
    for await (const one of network.loadBalancers.listAll()) names.push(`${one.name} ${one.tags?.who}`)
    expect(names).toEqual(['lb test'])
    await network.loadBalancers.delete(rg, 'lb')
    expect(shape()).toMatchObject({ balancing: [], outbound: [] })
    const [configuration] = (await network.networkInterfaces.get(rg, 'a')).ipConfigurations ?? []
    expect(configuration?.loadBalancerBackendAddressPools ?? []).toEqual([])
    await network.publicIPAddresses.delete(rg, 'lb-ip')
  })
})

describe('a private load balancer', () => {
  const privateBalancer = (more: object = {}, rules: object[] = []): LoadBalancer => ({
    location,
    sku: { name: 'Standard' },
    frontendIPConfigurations: [{ name: 'front', subnet: { id: id('virtualNetworks/vnet/subnets/nodes') }, ...more }],
    backendAddressPools: [{ name: 'pool' }],
    loadBalancingRules: rules.map((one) => rule({ probe: undefined, ...one })),
  })

  test('has an address of its subnet, which no one else gets, and keeps it', async () => {
    const made = await network.loadBalancers.createOrUpdate(rg, 'lb', privateBalancer())
    expect(made.frontendIPConfigurations?.[0]?.privateIPAddress).toBe('10.0.0.6')
    expect((await nic('c', inPool())).ipConfigurations?.[0]?.privateIPAddress).toBe('10.0.0.7')
    const again = await network.loadBalancers.createOrUpdate(rg, 'lb', privateBalancer({}, [{}]))
    expect(again.frontendIPConfigurations?.[0]?.privateIPAddress).toBe('10.0.0.6')
    expect(shape()?.balancing).toMatchObject([
      { frontend: { address: '10.0.0.6', isPublic: false }, backends: ['10.0.0.7'], probe: undefined },
    ])
    expect(shape()?.outbound).toEqual([])
    const ids = (await network.subnets.get(rg, 'vnet', 'nodes')).ipConfigurations?.map((one) => one.id)
    expect(ids).toContain(id('loadBalancers/lb/frontendIPConfigurations/front'))
  })

  test('takes the address that it asks for, unless someone has it', async () => {
    const fixed = (privateIPAddress: string) =>
      network.loadBalancers.createOrUpdate(
        rg,
        'lb',
        privateBalancer({ privateIPAllocationMethod: 'Static', privateIPAddress }),
      )
    await expect(fixed('10.0.0.7')).rejects.toEqual(refused('PrivateIPAddressIsAllocated'))
    expect((await fixed('10.0.0.100')).frontendIPConfigurations?.[0]?.privateIPAddress).toBe('10.0.0.100')
  })

  test('can have a rule for all ports, and floating rules', async () => {
    const all = { name: 'all', protocol: 'All', frontendPort: 0, backendPort: 0, enableFloatingIP: true }
    await network.loadBalancers.createOrUpdate(rg, 'lb', privateBalancer({}, [all]))
    expect(shape()?.balancing).toMatchObject([{ protocol: 'All', frontendPort: 0, floating: true }])
  })

  test('keeps its subnet in use', async () => {
    await expect(network.subnets.delete(rg, 'vnet', 'nodes')).rejects.toEqual(refused('InUseSubnetCannotBeDeleted'))
  })
})

describe('a load balancer is refused', () => {
  const put = (more: Partial<LoadBalancer>) => network.loadBalancers.createOrUpdate(rg, 'lb', publicBalancer(more))
  const other = (more: object) => [rule(), rule({ name: 'other', ...more })]

  beforeAll(async () => {
    await network.loadBalancers.delete(rg, 'lb')
    const address = { location, sku: { name: 'Standard' }, publicIPAllocationMethod: 'Static' }
    await network.publicIPAddresses.createOrUpdate(rg, 'lb-ip', address)
  })

  test('when its SKU is retired', async () => {
    await expect(put({ sku: { name: 'Basic' } })).rejects.toMatchObject({ statusCode: 400 })
  })

  test('when two rules ask for the same', async () => {
    await expect(put({ loadBalancingRules: other({ backendPort: 81 }) })).rejects.toEqual(
      refused('RulesUseSameFrontendPortAndProtocol'),
    )
    await expect(put({ loadBalancingRules: other({ frontendPort: 81 }) })).rejects.toEqual(
      refused('RulesUseSameBackendPortProtocolAndPool'),
    )
  })

  test('when ports and protocol do not fit', async () => {
    const bad = [
      { protocol: 'All' },
      { frontendPort: 0 },
      { enableFloatingIP: true },
      { protocol: 'All', frontendPort: 0, backendPort: 0 },
    ]
    for (const one of bad) {
      await expect(put({ loadBalancingRules: [rule(one)] })).rejects.toEqual(refused('InvalidParameter'))
    }
  })

  test('when a rule refers to what is not there', async () => {
    const probe = { id: id('loadBalancers/lb/probes/none') }
    await expect(put({ loadBalancingRules: [rule({ probe })] })).rejects.toEqual(refused('InvalidResourceReference'))
  })

  test('when its frontend has no address, or the address of another', async () => {
    await expect(put({ frontendIPConfigurations: [{ name: 'front' }] })).rejects.toMatchObject({ statusCode: 400 })
    await nic('taker', { publicIPAddress: { id: id('publicIPAddresses/out-ip') } })
    const frontendIPConfigurations = [{ name: 'front', publicIPAddress: { id: id('publicIPAddresses/out-ip') } }]
    await expect(put({ frontendIPConfigurations })).rejects.toEqual(refused('PublicIPAddressInUse'))
  })

  test('when it wants what is not here', async () => {
    await expect(
      put({
        inboundNatPools: [
          { name: 'x', protocol: 'Tcp', frontendPortRangeStart: 1, frontendPortRangeEnd: 2, backendPort: 3 },
        ],
      }),
    ).rejects.toThrow(/no inbound NAT pools/)
  })
})
