import { containsCidr } from 'cidr-tools'
import { z } from 'zod'
import { ArmError } from '../../../wire/errors.ts'
import { keyOf, parseResourceId, topLevelId } from '../../../wire/ids.ts'
import type { Arm } from '../../arm.ts'
import { isObject } from '../../resources/links.ts'
import { typedBy } from '../../types/typed.ts'
import { freePrivateAddress, isAddress, isUsableAddress } from './addresses.ts'
import { subnetCidr, virtualNetworkProperties } from './virtualNetworkProperties.ts'

/** What needs a private address: an interface's ipConfiguration or a load balancer's frontend. */
export interface AddressWish {
  readonly subnet: { readonly id: string }
  readonly privateIPAddress?: string | undefined
  readonly privateIPAllocationMethod: 'Dynamic' | 'Static'
}

/** Its previous address. */
interface Former {
  readonly subnet?: { readonly id: string } | undefined
  readonly privateIPAddress?: string | undefined
}

/**
 * The private address: the requested one, the one it had in this subnet, or the first free one.
 *
 * @param ownId id of the resource; its own addresses count as free, those in `alsoTaken` do not.
 */
export function privateAddressFor(
  wish: AddressWish,
  before: Former | undefined,
  ownId: string,
  arm: Arm,
  alsoTaken: readonly string[] = [],
): string {
  const subnetId = wish.subnet.id
  const cidr = cidrOf(subnetId, arm)
  const taken = new Set([...addressesIn(subnetId, ownId, arm), ...alsoTaken])
  const asked = wish.privateIPAllocationMethod === 'Static' ? wish.privateIPAddress : undefined
  if (wish.privateIPAllocationMethod === 'Static' && asked === undefined) {
    throw new ArmError(400, 'PrivateIPAddressNotSpecified', 'A private IP address must be given for static allocation.')
  }
  if (asked !== undefined && !(isAddress(asked) && containsCidr(cidr, asked))) {
    throw new ArmError(
      400,
      'PrivateIPAddressNotInSubnet',
      `Private static IP address ${asked} does not belong to the range of subnet prefix ${cidr}.`,
    )
  }
  if (asked !== undefined && !isUsableAddress(asked, cidr)) {
    throw new ArmError(
      400,
      'PrivateIPAddressInReservedRange',
      `Private static IP address ${asked} falls within reserved IP range of subnet prefix ${cidr}.`,
    )
  }
  if (asked !== undefined && taken.has(asked)) {
    throw new ArmError(
      400,
      'PrivateIPAddressIsAllocated',
      `IP configuration ${ownId} is using the private IP address ${asked} which is already allocated to another resource.`,
    )
  }
  const stays = before?.subnet !== undefined && keyOf(before.subnet.id) === keyOf(subnetId)
  const kept =
    stays && before.privateIPAddress && !taken.has(before.privateIPAddress) ? before.privateIPAddress : undefined
  const address = asked ?? kept ?? freePrivateAddress(cidr, taken)
  if (address !== undefined) return address
  throw new ArmError(
    400,
    'SubnetIsFull',
    `Subnet ${subnetId.split('/').at(-1)} with address prefix ${cidr} does not have enough capacity for 1 IP addresses.`,
  )
}

/** The range of an existing subnet; anything else is refused. */
export function cidrOf(subnetId: string, arm: Arm): string {
  const parsed = parseResourceId(subnetId)
  const stored = parsed && arm.store.get(topLevelId(parsed).text)
  const isSubnet = keyOf(parsed?.type ?? '') === 'microsoft.network/virtualnetworks/subnets'
  const network = isSubnet && stored && typedBy({ properties: virtualNetworkProperties }, stored)
  const subnet = network
    ? network.properties.subnets.find((one) => keyOf(one.name) === keyOf(parsed.names[1] ?? ''))
    : undefined
  const cidr = subnet && subnetCidr(subnet.properties)
  if (cidr !== undefined) return cidr
  throw new ArmError(400, 'InvalidResourceReference', `${subnetId} is not a subnet.`)
}

/** The private addresses in a subnet that other resources use. */
export function addressesIn(subnetId: string, ownId: string, arm: Arm): string[] {
  return arm.store.linksTo(subnetId).flatMap(({ source }) => {
    const id = parseResourceId(source)
    const owner = id && arm.store.get(topLevelId(id).text)
    const collection = id?.type.split('/')[2]
    if (!owner || collection === undefined || keyOf(owner.id) === keyOf(ownId)) return []
    const elements = owner.properties[collection]
    const element = Array.isArray(elements)
      ? elements.find((one) => isObject(one) && one.name === id?.names[1])
      : undefined
    return holderSchema.safeParse(element).data?.properties.privateIPAddress ?? []
  })
}

const holderSchema = z.object({ properties: z.object({ privateIPAddress: z.string() }) })
