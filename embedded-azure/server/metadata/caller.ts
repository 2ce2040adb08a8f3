import { z } from 'zod'
import type { Arm } from '../arm/arm.ts'
import { type VmProperties, vmProperties } from '../arm/providers/compute/vmProperties.ts'
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

/** The calling VM and the network it is connected to. */
export interface Asking {
  readonly vm: Typed<VmProperties>
  readonly macAddress: string
  readonly addresses: readonly AddressOfVm[]
  /** What the load balancers of the network do, including for other VMs. */
  readonly behind: Pick<NetworkShape, 'balancing' | 'outbound'>
}

export interface AddressOfVm {
  readonly privateAddress: string
  readonly publicAddress: { readonly address: string; readonly sku: string } | undefined
  /** Of the subnet, in CIDR form. */
  readonly subnet: string
}

/** Finds the VM that has the address from which a request came; undefined when no VM has it. */
export function asking(caller: MetadataCaller, arm: Pick<Arm, 'store'>): Asking | undefined {
  const { store } = arm
  const network = store.ofType('Microsoft.Network/virtualNetworks').find((one) => networkIdOf(one) === caller.networkId)
  if (network === undefined) return undefined
  const inside = store.linksTo(network.id).map((link) => parseResourceId(link.source))
  const ids = new Set(inside.flatMap((id) => (id ? [topLevelId(id).text] : [])))
  for (const id of ids) {
    const resource = store.get(id)
    if (resource === undefined || keyOf(resource.type) !== 'microsoft.network/networkinterfaces') continue
    const { ipConfigurations, macAddress = '' } = networkInterfaceProperties.parse(resource.properties)
    if (!ipConfigurations.some(({ properties }) => properties.privateIPAddress === caller.address)) continue
    const vm = vmOf(resource, arm)
    if (vm === undefined) return undefined
    const addresses = ipConfigurations.map(({ properties }): AddressOfVm => {
      const { privateIPAddress = '', publicIPAddress, subnet } = properties
      return {
        privateAddress: privateIPAddress,
        publicAddress: publicAddressOf(publicIPAddress?.id, arm),
        subnet: cidrOf(subnet.id, network),
      }
    })
    const behind = networkShape(network.id, store) ?? { balancing: [], outbound: [] }
    return { vm, macAddress: macAddress.replaceAll('-', ''), addresses, behind }
  }
  return undefined
}

function vmOf(networkInterface: Resource, { store }: Pick<Arm, 'store'>): Typed<VmProperties> | undefined {
  for (const { source } of store.linksTo(networkInterface.id)) {
    const resource = store.get(source)
    if (resource && keyOf(resource.type) === 'microsoft.compute/virtualmachines') {
      return typedBy({ properties: vmProperties }, resource)
    }
  }
  return undefined
}

const skuOf = z.object({ sku: z.object({ name: z.string() }) })

function publicAddressOf(id: string | undefined, { store }: Pick<Arm, 'store'>): AddressOfVm['publicAddress'] {
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
