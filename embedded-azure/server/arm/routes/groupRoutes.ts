import { Hono } from 'hono'
import type { ArmEnv } from '../../http/pipeline.ts'
import { groupIn, isHead, jsonOf, subscriptionScopeIn } from '../../http/requestParts.ts'
import { invalidParameter } from '../../wire/errors.ts'
import { isWithin, keyOf } from '../../wire/ids.ts'
import { mayRead } from '../access/authorize.ts'
import type { Arm } from '../arm.ts'
import type { Operations } from '../operations/operations.ts'
import { resourceFilter } from '../resources/filters.ts'
import { startGroupDeletion } from '../resources/groupDeletion.ts'
import { groupNamed, patchGroup, presentGroup, putGroup } from '../resources/groups.ts'
import { groupType, type Resource } from '../resources/store.ts'
import { announceGroupDeletion, type Polling } from './operationRoutes.ts'
import { page } from './paging.ts'

/** Resource groups: everything except their members. */
export function groupRoutes(arm: Arm, operations: Operations, polling: Polling): Hono<ArmEnv> {
  const app = new Hono<ArmEnv>()
  const groups = '/subscriptions/:subscription/resourcegroups'
  const one = `${groups}/:group`

  app.get(groups, (context) => {
    const scope = subscriptionScopeIn(context)
    const visible = (group: Resource) => mayRead(context.get('principal'), group.id, arm.roleAssignments)
    const all = arm.store
      .ofType(groupType)
      .filter((group) => isWithin(group.id, scope))
      .filter(visible)
      .filter(resourceFilter(context.req.query('$filter')))
    return context.json(page(context, all.map(presentGroup), arm.origin()))
  })
  app.get(one, (context) => {
    const group = groupNamed(groupIn(context), arm)
    return isHead(context) ? context.body(null, 204) : context.json(presentGroup(group))
  })
  app.put(one, async (context) => {
    const { group, created } = putGroup(groupIn(context), await jsonOf(context), arm)
    return context.json(presentGroup(group), created ? 201 : 200)
  })
  app.patch(one, async (context) => {
    return context.json(presentGroup(patchGroup(groupIn(context), await jsonOf(context), arm)))
  })
  app.delete(one, (context) => {
    const force = forcedTypes(context.req.query('forceDeletionTypes')).includes('microsoft.compute/virtualmachines')
    const asked = { force, requestId: context.get('requestId') }
    const operation = startGroupDeletion(groupIn(context), asked, arm, operations)
    announceGroupDeletion(context, operation, polling)
    return context.body(null, 202)
  })
  return app
}

/** Types whose members are deleted without a graceful shutdown; ARM knows these two only. */
const forcible = ['microsoft.compute/virtualmachines', 'microsoft.compute/virtualmachinescalesets']

function forcedTypes(given: string | undefined): string[] {
  const types = (given ?? '').split(',').flatMap((type) => (type.trim() === '' ? [] : [keyOf(type.trim())]))
  const unknown = types.find((type) => !forcible.includes(type))
  if (unknown === undefined) return types
  throw invalidParameter(
    'forceDeletionTypes',
    `The value '${unknown}' of forceDeletionTypes is invalid. It may name ${forcible.join(' and ')}.`,
  )
}
