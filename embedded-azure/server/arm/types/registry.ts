import { keyOf } from '../../wire/ids.ts'
import { availabilitySets } from '../providers/compute/availabilitySets.ts'
import { disks } from '../providers/compute/disks.ts'
import { virtualMachines } from '../providers/compute/virtualMachines.ts'
import { userAssignedIdentities } from '../providers/managedIdentity/userAssignedIdentities.ts'
import { loadBalancers } from '../providers/network/loadBalancers.ts'
import { natGateways } from '../providers/network/natGateways.ts'
import { networkInterfaces } from '../providers/network/networkInterfaces.ts'
import { publicIPAddresses } from '../providers/network/publicAddresses.ts'
import { networkSecurityGroups } from '../providers/network/securityGroups.ts'
import { virtualNetworks } from '../providers/network/virtualNetworks.ts'
import type { ChildCollection, ResourceType } from './resourceType.ts'

/** Every resource type that exists in this Azure. */
export const resourceTypes: readonly ResourceType[] = [
  networkSecurityGroups,
  publicIPAddresses,
  natGateways,
  virtualNetworks,
  networkInterfaces,
  loadBalancers,
  availabilitySets,
  disks,
  virtualMachines,
  userAssignedIdentities,
]

/** Namespaces of the resource providers, including those without stored resource types. */
export const providerNamespaces = [
  'Microsoft.Authorization',
  'Microsoft.Compute',
  'Microsoft.ManagedIdentity',
  'Microsoft.Network',
  'Microsoft.Resources',
] as const

export function typeNamed(name: string): ResourceType | undefined {
  return resourceTypes.find((type) => keyOf(type.name) === keyOf(name))
}

/** The type of child resources, such as subnets. */
export function childTypeNamed(
  name: string,
): { readonly parent: ResourceType; readonly collection: ChildCollection } | undefined {
  for (const parent of resourceTypes) {
    const collection = parent.children?.find((child) => keyOf(`${parent.name}/${child.property}`) === keyOf(name))
    if (collection) return { parent, collection }
  }
  return undefined
}
