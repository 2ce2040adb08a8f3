import type { Context } from 'hono'
import { methodNotAllowed, notImplemented } from '../errors.ts'
import { keyOf } from '../ids.ts'
import { linksOf } from '../links.ts'
import type { ArmEnv } from '../pipeline.ts'
import { refuseIfDeleting } from '../refusedWrites.ts'
import type { World } from '../world.ts'
import { found } from '../writes.ts'
import type { Begin } from './beginning.ts'
import { jsonOf, queryOf } from './requestParts.ts'
import type { TargetOf } from './target.ts'

/** Answers what is asked of a resource beside the ordinary verbs, such as `POST start`. */
export function actionHandler(world: World, begin: Begin) {
  return async (context: Context<ArmEnv>, { type, name, id }: TargetOf<'action'>): Promise<Response> => {
    const key = `${context.req.method} ${name}`
    const action = type.action(key)
    if (action === undefined) {
      const known = type.actionNames.filter((other) => keyOf(other.split(' ')[1] ?? '') === keyOf(name))
      if (known.length > 0)
        throw methodNotAllowed(
          context.req.method,
          known.map((other) => other.split(' ')[0] ?? ''),
        )
      throw notImplemented(`${key} of ${type.name}`)
    }
    const input = { query: queryOf(context), body: await jsonOf(context) }
    const resource = found(id, world)
    if ('answer' in action) {
      const answer = await action.answer(resource, world, input)
      return answer === undefined ? context.body(null, 200) : context.json(answer)
    }
    refuseIfDeleting(resource)
    world.store.together(() => {
      const begun = action.begin(resource, world, input)
      world.store.put({ ...begun, provisioningState: 'Updating' }, linksOf(begun))
      begin(context, { action: 'act', act: { name: key, ...input } }, resource, action.announced)
    })
    return context.body(null, action.announced === 'none' ? 204 : 202)
  }
}
