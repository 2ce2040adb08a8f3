import type { BalancingRule, OutboundRule, ProbeShape } from '../../../fabric/fabric.ts'
import { keyOf, parseResourceId, topLevelId } from '../../../wire/ids.ts'
import type { Resource, ResourceStore } from '../../resources/store.ts'
import { type LoadBalancerProperties, loadBalancerProperties, poolOf } from './loadBalancerProperties.ts'
import { readInterface } from './networkInterfaceProperties.ts'
import { publicAddressProperties } from './publicAddresses.ts'

/** What load balancers do in a virtual network. */
export interface Balancing {
  readonly balancing: readonly BalancingRule[]
  readonly outbound: readonly OutboundRule[]
}

/** @param interfaces those of the virtual network. */
export function balancingIn(network: Resource, interfaces: readonly Resource[], store: ResourceStore): Balancing {
  const members = interfaces.flatMap(placesOf)
  const ids = new Set([
    ...members.flatMap(({ place }) => loadBalancerOf(place)),
    ...store.linksTo(network.id).flatMap(({ source }) => loadBalancerOf(source)),
  ])
  const all = [...ids].flatMap((id) => {
    const resource = store.get(id)
    return resource === undefined ? [] : [balancer(resource, network, members, store)]
  })
  return {
    balancing: all.flatMap((one) => one.balancing),
    outbound: all.flatMap((one) => one.outbound),
  }
}

/** An address with the pool or NAT rule that it belongs to. */
interface Member {
  readonly address: string
  readonly place: string
}

function placesOf(networkInterface: Resource): Member[] {
  const { ipConfigurations } = readInterface(networkInterface.properties)
  return ipConfigurations.flatMap(({ properties }) => {
    const { privateIPAddress: address, loadBalancerBackendAddressPools, loadBalancerInboundNatRules } = properties
    const places = [...(loadBalancerBackendAddressPools ?? []), ...(loadBalancerInboundNatRules ?? [])]
    return address === undefined ? [] : places.map(({ id }) => ({ address, place: id }))
  })
}

/** The load balancer that contains the id; empty for other ids. */
function loadBalancerOf(id: string): string[] {
  const parsed = parseResourceId(id)
  const topLevel = parsed && topLevelId(parsed)
  return keyOf(topLevel?.type ?? '') === 'microsoft.network/loadbalancers' && topLevel ? [topLevel.text] : []
}

function balancer(resource: Resource, network: Resource, members: readonly Member[], store: ResourceStore): Balancing {
  const properties = loadBalancerProperties.parse(resource.properties)
  const frontendOf = (id: string) => frontend(resource, properties, id, store)
  const addressesOf = (place: string | undefined): string[] => {
    if (place === undefined) return []
    const ofInterfaces = members.filter((member) => keyOf(member.place) === keyOf(place)).map(({ address }) => address)
    return [...new Set([...ofInterfaces, ...addressesGiven(resource, properties, place, network)])].sort()
  }
  const rules = properties.loadBalancingRules.flatMap(({ properties: rule }): BalancingRule[] => {
    const address = frontendOf(rule.frontendIPConfiguration.id)
    const backends = addressesOf(poolOf(rule))
    if (address === undefined) return []
    const { protocol, frontendPort, loadDistribution: distribution, enableFloatingIP: floating } = rule
    const probe = probeOf(resource, properties, rule.probe?.id)
    const backendPort = rule.backendPort ?? frontendPort
    return [{ frontend: address, protocol, frontendPort, backendPort, floating, distribution, backends, probe }]
  })
  const natRules = properties.inboundNatRules.flatMap(({ name, properties: rule }): BalancingRule[] => {
    const address = frontendOf(rule.frontendIPConfiguration.id)
    const backends = addressesOf(`${resource.id}/inboundNatRules/${name}`)
    if (address === undefined) return []
    const { protocol, frontendPort, backendPort, enableFloatingIP: floating } = rule
    const others = { floating, distribution: 'Default', backends, probe: undefined } as const
    return [{ frontend: address, protocol, frontendPort, backendPort, ...others }]
  })
  return { balancing: [...rules, ...natRules], outbound: outboundOf(properties, frontendOf, addressesOf) }
}

/** Outbound rules, and load balancing rules with implicit outbound access: both for the members of their pool. */
function outboundOf(
  properties: LoadBalancerProperties,
  frontendOf: (id: string) => BalancingRule['frontend'] | undefined,
  addressesOf: (pool: string | undefined) => string[],
): OutboundRule[] {
  const explicit = properties.outboundRules.map(({ properties: rule }) => ({
    frontends: rule.frontendIPConfigurations.map((one) => frontendOf(one.id)),
    protocol: rule.protocol,
    sources: addressesOf(rule.backendAddressPool.id),
  }))
  const implicit = properties.loadBalancingRules
    .filter(({ properties: rule }) => !rule.disableOutboundSnat)
    .map(({ properties: rule }) => ({
      frontends: [frontendOf(rule.frontendIPConfiguration.id)],
      protocol: rule.protocol,
      sources: addressesOf(poolOf(rule)),
    }))
  return [...explicit, ...implicit].flatMap(({ frontends, protocol, sources }) => {
    const addresses = frontends.flatMap((one) => (one?.isPublic ? [one.address] : []))
    return addresses.length === 0 || sources.length === 0 ? [] : [{ addresses, protocol, sources }]
  })
}

function frontend(
  resource: Resource,
  properties: LoadBalancerProperties,
  id: string,
  store: ResourceStore,
): BalancingRule['frontend'] | undefined {
  const found = elementOf(resource, properties, 'frontendIPConfigurations', id)?.properties
  if (found?.privateIPAddress !== undefined && found.subnet) return { address: found.privateIPAddress, isPublic: false }
  const publicAddress = found?.publicIPAddress && store.get(found.publicIPAddress.id)
  const address = publicAddress && publicAddressProperties.parse(publicAddress.properties).ipAddress
  return address === undefined ? undefined : { address, isPublic: true }
}

function probeOf(
  resource: Resource,
  properties: LoadBalancerProperties,
  id: string | undefined,
): ProbeShape | undefined {
  const probe = id === undefined ? undefined : elementOf(resource, properties, 'probes', id)?.properties
  if (probe === undefined) return undefined
  return {
    protocol: probe.protocol,
    port: probe.port,
    path: probe.requestPath ?? '/',
    intervalSeconds: probe.intervalInSeconds,
    // Azure counts by probeThreshold, in both directions, and ignores numberOfProbes.
    failures: probe.probeThreshold,
    successes: probe.probeThreshold,
    allDownMeansUp: probe.noHealthyBackendsBehavior === 'AllProbedUp',
  }
}

/** Addresses of this virtual network that a pool lists itself. */
function addressesGiven(
  resource: Resource,
  properties: LoadBalancerProperties,
  poolId: string,
  network: Resource,
): string[] {
  const pool = elementOf(resource, properties, 'backendAddressPools', poolId)?.properties
  return (pool?.loadBalancerBackendAddresses ?? []).flatMap(({ properties: given }) => {
    const of = given.virtualNetwork?.id ?? given.subnet?.id ?? pool?.virtualNetwork?.id
    const isHere = of !== undefined && `${keyOf(of)}/`.startsWith(`${keyOf(network.id)}/`)
    return isHere && given.ipAddress !== undefined ? [given.ipAddress] : []
  })
}

function elementOf<K extends 'frontendIPConfigurations' | 'backendAddressPools' | 'probes'>(
  resource: Resource,
  properties: LoadBalancerProperties,
  list: K,
  id: string,
): LoadBalancerProperties[K][number] | undefined {
  const elements: readonly LoadBalancerProperties[K][number][] = properties[list]
  return elements.find(({ name }) => keyOf(`${resource.id}/${list}/${name}`) === keyOf(id))
}
