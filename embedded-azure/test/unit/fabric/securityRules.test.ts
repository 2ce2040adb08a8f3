import { describe, expect, it } from 'vitest'
import { renderRules } from '../../../server/fabric/securityRules.ts'
import { rule } from './networkFixture.ts'

const vnet = ['10.240.0.0/16']
const inbound = (...rules: ReturnType<typeof rule>[]) => renderRules(rules, 'Inbound', vnet)

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

  it('of IPv6 match nothing, because no VNet here has such packets', () => {
    expect(inbound(rule('six', 100, 'Allow', { sources: ['2001:db8::/32'] }))).toEqual(['drop'])
  })

  it('for everything match everything, in each of its spellings', () => {
    for (const all of ['*', '0.0.0.0/0', 'Any']) {
      expect(inbound(rule('all', 100, 'Deny', { sources: [all, '10.240.0.9'] }))[0]).toBe('drop comment "100 all"')
    }
  })
})
