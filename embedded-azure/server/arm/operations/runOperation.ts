import type { Arm } from '../arm.ts'
import { deleteGroup } from '../resources/groupDeletion.ts'
import { act, provision, remove } from '../resources/lifecycle.ts'
import { typeNamed } from '../types/registry.ts'
import { withFaults } from './operationFaults.ts'
import type { Operation, Operations } from './operations.ts'

/** Does the work of an operation. Idempotent, because after a crash it starts over. */
export function runOperation(operation: Operation, arm: Arm, operations: Operations): Promise<Operation['output']> {
  return withFaults(operation, arm, () => carryOut(operation, arm, operations))
}

async function carryOut(operation: Operation, arm: Arm, operations: Operations): Promise<Operation['output']> {
  const { action, resourceId, force } = operation
  if (action === 'delete-group') {
    await deleteGroup(resourceId, force, arm, operations)
    return undefined
  }
  const type = typeNamed(arm.store.get(resourceId)?.type ?? '')
  // A missing record was deleted in the meantime; then a delete has nothing left to do.
  if (type === undefined) return undefined
  if (action === 'act') return await act(operation, type, arm)
  if (action === 'provision') await provision(resourceId, type, arm)
  else await remove(resourceId, type, arm, { force })
  return undefined
}
