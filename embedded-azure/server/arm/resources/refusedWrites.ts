import { ArmError } from '../../wire/errors.ts'
import type { Resource } from './store.ts'

/** Refusals of writes that meet another operation on the same resource. */

export function refuseIfDeleting(resource: Resource): void {
  if (resource.provisioningState !== 'Deleting') return
  throw new ArmError(
    409,
    'OperationNotAllowed',
    `Operation is not allowed on resource '${resource.name}' since it is marked for deletion. You can only retry the Delete operation (or wait for an ongoing one to complete).`,
  )
}

/** Network resources take one write at a time, and so do the things inside one: subnets, rules and routes. */
export function refuseIfBeingWritten({ id, type, provisioningState }: Resource): void {
  if (provisioningState !== 'Updating' || !type.startsWith('Microsoft.Network/')) return
  throw new ArmError(
    409,
    'AnotherOperationInProgress',
    `Another operation on this or dependent resource is in progress: ${id}. Wait for its end and try again.`,
  )
}
