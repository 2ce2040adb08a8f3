import { type Context, Hono } from 'hono'
import type { ArmEnv } from '../../http/pipeline.ts'
import { jsonOf, segmentsOf, subscriptionScopeIn } from '../../http/requestParts.ts'
import type { Arm } from '../arm.ts'
import { type Scope, scopeNamed } from '../resources/scopes.ts'
import { patchTags, presentTags, removeTags, replaceTags, tagNames } from '../resources/tags.ts'
import { page } from './paging.ts'

/** Tags as a resource at any scope, and the tag names in use. */
export function tagRoutes(arm: Arm): Hono<ArmEnv> {
  const app = new Hono<ArmEnv>()
  const one = '/:scope{subscriptions/.+}/providers/microsoft.resources/tags/default'
  const scopeOf = (context: Context<ArmEnv>): Scope => scopeNamed(`/${segmentsOf(context).slice(0, -4).join('/')}`, arm)
  /** The scope's record is read again, because the request has changed it. */
  const answer = (context: Context<ArmEnv>) => context.json(presentTags(scopeOf(context), arm))

  app.get(one, answer)
  app.put(one, async (context) => {
    const json = await jsonOf(context)
    replaceTags(scopeOf(context), json, arm)
    return answer(context)
  })
  app.patch(one, async (context) => {
    const json = await jsonOf(context)
    patchTags(scopeOf(context), json, arm)
    return answer(context)
  })
  app.delete(one, (context) => {
    removeTags(scopeOf(context), arm)
    return context.body(null, 200)
  })
  app.get('/subscriptions/:subscription/tagnames', (context) =>
    context.json(page(context, tagNames(subscriptionScopeIn(context), arm), arm.origin())),
  )
  return app
}
