import { hashSeed } from './balancing.ts'
import type { InterfaceShape, NetworkShape, OutboundRule, SubnetShape } from './fabric.ts'

/**
 * Statements that give outbound packets a public address, in Azure's order: the subnet's NAT gateway, which handles only
 * TCP and UDP; the interface's own public address; a load balancer.
 */
export function leave(network: NetworkShape, uplink: string): string[] {
  return [
    ...network.subnets.flatMap((subnet) =>
      subnet.natAddress
        ? [`oifname "${uplink}" ip saddr ${subnet.cidr} meta l4proto { tcp, udp } snat to ${subnet.natAddress}`]
        : [],
    ),
    ...network.interfaces.flatMap((nic) =>
      nic.publicAddress ? [`oifname "${uplink}" ip saddr ${nic.privateAddress} snat to ${nic.publicAddress}`] : [],
    ),
    ...network.outbound.flatMap((rule) => throughLoadBalancer(rule, uplink)),
  ]
}

/** Whether an interface has any of these. Azure gives it none by itself. */
export function hasWayOut(network: NetworkShape, nic: InterfaceShape, subnet: SubnetShape): boolean {
  if (subnet.natAddress !== undefined || nic.publicAddress !== undefined) return true
  return network.outbound.some((rule) => rule.sources.includes(nic.privateAddress))
}

function throughLoadBalancer({ addresses, protocol, sources }: OutboundRule, uplink: string): string[] {
  if (addresses.length === 0 || sources.length === 0) return []
  const what = protocol === 'All' ? '{ tcp, udp }' : protocol.toLowerCase()
  const map = addresses.map((address, index) => `${index} : ${address}`)
  const to =
    addresses.length === 1
      ? addresses[0]
      : `jhash ip saddr mod ${addresses.length} seed ${hashSeed} map { ${map.join(', ')} }`
  return [`oifname "${uplink}" ip saddr { ${sources.join(', ')} } meta l4proto ${what} snat to ${to}`]
}
