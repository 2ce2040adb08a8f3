import { containsCidr } from 'cidr-tools'
import { ArmError, invalidParameter } from '../../../wire/errors.ts'
import type { World } from '../../context.ts'
import type { ActionInput } from '../../types/actions.ts'
import type { JsonObject, Typed } from '../../types/typed.ts'
import { freePrivateAddresses, isAddress, isUsableAddress, usableAddresses } from './addresses.ts'
import { addressesIn } from './privateAddresses.ts'
import { subnetCidr, type VirtualNetworkProperties } from './virtualNetworkProperties.ts'

type VirtualNetwork = Typed<VirtualNetworkProperties>

/** How full each subnet is. */
export async function usages(network: VirtualNetwork, world: World): Promise<JsonObject> {
  const value = subnetsOf(network).map(({ id, cidr }) => ({
    id,
    currentValue: addressesIn(id, '', world).length,
    limit: usableAddresses(cidr),
    name: { value: 'SubnetSpace', localizedValue: 'Subnet size and usage' },
    unit: 'Count',
  }))
  return { value }
}

/** Whether a private address is free, and some that are when it is not. */
export async function checkAddress(network: VirtualNetwork, world: World, { query }: ActionInput): Promise<JsonObject> {
  const address = query.ipaddress ?? ''
  if (!isAddress(address)) throw invalidParameter('ipAddress', `'${address}' is not an IPv4 address.`)
  const subnet = subnetsOf(network).find(({ cidr }) => containsCidr(cidr, address))
  if (subnet === undefined) {
    throw new ArmError(
      400,
      'PrivateIPAddressNotInAnySubnet',
      `Private static IP address ${address} does not belong to the range of any subnet in the virtual network ${network.id}.`,
    )
  }
  const taken = new Set(addressesIn(subnet.id, '', world))
  const isPlatformReserved = !isUsableAddress(address, subnet.cidr)
  if (!isPlatformReserved && !taken.has(address)) return { available: true, isPlatformReserved }
  const availableIPAddresses = freePrivateAddresses(subnet.cidr, taken, 5)
  return { available: false, availableIPAddresses, isPlatformReserved }
}

function subnetsOf({ id, properties }: VirtualNetwork): { readonly id: string; readonly cidr: string }[] {
  return properties.subnets.map((subnet) => ({
    id: `${id}/subnets/${subnet.name}`,
    cidr: subnetCidr(subnet.properties) ?? '',
  }))
}
