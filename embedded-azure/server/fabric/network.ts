import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { SetupError } from '../../../src/vocabulary/errors.ts'
import { gatewayOf, prefixLength } from './addresses.ts'
import { publicAddresses, routeInterfaces, setGateways, subnetOf } from './addressing.ts'
import { endpointsOf, type IsUp } from './balancing.ts'
import type { Context } from './context.ts'
import { type DnsServer, serveNames, stopServing } from './dns.ts'
import { ensureEdge, linkNetwork, publishAddresses, removeEdge, routerParameters, unlinkNetwork } from './edge.ts'
import type { InterfaceShape, NetworkShape } from './fabric.ts'
import {
  addNamespace,
  deleteLink,
  deleteNamespace,
  type Ip,
  ipBatch,
  namespaces,
  runInside,
  setParameters,
} from './ip.ts'
import { hostNamespace, interfaceLink, namePrefix, networkFolder, networkNamespace } from './layout.ts'
import { renderRuleset } from './nftables.ts'
import { readRecord, writeRecord } from './records.ts'

/**
 * A VNet is a namespace that routes. Each interface has its own link with a host route, and the namespace answers ARP
 * for all other interfaces of the subnet (proxy ARP), so even neighbors reach each other only through it. Azure does the
 * same, and it makes stateful rules between two hosts of one subnet possible: on many kernels a bridge has no
 * connection tracking.
 */
export async function applyNetwork(context: Context, network: NetworkShape): Promise<void> {
  const { processes, layout } = context
  const namespace = networkNamespace(layout, network.id)
  await writeRecord(shapeFile(context, network.id), network)
  await ensureEdge(context)
  await addNamespace(processes, namespace)
  context.probes.recall(network.id, (await readRecord<string[]>(healthFile(context, network.id))) ?? [])
  // Rules first: no packet may pass a namespace that has none yet.
  await setRules(context, network)
  await setParameters(processes, namespace, [...routerParameters, acceptFloating])
  await linkNetwork(context, network.id)
  await setGateways({ processes, namespace }, network)
  await routeInterfaces({ processes, namespace }, network)
  await publishAddresses(context, network.id, publicAddresses(network))
  await serveNames(dnsServer(context, network.id), network)
  await context.metadata.open(network.id)
  await context.probes.watch(network.id, endpointsOf(network))
}

/** Renders the rules again, because the health of a backend has changed. A deleted network needs none. */
export async function followHealth(context: Context, networkId: string): Promise<void> {
  const network = await readRecord<NetworkShape>(shapeFile(context, networkId))
  if (network === undefined) return
  await writeRecord(healthFile(context, networkId), context.probes.whatIsUp(networkId))
  await setRules(context, network)
}

async function setRules(context: Context, network: NetworkShape): Promise<void> {
  const isUp: IsUp = (probe, backend) => context.probes.isUp(network.id, { probe, backend })
  const namespace = networkNamespace(context.layout, network.id)
  await runInside(context.processes, namespace, 'nft', ['-f', '-'], renderRuleset(network, isUp))
}

/** Backends answer with the address of a floating frontend, which belongs to the namespace where it is private. */
const acceptFloating = 'net.ipv4.conf.all.accept_local=1'

/** Removes the VNet, and with the last one the edge. */
export async function removeNetwork(context: Context, networkId: string): Promise<void> {
  const { processes, layout } = context
  await context.probes.stop(networkId)
  await context.metadata.close(networkId)
  await stopServing(dnsServer(context, networkId))
  await unlinkNetwork(context, networkId)
  await deleteNamespace(processes, networkNamespace(layout, networkId))
  await rm(networkFolder(layout, networkId), { recursive: true, force: true })
  const left = (await namespaces(processes)).filter((name) => name.startsWith(`${namePrefix(layout)}n-`))
  if (left.length === 0) await removeEdge(context)
}

/** The shape that was applied last. */
export async function networkShape(context: Context, networkId: string): Promise<NetworkShape> {
  const shape = await readRecord<NetworkShape>(shapeFile(context, networkId))
  if (shape === undefined) throw new SetupError(`The fabric has no network ${networkId}.`)
  return shape
}

/** Gives a host its namespace with its one interface, addressed and routed, before the host starts. */
export async function plugHost(
  context: Context,
  hostId: string,
  networkId: string,
  interfaceId: string,
): Promise<void> {
  const { processes, layout } = context
  const network = await networkShape(context, networkId)
  const nic = interfaceOf(network, interfaceId)
  const gateway = gatewayOf(subnetOf(network, nic).cidr)
  const inNetwork: Ip = { processes, namespace: networkNamespace(layout, networkId) }
  const inHost: Ip = { processes, namespace: hostNamespace(layout, hostId) }
  const link = interfaceLink(interfaceId)

  // The namespace of an earlier start would bring its firewall rules and tunnels into this one.
  await unplugHost(context, hostId, networkId, interfaceId)
  await addNamespace(processes, hostNamespace(layout, hostId))
  await ipBatch(inNetwork, [
    `link add ${link} type veth peer name eth0 address ${nic.mac} netns ${hostNamespace(layout, hostId)}`,
    `link set ${link} up`,
  ])
  await setParameters(processes, networkNamespace(layout, networkId), [
    `net.ipv4.conf.${link}.proxy_arp=1`,
    // The kernel delays such answers by up to a second by default.
    `net.ipv4.neigh.${link}.proxy_delay=0`,
  ])
  await ipBatch(inHost, [
    `address add ${nic.privateAddress}/${prefixLength(subnetOf(network, nic).cidr)} dev eth0`,
    'link set eth0 up',
    `route add default via ${gateway}`,
  ])
  await routeInterfaces(inNetwork, network)
}

export async function unplugHost(
  context: Context,
  hostId: string,
  networkId: string,
  interfaceId: string,
): Promise<void> {
  const { processes, layout } = context
  const namespace = networkNamespace(layout, networkId)
  if ((await namespaces(processes)).includes(namespace)) {
    await deleteLink({ processes, namespace }, interfaceLink(interfaceId))
  }
  await deleteNamespace(processes, hostNamespace(layout, hostId))
}

function interfaceOf(network: NetworkShape, interfaceId: string): InterfaceShape {
  const nic = network.interfaces.find(({ id }) => id === interfaceId)
  if (nic === undefined) throw new SetupError(`The network ${network.id} has no interface ${interfaceId}.`)
  return nic
}

function dnsServer(context: Context, networkId: string): DnsServer {
  return {
    processes: context.processes,
    clock: context.clock,
    namespace: networkNamespace(context.layout, networkId),
    folder: networkFolder(context.layout, networkId),
  }
}

function shapeFile(context: Context, networkId: string): string {
  return join(networkFolder(context.layout, networkId), 'shape.json')
}

function healthFile(context: Context, networkId: string): string {
  return join(networkFolder(context.layout, networkId), 'health.json')
}
