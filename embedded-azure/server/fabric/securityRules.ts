import { platformAddress } from './addresses.ts'
import type { SecurityRule } from './fabric.ts'

/** What the service tags mean to the hosts of one subnet. */
export interface TaggedRanges {
  /** The VNet's address space; everything else is the Internet. */
  readonly vnet: readonly string[]
  /** Where the subnet's route table leads. Azure counts these ranges to the tag VirtualNetwork, default routes too. */
  readonly routed: readonly string[]
}

/** The rules of one direction, in order of priority, each as one or several statements. */
export function renderRules(
  rules: readonly SecurityRule[],
  direction: SecurityRule['direction'],
  tags: TaggedRanges,
): string[] {
  return [
    ...rules
      .filter((rule) => rule.direction === direction)
      .sort((one, other) => one.priority - other.priority)
      .flatMap((rule) => renderRule(rule, tags)),
    'drop',
  ]
}

function renderRule(rule: SecurityRule, tags: TaggedRanges): string[] {
  const verdict = rule.access === 'Allow' ? 'return' : 'drop'
  const traffic = [protocolMatch(rule), portMatch('sport', rule.sourcePorts), portMatch('dport', rule.destinationPorts)]
  return addressMatches('saddr', rule.sources, tags).flatMap((source) =>
    addressMatches('daddr', rule.destinations, tags).map((destination) =>
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

/** Alternatives, any of which is a match; `Internet` is one of its own because it is a negation. */
function addressMatches(side: 'saddr' | 'daddr', prefixes: readonly string[], tags: TaggedRanges): string[] {
  const ranges = prefixes.flatMap((prefix) => rangesOf(prefix, tags))
  if (ranges.some((range) => everything.includes(range))) return ['']
  const internet = prefixes.some((prefix) => prefix.toLowerCase() === 'internet')
  return [
    ...(ranges.length > 0 ? [`ip ${side} { ${[...new Set(ranges)].join(', ')} }`] : []),
    ...(internet ? [`ip ${side} != { ${[...tags.vnet, platformAddress].join(', ')} }`] : []),
  ]
}

const everything = ['*', '0.0.0.0/0']

function rangesOf(prefix: string, tags: TaggedRanges): readonly string[] {
  switch (prefix.toLowerCase()) {
    case '*':
    case 'any':
      return ['*']
    case 'virtualnetwork':
      return [...tags.vnet, ...tags.routed]
    case 'azureloadbalancer':
      return [platformAddress]
    case 'internet':
      return []
    default:
      if (/^\d+(\.\d+){3}(\/\d+)?$/.test(prefix)) return [prefix]
      // No packet of a VNet without IPv6 has such an address.
      if (prefix.includes(':')) return []
      throw new Error(
        `The fabric has no addresses for "${prefix}": it knows ranges of addresses, *, and the service tags VirtualNetwork, AzureLoadBalancer and Internet.`,
      )
  }
}
