import { randomUUID } from 'node:crypto'
import { ArmError, asArmError, type ErrorDetail } from '../../wire/errors.ts'
import { type GroupName, keyOf } from '../../wire/ids.ts'
import type { Arm } from '../arm.ts'
import type { Operation, Operations } from '../operations/operations.ts'
import { typeNamed } from '../types/registry.ts'
import { groupNamed } from './groups.ts'
import { markDeleting, remove, usersOf } from './lifecycle.ts'
import { linksOf } from './links.ts'
import type { Resource } from './store.ts'

/** Marks a group as being deleted and starts the work. */
export function startGroupDeletion(
  name: GroupName,
  asked: Pick<Operation, 'force' | 'requestId'>,
  arm: Arm,
  operations: Operations,
): Operation {
  const group = groupNamed(name, arm)
  return arm.store.together(() => {
    markDeleting(group.id, arm)
    return operations.begin({ action: 'delete-group', resourceId: group.id, ...asked })
  })
}

/**
 * Deletes everything in a group, then the group: rank by rank, members of the same rank concurrently. When something
 * cannot be deleted, the group stays and the error names what is left.
 */
export async function deleteGroup(id: string, force: boolean, arm: Arm, operations: Operations): Promise<void> {
  const group = arm.store.get(id)
  if (group === undefined) return
  try {
    refuseIfUsedFromOutside(group, arm)
    await within(removeMembers(group, force, arm, operations), group, arm)
  } catch (thrown) {
    rollBack(group, arm)
    throw thrown
  }
  arm.store.delete(id)
  arm.roleAssignments.removeWithin(id)
}

async function removeMembers(group: Resource, force: boolean, arm: Arm, operations: Operations): Promise<void> {
  const members = arm.store.inGroup(group.id)
  for (const member of members) markDeleting(member.id, arm)
  for (const rank of [...new Set(members.map(rankOf))].sort((a, b) => a - b)) {
    const sameRank = members.filter((member) => rankOf(member) === rank)
    await removeTogether(group, sameRank, force, arm, operations)
  }
}

/** Waits for the members to be deleted, as long as ARM does; then reports what is left. */
async function within(work: Promise<void>, group: Resource, arm: Arm): Promise<void> {
  const ended = new AbortController()
  const never = new Promise<never>(() => {})
  const late = arm.clock.sleep(arm.groupDeletionLimit, AbortSignal.any([ended.signal, arm.stopping])).then(
    () => {
      const left = arm.store.inGroup(group.id).map(({ id }) => ({ ...notInTime, target: id }))
      throw deletionError(group, 'ResourceGroupDeletionTimeout', 'did not finish within the allowed time', left)
    },
    () => never,
  )
  try {
    await Promise.race([work, late])
  } finally {
    ended.abort()
  }
}

const notInTime = { code: 'DeletionTimeout', message: 'It was not deleted in time.' }

async function removeTogether(
  group: Resource,
  members: readonly Resource[],
  force: boolean,
  arm: Arm,
  operations: Operations,
): Promise<void> {
  const results = await Promise.allSettled(
    members.map((member) =>
      operations.inTurn(member.id, async () => {
        const type = typeNamed(member.type)
        if (type) await remove(member.id, type, arm, { force })
      }),
    ),
  )
  const left = results.flatMap((result, index): ErrorDetail[] => {
    const member = members[index]
    if (result.status === 'fulfilled' || !member) return []
    const { code, message } = asArmError(result.reason)
    return [{ code, message, target: member.id }]
  })
  if (left.length > 0) throw deletionBlocked(group, left)
}

/** A group that could not be deleted becomes an ordinary group again, and so do its remaining members. */
export function rollBack(group: Resource, arm: Arm): void {
  for (const resource of [group, ...arm.store.inGroup(group.id)]) {
    const now = arm.store.get(resource.id)
    if (now?.provisioningState === 'Deleting') {
      arm.store.put({ ...now, provisioningState: 'Succeeded' }, linksOf(now))
    }
  }
}

function rankOf(resource: Resource): number {
  return typeNamed(resource.type)?.deleteRank ?? 0
}

function refuseIfUsedFromOutside(group: Resource, arm: Arm): void {
  const inside = `${keyOf(group.id)}/`
  const used = arm.store.inGroup(group.id).flatMap((resource): ErrorDetail[] => {
    const users = usersOf(resource.id, arm).filter((user) => !keyOf(user).startsWith(inside))
    if (users.length === 0) return []
    return [{ code: 'InUse', message: `It is used by ${users.join(', ')}.`, target: resource.id }]
  })
  if (used.length > 0) throw deletionBlocked(group, used)
}

function deletionBlocked(group: Resource, left: readonly ErrorDetail[]): ArmError {
  return deletionError(group, 'ResourceGroupDeletionBlocked', 'failed', left)
}

function deletionError(group: Resource, code: string, how: string, left: readonly ErrorDetail[]): ArmError {
  return new ArmError(
    409,
    code,
    `Deletion of resource group '${group.name}' ${how} as resources with identifiers '${left.map((one) => one.target).join(', ')}' could not be deleted. The provisioning state of the resource group will be rolled back. The tracking Id is '${randomUUID()}'. Please check audit logs for more details.`,
    { details: left },
  )
}
