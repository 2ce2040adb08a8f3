import type { Clock } from '../../../../src/vocabulary/tools.ts'
import type { Identity } from '../../state/identity.ts'
import type { RoleAssignments } from './roleAssignments.ts'
import { owner } from './roles.ts'

/** Makes the first application the owner of a subscription, so that somebody can give roles to others. */
export function makeFirstOwner(
  subscriptionId: string,
  { objectId }: Identity,
  roleAssignments: RoleAssignments,
  clock: Clock,
): void {
  const scope = `/subscriptions/${subscriptionId}`
  // The assignment has the name of its principal, so that every start finds the one that the first start made.
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
