import { containsCidr, overlapCidr } from 'cidr-tools'
import { ArmError } from '../../../wire/errors.ts'
import { keyOf } from '../../../wire/ids.ts'
import type { Arm } from '../../arm.ts'
import { resourceType } from '../../types/resourceType.ts'
import { newPublicAddress } from './publicAddressUse.ts'
import {
  type Subnet,
  subnetCidr,
  type VirtualNetworkProperties,
  virtualNetworkProperties,
} from './virtualNetworkProperties.ts'

export const virtualNetworks = resourceType({
  name: 'Microsoft.Network/virtualNetworks',
  summary: 'A separate network on this machine, with DHCP, DNS and instance metadata; equal ranges do not conflict.',
  ignored: [
    'enableDdosProtection',
    'subnets.privateEndpointNetworkPolicies',
    'subnets.privateLinkServiceNetworkPolicies',
  ],
  refused: ['IPv6'],
  properties: virtualNetworkProperties,
  serverOwned: ['resourceGuid', 'defaultOutboundAddress'],
  children: [
    {
      property: 'subnets',
      writable: true,
      backReferences: [
        { property: 'ipConfigurations', from: 'Microsoft.Network/networkInterfaces/ipConfigurations' },
        { property: 'ipConfigurations', from: 'Microsoft.Network/loadBalancers/frontendIPConfigurations' },
      ],
      inUse: subnetInUse,
    },
  ],
  inUse: subnetInUse,
  longRunning: { put: 'azure-async-operation', delete: 'location' },
  oneWriteAtATime: true,
  linkAction: 'join/action',
  deleteRank: 4,
  complete({ resource, previous }, arm) {
    const { addressSpace, subnets } = resource.properties
    refuseReservedRanges(resource.name, addressSpace.addressPrefixes)
    refuseBadRanges(resource.name, addressSpace.addressPrefixes, subnets)
    for (const subnet of previous?.properties.subnets ?? []) {
      const now = subnets.find((one) => keyOf(one.name) === keyOf(subnet.name))
      if (now && subnetCidr(now.properties) === subnetCidr(subnet.properties)) continue
      const id = `${resource.id}/subnets/${subnet.name}`
      const users = arm.store.linksTo(id).map((link) => link.source)
      if (users.length > 0) throw now ? rangeInUse(subnet) : subnetInUse(id, users)
    }
    const { resourceGuid = crypto.randomUUID(), ...properties } = resource.properties
    return { ...resource, properties: { ...properties, resourceGuid, ...defaultOutbound(resource.properties, arm) } }
  },
  view: ({ properties: { defaultOutboundAddress: _, ...shown } }) => shown,
  async release(resource, arm) {
    await arm.networks.remove(resource.id, networkIdOf(resource))
  },
})

/** An address for hosts of subnets with Azure's default outbound access; once assigned, it is kept. */
function defaultOutbound({ subnets, defaultOutboundAddress }: VirtualNetworkProperties, arm: Arm) {
  if (!subnets.some(({ properties }) => properties.defaultOutboundAccess)) return {}
  return { defaultOutboundAddress: defaultOutboundAddress ?? newPublicAddress(arm) }
}

/** The fabric's name for a virtual network. */
export function networkIdOf(virtualNetwork: { readonly uid: string }): string {
  return `n${virtualNetwork.uid}`
}

function subnetInUse(id: string, users: readonly string[]): ArmError {
  return new ArmError(
    400,
    'InUseSubnetCannotBeDeleted',
    `Subnet ${id.split('/').at(-1)} is in use by ${users.join(', ')} and cannot be deleted. In order to delete the subnet, delete all the resources within the subnet.`,
  )
}

function rangeInUse({ name, properties }: Subnet): ArmError {
  return new ArmError(
    400,
    'InUsePrefixCannotBeDeleted',
    `IpPrefix ${subnetCidr(properties)} on Subnet ${name} has active allocations and cannot be deleted.`,
  )
}

/** Multicast, broadcast, loopback, link-local with the metadata service, and the address of Azure's platform. */
const reservedRanges = ['224.0.0.0/4', '255.255.255.255/32', '127.0.0.0/8', '169.254.0.0/16', '168.63.129.16/32']

/** Azure takes no smaller range, because it keeps five addresses of each subnet for itself. */
const longestPrefix = 29

const isTooSmall = (range: string) => Number(range.split('/')[1]) > longestPrefix

function refuseReservedRanges(name: string, space: readonly string[]): void {
  for (const range of space) {
    const reserved = reservedRanges.find((one) => overlapCidr(one, range))
    if (reserved === undefined && !isTooSmall(range)) continue
    const why =
      reserved === undefined ? `is smaller than /${longestPrefix}` : `overlaps with the reserved range ${reserved}`
    throw new ArmError(
      400,
      'NetcfgInvalidVirtualNetworkSite',
      `The address prefix ${range} of virtual network '${name}' is not valid: it ${why}.`,
    )
  }
}

function refuseBadRanges(network: string, space: readonly string[], subnets: readonly Subnet[]): void {
  for (const [index, { name, properties }] of subnets.entries()) {
    const range = subnetCidr(properties) ?? ''
    if (isTooSmall(range)) {
      throw new ArmError(400, 'NetcfgInvalidSubnet', `Subnet '${name}' is not valid in virtual network '${network}'.`)
    }
    if (!space.some((whole) => containsCidr(whole, range))) {
      throw new ArmError(
        400,
        'NetcfgSubnetRangeOutsideVnet',
        `Subnet '${name}' is not valid because its IP address range is outside the IP address range of the virtual network.`,
      )
    }
    const overlapping = subnets.slice(0, index).find((other) => overlapCidr(range, subnetCidr(other.properties) ?? ''))
    if (overlapping) {
      throw new ArmError(
        400,
        'NetcfgSubnetRangesOverlap',
        `Subnet '${name}' is not valid because its IP address range overlaps with that of an existing subnet '${overlapping.name}'.`,
      )
    }
  }
}
