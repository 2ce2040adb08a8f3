import type { Context } from 'hono'
import type { ArmEnv } from '../../http/pipeline.ts'
import { isHead, jsonOf, queryOf } from '../../http/requestParts.ts'
import { methodNotAllowed } from '../../wire/errors.ts'
import { type GroupName, keyOf } from '../../wire/ids.ts'
import type { World } from '../context.ts'
import { groupNamed, writableGroup } from '../resources/groups.ts'
import { markDeleting, refuseIfUsed, remove } from '../resources/lifecycle.ts'
import { present } from '../resources/present.ts'
import type { Resource } from '../resources/store.ts'
import { found, patchResource, putResource } from '../resources/writes.ts'
import type { JsonObject, ResourceType } from '../types/resourceType.ts'
import type { Begin } from './beginOperation.ts'
import { page } from './paging.ts'
import { checkEtag } from './preconditions.ts'
import type { TargetOf } from './target.ts'

type Target = TargetOf<'resource'>

/** Answers for one resource, by the ordinary verbs. */
export function resourceHandler(world: World, begin: Begin) {
  const put = async (context: Context<ArmEnv>, { id, type }: Target) => {
    const json = await jsonOf(context)
    writableGroup(id, world)
    checkEtag(context, world.store.get(id.text)?.etag)
    const { resource, created } = world.store.together(() => {
      const stored = putResource(id, type, json, world)
      if (type.longRunning.put !== 'none') {
        begin(context, { action: 'provision' }, stored.resource, type.longRunning.put)
      }
      return stored
    })
    return context.json(present(resource, type, world), created ? (type.createdStatus ?? 201) : 200)
  }

  const patch = async (context: Context<ArmEnv>, { id, type }: Target) => {
    const json = await jsonOf(context)
    writableGroup(id, world)
    checkEtag(context, found(id, world).etag)
    const how = type.longRunning.patch ?? 'none'
    const patched = world.store.together(() => {
      const resource = patchResource(id, type, json, world)
      if (how !== 'none') begin(context, { action: 'provision' }, resource, how)
      return resource
    })
    return context.json(present(patched, type, world))
  }

  const takeAway = async (context: Context<ArmEnv>, { id, type }: Target) => {
    const resource = world.store.get(id.text)
    if (resource === undefined) return context.body(null, 204)
    checkEtag(context, resource.etag)
    type.refuseDeletion(resource, world)
    refuseIfUsed(resource.id, type, world)
    const how = type.longRunning.delete
    if (how === 'none') {
      await remove(resource.id, type, world, { force: false })
      return context.body(null, 200)
    }
    world.store.together(() => {
      markDeleting(resource.id, world)
      begin(context, { action: 'delete' }, resource, how)
    })
    return context.body(null, 202)
  }

  return async (context: Context<ArmEnv>, target: Target): Promise<Response> => {
    switch (context.req.method) {
      case 'GET':
      case 'HEAD': {
        const resource = found(target.id, world)
        context.header('ETag', resource.etag)
        if (isHead(context)) return context.body(null, 204)
        return context.json(await answerTo(context, resource, target.type, world))
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
  world: World,
): Promise<Response> {
  if (context.req.method !== 'GET') throw methodNotAllowed(context.req.method, ['GET'])
  const group = groupNamed(name, world)
  const listed = world.store.inGroup(group.id).filter((resource) => resource.type === type.name)
  return await answerList(context, listed, type, world)
}

export async function answerList(
  context: Context<ArmEnv>,
  resources: readonly Resource[],
  type: ResourceType,
  world: World,
): Promise<Response> {
  const answers = await Promise.all(resources.map((resource) => answerTo(context, resource, type, world)))
  return context.json(page(context, answers, world.origin()))
}

/** A resource with what `$expand` asks for. */
async function answerTo(
  context: Context<ArmEnv>,
  resource: Resource,
  type: ResourceType,
  world: World,
): Promise<JsonObject> {
  const answer = present(resource, type, world)
  const { $expand = '', statusonly } = queryOf(context)
  const words = keyOf($expand)
    .split(',')
    .map((word) => word.trim())
  if (statusonly?.toLowerCase() === 'true') words.push('instanceview')
  const expanded = await Promise.all(words.map((word) => type.expand(word, resource, world)))
  return { ...answer, properties: Object.assign({}, answer.properties, ...expanded) }
}
