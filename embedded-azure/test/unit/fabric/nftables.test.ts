import { describe, expect, it } from 'vitest'
import type { NetworkShape } from '../../../server/fabric/fabric.ts'
import { interfaceLink } from '../../../server/fabric/layout.ts'
import { renderRuleset as render } from '../../../server/fabric/nftables.ts'
import { defaultRules, network, nic } from './networkFixture.ts'

/** The ruleset while every backend is healthy. */
const renderRuleset = (shape: NetworkShape) => render(shape, () => true)

/** The statements of one chain of a rendered ruleset. */
function chainOf(ruleset: string, name: string): string[] {
  const lines = ruleset.split('\n')
  const start = lines.indexOf(`  chain ${name} {`)
  expect(start, `chain ${name}`).toBeGreaterThan(0)
  return lines.slice(start + 1, lines.indexOf('  }', start)).map((line) => line.trim())
}

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

  it('translates a public address both ways, but prefers the NAT gateway on the way out', () => {
    const ruleset = renderRuleset(
      network({
        subnets: [{ name: 'nodes', cidr: '10.240.0.0/24', rules: undefined, natAddress: '203.0.113.9' }],
        interfaces: [nic('hub', { publicAddress: '203.0.113.4' })],
      }),
    )
    expect(chainOf(ruleset, 'publish')).toContain('iifname "uplink" ip daddr 203.0.113.4 dnat to 10.240.0.4')
    expect(chainOf(ruleset, 'leave').slice(1)).toEqual([
      'oifname "uplink" ip saddr 10.240.0.0/24 meta l4proto { tcp, udp } snat to 203.0.113.9',
      'oifname "uplink" ip saddr 10.240.0.4 snat to 203.0.113.4',
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

  it('drops packets from and to addresses that are not the interface’s own, before it knows a flow', () => {
    const link = `"${interfaceLink('hub')}"`
    expect(chainOf(renderRuleset(network()), 'forward').slice(1, 4)).toEqual([
      `iifname { ${link} } iifname . ip saddr != { ${link} . 10.240.0.4 } drop`,
      `oifname { ${link} } oifname . ip daddr != { ${link} . 10.240.0.4 } drop`,
      'ct state established,related accept',
    ])
  })
})
