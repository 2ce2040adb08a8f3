import type { Context } from 'hono'
import type { ArmEnv } from '../../http/pipeline.ts'
import { isHead, jsonOf } from '../../http/requestParts.ts'
import { ArmError, methodNotAllowed } from '../../wire/errors.ts'
import { type ResourceId, topLevelId } from '../../wire/ids.ts'
import type { Arm } from '../arm.ts'
import { writableGroup } from '../resources/groups.ts'
import { refuseIfUsed } from '../resources/lifecycle.ts'
import { presentChild, presentChildren } from '../resources/present.ts'
import type { Resource } from '../resources/store.ts'
import { deleteChild, found, putChild } from '../resources/writes.ts'
import type { BeginOperation } from './beginOperation.ts'
import { page } from './paging.ts'
import { checkEtag } from './preconditions.ts'
import type { TargetOf } from './target.ts'

/** Answers for a child resource, such as a subnet. Its etag is that of its parent. */
export function childHandler(arm: Arm, beginOperation: BeginOperation) {
  const put = async (context: Context<ArmEnv>, { id, type, collection }: TargetOf<'child'>) => {
    const json = await jsonOf(context)
    writableGroup(id, arm)
    const owner = ownerOf(id, arm)
    const name = id.names[1] ?? ''
    const before = presentChild(owner, type, collection, name, arm)
    checkEtag(context, before && owner.etag)
    const { resource, created } = arm.store.together(() => {
      const stored = putChild(id, owner, type, collection, json, arm)
      beginOperation(context, { action: 'provision' }, stored.resource, type.longRunning.put)
      return stored
    })
    return context.json(presentChild(resource, type, collection, name, arm) ?? {}, created ? 201 : 200)
  }

  const remove = (context: Context<ArmEnv>, { id, type, collection }: TargetOf<'child'>) => {
    const owner = arm.store.get(topLevelId(id).text)
    const there = owner && presentChild(owner, type, collection, id.names[1] ?? '', arm)
    if (there === undefined || owner === undefined) return context.body(null, 204)
    checkEtag(context, owner.etag)
    refuseIfUsed(id.text, collection, arm)
    arm.store.together(() => {
      const changed = deleteChild(id, owner, type, collection, arm)
      if (changed) beginOperation(context, { action: 'provision' }, changed, type.longRunning.delete)
    })
    return context.body(null, 202)
  }

  return async (context: Context<ArmEnv>, target: TargetOf<'child'>): Promise<Response> => {
    const { method } = context.req
    if (method === 'GET' || method === 'HEAD') {
      const owner = ownerOf(target.id, arm)
      const child = presentChild(owner, target.type, target.collection, target.id.names[1] ?? '', arm)
      if (child === undefined) throw new ArmError(404, 'NotFound', `Resource ${target.id.text} not found.`)
      context.header('ETag', owner.etag)
      return isHead(context) ? context.body(null, 204) : context.json(child)
    }
    if (!target.collection.writable) throw methodNotAllowed(method, ['GET', 'HEAD'])
    if (method === 'PUT') return await put(context, target)
    if (method === 'DELETE') return remove(context, target)
    throw methodNotAllowed(method, ['GET', 'HEAD', 'PUT', 'DELETE'])
  }
}

/** The list of child resources of one type. */
export function listChildren(context: Context<ArmEnv>, target: TargetOf<'child-list'>, arm: Arm): Response {
  if (context.req.method !== 'GET') throw methodNotAllowed(context.req.method, ['GET'])
  const children = presentChildren(found(target.parent, arm), target.type, target.collection, arm)
  return context.json(page(context, children, arm.origin()))
}

/** The parent of a child resource. */
function ownerOf(id: ResourceId, arm: Arm): Resource {
  const owner = arm.store.get(topLevelId(id).text)
  if (owner) return owner
  throw new ArmError(
    404,
    'ParentResourceNotFound',
    `Failed to perform operation on nested resource. The parent resource '${topLevelId(id).text}' was not found.`,
  )
}
