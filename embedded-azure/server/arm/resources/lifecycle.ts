import { randomBytes, randomUUID } from 'node:crypto'
import { superseded } from '../../wire/errors.ts'
import { keyOf } from '../../wire/ids.ts'
import type { World } from '../context.ts'
import type { Operation } from '../operations/operations.ts'
import type { ResourceType } from '../types/resourceType.ts'
import { checkReferences, linksOf } from './links.ts'
import { networksTouching } from './networks.ts'
import type { Resource } from './store.ts'

/** A record that did not exist before, complete but for what its type adds. */
export function newResource(
  given: Pick<Resource, 'id' | 'name' | 'type' | 'location'> & Partial<Resource>,
  world: World,
): Resource {
  return {
    envelope: {},
    properties: {},
    secrets: {},
    provisioningState: 'Succeeded',
    etag: newEtag(),
    uid: randomBytes(4).toString('hex'),
    createdAt: new Date(world.clock.now()).toISOString(),
    ...given,
  }
}

export function newEtag(): string {
  return `W/"${randomUUID()}"`
}

/** Checks a draft against everything else that exists, lets its type complete it, and stores it; all or nothing. */
export function save(draft: Resource, previous: Resource | undefined, type: ResourceType, world: World): Resource {
  return world.store.together(() => {
    checkReferences(draft, linksOf(draft), world.store)
    const changedAt = new Date(world.clock.now()).toISOString()
    const complete = { ...type.complete(draft, previous, world), changedAt }
    world.store.put(complete, linksOf(complete))
    return complete
  })
}

/** Changes the state of a record that may have changed, or gone, since it was read. */
function setState(id: string, state: Resource['provisioningState'], world: World): void {
  const now = world.store.get(id)
  if (now !== undefined) world.store.put({ ...now, provisioningState: state }, linksOf(now))
}

/** Says that a resource is going: from now on nothing else may be done to it. */
export function markDeleting(id: string, world: World): void {
  setState(id, 'Deleting', world)
}

/** Says that an operation failed, unless the resource is gone or going. */
export function markFailed(id: string, world: World): void {
  if (world.store.get(id)?.provisioningState !== 'Deleting') setState(id, 'Failed', world)
}

/** Makes a stored resource real. */
export async function provision(id: string, type: ResourceType, world: World): Promise<void> {
  const resource = existing(id, world)
  try {
    await world.networks.settle(networksTouching(id, world.store))
    await type.provision(resource, world)
  } catch (thrown) {
    // The next server takes it up again where it is.
    if (!world.stopping.aborted && existing(id, world)) setState(id, 'Failed', world)
    throw thrown
  }
  existing(id, world)
  setState(id, 'Succeeded', world)
}

/** Does what was asked of a resource, and returns what the client is to read in the end. */
export async function act(operation: Operation, type: ResourceType, world: World): Promise<Operation['output']> {
  const { id: operationId, resourceId: id, act: asked } = operation
  const action = type.action(asked?.name ?? '')
  if (asked === undefined || action === undefined || 'answer' in action) {
    throw new Error(`The operation ${operationId} asks ${asked?.name} of ${type.name}, which does not know it.`)
  }
  try {
    const output = await action.perform(existing(id, world), world, { ...asked, operationId })
    // The action itself may have taken the resource away, or a delete may have overtaken it.
    if (world.store.get(id)?.provisioningState === 'Updating') setState(id, 'Succeeded', world)
    return output
  } catch (thrown) {
    const failed = !world.stopping.aborted && world.store.get(id)?.provisioningState === 'Updating'
    if (failed) setState(id, action.failsResource ? 'Failed' : 'Succeeded', world)
    throw thrown
  }
}

/** The record, unless a delete has overtaken what was being done to it. */
function existing(id: string, world: World): Resource {
  const resource = world.store.get(id)
  if (resource !== undefined && resource.provisioningState !== 'Deleting') return resource
  throw superseded(id)
}

/** Takes a resource away, what is real first and the record last. Gone is success. */
export async function remove(
  id: string,
  type: ResourceType,
  world: World,
  options: { readonly force: boolean },
): Promise<void> {
  const resource = world.store.get(id)
  if (resource === undefined) return
  world.locks.refuse('delete', resource.id)
  const touched = networksTouching(id, world.store)
  try {
    await type.release(resource, world, options)
  } catch (thrown) {
    setState(id, 'Failed', world)
    throw thrown
  }
  world.store.delete(id)
  world.roleAssignments.removeWithin(id)
  await world.networks.settle(touched)
}

/** Who refers to a resource or to something inside it, such as `…/subnets/nodes`; without doubles. */
export function usersOf(id: string, world: World): string[] {
  const sources = world.store.linksTo(id).map((link) => link.source)
  return [...new Map(sources.map((source) => [keyOf(source), source])).values()]
}

/** Refuses to delete what others refer to, in the words of its type. */
export function refuseIfUsed(id: string, rule: Pick<ResourceType, 'inUse'>, world: World): void {
  const users = usersOf(id, world)
  if (users.length > 0 && rule.inUse) throw rule.inUse(id, users)
}
