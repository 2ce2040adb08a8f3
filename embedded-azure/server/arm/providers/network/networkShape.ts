import { z } from 'zod'
import type { InterfaceShape, NetworkShape, OutboundRule, SecurityRule, SubnetShape } from '../../../fabric/fabric.ts'
import { keyOf, parseResourceId, topLevelId } from '../../../wire/ids.ts'
import type { Resource, ResourceStore } from '../../resources/store.ts'
import { readOnce } from '../../types/typed.ts'
import { balancingIn } from './balancingShape.ts'
import { natGatewayProperties } from './natGateways.ts'
import { readInterface } from './networkInterfaceProperties.ts'
import { publicAddressProperties } from './publicAddresses.ts'
import { defaultSecurityRules, securityGroupProperties } from './securityGroups.ts'
import { type SecurityRuleElement, sidesOf } from './securityRules.ts'
import { subnetCidr, virtualNetworkProperties } from './virtualNetworkProperties.ts'
import { networkIdOf } from './virtualNetworks.ts'

const namesSchema = z.object({ osProfile: z.object({ computerName: z.string() }).optional() })
const readNames = readOnce(namesSchema)
const readPublicAddress = readOnce(publicAddressProperties)
const readSecurityGroup = readOnce(securityGroupProperties)

/** A virtual network as the records describe it, in the fabric's terms; undefined when it is deleted or being deleted. */
export function networkShape(virtualNetworkId: string, store: ResourceStore): NetworkShape | undefined {
  const network = store.get(virtualNetworkId)
  if (network === undefined || network.provisioningState === 'Deleting') return undefined
  const { addressSpace, subnets, defaultOutboundAddress } = virtualNetworkProperties.parse(network.properties)
  const interfaces = interfacesIn(network, store)
  const { balancing, outbound } = balancingIn(network, interfaces, store)
  const open = subnets.filter(({ properties }) => properties.defaultOutboundAccess).map(({ name }) => name)
  const implicit = defaultOutbound(defaultOutboundAddress, open, interfaces)
  return {
    id: networkIdOf(network),
    cidrs: addressSpace.addressPrefixes,
    subnets: subnets.map(({ name, properties }): SubnetShape => {
      return {
        name,
        cidr: subnetCidr(properties) ?? '',
        rules: rulesOf(properties.networkSecurityGroup?.id, store),
        natAddress: natAddressOf(properties.natGateway?.id, store),
      }
    }),
    interfaces: interfaces.map((resource) => interfaceOf(resource, store)),
    balancing,
    outbound: [...outbound, ...implicit],
  }
}

/** Azure's default outbound access for subnets that request it. Behind a load balancer there is only the balancer's. */
function defaultOutbound(
  address: string | undefined,
  subnets: readonly string[],
  interfaces: readonly Resource[],
): OutboundRule[] {
  const sources = interfaces.flatMap(({ properties }) => {
    const configuration = readInterface(properties).ipConfigurations[0]?.properties
    const isOpen = subnets.some((name) => keyOf(name) === keyOf(configuration?.subnet.id.split('/').at(-1) ?? ''))
    const isBalanced = (configuration?.loadBalancerBackendAddressPools ?? []).length > 0
    return isOpen && !isBalanced && configuration?.privateIPAddress ? [configuration.privateIPAddress] : []
  })
  return address === undefined || sources.length === 0 ? [] : [{ addresses: [address], protocol: 'All', sources }]
}

/** The fabric's name for a network interface. */
export function interfaceIdOf(networkInterface: { readonly uid: string }): string {
  return `i${networkInterface.uid}`
}

/** The fabric's name for a virtual machine. */
export function hostIdOf(virtualMachine: { readonly uid: string }): string {
  return `h${virtualMachine.uid}`
}

function interfacesIn(network: Resource, store: ResourceStore): Resource[] {
  const inside = store.linksTo(network.id).map((link) => parseResourceId(link.source))
  const ids = new Set(inside.flatMap((id) => (id ? [topLevelId(id).text] : [])))
  return [...ids].flatMap((id) => {
    const resource = store.get(id)
    return resource && keyOf(resource.type) === 'microsoft.network/networkinterfaces' ? [resource] : []
  })
}

function interfaceOf(resource: Resource, store: ResourceStore): InterfaceShape {
  const properties = readInterface(resource.properties)
  const configuration = properties.ipConfigurations[0]?.properties
  const vm = vmOf(resource, store)
  return {
    id: interfaceIdOf(resource),
    mac: (properties.macAddress ?? '').replaceAll('-', ':').toLowerCase(),
    subnet: configuration?.subnet.id.split('/').at(-1) ?? '',
    privateAddress: configuration?.privateIPAddress ?? '',
    publicAddress: publicAddressOf(configuration?.publicIPAddress?.id, store),
    rules: rulesOf(properties.networkSecurityGroup?.id, store),
    hostId: vm && hostIdOf(vm),
    hostName: vm && readNames(vm.properties).osProfile?.computerName,
  }
}

function vmOf(networkInterface: Resource, store: ResourceStore): Resource | undefined {
  for (const { source } of store.linksTo(networkInterface.id)) {
    if (keyOf(parseResourceId(source)?.type ?? '') === 'microsoft.compute/virtualmachines') return store.get(source)
  }
  return undefined
}

function publicAddressOf(id: string | undefined, store: ResourceStore): string | undefined {
  const resource = id === undefined ? undefined : store.get(id)
  return resource && readPublicAddress(resource.properties).ipAddress
}

function natAddressOf(id: string | undefined, store: ResourceStore): string | undefined {
  const resource = id === undefined ? undefined : store.get(id)
  if (resource === undefined) return undefined
  return publicAddressOf(natGatewayProperties.parse(resource.properties).publicIpAddresses[0]?.id, store)
}

function rulesOf(id: string | undefined, store: ResourceStore): SecurityRule[] | undefined {
  const resource = id === undefined ? undefined : store.get(id)
  if (resource === undefined) return undefined
  const { securityRules } = readSecurityGroup(resource.properties)
  return [...securityRules, ...defaultSecurityRules].map(ruleOf).sort((a, b) => a.priority - b.priority)
}

function ruleOf({ name, properties }: SecurityRuleElement): SecurityRule {
  const { priority, direction, access, protocol } = properties
  return {
    name,
    priority,
    direction,
    access,
    protocol,
    ...sidesOf(properties),
  }
}
