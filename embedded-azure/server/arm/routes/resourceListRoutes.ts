import { type Context, Hono } from 'hono'
import type { ArmEnv } from '../../http/pipeline.ts'
import { groupIn, subscriptionScopeIn } from '../../http/requestParts.ts'
import { isWithin, parseResourceId } from '../../wire/ids.ts'
import { mayRead } from '../access/authorize.ts'
import type { Arm } from '../arm.ts'
import { resourceFilter } from '../resources/filters.ts'
import { groupNamed } from '../resources/groups.ts'
import type { Resource } from '../resources/store.ts'
import type { JsonObject } from '../types/resourceType.ts'
import { page } from './paging.ts'

/** Lists of resources of all types, as ARM itself answers them. */
export function resourceListRoutes(arm: Arm): Hono<ArmEnv> {
  const app = new Hono<ArmEnv>()
  const list = (context: Context<ArmEnv>, resources: readonly Resource[]) => {
    const wanted = resources.filter(resourceFilter(context.req.query('$filter')))
    const expand = (context.req.query('$expand') ?? '').toLowerCase().split(',')
    const summaries = wanted.map((resource) => summary(resource, expand))
    return context.json(page(context, summaries, arm.origin()))
  }
  app.get('/subscriptions/:subscription/resources', (context) => {
    const scope = subscriptionScopeIn(context)
    const visible = ({ id }: Resource) =>
      isWithin(id, scope) && mayRead(context.get('principal'), id, arm.roleAssignments)
    return list(context, arm.store.everything().filter(visible))
  })
  app.get('/subscriptions/:subscription/resourcegroups/:group/resources', (context) =>
    list(context, arm.store.inGroup(groupNamed(groupIn(context), arm).id)),
  )
  return app
}

/** A resource without its properties; times and state only where `$expand` requests them. */
function summary(resource: Resource, expand: readonly string[]): JsonObject {
  return {
    id: resource.id,
    // A child resource is named after its parent: `hub/script`.
    name: parseResourceId(resource.id)?.names.join('/') ?? resource.name,
    type: resource.type,
    location: resource.location,
    ...(resource.tags === undefined ? {} : { tags: resource.tags }),
    ...resource.envelope,
    ...(expand.includes('createdtime') ? { createdTime: resource.createdAt } : {}),
    ...(expand.includes('changedtime') ? { changedTime: resource.changedAt ?? resource.createdAt } : {}),
    ...(expand.includes('provisioningstate') ? { provisioningState: resource.provisioningState } : {}),
  }
}
