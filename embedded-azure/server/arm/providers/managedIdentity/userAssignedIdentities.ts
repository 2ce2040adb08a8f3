import { z } from 'zod'
import { resourceType } from '../../types/resourceType.ts'

/** Every field is the server's own: an identity is made by its name alone. */
export const userAssignedIdentityProperties = z.object({
  tenantId: z.string().optional(),
  /** Object id of its service principal, which is what roles are given to. */
  principalId: z.string().optional(),
  clientId: z.string().optional(),
})

/**
 * Identities that any number of VMs can have. As in Azure, one that VMs still have can be deleted; they get no
 * token for it from then on.
 */
export const userAssignedIdentities = resourceType({
  name: 'Microsoft.ManagedIdentity/userAssignedIdentities',
  summary: 'A principal whose tokens the hosts of its VMs get from the metadata service.',
  properties: userAssignedIdentityProperties,
  serverOwned: ['tenantId', 'principalId', 'clientId'],
  longRunning: { put: 'none', delete: 'none' },
  linkAction: 'assign/action',
  deleteRank: 3,
  complete({ resource, previous }, arm) {
    if (previous) return resource
    const { tenantId } = arm.identity
    return {
      ...resource,
      properties: { tenantId, principalId: crypto.randomUUID(), clientId: crypto.randomUUID() },
    }
  },
})
