import { describe, expect, it } from 'vitest'
import { endpointsOf, floatingAddresses, healthyBackends, steer, translate } from '../../../server/fabric/balancing.ts'
import type { BalancingRule } from '../../../server/fabric/fabric.ts'
import { interfaceLink, interfaceTable } from '../../../server/fabric/layout.ts'
import { renderRuleset } from '../../../server/fabric/nftables.ts'
import { hasWayOut, leave } from '../../../server/fabric/outbound.ts'
import { markedTables } from '../../../server/fabric/policyRouting.ts'
import { balancingRule, defaultRules, network, nic, probeShape } from './networkFixture.ts'

const publicFrontend = { address: '203.0.113.150', isPublic: true }
const privateFrontend = { address: '10.240.0.100', isPublic: false }
const one = nic('one')
const two = nic('two', { privateAddress: '10.240.0.5' })

const behind = (...balancing: BalancingRule[]) => network({ interfaces: [one, two], balancing })
const allUp = () => true
const noneUp = () => false
const only = (address: string) => (_: unknown, backend: string) => backend === address

describe('a rule of a load balancer', () => {
  const rule = balancingRule({ frontend: publicFrontend, probe: probeShape() })

  it('spreads flows over all healthy backends by a hash that stays the same', () => {
    expect(translate(behind(rule), 'uplink', allUp)).toEqual([
      'iifname "uplink" ip daddr 203.0.113.150 meta l4proto tcp th dport 80 dnat to jhash ip saddr . th sport . ip daddr . th dport mod 2 seed 0x6b326531 map { 0 : 10.240.0.4 . 8080, 1 : 10.240.0.5 . 8080 }',
    ])
  })

  it('leads everything to the one that is left, and nothing anywhere when none is', () => {
    expect(translate(behind(rule), 'uplink', only('10.240.0.5'))).toEqual([
      'iifname "uplink" ip daddr 203.0.113.150 meta l4proto tcp th dport 80 dnat to 10.240.0.5:8080',
    ])
    expect(translate(behind(rule), 'uplink', noneUp)).toEqual([])
  })

  it('without a probe takes all for healthy; with one that says so, when all fail', () => {
    expect(healthyBackends({ ...rule, probe: undefined }, noneUp)).toEqual(rule.backends)
    expect(healthyBackends({ ...rule, probe: probeShape({ allDownMeansUp: true }) }, noneUp)).toEqual(rule.backends)
    expect(healthyBackends({ ...rule, probe: probeShape({ allDownMeansUp: true }) }, only('10.240.0.4'))).toEqual([
      '10.240.0.4',
    ])
  })

  it('with affinity hashes less of the flow', () => {
    const [byAddress] = translate(behind({ ...rule, distribution: 'SourceIP' }), 'uplink', allUp)
    expect(byAddress).toContain('jhash ip saddr . ip daddr mod 2')
    const [byProtocol] = translate(behind({ ...rule, distribution: 'SourceIPProtocol' }), 'uplink', allUp)
    expect(byProtocol).toContain('jhash ip saddr . ip daddr . meta l4proto mod 2')
  })

  it('for all ports of a private frontend keeps the port, and takes packets from inside', () => {
    const all = balancingRule({ frontend: privateFrontend, protocol: 'All', frontendPort: 0, backendPort: 0 })
    expect(translate(behind(all), 'uplink', allUp)).toEqual([
      'ip daddr 10.240.0.100 meta l4proto { tcp, udp } dnat to jhash ip saddr . th sport . ip daddr . th dport mod 2 seed 0x6b326531 map { 0 : 10.240.0.4, 1 : 10.240.0.5 }',
    ])
  })
})

describe('a floating rule', () => {
  const rule = balancingRule({ frontend: publicFrontend, backendPort: 80, floating: true, probe: probeShape() })
  const match = 'iifname "uplink" ip daddr 203.0.113.150 meta l4proto tcp th dport 80'

  it('leaves the destination alone and marks the flow with a backend’s table', () => {
    expect(translate(behind(rule), 'uplink', allUp)).toEqual([])
    expect(steer(behind(rule), 'uplink', only('10.240.0.5'))).toEqual([
      `${match} ct state new ct mark 0 ct mark set ${interfaceTable('two')}`,
      `${match} ct mark != 0 meta mark set ct mark`,
    ])
  })

  it('keeps flows that exist where they are when no backend is healthy', () => {
    expect(steer(behind(rule), 'uplink', noneUp)).toEqual([`${match} ct mark != 0 meta mark set ct mark`])
  })

  it('has a table for each backend, asked before the namespace’s own addresses, and a hole where its link is gone', () => {
    const link = interfaceLink('two')
    const hole = { type: 'blackhole', metric: 1000 }
    const handOver = { type: 'unicast', metric: 0, to: `via 10.240.0.5 dev ${link}` }
    expect(markedTables(behind(rule), [link])).toEqual([
      { table: interfaceTable('one'), routes: [hole] },
      { table: interfaceTable('two'), routes: [handOver, hole] },
    ])
  })

  it('lets its backends send and receive under the frontend’s address, healthy or not', () => {
    expect(floatingAddresses(behind(rule)).get('10.240.0.4')).toEqual(['203.0.113.150'])
    expect(renderRuleset(behind(rule), noneUp)).toContain(`"${interfaceLink('one')}" . 203.0.113.150`)
  })
})

describe('probes', () => {
  it('ask each backend of each rule that has one', () => {
    const rule = balancingRule({ frontend: publicFrontend, probe: probeShape({ port: 8081 }) })
    const endpoints = endpointsOf(behind(rule, balancingRule({ frontend: privateFrontend })))
    expect(endpoints.map((endpoint) => `${endpoint.backend}:${endpoint.probe.port}`)).toEqual([
      '10.240.0.4:8081',
      '10.240.0.5:8081',
    ])
  })

  it('pass the security groups of who is asked', () => {
    const subnets = [{ name: 'nodes', cidr: '10.240.0.0/24', rules: defaultRules, natAddress: undefined }]
    const ruleset = renderRuleset(network({ subnets, interfaces: [nic('one', { rules: defaultRules })] }), allUp)
    const link = interfaceLink('one')
    expect(ruleset).toContain(`ip saddr 168.63.129.16 oifname "${link}" jump subnet0-in`)
    expect(ruleset).toContain(`ip saddr 168.63.129.16 oifname "${link}" jump nic-${link}-in`)
  })
})

describe('the way out through a load balancer', () => {
  const outbound = [{ addresses: ['203.0.113.150'], protocol: 'Tcp' as const, sources: ['10.240.0.4'] }]
  const shape = network({ interfaces: [one, two], outbound })

  it('is for those of its pool, and for its protocol', () => {
    expect(leave(shape, 'uplink')).toEqual([
      'oifname "uplink" ip saddr { 10.240.0.4 } meta l4proto tcp snat to 203.0.113.150',
    ])
    const [subnet] = shape.subnets
    if (subnet === undefined) throw new Error('The fixture has a subnet.')
    expect([hasWayOut(shape, one, subnet), hasWayOut(shape, two, subnet)]).toEqual([true, false])
  })

  it('with several addresses gives each host one of them', () => {
    const several = [
      { addresses: ['203.0.113.150', '203.0.113.151'], protocol: 'All' as const, sources: ['10.240.0.4'] },
    ]
    expect(leave({ ...shape, outbound: several }, 'uplink')).toEqual([
      'oifname "uplink" ip saddr { 10.240.0.4 } meta l4proto { tcp, udp } snat to jhash ip saddr mod 2 seed 0x6b326531 map { 0 : 203.0.113.150, 1 : 203.0.113.151 }',
    ])
  })

  it('comes after the interface’s own public address and the NAT gateway', () => {
    const natted = [{ name: 'nodes', cidr: '10.240.0.0/24', rules: undefined, natAddress: '203.0.113.9' }]
    const own = nic('one', { publicAddress: '203.0.113.8' })
    const rules = leave({ ...shape, subnets: natted, interfaces: [own] }, 'uplink')
    expect(rules.map((rule) => rule.split(' ').at(-1))).toEqual(['203.0.113.9', '203.0.113.8', '203.0.113.150'])
  })
})
