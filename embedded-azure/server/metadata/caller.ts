import { z } from 'zod'
import type { World } from '../arm/context.ts'
import { type MachineProperties, machineProperties } from '../arm/providers/compute/machineProperties.ts'
import { networkInterfaceProperties } from '../arm/providers/network/networkInterfaceProperties.ts'
import { networkShape } from '../arm/providers/network/networkShape.ts'
import { publicAddressProperties } from '../arm/providers/network/publicAddresses.ts'
import { subnetCidr, virtualNetworkProperties } from '../arm/providers/network/virtualNetworkProperties.ts'
import { networkIdOf } from '../arm/providers/network/virtualNetworks.ts'
import type { Resource } from '../arm/resources/store.ts'
import type { Typed } from '../arm/types/resourceType.ts'
import { typedBy } from '../arm/types/typed.ts'
import type { MetadataCaller, NetworkShape } from '../fabric/fabric.ts'
import { keyOf, parseResourceId, topLevelId } from '../wire/ids.ts'

/** The machine that asks, and what it is plugged into. */
export interface Asking {
  readonly machine: Typed<MachineProperties>
  readonly macAddress: string
  readonly addresses: readonly AddressOfMachine[]
  /** What the load balancers of the network do, for other machines too. */
  readonly behind: Pick<NetworkShape, 'balancing' | 'outbound'>
}

export interface AddressOfMachine {
  readonly privateAddress: string
  readonly publicAddress: { readonly address: string; readonly sku: string } | undefined
  /** Of the subnet, in CIDR form. */
  readonly subnet: string
}

/** Finds the machine that has the address from which a request came; undefined when no machine has it. */
export function asking(caller: MetadataCaller, world: Pick<World, 'store'>): Asking | undefined {
  const { store } = world
  const network = store.ofType('Microsoft.Network/virtualNetworks').find((one) => networkIdOf(one) === caller.networkId)
  if (network === undefined) return undefined
  const inside = store.linksTo(network.id).map((link) => parseResourceId(link.source))
  const ids = new Set(inside.flatMap((id) => (id ? [topLevelId(id).text] : [])))
  for (const id of ids) {
    const resource = store.get(id)
    if (resource === undefined || keyOf(resource.type) !== 'microsoft.network/networkinterfaces') continue
    const { ipConfigurations, macAddress = '' } = networkInterfaceProperties.parse(resource.properties)
    if (!ipConfigurations.some(({ properties }) => properties.privateIPAddress === caller.address)) continue
    const machine = machineOf(resource, world)
    if (machine === undefined) return undefined
    const addresses = ipConfigurations.map(({ properties }): AddressOfMachine => {
      const { privateIPAddress = '', publicIPAddress, subnet } = properties
      return {
        privateAddress: privateIPAddress,
        publicAddress: publicAddressOf(publicIPAddress?.id, world),
        subnet: cidrOf(subnet.id, network),
      }
    })
    const behind = networkShape(network.id, store) ?? { balancing: [], outbound: [] }
    return { machine, macAddress: macAddress.replaceAll('-', ''), addresses, behind }
  }
  return undefined
}

function machineOf(networkInterface: Resource, { store }: Pick<World, 'store'>): Typed<MachineProperties> | undefined {
  for (const { source } of store.linksTo(networkInterface.id)) {
    const resource = store.get(source)
    if (resource && keyOf(resource.type) === 'microsoft.compute/virtualmachines') {
      return typedBy({ properties: machineProperties }, resource)
    }
  }
  return undefined
}

const skuOf = z.object({ sku: z.object({ name: z.string() }) })

function publicAddressOf(id: string | undefined, { store }: Pick<World, 'store'>): AddressOfMachine['publicAddress'] {
  const resource = id === undefined ? undefined : store.get(id)
  const address = resource && publicAddressProperties.parse(resource.properties).ipAddress
  const sku = skuOf.safeParse(resource?.envelope).data?.sku.name ?? 'Standard'
  return address === undefined ? undefined : { address, sku }
}

function cidrOf(subnetId: string, network: Resource): string {
  const name = keyOf(subnetId.split('/').at(-1) ?? '')
  const { subnets } = virtualNetworkProperties.parse(network.properties)
  const subnet = subnets.find((one) => keyOf(one.name) === name)
  return (subnet && subnetCidr(subnet.properties)) ?? ''
}
