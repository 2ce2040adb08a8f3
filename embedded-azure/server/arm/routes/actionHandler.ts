import type { Context } from 'hono'
import type { ArmEnv } from '../../http/pipeline.ts'
import { jsonOf, queryOf } from '../../http/requestParts.ts'
import { methodNotAllowed, notImplemented } from '../../wire/errors.ts'
import { keyOf } from '../../wire/ids.ts'
import type { Arm } from '../arm.ts'
import { linksOf } from '../resources/links.ts'
import { refuseIfDeleting } from '../resources/refusedWrites.ts'
import { found } from '../resources/writes.ts'
import type { BeginOperation } from './beginOperation.ts'
import type { TargetOf } from './target.ts'

/** Answers actions on a resource other than the ordinary verbs, such as `POST start`. */
export function actionHandler(arm: Arm, beginOperation: BeginOperation) {
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
    const resource = found(id, arm)
    if ('answer' in action) {
      const answer = await action.answer(resource, arm, input)
      return answer === undefined ? context.body(null, 200) : context.json(answer)
    }
    refuseIfDeleting(resource)
    arm.store.together(() => {
      const begun = action.begin(resource, arm, input)
      arm.store.put({ ...begun, provisioningState: 'Updating' }, linksOf(begun))
      beginOperation(context, { action: 'act', act: { name: key, ...input } }, resource, action.announced)
    })
    return context.body(null, 202)
  }
}
