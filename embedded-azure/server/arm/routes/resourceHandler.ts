import type { Context } from 'hono'
import type { ArmEnv } from '../../http/pipeline.ts'
import { isHead, jsonOf, queryOf } from '../../http/requestParts.ts'
import { methodNotAllowed } from '../../wire/errors.ts'
import { type GroupName, keyOf } from '../../wire/ids.ts'
import type { Arm } from '../arm.ts'
import { groupNamed, writableGroup } from '../resources/groups.ts'
import { markDeleting, refuseIfUsed, remove } from '../resources/lifecycle.ts'
import { present } from '../resources/present.ts'
import type { Resource } from '../resources/store.ts'
import { found, patchResource, putResource } from '../resources/writes.ts'
import type { JsonObject, ResourceType } from '../types/resourceType.ts'
import type { BeginOperation } from './beginOperation.ts'
import { page } from './paging.ts'
import { checkEtag } from './preconditions.ts'
import type { TargetOf } from './target.ts'

type Target = TargetOf<'resource'>

/** Answers the ordinary verbs for one resource. */
export function resourceHandler(arm: Arm, beginOperation: BeginOperation) {
  const put = async (context: Context<ArmEnv>, { id, type }: Target) => {
    const json = await jsonOf(context)
    writableGroup(id, arm)
    checkEtag(context, arm.store.get(id.text)?.etag)
    const { resource, created } = arm.store.together(() => {
      const stored = putResource(id, type, json, arm)
      if (type.longRunning.put !== 'none') {
        beginOperation(context, { action: 'provision' }, stored.resource, type.longRunning.put)
      }
      return stored
    })
    return context.json(present(resource, type, arm), created ? (type.createdStatus ?? 201) : 200)
  }

  const patch = async (context: Context<ArmEnv>, { id, type }: Target) => {
    const json = await jsonOf(context)
    writableGroup(id, arm)
    checkEtag(context, found(id, arm).etag)
    const how = type.longRunning.patch ?? 'none'
    const patched = arm.store.together(() => {
      const resource = patchResource(id, type, json, arm)
      if (how !== 'none') beginOperation(context, { action: 'provision' }, resource, how)
      return resource
    })
    return context.json(present(patched, type, arm))
  }

  const takeAway = async (context: Context<ArmEnv>, { id, type }: Target) => {
    const resource = arm.store.get(id.text)
    if (resource === undefined) return context.body(null, 204)
    checkEtag(context, resource.etag)
    type.refuseDeletion(resource, arm)
    refuseIfUsed(resource.id, type, arm)
    const how = type.longRunning.delete
    if (how === 'none') {
      await remove(resource.id, type, arm, { force: false })
      return context.body(null, 200)
    }
    arm.store.together(() => {
      markDeleting(resource.id, arm)
      beginOperation(context, { action: 'delete' }, resource, how)
    })
    return context.body(null, 202)
  }

  return async (context: Context<ArmEnv>, target: Target): Promise<Response> => {
    switch (context.req.method) {
      case 'GET':
      case 'HEAD': {
        const resource = found(target.id, arm)
        context.header('ETag', resource.etag)
        if (isHead(context)) return context.body(null, 204)
        return context.json(await answerTo(context, resource, target.type, arm))
      }
      case 'PUT':
        return await put(context, target)
      case 'PATCH':
        return await patch(context, target)
      case 'DELETE':
        return await takeAway(context, target)
      default:
        throw methodNotAllowed(context.req.method, ['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE'])
    }
  }
}

/** The list of resources of one type in a group. */
export async function listResources(
  context: Context<ArmEnv>,
  { type }: TargetOf<'list'>,
  name: GroupName,
  arm: Arm,
): Promise<Response> {
  if (context.req.method !== 'GET') throw methodNotAllowed(context.req.method, ['GET'])
  const group = groupNamed(name, arm)
  const listed = arm.store.inGroup(group.id).filter((resource) => resource.type === type.name)
  return await answerList(context, listed, type, arm)
}

export async function answerList(
  context: Context<ArmEnv>,
  resources: readonly Resource[],
  type: ResourceType,
  arm: Arm,
): Promise<Response> {
  const answers = await Promise.all(resources.map((resource) => answerTo(context, resource, type, arm)))
  return context.json(page(context, answers, arm.origin()))
}

/** A resource with what `$expand` requests. */
async function answerTo(
  context: Context<ArmEnv>,
  resource: Resource,
  type: ResourceType,
  arm: Arm,
): Promise<JsonObject> {
  const answer = present(resource, type, arm)
  const { $expand = '', statusonly } = queryOf(context)
  const words = keyOf($expand)
    .split(',')
    .map((word) => word.trim())
  if (statusonly?.toLowerCase() === 'true') words.push('instanceview')
  const expanded = await Promise.all(words.map((word) => type.expand(word, resource, arm)))
  return { ...answer, properties: Object.assign({}, answer.properties, ...expanded) }
}
