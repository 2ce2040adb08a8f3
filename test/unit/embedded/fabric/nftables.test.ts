import { describe, expect, it } from 'vitest'
import { interfaceLink } from '../../../../src/embedded/fabric/layout.ts'
import { renderRules, renderRuleset } from '../../../../src/embedded/fabric/nftables.ts'
import { defaultRules, network, nic, rule } from './networkFixture.ts'

const vnet = ['10.240.0.0/16']
const inbound = (...rules: ReturnType<typeof rule>[]) => renderRules(rules, 'Inbound', vnet)

/** The statements of one chain of a rendered ruleset. */
function chainOf(ruleset: string, name: string): string[] {
  const lines = ruleset.split('\n')
  const start = lines.indexOf(`  chain ${name} {`)
  expect(start, `chain ${name}`).toBeGreaterThan(0)
  return lines.slice(start + 1, lines.indexOf('  }', start)).map((line) => line.trim())
}

describe('security rules', () => {
  it('stand in order of priority and end in a drop, whatever the order they came in', () => {
    expect(inbound(rule('later', 200, 'Allow'), rule('first', 100, 'Deny'))).toEqual([
      'drop comment "100 first"',
      'return comment "200 later"',
      'drop',
    ])
  })

  it('of the other direction are left out', () => {
    expect(inbound(rule('out', 100, 'Allow', { direction: 'Outbound' }))).toEqual(['drop'])
  })

  it('match ports and ranges of ports of their protocol', () => {
    expect(
      inbound(rule('web', 100, 'Allow', { protocol: 'Tcp', destinationPorts: ['22', '6443', '8000-8100'] }))[0],
    ).toBe('meta l4proto tcp th dport { 22, 6443, 8000-8100 } return comment "100 web"')
  })

  it('of any protocol with a port mean TCP and UDP, because only these have ports', () => {
    expect(inbound(rule('dns', 100, 'Allow', { destinationPorts: ['53'] }))[0]).toBe(
      'meta l4proto { tcp, udp } th dport { 53 } return comment "100 dns"',
    )
  })

  it('know the service tags of a VNet and of the load balancer, in any case of letters', () => {
    const tagged = rule('in', 100, 'Allow', { sources: ['virtualnetwork', '198.51.100.0/24', 'AzureLoadBalancer'] })
    expect(inbound(tagged)[0]).toBe(
      'ip saddr { 10.240.0.0/16, 198.51.100.0/24, 168.63.129.16 } return comment "100 in"',
    )
  })

  it('take the internet for everything that is not the VNet, beside other sources', () => {
    expect(inbound(rule('any', 100, 'Deny', { sources: ['Internet', '10.240.0.9'] }))).toEqual([
      'ip saddr { 10.240.0.9 } drop comment "100 any"',
      'ip saddr != { 10.240.0.0/16, 168.63.129.16 } drop comment "100 any"',
      'drop',
    ])
  })

  it('with a service tag that has no addresses here are refused instead of ignored', () => {
    expect(() => inbound(rule('blob', 100, 'Allow', { sources: ['Storage.WestEurope'] }))).toThrow(
      /Storage\.WestEurope/,
    )
  })
})

describe('the ruleset of a VNet', () => {
  it('replaces what was there in one transaction', () => {
    expect(renderRuleset(network()).split('\n').slice(0, 3)).toEqual([
      'table ip fabric',
      'delete table ip fabric',
      'table ip fabric {',
    ])
  })

  it('asks the interface before the subnet on the way out, and the subnet before the interface on the way in', () => {
    const link = interfaceLink('hub')
    const shape = network({
      subnets: [{ name: 'nodes', cidr: '10.240.0.0/24', rules: defaultRules, natAddress: undefined }],
      interfaces: [nic('hub', { rules: defaultRules })],
    })
    const jumps = chainOf(renderRuleset(shape), 'forward').filter((line) => line.includes('jump'))
    expect(jumps).toEqual([
      `iifname "${link}" jump nic-${link}-out`,
      `iifname "${link}" jump subnet0-out`,
      `oifname "${link}" jump subnet0-in`,
      `oifname "${link}" jump nic-${link}-in`,
    ])
  })

  it('keeps a public address closed while no group opens it', () => {
    const link = interfaceLink('hub')
    const open = network({ interfaces: [nic('hub', { publicAddress: '203.0.113.4', rules: defaultRules })] })
    const closed = network({ interfaces: [nic('hub', { publicAddress: '203.0.113.4' })] })
    const closing = `iifname "uplink" oifname "${link}" drop`
    expect(chainOf(renderRuleset(closed), 'forward')).toContain(closing)
    expect(chainOf(renderRuleset(open), 'forward')).not.toContain(closing)
  })

  it('translates a public address both ways, and prefers it to the NAT gateway', () => {
    const ruleset = renderRuleset(
      network({
        subnets: [{ name: 'nodes', cidr: '10.240.0.0/24', rules: undefined, natAddress: '203.0.113.9' }],
        interfaces: [nic('hub', { publicAddress: '203.0.113.4' })],
      }),
    )
    expect(chainOf(ruleset, 'publish')).toContain('iifname "uplink" ip daddr 203.0.113.4 dnat to 10.240.0.4')
    expect(chainOf(ruleset, 'leave').slice(1)).toEqual([
      'oifname "uplink" ip saddr 10.240.0.4 snat to 203.0.113.4',
      'oifname "uplink" ip saddr 10.240.0.0/24 snat to 203.0.113.9',
    ])
  })

  it('gives a host without public address and NAT gateway no way out', () => {
    const refusal = `iifname "${interfaceLink('hub')}" oifname "uplink" reject with icmp net-unreachable`
    expect(chainOf(renderRuleset(network()), 'forward')).toContain(refusal)
    const natted = network({
      subnets: [{ name: 'nodes', cidr: '10.240.0.0/24', rules: undefined, natAddress: '203.0.113.9' }],
    })
    expect(chainOf(renderRuleset(natted), 'forward')).not.toContain(refusal)
  })

  it('drops packets that carry the address of someone else', () => {
    expect(chainOf(renderRuleset(network()), 'forward')).toContain(
      `iifname "${interfaceLink('hub')}" ip saddr != 10.240.0.4 drop`,
    )
  })
})
