import { z } from 'zod'
import { resourceType } from '../../types/resourceType.ts'

/** Every field is the server's own: a client gives only the name of an identity. */
export const userAssignedIdentityProperties = z.object({
  tenantId: z.string().optional(),
  /** Object id of its service principal, to which roles are assigned. */
  principalId: z.string().optional(),
  clientId: z.string().optional(),
})

/**
 * Identities that any number of VMs can have. As in Azure, an identity can be deleted while VMs still have it; from then
 * on they get no token for it.
 */
export const userAssignedIdentities = resourceType({
  name: 'Microsoft.ManagedIdentity/userAssignedIdentities',
  summary: 'A principal for which the hosts of its VMs get tokens from the metadata service.',
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
