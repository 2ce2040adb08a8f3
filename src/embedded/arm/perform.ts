import { deleteGroup } from './groupDeletion.ts'
import { provision, remove } from './lifecycle.ts'
import type { Operation, Operations } from './operations.ts'
import { typeNamed } from './registry.ts'
import type { World } from './world.ts'

/** Does the work of an operation. Idempotent: after a crash it is done again from the start. */
export async function perform(operation: Operation, world: World, operations: Operations): Promise<void> {
  const { action, resourceId, force } = operation
  if (action === 'delete-group') return await deleteGroup(resourceId, force, world, operations)
  const type = typeNamed(world.store.get(resourceId)?.type ?? '')
  // A record that is gone was deleted in the meantime; a delete has then nothing left to do.
  if (type === undefined) return
  if (action === 'provision') await provision(resourceId, type, world)
  else await remove(resourceId, type, world, { force })
}
