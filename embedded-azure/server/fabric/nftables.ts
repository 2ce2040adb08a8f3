import { metadataAddress, platformAddress } from './addresses.ts'
import { floatingAddresses, type IsUp, privateFrontends, steer, translate } from './balancing.ts'
import type { InterfaceShape, NetworkShape, SubnetShape } from './fabric.ts'
import { interfaceLink } from './layout.ts'
import { hasWayOut, leave } from './outbound.ts'
import { renderRules } from './securityRules.ts'

/** The VNet's own end of its link to the edge. */
export const uplink = 'uplink'

/**
 * The whole ruleset of a VNet's namespace, for `nft -f`: network security groups, public addresses and NAT gateways.
 * The first three lines make it replace the previous one in a single transaction, so no packet sees half of it.
 *
 * Every packet between two interfaces is routed, even inside one subnet, so it passes `forward` with connection tracking
 * exactly once, as what Azure calls a flow. The sender's side is checked first, then the receiver's.
 *
 * @param isUp says which backends of load balancers are healthy; the ruleset sends no new flow to others.
 */
export function renderRuleset(network: NetworkShape, isUp: IsUp): string {
  const frontends = privateFrontends(network)
  const sections = [
    ...securityGroups(network),
    chain('route', 'type filter hook prerouting priority mangle; policy accept;', steer(network, uplink, isUp)),
    chain('input', 'type filter hook input priority filter; policy drop;', [
      'iifname "lo" accept',
      'ct state established,related accept',
      `ip daddr ${platformAddress} meta l4proto { tcp, udp } th dport 53 accept`,
      `iifname != "${uplink}" ip daddr ${metadataAddress} tcp dport 80 accept`,
      ...(frontends.length === 0 ? [] : [`ip daddr ${setOf(frontends)} drop`]),
      'icmp type echo-request accept',
    ]),
    chain('output', 'type filter hook output priority filter; policy accept;', [
      'ct state established,related accept',
      ...receivers(network, `ip saddr ${platformAddress}`),
    ]),
    chain('forward', 'type filter hook forward priority filter; policy drop;', forward(network)),
    chain('publish', 'type nat hook prerouting priority dstnat; policy accept;', [
      ...publish(network),
      ...translate(network, uplink, isUp),
    ]),
    chain('leave', 'type nat hook postrouting priority srcnat; policy accept;', leave(network, uplink)),
  ]
  return ['table ip fabric', 'delete table ip fabric', 'table ip fabric {', ...sections, '}', ''].join('\n')
}

/**
 * One chain per group (on a subnet or on an interface) and direction. Its rules are ordered by priority; Allow returns to
 * the caller, which checks the next group, because both the subnet's and the interface's group must allow.
 */
function securityGroups(network: NetworkShape): string[] {
  const groups = [
    ...network.subnets.map((subnet) => ({ name: subnetGroup(network, subnet), rules: subnet.rules })),
    ...sides(network).map(({ nic }) => ({ name: interfaceGroup(nic), rules: nic.rules })),
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
  const all = sides(network)
  return [
    ...ownAddressesOnly(network),
    'ct state established,related accept',
    'ct state invalid drop',
    // Packets to a public address without a host, such as a NAT gateway's, would travel to the edge and back forever.
    `iifname "${uplink}" oifname "${uplink}" drop`,
    ...all.flatMap(({ nic, subnet, link }) => [
      ...(nic.rules ? [`iifname "${link}" jump ${interfaceGroup(nic)}-out`] : []),
      ...(subnet.rules ? [`iifname "${link}" jump ${subnetGroup(network, subnet)}-out`] : []),
    ]),
    ...receivers(network),
    ...all.flatMap(({ nic, subnet, link }) => [
      // A standard public address, including a load balancer's, is closed until a group opens it.
      ...(nic.rules || subnet.rules ? [] : [`iifname "${uplink}" oifname "${link}" drop`]),
      ...(hasWayOut(network, nic, subnet)
        ? []
        : [`iifname "${link}" oifname "${uplink}" reject with icmp net-unreachable`]),
    ]),
    'accept',
  ]
}

/** The groups on the receiver's side: the subnet's, then the interface's. Load balancers' probes pass them as well. */
function receivers(network: NetworkShape, from = ''): string[] {
  return sides(network).flatMap(({ nic, subnet, link }) => {
    const to = `${from} oifname "${link}"`.trim()
    return [
      ...(subnet.rules ? [`${to} jump ${subnetGroup(network, subnet)}-in`] : []),
      ...(nic.rules ? [`${to} jump ${interfaceGroup(nic)}-in`] : []),
    ]
  })
}

/**
 * Azure drops packets that do not carry the interface's own address, in both directions. Floating frontends that lead to
 * the interface count as its own.
 */
function ownAddressesOnly(network: NetworkShape): string[] {
  if (network.interfaces.length === 0) return []
  const floating = floatingAddresses(network)
  const links = setOf(network.interfaces.map((nic) => quoted(interfaceLink(nic.id))))
  const ownAddresses = setOf(
    network.interfaces.flatMap((nic) =>
      [nic.privateAddress, ...(floating.get(nic.privateAddress) ?? [])].map(
        (address) => `${quoted(interfaceLink(nic.id))} . ${address}`,
      ),
    ),
  )
  return [
    `iifname ${links} iifname . ip saddr != ${ownAddresses} drop`,
    `oifname ${links} oifname . ip daddr != ${ownAddresses} drop`,
  ]
}

interface Side {
  readonly nic: InterfaceShape
  readonly subnet: SubnetShape
  readonly link: string
}

function sides(network: NetworkShape): Side[] {
  const subnetOf = new Map(network.subnets.map((subnet) => [subnet.name, subnet]))
  return network.interfaces.flatMap((nic) => {
    const subnet = subnetOf.get(nic.subnet)
    return subnet === undefined ? [] : [{ nic, subnet, link: interfaceLink(nic.id) }]
  })
}

/** Public address to private address, before the groups see the packet: their rules name private addresses. */
function publish(network: NetworkShape): string[] {
  return network.interfaces.flatMap((nic) =>
    nic.publicAddress ? [`iifname "${uplink}" ip daddr ${nic.publicAddress} dnat to ${nic.privateAddress}`] : [],
  )
}

function subnetGroup(network: NetworkShape, subnet: SubnetShape): string {
  return `subnet${network.subnets.indexOf(subnet)}`
}

function interfaceGroup(nic: InterfaceShape): string {
  return `nic-${interfaceLink(nic.id)}`
}

function setOf(elements: readonly string[]): string {
  return `{ ${elements.join(', ')} }`
}

function quoted(name: string): string {
  return `"${name}"`
}

function chain(name: string, hook: string, statements: readonly string[]): string {
  return [
    `  chain ${name} {`,
    ...(hook === '' ? [] : [`    ${hook}`]),
    ...statements.map((line) => `    ${line}`),
    '  }',
  ].join('\n')
}
