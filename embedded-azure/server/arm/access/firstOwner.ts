import type { Clock } from '../../../../src/vocabulary/tools.ts'
import type { Identity } from '../../state/identity.ts'
import type { RoleAssignments } from './roleAssignments.ts'
import { owner } from './roles.ts'

/** Makes the first application the owner of a subscription, so someone can assign roles to others. */
export function makeFirstOwner(
  subscriptionId: string,
  { objectId }: Identity,
  roleAssignments: RoleAssignments,
  clock: Clock,
): void {
  const scope = `/subscriptions/${subscriptionId}`
  // The assignment is named after its principal, so every start finds the one that the first start created.
  if (roleAssignments.find(scope, objectId) !== undefined) return
  const createdOn = new Date(clock.now()).toISOString()
  roleAssignments.put({
    name: objectId,
    scope,
    roleId: owner.id,
    principalId: objectId,
    createdOn,
    createdBy: objectId,
  })
}
