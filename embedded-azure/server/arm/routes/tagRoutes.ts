import { type Context, Hono } from 'hono'
import type { ArmEnv } from '../../http/pipeline.ts'
import { jsonOf, segmentsOf, subscriptionScopeIn } from '../../http/requestParts.ts'
import type { World } from '../context.ts'
import { type Scope, scopeNamed } from '../resources/scopes.ts'
import { patchTags, presentTags, removeTags, replaceTags, tagNames } from '../resources/tags.ts'
import { page } from './paging.ts'

/** Tags as a resource of their own at any scope, and the names that are in use. */
export function tagRoutes(world: World): Hono<ArmEnv> {
  const app = new Hono<ArmEnv>()
  const one = '/:scope{subscriptions/.+}/providers/microsoft.resources/tags/default'
  const scopeOf = (context: Context<ArmEnv>): Scope =>
    scopeNamed(`/${segmentsOf(context).slice(0, -4).join('/')}`, world)
  /** The scope's record is read again, because the request has changed it. */
  const answer = (context: Context<ArmEnv>) => context.json(presentTags(scopeOf(context), world))

  app.get(one, answer)
  app.put(one, async (context) => {
    const json = await jsonOf(context)
    replaceTags(scopeOf(context), json, world)
    return answer(context)
  })
  app.patch(one, async (context) => {
    const json = await jsonOf(context)
    patchTags(scopeOf(context), json, world)
    return answer(context)
  })
  app.delete(one, (context) => {
    removeTags(scopeOf(context), world)
    return context.body(null, 200)
  })
  app.get('/subscriptions/:subscription/tagnames', (context) =>
    context.json(page(context, tagNames(subscriptionScopeIn(context), world), world.origin())),
  )
  return app
}
