import { containsCidr, overlapCidr } from 'cidr-tools'
import { z } from 'zod'
import { ArmError } from '../../errors.ts'
import { keyOf } from '../../ids.ts'
import { referenceSchema } from '../../requests.ts'
import { resourceType } from '../../resourceType.ts'
import { isCidr } from './addresses.ts'

const cidr = z.string().refine(isCidr, 'This is not an IPv4 range in CIDR form whose host bits are zero.')

const subnetSchema = z.object({
  name: z.string().min(1).max(80),
  properties: z
    .looseObject({
      addressPrefix: cidr.optional(),
      addressPrefixes: z.array(cidr).length(1).optional(),
      networkSecurityGroup: referenceSchema.optional(),
      natGateway: referenceSchema.optional(),
      routeTable: referenceSchema.optional(),
      defaultOutboundAccess: z.boolean().optional(),
      privateEndpointNetworkPolicies: z.string().default('Disabled'),
      privateLinkServiceNetworkPolicies: z.string().default('Enabled'),
      delegations: z.array(z.unknown()).max(0).default([]),
    })
    .refine((subnet) => subnetCidr(subnet) !== undefined, 'A subnet needs an addressPrefix.'),
})

type Subnet = z.infer<typeof subnetSchema>

export const virtualNetworkProperties = z.looseObject({
  addressSpace: z.looseObject({ addressPrefixes: z.array(cidr).min(1) }),
  subnets: z.array(subnetSchema).default([]),
  enableDdosProtection: z.boolean().default(false),
  resourceGuid: z.string().optional(),
})

/** The range of a subnet; a client says it in one of two ways. */
export function subnetCidr(subnet: {
  readonly addressPrefix?: string | undefined
  readonly addressPrefixes?: readonly string[] | undefined
}): string | undefined {
  return subnet.addressPrefix ?? subnet.addressPrefixes?.[0]
}

export const virtualNetworks = resourceType({
  name: 'Microsoft.Network/virtualNetworks',
  properties: virtualNetworkProperties,
  serverOwned: ['resourceGuid', 'virtualNetworkPeerings'],
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
  deleteRank: 4,
  complete({ resource, previous }, world) {
    const { addressSpace, subnets } = resource.properties
    refuseBadRanges(addressSpace.addressPrefixes, subnets)
    for (const subnet of previous?.properties.subnets ?? []) {
      const now = subnets.find((one) => keyOf(one.name) === keyOf(subnet.name))
      if (now && subnetCidr(now.properties) === subnetCidr(subnet.properties)) continue
      const id = `${resource.id}/subnets/${subnet.name}`
      const users = world.store.linksTo(id).map((link) => link.source)
      if (users.length > 0) throw subnetInUse(id, users)
    }
    const resourceGuid = resource.properties.resourceGuid ?? crypto.randomUUID()
    return { ...resource, properties: { ...resource.properties, resourceGuid } }
  },
  async release(resource, world) {
    await world.networks.remove(resource.id, networkIdOf(resource))
  },
})

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

function refuseBadRanges(space: readonly string[], subnets: readonly Subnet[]): void {
  for (const [index, { name, properties }] of subnets.entries()) {
    const range = subnetCidr(properties) ?? ''
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
