import { platformAddress } from './addresses.ts'
import type { SecurityRule } from './fabric.ts'

/**
 * The rules of one direction, in order of priority, each as one or more statements.
 *
 * @param vnet the VNet's address space, for the service tag VirtualNetwork; everything else is Internet.
 */
export function renderRules(
  rules: readonly SecurityRule[],
  direction: SecurityRule['direction'],
  vnet: readonly string[],
): string[] {
  return [
    ...rules
      .filter((rule) => rule.direction === direction)
      .sort((one, other) => one.priority - other.priority)
      .flatMap((rule) => renderRule(rule, vnet)),
    'drop',
  ]
}

function renderRule(rule: SecurityRule, vnet: readonly string[]): string[] {
  const verdict = rule.access === 'Allow' ? 'return' : 'drop'
  const traffic = [protocolMatch(rule), portMatch('sport', rule.sourcePorts), portMatch('dport', rule.destinationPorts)]
  return addressMatches('saddr', rule.sources, vnet).flatMap((source) =>
    addressMatches('daddr', rule.destinations, vnet).map((destination) =>
      [source, destination, ...traffic, verdict, `comment "${rule.priority} ${rule.name}"`].filter(Boolean).join(' '),
    ),
  )
}

function protocolMatch(rule: SecurityRule): string {
  if (rule.protocol !== '*') return `meta l4proto ${rule.protocol.toLowerCase()}`
  const anyPort = [...rule.sourcePorts, ...rule.destinationPorts].every((port) => port === '*')
  return anyPort ? '' : 'meta l4proto { tcp, udp }'
}

function portMatch(side: 'sport' | 'dport', ports: readonly string[]): string {
  return ports.includes('*') ? '' : `th ${side} { ${ports.join(', ')} }`
}

/** Alternatives, any of which is a match; `Internet` is separate because it is a negation. */
function addressMatches(side: 'saddr' | 'daddr', prefixes: readonly string[], vnet: readonly string[]): string[] {
  const ranges = prefixes.flatMap((prefix) => rangesOf(prefix, vnet))
  if (ranges.some((range) => everything.includes(range))) return ['']
  const internet = prefixes.some((prefix) => prefix.toLowerCase() === 'internet')
  return [
    ...(ranges.length > 0 ? [`ip ${side} { ${[...new Set(ranges)].join(', ')} }`] : []),
    ...(internet ? [`ip ${side} != { ${[...vnet, platformAddress].join(', ')} }`] : []),
  ]
}

const everything = ['*', '0.0.0.0/0']

function rangesOf(prefix: string, vnet: readonly string[]): readonly string[] {
  switch (prefix.toLowerCase()) {
    case '*':
    case 'any':
      return ['*']
    case 'virtualnetwork':
      return vnet
    case 'azureloadbalancer':
      return [platformAddress]
    case 'internet':
      return []
    default:
      if (/^\d+(\.\d+){3}(\/\d+)?$/.test(prefix)) return [prefix]
      // A VNet without IPv6 has no packets with such an address.
      if (prefix.includes(':')) return []
      throw new Error(
        `The fabric has no addresses for "${prefix}": it knows address ranges, *, and the service tags VirtualNetwork, AzureLoadBalancer and Internet.`,
      )
  }
}
