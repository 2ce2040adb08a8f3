import { z } from 'zod'
import { ArmError, notImplemented } from '../../../wire/errors.ts'
import { referenceSchema } from '../../types/bodySchemas.ts'
import { resourceType } from '../../types/resourceType.ts'
import { refuseForeignUse } from './publicAddressUse.ts'

export const natGatewayProperties = z.looseObject({
  idleTimeoutInMinutes: z.int().min(4).max(120).default(4),
  publicIpAddresses: z.array(referenceSchema).max(16).default([]),
  resourceGuid: z.string().optional(),
})

export const natGateways = resourceType({
  name: 'Microsoft.Network/natGateways',
  summary: 'Outbound access for the hosts of its subnets, from its first public address.',
  ignored: ['idleTimeoutInMinutes', 'zones'],
  refused: ['publicIpPrefixes'],
  properties: natGatewayProperties,
  envelope: z.object({
    sku: z.object({ name: z.literal('Standard') }).default({ name: 'Standard' }),
    zones: z.array(z.string()).optional(),
  }),
  serverOwned: ['resourceGuid', 'subnets'],
  backReferences: [{ property: 'subnets', from: 'Microsoft.Network/virtualNetworks/subnets' }],
  inUse: (id, users) =>
    new ArmError(
      400,
      'NatGatewayInUseBySubnet',
      `Cannot delete NAT gateway ${id} since it is in use by subnet ${users.join(', ')}.`,
    ),
  longRunning: { put: 'azure-async-operation', delete: 'location' },
  oneWriteAtATime: true,
  linkAction: 'join/action',
  deleteRank: 5,
  complete({ resource }, arm) {
    if (resource.properties.publicIpPrefixes !== undefined) throw notImplemented('publicIpPrefixes of NAT gateways')
    for (const { id } of resource.properties.publicIpAddresses) refuseForeignUse(id, resource.id, arm)
    const resourceGuid = resource.properties.resourceGuid ?? crypto.randomUUID()
    return { ...resource, properties: { ...resource.properties, resourceGuid } }
  },
})
