import { keyOf, parseResourceId, topLevelId } from '../../../wire/ids.ts'
import type { World } from '../../context.ts'
import type { LongRunningAction } from '../../types/actions.ts'
import type { JsonObject, Typed } from '../../types/typed.ts'
import type { NetworkInterfaceProperties } from './networkInterfaceProperties.ts'
import { privateRanges, routeTableProperties } from './routeTables.ts'
import { defaultSecurityRules, securityGroupProperties } from './securityGroups.ts'
import { given, type SecurityRuleElement } from './securityRules.ts'
import { type Subnet, virtualNetworkProperties } from './virtualNetworkProperties.ts'

type NetworkInterface = Typed<NetworkInterfaceProperties>

/** What holds for an interface in the end: of its subnet, of its own, and of Azure's. */
export const effectiveRouteTable = question(routesOf)
export const effectiveNetworkSecurityGroups = question(securityGroupsOf)

/** A question whose answer clients wait for as for a deed. */
function question(
  answer: (networkInterface: NetworkInterface, world: World) => JsonObject[],
): LongRunningAction<NetworkInterfaceProperties> {
  return {
    announced: 'location',
    failsResource: false,
    begin: (networkInterface) => networkInterface,
    perform: async (networkInterface, world) => ({ value: answer(networkInterface, world) }),
  }
}

function routesOf(networkInterface: NetworkInterface, world: World): JsonObject[] {
  const { subnet, addressSpace } = placeOf(networkInterface, world)
  const table = subnet.properties.routeTable && world.store.get(subnet.properties.routeTable.id)
  const { routes, disableBgpRoutePropagation } = routeTableProperties.parse(table?.properties ?? {})
  const overridden = routes.map(({ properties }) => properties.addressPrefix)
  const system = [
    ...addressSpace.map((prefix) => ({ prefix, nextHopType: 'VnetLocal' })),
    { prefix: '0.0.0.0/0', nextHopType: 'Internet' },
    ...privateRanges
      .filter((prefix) => !addressSpace.includes(prefix))
      .map((prefix) => ({ prefix, nextHopType: 'None' })),
  ]
  return [
    ...system.map(({ prefix, nextHopType }) => ({
      source: 'Default',
      state: overridden.includes(prefix) ? 'Invalid' : 'Active',
      addressPrefix: [prefix],
      nextHopType,
      nextHopIpAddress: [],
    })),
    ...routes.map(({ name, properties }) => ({
      name,
      disableBgpRoutePropagation,
      source: 'User',
      state: 'Active',
      addressPrefix: [properties.addressPrefix],
      nextHopType: properties.nextHopType,
      nextHopIpAddress: properties.nextHopIpAddress ? [properties.nextHopIpAddress] : [],
    })),
  ]
}

function securityGroupsOf(networkInterface: NetworkInterface, world: World): JsonObject[] {
  const { subnet, subnetId } = placeOf(networkInterface, world)
  const groups = [
    {
      group: networkInterface.properties.networkSecurityGroup,
      association: { networkInterface: { id: networkInterface.id } },
    },
    { group: subnet.properties.networkSecurityGroup, association: { subnet: { id: subnetId } } },
  ]
  return groups.flatMap(({ group, association }) => {
    const resource = group && world.store.get(group.id)
    if (resource === undefined) return []
    const { securityRules } = securityGroupProperties.parse(resource.properties)
    const effectiveSecurityRules = [
      ...securityRules.map((rule) => effectiveRule('securityRules', rule)),
      ...defaultSecurityRules.map((rule) => effectiveRule('defaultSecurityRules', rule)),
    ]
    return [{ networkSecurityGroup: { id: resource.id }, association, effectiveSecurityRules }]
  })
}

function effectiveRule(collection: string, { name, properties }: SecurityRuleElement): JsonObject {
  const { protocol, access, priority, direction } = properties
  const ports = (one: string | undefined, more: readonly string[] | undefined) =>
    given(one, more).map((port) => (port === '*' ? '0-65535' : port.includes('-') ? port : `${port}-${port}`))
  const addresses = (one: string | undefined, more: readonly string[] | undefined) =>
    given(one, more).map((prefix) => (prefix === '*' ? '0.0.0.0/0' : prefix))
  const sourcePorts = ports(properties.sourcePortRange, properties.sourcePortRanges)
  const destinationPorts = ports(properties.destinationPortRange, properties.destinationPortRanges)
  const sources = addresses(properties.sourceAddressPrefix, properties.sourceAddressPrefixes)
  const destinations = addresses(properties.destinationAddressPrefix, properties.destinationAddressPrefixes)
  return {
    name: `${collection}/${name}`,
    protocol: protocol === '*' ? 'All' : protocol,
    sourcePortRange: sourcePorts[0],
    sourcePortRanges: sourcePorts,
    destinationPortRange: destinationPorts[0],
    destinationPortRanges: destinationPorts,
    sourceAddressPrefix: sources[0],
    sourceAddressPrefixes: sources,
    destinationAddressPrefix: destinations[0],
    destinationAddressPrefixes: destinations,
    access,
    priority,
    direction,
  }
}

/** The subnet that an interface is in, and its virtual network's address space. */
function placeOf(
  { id, properties }: NetworkInterface,
  world: World,
): { readonly subnet: Subnet; readonly subnetId: string; readonly addressSpace: readonly string[] } {
  const subnetId = properties.ipConfigurations[0]?.properties.subnet.id ?? ''
  const parsed = parseResourceId(subnetId)
  const network = parsed && world.store.get(topLevelId(parsed).text)
  const { subnets, addressSpace } = virtualNetworkProperties.parse(network?.properties)
  const subnet = subnets.find((one) => keyOf(one.name) === keyOf(parsed?.names[1] ?? ''))
  if (subnet === undefined) throw new Error(`The network interface ${id} is in no subnet.`)
  return { subnet, subnetId, addressSpace: addressSpace.addressPrefixes }
}
