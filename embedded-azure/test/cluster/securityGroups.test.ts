import { beforeAll, describe, expect, it } from 'vitest'
import type { NetworkShape, SecurityRule } from '../../server/fabric/fabric.ts'
import { withBareHosts } from '../support/bareHosts.ts'
import { isRoot } from '../support/isRoot.ts'
import { defaultRules, nic, rule } from '../unit/fabric/networkFixture.ts'

const serverAddress = '203.0.113.218'
const outsideAddress = '203.0.113.219'

interface Groups {
  readonly subnet?: readonly SecurityRule[]
  readonly server?: readonly SecurityRule[]
  readonly client?: readonly SecurityRule[]
}

/** A server with a public address and a client in one subnet. A group that is not given is not there. */
function vnet(groups: Groups): NetworkShape {
  const withDefaults = (rules: readonly SecurityRule[] | undefined) => rules && [...rules, ...defaultRules]
  const subnet = { name: 'nodes', cidr: '10.240.0.0/24', natAddress: undefined }
  return {
    id: 'grouped',
    cidrs: ['10.240.0.0/16'],
    subnets: [{ ...subnet, rules: withDefaults(groups.subnet) }],
    interfaces: [
      nic('server', { publicAddress: serverAddress, hostId: 'server', rules: withDefaults(groups.server) }),
      nic('client', {
        privateAddress: '10.240.0.5',
        mac: '00:0d:3a:00:00:02',
        hostId: 'client',
        rules: withDefaults(groups.client),
      }),
    ],
    balancing: [],
    outbound: [],
  }
}

const outside: NetworkShape = {
  ...vnet({ subnet: [rule('all', 100, 'Allow')] }),
  id: 'outside',
  interfaces: [nic('outside', { publicAddress: outsideAddress, hostId: 'outside' })],
}

const web = { protocol: 'Tcp', destinationPorts: ['8080'] } as const
const allow = (priority: number, more: Partial<SecurityRule> = {}) => rule(`allow-${priority}`, priority, 'Allow', more)
const deny = (priority: number, more: Partial<SecurityRule> = {}) => rule(`deny-${priority}`, priority, 'Deny', more)

describe.skipIf(!isRoot())('security groups', () => {
  const hosts = withBareHosts()

  const fromMachine = async () => (await hosts.ask('machine', serverAddress, 8080)) !== undefined
  const fromOutside = async () => (await hosts.ask('outside', serverAddress, 8080)) !== undefined
  const fromNeighbour = async () => (await hosts.ask('client', '10.240.0.4', 8080)) !== undefined
  const toOutside = async () => (await hosts.ask('server', outsideAddress, 8080)) !== undefined

  beforeAll(async () => {
    await hosts.apply(outside)
    await hosts.apply(vnet({}))
    for (const host of ['server', 'outside']) await hosts.serve(host, 8080)
  }, 60_000)

  it('none: neighbours meet, the internet is out, and the way out is open', async () => {
    expect([await fromNeighbour(), await fromMachine(), await toOutside()]).toEqual([true, false, true])
  })

  it('with their default rules alone: the VNet in, the internet out only', async () => {
    for (const groups of [{ subnet: [] }, { server: [] }, { subnet: [], server: [] }]) {
      await hosts.apply(vnet(groups))
      expect([await fromNeighbour(), await fromMachine(), await toOutside()]).toEqual([true, false, true])
    }
  })

  it('of subnet and interface: both must allow what comes in', async () => {
    await hosts.apply(vnet({ subnet: [allow(100, web)], server: [] }))
    expect(await fromMachine()).toBe(false)
    await hosts.apply(vnet({ subnet: [], server: [allow(100, web)] }))
    expect(await fromMachine()).toBe(false)
    await hosts.apply(vnet({ subnet: [allow(100, web)], server: [allow(4096, web)] }))
    expect(await fromMachine()).toBe(true)
  })

  it('of subnet and interface: both must allow what goes out', async () => {
    const noWayOut = deny(100, { direction: 'Outbound', destinations: ['Internet'] })
    await hosts.apply(vnet({ subnet: [noWayOut], server: [] }))
    expect([await toOutside(), await fromNeighbour()]).toEqual([false, true])
    await hosts.apply(vnet({ subnet: [], server: [noWayOut] }))
    expect(await toOutside()).toBe(false)
  })

  it('ask the sender’s side first, and the receiver’s too', async () => {
    const notToServer = deny(100, { direction: 'Outbound', destinations: ['10.240.0.4'] })
    await hosts.apply(vnet({ client: [notToServer] }))
    expect(await fromNeighbour()).toBe(false)
    await hosts.apply(vnet({ server: [deny(100, { sources: ['10.240.0.5'] })] }))
    expect(await fromNeighbour()).toBe(false)
    await hosts.apply(vnet({ server: [deny(100, { sources: ['10.240.0.6'] })] }))
    expect(await fromNeighbour()).toBe(true)
  })

  it('go by priority: the first rule that matches decides', async () => {
    await hosts.apply(vnet({ subnet: [allow(200, web), deny(100)] }))
    expect(await fromMachine()).toBe(false)
    await hosts.apply(vnet({ subnet: [deny(200), allow(100, web)] }))
    expect(await fromMachine()).toBe(true)
  })

  it('know Internet, VirtualNetwork and single ranges apart', async () => {
    await hosts.apply(vnet({ subnet: [allow(100, { ...web, sources: ['Internet'] }), deny(200)] }))
    expect([await fromMachine(), await fromOutside(), await fromNeighbour()]).toEqual([true, true, false])
    await hosts.apply(vnet({ subnet: [allow(100, { ...web, sources: ['VirtualNetwork'] }), deny(200)] }))
    expect([await fromMachine(), await fromNeighbour()]).toEqual([false, true])
    await hosts.apply(vnet({ subnet: [allow(100, { ...web, sources: ['198.51.100.0/24'] })] }))
    expect([await fromMachine(), await fromOutside()]).toEqual([true, false])
    await hosts.apply(vnet({ subnet: [allow(100, { ...web, sources: [`${outsideAddress}/32`] })] }))
    expect([await fromMachine(), await fromOutside()]).toEqual([false, true])
  })

  it('are about private addresses, into which public ones are translated before', async () => {
    await hosts.apply(vnet({ subnet: [allow(100, { ...web, destinations: [serverAddress] })] }))
    expect(await fromMachine()).toBe(false)
    await hosts.apply(vnet({ subnet: [allow(100, { ...web, destinations: ['10.240.0.4'] })] }))
    expect(await fromMachine()).toBe(true)
  })

  it('let answers pass to what was allowed to ask', async () => {
    const nothingOut = deny(100, { direction: 'Outbound' })
    await hosts.apply(vnet({ subnet: [allow(100, web), nothingOut] }))
    expect([await fromMachine(), await toOutside()]).toEqual([true, false])
  })
})
