import { z } from 'zod'
import { ArmError, notImplemented } from '../../errors.ts'
import { resourceType } from '../../resourceType.ts'

/** Managed disks. They come with a virtual machine and are records: the bytes are the host's own. */
export const disks = resourceType({
  name: 'Microsoft.Compute/disks',
  properties: z.looseObject({ diskSizeGB: z.int(), diskState: z.string().default('Unattached') }),
  envelope: z.looseObject({ sku: z.object({ name: z.string() }).optional() }),
  serverOwned: ['diskState', 'timeCreated', 'uniqueId'],
  backReferences: [],
  inUse: (id, users) =>
    new ArmError(409, 'OperationNotAllowed', `Disk ${id.split('/').at(-1)} is attached to VM ${users.join(', ')}.`),
  longRunning: { put: 'azure-async-operation', delete: 'azure-async-operation-and-location' },
  deleteRank: 2,
  complete({ resource, previous }) {
    if (previous === undefined && resource.envelope.managedBy === undefined) {
      throw notImplemented('disks that are made without a virtual machine')
    }
    return resource
  },
})
