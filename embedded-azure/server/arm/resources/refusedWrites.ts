import { ArmError } from '../../wire/errors.ts'
import type { ResourceType } from '../types/resourceType.ts'
import type { Resource } from './store.ts'

/** Refusals of writes that collide with another operation on the same resource. */

export function refuseIfDeleting(resource: Resource): void {
  if (resource.provisioningState !== 'Deleting') return
  throw new ArmError(
    409,
    'OperationNotAllowed',
    `Operation is not allowed on resource '${resource.name}' since it is marked for deletion. You can only retry the Delete operation (or wait for an ongoing one to complete).`,
  )
}

/** For types that accept one write at a time; writes to child resources, such as subnets, count as well. */
export function refuseIfBeingWritten({ id, provisioningState }: Resource, type: ResourceType): void {
  if (provisioningState !== 'Updating' || !type.oneWriteAtATime) return
  throw new ArmError(
    409,
    'AnotherOperationInProgress',
    `Another operation on this or dependent resource is in progress: ${id}. Wait until it has finished and try again.`,
  )
}
