import { SetupError } from '../../../src/vocabulary/errors.ts'
import { gatewayOf, metadataAddress, platformAddress } from './addresses.ts'
import { privateFrontends } from './balancing.ts'
import type { InterfaceShape, NetworkShape, SubnetShape } from './fabric.ts'
import { type Ip, ipBatch, linkNames, links, routes } from './ip.ts'
import { interfaceLink } from './layout.ts'
import { routeByPolicy } from './policyRouting.ts'

/** Gateways, private frontends and the platform's address belong to the namespace, so they are on its loopback. */
export async function setGateways(ip: Ip, network: NetworkShape): Promise<void> {
  const loopback = (await links(ip)).find((link) => link.ifname === 'lo')
  const held = (loopback?.addr_info ?? []).map((address) => address.local).filter((address) => address !== '127.0.0.1')
  const gateways = network.subnets.map((subnet) => gatewayOf(subnet.cidr))
  const wanted = [platformAddress, metadataAddress, ...gateways, ...privateFrontends(network)]
  await ipBatch(ip, [
    ...wanted.filter((address) => !held.includes(address)).map((address) => `address add ${address}/32 dev lo`),
    ...held.filter((address) => !wanted.includes(address)).map((address) => `address delete ${address}/32 dev lo`),
    // Packets to private addresses that no interface has end here and never reach the edge.
    ...network.cidrs.map((cidr) => `route replace unreachable ${cidr}`),
  ])
}

export async function routeInterfaces(ip: Ip, network: NetworkShape): Promise<void> {
  const present = await linkNames(ip)
  const plugged = network.interfaces.filter((nic) => present.includes(interfaceLink(nic.id)))
  for (const nic of plugged) {
    const link = interfaceLink(nic.id)
    const stale = (await routes(ip, 'dev', link)).filter((route) => route.dst !== nic.privateAddress)
    await ipBatch(ip, [
      ...stale.map((route) => `route delete ${route.dst} dev ${link}`),
      `route replace ${nic.privateAddress}/32 dev ${link} src ${gatewayOf(subnetOf(network, nic).cidr)}`,
    ])
  }
  await routeByPolicy(ip, network, present)
}

export function publicAddresses(network: NetworkShape): string[] {
  const all = [
    ...network.interfaces.map((nic) => nic.publicAddress),
    ...network.subnets.map((subnet) => subnet.natAddress),
    ...network.balancing.map(({ frontend }) => (frontend.isPublic ? frontend.address : undefined)),
    ...network.outbound.flatMap((rule) => rule.addresses),
  ]
  return [...new Set(all.filter((address) => address !== undefined))]
}

export function subnetOf(network: NetworkShape, nic: InterfaceShape): SubnetShape {
  const subnet = network.subnets.find(({ name }) => name === nic.subnet)
  if (subnet === undefined) throw new SetupError(`The network ${network.id} has no subnet ${nic.subnet}.`)
  return subnet
}
