import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { NetworkShape, UserRoute } from '../../server/fabric/fabric.ts'
import { type BareHosts, makeBareHosts } from '../support/bareHosts.ts'
import { isRoot } from '../support/isRoot.ts'
import { balancingRule, defaultRules, nic, rule } from '../unit/fabric/networkFixture.ts'

const outsider = '203.0.113.233'
/** Of the clients' NAT gateway, and of the firewall's. */
const natAddress = '203.0.113.234'
const firewallAddress = '203.0.113.235'

const open = [rule('open', 100, 'Allow'), rule('open-out', 100, 'Allow', { direction: 'Outbound' }), ...defaultRules]

/** `client` and its neighbour in one subnet, `server` in another, `firewall` in a third; routes are the client's. */
function vnet(
  routes: readonly UserRoute[],
  more: { forwards?: boolean; back?: readonly UserRoute[] } = {},
): NetworkShape {
  const subnet = (name: string, cidr: string, ofSubnet: readonly UserRoute[] = []) => ({
    name,
    cidr,
    rules: open,
    natAddress: { clients: natAddress, dmz: firewallAddress }[name],
    routes: ofSubnet,
  })
  const host = (name: string, subnetName: string, privateAddress: string, mac: number, forwards = false) =>
    nic(name, { subnet: subnetName, privateAddress, mac: `00:0d:3a:00:01:0${mac}`, hostId: name, forwards })
  return {
    id: 'routed',
    cidrs: ['10.240.0.0/16'],
    subnets: [
      subnet('clients', '10.240.1.0/24', routes),
      subnet('servers', '10.240.2.0/24', more.back),
      subnet('dmz', '10.240.3.0/24'),
    ],
    interfaces: [
      host('client', 'clients', '10.240.1.4', 1),
      host('neighbour', 'clients', '10.240.1.5', 2),
      host('server', 'servers', '10.240.2.4', 3),
      host('firewall', 'dmz', '10.240.3.4', 4, more.forwards ?? true),
    ],
    balancing: [],
    outbound: [],
  }
}

const internet: NetworkShape = {
  id: 'internet',
  cidrs: ['10.240.0.0/16'],
  subnets: [{ name: 'clients', cidr: '10.240.1.0/24', rules: open, natAddress: undefined, routes: [] }],
  balancing: [],
  outbound: [],
  interfaces: [nic('out', { subnet: 'clients', privateAddress: '10.240.1.4', publicAddress: outsider, hostId: 'out' })],
}

describe.skipIf(!isRoot())('routes of the client', () => {
  const throughFirewall: UserRoute = { cidr: '10.240.2.0/24', nextHop: { appliance: '10.240.3.4' } }
  let hosts: BareHosts

  const direct = 'server sees 10.240.1.4 as 10.240.2.4'
  const askServer = () => hosts.ask('client', '10.240.2.4', 8080)
  const forwarded = async () => Number(await hosts.on('firewall', "awk '/^Ip: [0-9]/ {print $7}' /proc/net/snmp"))

  beforeAll(async () => {
    hosts = await makeBareHosts()
    await hosts.apply(internet)
    await hosts.apply(vnet([]))
    await hosts.on('firewall', 'sysctl -qw net.ipv4.ip_forward=1')
    await hosts.serve('server', 8080)
    await hosts.serve('neighbour', 8080)
    await hosts.serve('out', 8080)
  }, 60_000)

  afterAll(async () => {
    const left = await hosts?.remove()
    expect(left).toEqual({
      hosts: [],
      namespaces: [],
      mounts: [],
      routes: [],
      cgroups: [],
      processes: [],
    })
  })

  it('none: subnets of a VNet reach each other directly', async () => {
    expect(await askServer()).toBe(direct)
    expect(await forwarded()).toBe(0)
  })

  it('through an appliance that forwards: packets pass it, and keep their source', async () => {
    await hosts.apply(vnet([throughFirewall]))
    expect(await askServer()).toBe(direct)
    expect(await forwarded()).toBeGreaterThan(0)
    expect(await hosts.ask('client', '10.240.1.5', 8080)).toBe('neighbour sees 10.240.1.4 as 10.240.1.5')
  })

  it('through an appliance in both directions', async () => {
    const back: UserRoute = { cidr: '10.240.1.0/24', nextHop: { appliance: '10.240.3.4' } }
    await hosts.apply(vnet([throughFirewall], { back: [back] }))
    expect(await askServer()).toBe(direct)
  })

  it('through an appliance, for neighbours of one subnet too', async () => {
    const before = await forwarded()
    await hosts.apply(vnet([{ cidr: '10.240.1.5/32', nextHop: { appliance: '10.240.3.4' } }]))
    expect(await hosts.ask('client', '10.240.1.5', 8080)).toBe('neighbour sees 10.240.1.4 as 10.240.1.5')
    expect(await forwarded()).toBeGreaterThan(before)
  })

  it('through an appliance whose interface may not forward: dropped, both ways', async () => {
    await hosts.apply(vnet([throughFirewall], { forwards: false }))
    expect(await askServer()).toBeUndefined()
    await hosts.apply(vnet([throughFirewall]))
    expect(await askServer()).toBe(direct)
  })

  it('through an appliance that filters: it decides', async () => {
    await hosts.on(
      'firewall',
      'nft add table ip f; nft add chain ip f f { type filter hook forward priority 0 \\; policy drop \\; }',
    )
    expect(await askServer()).toBeUndefined()
    await hosts.on('firewall', 'nft delete table ip f')
    expect(await askServer()).toBe(direct)
  })

  it('through an appliance that is gone: dropped, and not led past it', async () => {
    await hosts.unplug('firewall')
    expect(await askServer()).toBeUndefined()
    await hosts.apply(vnet([throughFirewall]))
    await hosts.on('firewall', 'sysctl -qw net.ipv4.ip_forward=1')
    expect(await askServer()).toBe(direct)
  })

  it('to None: dropped; a more specific one to the VNet is not', async () => {
    await hosts.apply(vnet([{ cidr: '10.240.0.0/16', nextHop: 'None' }]))
    expect(await askServer()).toBeUndefined()
    await hosts.apply(
      vnet([
        { cidr: '10.240.0.0/16', nextHop: 'None' },
        { cidr: '10.240.2.0/24', nextHop: 'VnetLocal' },
      ]),
    )
    expect(await askServer()).toBe(direct)
  })

  it('to the Internet: past a default route through an appliance', async () => {
    const toInternet = () => hosts.ask('client', outsider, 8080)
    await hosts.apply(vnet([]))
    expect(await toInternet()).toBe(`out sees ${natAddress} as 10.240.1.4`)
    const everything: UserRoute = { cidr: '0.0.0.0/0', nextHop: { appliance: '10.240.3.4' } }
    await hosts.apply(vnet([everything, { cidr: `${outsider}/32`, nextHop: 'Internet' }]))
    expect(await toInternet()).toBe(`out sees ${natAddress} as 10.240.1.4`)
  })

  it('a default route through an appliance: only what it translates to its own address gets out', async () => {
    const everything: UserRoute = { cidr: '0.0.0.0/0', nextHop: { appliance: '10.240.3.4' } }
    await hosts.apply(vnet([everything]))
    expect(await hosts.ask('client', outsider, 8080)).toBeUndefined()
    await hosts.on(
      'firewall',
      'nft add table ip n; nft add chain ip n n { type nat hook postrouting priority 100 \\; }',
    )
    await hosts.on('firewall', 'nft add rule ip n n ip saddr 10.240.1.0/24 masquerade')
    expect(await hosts.ask('client', outsider, 8080)).toBe(`out sees ${firewallAddress} as 10.240.1.4`)
    expect(await askServer()).toBe(direct)
  })

  it('through a load balancer with a rule for all ports: one of the appliances behind it, the same in both directions', async () => {
    const viaBalancer = (cidr: string): UserRoute => ({ cidr, nextHop: { appliance: '10.240.3.100' } })
    const balanced = (backends: readonly string[]): NetworkShape => ({
      ...vnet([viaBalancer('10.240.2.0/24')], { back: [viaBalancer('10.240.1.0/24')] }),
      balancing: [
        balancingRule({
          frontend: { address: '10.240.3.100', isPublic: false },
          protocol: 'All',
          frontendPort: 0,
          backendPort: 0,
          backends,
        }),
      ],
    })
    await hosts.on('firewall', 'nft delete table ip n')
    const before = await forwarded()
    await hosts.apply(balanced(['10.240.3.4']))
    expect(await askServer()).toBe(direct)
    expect(await forwarded()).toBeGreaterThan(before + 5)
    await hosts.apply(balanced([]))
    expect(await askServer()).toBeUndefined()
  })
})
