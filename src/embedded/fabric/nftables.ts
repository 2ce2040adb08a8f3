import { platformAddress } from './addresses.ts'
import type { InterfaceShape, NetworkShape, SecurityRule, SubnetShape } from './fabric.ts'
import { interfaceLink } from './layout.ts'

/** The VNet's own end of its link to the edge. */
export const uplink = 'uplink'

/**
 * The whole ruleset of a VNet's namespace, for `nft -f`: network security groups, public addresses and NAT gateways.
 * The first three lines make it replace what was there in one transaction, so that no packet meets half of it.
 *
 * Every packet between two interfaces is routed, even inside one subnet, so it passes `forward` with connection
 * tracking, once, as what Azure calls a flow. The sender's side is asked first, then the receiver's.
 */
export function renderRuleset(network: NetworkShape): string {
  const sections = [
    ...securityGroups(network),
    chain('input', 'type filter hook input priority filter; policy drop;', [
      'iifname "lo" accept',
      'ct state established,related accept',
      `ip daddr ${platformAddress} meta l4proto { tcp, udp } th dport 53 accept`,
      'icmp type echo-request accept',
    ]),
    chain('forward', 'type filter hook forward priority filter; policy drop;', forward(network)),
    chain('publish', 'type nat hook prerouting priority dstnat; policy accept;', publish(network)),
    chain('leave', 'type nat hook postrouting priority srcnat; policy accept;', leave(network)),
  ]
  return ['table ip fabric', 'delete table ip fabric', 'table ip fabric {', ...sections, '}', ''].join('\n')
}

/**
 * A chain for each group, on a subnet or on an interface, and direction. Its rules are in the order of priority; Allow
 * returns to the caller, which asks the next group, because both the subnet's and the interface's must allow.
 */
function securityGroups(network: NetworkShape): string[] {
  const groups = [
    ...network.subnets.map((subnet) => ({ name: subnetGroup(network, subnet), rules: subnet.rules })),
    ...network.interfaces.map((nic) => ({ name: interfaceGroup(nic), rules: nic.rules })),
  ]
  return groups.flatMap(({ name, rules }) =>
    rules === undefined
      ? []
      : [
          chain(`${name}-in`, '', renderRules(rules, 'Inbound', network.cidrs)),
          chain(`${name}-out`, '', renderRules(rules, 'Outbound', network.cidrs)),
        ],
  )
}

function forward(network: NetworkShape): string[] {
  const subnetOf = new Map(network.subnets.map((subnet) => [subnet.name, subnet]))
  const sides = network.interfaces.flatMap((nic) => {
    const subnet = subnetOf.get(nic.subnet)
    return subnet === undefined ? [] : [{ nic, subnet, link: interfaceLink(nic.id) }]
  })
  return [
    'ct state established,related accept',
    'ct state invalid drop',
    // A public address without a host behind it, such as a NAT gateway's, would travel to the edge and back for ever.
    `iifname "${uplink}" oifname "${uplink}" drop`,
    // Azure drops what does not carry the interface's own address, unless forwarding is switched on.
    ...sides.map(({ nic, link }) => `iifname "${link}" ip saddr != ${nic.privateAddress} drop`),
    ...sides.flatMap(({ nic, subnet, link }) => [
      ...(nic.rules ? [`iifname "${link}" jump ${interfaceGroup(nic)}-out`] : []),
      ...(subnet.rules ? [`iifname "${link}" jump ${subnetGroup(network, subnet)}-out`] : []),
    ]),
    ...sides.flatMap(({ nic, subnet, link }) => [
      ...(subnet.rules ? [`oifname "${link}" jump ${subnetGroup(network, subnet)}-in`] : []),
      ...(nic.rules ? [`oifname "${link}" jump ${interfaceGroup(nic)}-in`] : []),
      // A standard public address is closed until some group opens it.
      ...(nic.rules || subnet.rules ? [] : [`iifname "${uplink}" oifname "${link}" drop`]),
    ]),
    ...sides.flatMap(({ nic, subnet, link }) =>
      nic.publicAddress || subnet.natAddress
        ? []
        : [`iifname "${link}" oifname "${uplink}" reject with icmp net-unreachable`],
    ),
    'accept',
  ]
}

/** Public address to private address, before the groups see the packet: their rules speak of private addresses. */
function publish(network: NetworkShape): string[] {
  return network.interfaces.flatMap((nic) =>
    nic.publicAddress ? [`iifname "${uplink}" ip daddr ${nic.publicAddress} dnat to ${nic.privateAddress}`] : [],
  )
}

/** An interface's own public address comes before the subnet's NAT gateway, as it does in Azure. */
function leave(network: NetworkShape): string[] {
  return [
    ...network.interfaces.flatMap((nic) =>
      nic.publicAddress ? [`oifname "${uplink}" ip saddr ${nic.privateAddress} snat to ${nic.publicAddress}`] : [],
    ),
    ...network.subnets.flatMap((subnet) =>
      subnet.natAddress ? [`oifname "${uplink}" ip saddr ${subnet.cidr} snat to ${subnet.natAddress}`] : [],
    ),
  ]
}

/** The rules of one direction, in order of priority, each as one or several statements. */
export function renderRules(
  rules: readonly SecurityRule[],
  direction: SecurityRule['direction'],
  vnetCidrs: readonly string[],
): string[] {
  return [
    ...rules
      .filter((rule) => rule.direction === direction)
      .sort((one, other) => one.priority - other.priority)
      .flatMap((rule) => renderRule(rule, vnetCidrs)),
    'drop',
  ]
}

function renderRule(rule: SecurityRule, vnetCidrs: readonly string[]): string[] {
  const verdict = rule.access === 'Allow' ? 'return' : 'drop'
  const traffic = [protocolMatch(rule), portMatch('sport', rule.sourcePorts), portMatch('dport', rule.destinationPorts)]
  return addressMatches('saddr', rule.sources, vnetCidrs).flatMap((source) =>
    addressMatches('daddr', rule.destinations, vnetCidrs).map((destination) =>
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
function addressMatches(side: 'saddr' | 'daddr', prefixes: readonly string[], vnetCidrs: readonly string[]): string[] {
  if (prefixes.some((prefix) => prefix === '*' || prefix === '0.0.0.0/0' || prefix.toLowerCase() === 'any')) return ['']
  const ranges = prefixes.flatMap((prefix) => taggedRanges(prefix, vnetCidrs))
  const internet = prefixes.some((prefix) => prefix.toLowerCase() === 'internet')
  return [
    ...(ranges.length > 0 ? [`ip ${side} { ${[...new Set(ranges)].join(', ')} }`] : []),
    ...(internet ? [`ip ${side} != { ${[...vnetCidrs, platformAddress].join(', ')} }`] : []),
  ]
}

function taggedRanges(prefix: string, vnetCidrs: readonly string[]): readonly string[] {
  switch (prefix.toLowerCase()) {
    case 'virtualnetwork':
      return vnetCidrs
    case 'azureloadbalancer':
      return [platformAddress]
    case 'internet':
      return []
    default:
      if (/^\d+(\.\d+){3}(\/\d+)?$/.test(prefix)) return [prefix]
      throw new Error(
        `The fabric has no addresses for "${prefix}": it knows IPv4 ranges, *, and the service tags VirtualNetwork, AzureLoadBalancer and Internet.`,
      )
  }
}

function subnetGroup(network: NetworkShape, subnet: SubnetShape): string {
  return `subnet${network.subnets.indexOf(subnet)}`
}

function interfaceGroup(nic: InterfaceShape): string {
  return `nic-${interfaceLink(nic.id)}`
}

function chain(name: string, hook: string, statements: readonly string[]): string {
  return [
    `  chain ${name} {`,
    ...(hook === '' ? [] : [`    ${hook}`]),
    ...statements.map((line) => `    ${line}`),
    '  }',
  ].join('\n')
}
