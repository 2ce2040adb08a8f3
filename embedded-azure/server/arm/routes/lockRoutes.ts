import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { z } from 'zod'
import type { ArmEnv } from '../../http/pipeline.ts'
import { jsonOf, segmentsOf } from '../../http/requestParts.ts'
import { ArmError } from '../../wire/errors.ts'
import { isWithin } from '../../wire/ids.ts'
import type { Arm } from '../arm.ts'
import type { Lock } from '../resources/locks.ts'
import { type Scope, scopeNamed } from '../resources/scopes.ts'
import { parseBody } from '../types/bodySchemas.ts'
import type { JsonObject } from '../types/resourceType.ts'
import { page } from './paging.ts'

const lockType = 'Microsoft.Authorization/locks'

const bodySchema = z.object({
  properties: z.object({
    level: z.enum(['CanNotDelete', 'ReadOnly']),
    notes: z.string().max(512).optional(),
    owners: z.array(z.object({ applicationId: z.string().optional() })).optional(),
  }),
})

/** Management locks of the subscription, of groups, of resources and of child resources. */
export function lockRoutes(arm: Arm): Hono<ArmEnv> {
  const app = new Hono<ArmEnv>()
  const list = '/:scope{subscriptions/.+}/providers/microsoft.authorization/locks'
  const one = `${list}/:name`
  /** The scope of the locks, and the name of the one that the path names. */
  const named = (context: Context<ArmEnv>): { scope: Scope; name: string } => {
    const segments = segmentsOf(context)
    const place = segments.findLastIndex((segment) => segment.toLowerCase() === 'providers')
    const scope = scopeNamed(`/${segments.slice(0, place).join('/')}`, arm)
    return { scope, name: segments[place + 3] ?? '' }
  }

  app.get(list, (context) => {
    const { id } = named(context).scope
    const filter = context.req.query('$filter')
    const atScope = filter?.replaceAll(' ', '').toLowerCase() === 'atscope()'
    if (filter !== undefined && !atScope) {
      throw new ArmError(
        400,
        'InvalidFilterInQueryString',
        `Invalid $filter '${filter}'; locks support atScope() only.`,
      )
    }
    const shown = arm.locks.all().filter(({ scope }) => isWithin(id, scope) || (!atScope && isWithin(scope, id)))
    return context.json(page(context, shown.map(presentLock), arm.origin()))
  })
  app.get(one, (context) => {
    const { scope, name } = named(context)
    const lock = arm.locks.find(scope.id, name)
    if (lock) return context.json(presentLock(lock))
    throw new ArmError(404, 'LockNotFound', `The lock '${name}' could not be found.`)
  })
  app.put(one, async (context) => {
    const { scope, name } = named(context)
    const { properties } = parseBody(bodySchema, await jsonOf(context))
    const before = arm.locks.find(scope.id, name)
    const lock: Lock = { ...properties, scope: scope.id, name: before?.name ?? name }
    arm.locks.put(lock)
    return context.json(presentLock(lock), before ? 200 : 201)
  })
  app.delete(one, (context) => {
    const { scope, name } = named(context)
    const there = arm.locks.find(scope.id, name) !== undefined
    arm.locks.remove(scope.id, name)
    return context.body(null, there ? 200 : 204)
  })
  return app
}

/** Checks every request that would change something against the locks; locks themselves can always be changed. */
export function respectLocks(arm: Arm): MiddlewareHandler<ArmEnv> {
  return async (context, next) => {
    const { method } = context.req
    const segments = segmentsOf(context)
    const path = `/${segments.join('/')}`
    const ofLock = path.toLowerCase().includes(`/providers/${lockType.toLowerCase()}`)
    if (method !== 'GET' && method !== 'HEAD' && !ofLock) {
      const id = method === 'POST' ? `/${segments.slice(0, -1).join('/')}` : path
      arm.locks.refuse(method === 'DELETE' ? 'delete' : 'write', id)
    }
    await next()
  }
}

function presentLock({ name, scope, ...properties }: Lock): JsonObject {
  return { properties, id: `${scope}/providers/${lockType}/${name}`, type: lockType, name }
}
