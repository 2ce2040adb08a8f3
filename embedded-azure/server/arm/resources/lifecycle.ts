import { randomBytes, randomUUID } from 'node:crypto'
import { superseded } from '../../wire/errors.ts'
import { keyOf } from '../../wire/ids.ts'
import type { Arm } from '../arm.ts'
import type { Operation } from '../operations/operations.ts'
import type { ResourceType } from '../types/resourceType.ts'
import { checkReferences, linksOf } from './links.ts'
import { networksTouching } from './networks.ts'
import type { Resource } from './store.ts'

/** A new record, complete except for what its type adds. */
export function newResource(
  given: Pick<Resource, 'id' | 'name' | 'type' | 'location'> & Partial<Resource>,
  arm: Arm,
): Resource {
  return {
    envelope: {},
    properties: {},
    secrets: {},
    provisioningState: 'Succeeded',
    etag: newEtag(),
    uid: randomBytes(4).toString('hex'),
    createdAt: new Date(arm.clock.now()).toISOString(),
    ...given,
  }
}

export function newEtag(): string {
  return `W/"${randomUUID()}"`
}

/** Checks a draft against everything else, lets its type complete it, and stores it, all in one transaction. */
export function save(draft: Resource, previous: Resource | undefined, type: ResourceType, arm: Arm): Resource {
  return arm.store.together(() => {
    checkReferences(draft, linksOf(draft), arm.store)
    const changedAt = new Date(arm.clock.now()).toISOString()
    const complete = { ...type.complete(draft, previous, arm), changedAt }
    arm.store.put(complete, linksOf(complete))
    return complete
  })
}

/** Changes the state of a record that may have changed or been deleted since it was read. */
function setState(id: string, state: Resource['provisioningState'], arm: Arm): void {
  const now = arm.store.get(id)
  if (now !== undefined) arm.store.put({ ...now, provisioningState: state }, linksOf(now))
}

/** Marks a resource as being deleted: from now on nothing else may be done to it. */
export function markDeleting(id: string, arm: Arm): void {
  setState(id, 'Deleting', arm)
}

/** Marks a resource as failed, unless it is deleted or being deleted. */
export function markFailed(id: string, arm: Arm): void {
  if (arm.store.get(id)?.provisioningState !== 'Deleting') setState(id, 'Failed', arm)
}

/** Makes a stored resource real. */
export async function provision(id: string, type: ResourceType, arm: Arm): Promise<void> {
  const resource = existing(id, arm)
  try {
    await arm.networks.settle(networksTouching(id, arm.store))
    await type.provision(resource, arm)
  } catch (thrown) {
    // The next server resumes it.
    if (!arm.stopping.aborted && existing(id, arm)) setState(id, 'Failed', arm)
    throw thrown
  }
  existing(id, arm)
  setState(id, 'Succeeded', arm)
}

/** Carries out an action on a resource, and returns what the client reads at the end. */
export async function act(operation: Operation, type: ResourceType, arm: Arm): Promise<Operation['output']> {
  const { id: operationId, resourceId: id, act: asked } = operation
  const action = type.action(asked?.name ?? '')
  if (asked === undefined || action === undefined || 'answer' in action) {
    throw new Error(`The operation ${operationId} asks ${asked?.name} of ${type.name}, which does not know it.`)
  }
  try {
    const output = await action.perform(existing(id, arm), arm, { ...asked, operationId })
    // The action itself may have deleted the resource, or a delete may have overtaken it.
    if (arm.store.get(id)?.provisioningState === 'Updating') setState(id, 'Succeeded', arm)
    return output
  } catch (thrown) {
    const failed = !arm.stopping.aborted && arm.store.get(id)?.provisioningState === 'Updating'
    if (failed) setState(id, action.failsResource ? 'Failed' : 'Succeeded', arm)
    throw thrown
  }
}

/** The record, unless a delete has overtaken the operation. */
function existing(id: string, arm: Arm): Resource {
  const resource = arm.store.get(id)
  if (resource !== undefined && resource.provisioningState !== 'Deleting') return resource
  throw superseded(id)
}

/** Deletes a resource: first what exists on the machine, last the record. Already gone is success. */
export async function remove(
  id: string,
  type: ResourceType,
  arm: Arm,
  options: { readonly force: boolean },
): Promise<void> {
  const resource = arm.store.get(id)
  if (resource === undefined) return
  arm.locks.refuse('delete', resource.id)
  const touched = networksTouching(id, arm.store)
  try {
    await type.release(resource, arm, options)
  } catch (thrown) {
    setState(id, 'Failed', arm)
    throw thrown
  }
  arm.store.delete(id)
  arm.roleAssignments.removeWithin(id)
  await arm.networks.settle(touched)
}

/** What refers to a resource or one of its child resources, such as `…/subnets/nodes`; without duplicates. */
export function usersOf(id: string, arm: Arm): string[] {
  const sources = arm.store.linksTo(id).map((link) => link.source)
  return [...new Map(sources.map((source) => [keyOf(source), source])).values()]
}

/** Refuses to delete what other resources refer to, in the words of its type. */
export function refuseIfUsed(id: string, rule: Pick<ResourceType, 'inUse'>, arm: Arm): void {
  const users = usersOf(id, arm)
  if (users.length > 0 && rule.inUse) throw rule.inUse(id, users)
}
