import { type Context, Hono } from 'hono'
import { locationGiven } from '../catalog/locations.ts'
import { ArmError, notImplemented } from '../errors.ts'
import { groupNamed, writableGroup } from '../groups.ts'
import { keyOf, type ResourceId, topLevelId } from '../ids.ts'
import { markDeleting, remove, usersOf } from '../lifecycle.ts'
import { linksOf } from '../links.ts'
import type { Operation, Operations } from '../operations.ts'
import type { ArmEnv } from '../pipeline.ts'
import { present, presentChild, presentChildren } from '../present.ts'
import { virtualMachines } from '../providers/compute/virtualMachines.ts'
import { typeNamed } from '../registry.ts'
import type { ResourceType } from '../resourceType.ts'
import type { Resource } from '../store.ts'
import type { World } from '../world.ts'
import { deleteChild, found, patchResource, putChild, putResource, refuseIfDeleting } from '../writes.ts'
import { announce, type Polling } from './operationRoutes.ts'
import { page } from './paging.ts'
import { checkEtag } from './preconditions.ts'
import { isHead, jsonOf, queryOf, segmentsOf } from './requestParts.ts'
import { type Target, targetOf, unknownType } from './target.ts'

/** Every declared resource type, in resource groups and across the subscription. */
export function resourceRoutes(world: World, operations: Operations, polling: Polling): Hono<ArmEnv> {
  const app = new Hono<ArmEnv>()
  const inGroup = '/subscriptions/:subscription/resourcegroups/:group/providers/:namespace/*'
  const group = (context: Context<ArmEnv>) => segmentsOf(context)[3] ?? ''

  const begin = (
    context: Context<ArmEnv>,
    action: 'provision' | 'delete',
    resource: Resource,
    type: ResourceType,
    how = action === 'delete' ? type.longRunning.delete : type.longRunning.put,
  ) => {
    if (how === 'none') return
    const force = context.req.query('forceDeletion')?.toLowerCase() === 'true'
    const operation = operations.begin({ ...about(action, resource), force, requestId: context.get('requestId') })
    announce(context, operation, how, placeOf(resource, type), polling)
  }

  app.get(inGroup, async (context) => {
    groupNamed(group(context), world)
    const target = targetOf(context)
    switch (target.kind) {
      case 'list': {
        const container = target.parent ? found(target.parent, world) : groupNamed(group(context), world)
        const members = world.store.inGroup(groupNamed(group(context), world).id)
        const ofType = members.filter(
          (resource) => resource.type === target.type.name && keyOf(resource.id).startsWith(`${keyOf(container.id)}/`),
        )
        return await listed(context, ofType, target.type)
      }
      case 'child-list': {
        const children = presentChildren(found(target.parent, world), target.type, target.collection, world)
        return context.json(page(context, children, world.origin()))
      }
      case 'child': {
        const parent = ownerOf(target.id, world)
        const child = presentChild(parent, target.type, target.collection, target.id.names[1] ?? '', world)
        if (child === undefined) throw childNotFound(target.id)
        context.header('ETag', parent.etag)
        return isHead(context) ? context.body(null, 204) : context.json(child)
      }
      case 'resource': {
        const resource = found(target.id, world)
        context.header('ETag', resource.etag)
        if (isHead(context)) return context.body(null, 204)
        return context.json(await answerTo(context, resource, target.type))
      }
      case 'action':
        return await act(context, target)
    }
  })

  app.put(inGroup, async (context) => {
    const json = await jsonOf(context)
    writableGroup(group(context), world)
    const target = targetOf(context)
    if (target.kind === 'resource') {
      checkEtag(context, world.store.get(target.id.text)?.etag)
      const { resource, created } = world.store.together(() => {
        const stored = putResource(target.id, target.type, json, world)
        begin(context, 'provision', stored.resource, target.type)
        return stored
      })
      return context.json(present(resource, target.type, world), created ? (target.type.createdStatus ?? 201) : 200)
    }
    if (target.kind === 'child' && target.collection.writable) {
      const parent = ownerOf(target.id, world)
      checkEtag(context, parent.etag)
      const { resource, created } = world.store.together(() => {
        const stored = putChild(target.id, parent, target.type, target.collection, json, world)
        begin(context, 'provision', stored.resource, target.type)
        return stored
      })
      const child = presentChild(resource, target.type, target.collection, target.id.names[1] ?? '', world)
      return context.json(child ?? {}, created ? 201 : 200)
    }
    throw cannot(context)
  })

  app.patch(inGroup, async (context) => {
    const json = await jsonOf(context)
    writableGroup(group(context), world)
    const target = targetOf(context)
    if (target.kind !== 'resource') throw cannot(context)
    checkEtag(context, world.store.get(target.id.text)?.etag)
    const { type } = target
    const patched = world.store.together(() => {
      const resource = patchResource(target.id, type, json, world)
      if (type.longRunning.patch !== undefined) begin(context, 'provision', resource, type, type.longRunning.patch)
      return resource
    })
    return context.json(present(patched, type, world))
  })

  app.delete(inGroup, async (context) => {
    groupNamed(group(context), world)
    const target = targetOf(context)
    if (target.kind === 'resource') {
      const resource = world.store.get(target.id.text)
      if (resource === undefined) return context.body(null, 204)
      checkEtag(context, resource.etag)
      refuseIfUsed(resource.id, target.type, world)
      if (target.type.longRunning.delete === 'none') {
        await remove(resource.id, target.type, world, { force: false })
        return context.body(null, 200)
      }
      world.store.together(() => {
        markDeleting(resource.id, world)
        begin(context, 'delete', resource, target.type)
      })
      return context.body(null, 202)
    }
    if (target.kind === 'child' && target.collection.writable) {
      const parent = world.store.get(topLevelId(target.id).text)
      if (parent === undefined) return context.body(null, 204)
      refuseIfUsed(target.id.text, target.collection, world)
      const there = world.store.together(() => {
        const changed = deleteChild(target.id, parent, target.type, target.collection, world)
        if (changed) begin(context, 'provision', changed, target.type, target.type.longRunning.delete)
        return changed !== undefined
      })
      return context.body(null, there ? 202 : 204)
    }
    throw cannot(context)
  })

  app.post(inGroup, async (context) => {
    groupNamed(group(context), world)
    const target = targetOf(context)
    if (target.kind !== 'action') throw cannot(context)
    return await act(context, target)
  })

  app.get('/subscriptions/:subscription/providers/:namespace/:type', async (context) => {
    const [, , , namespace, name] = segmentsOf(context)
    const type = typeNamed(`${namespace}/${name}`)
    if (type === undefined) throw unknownType(`${namespace}/${name}`)
    return await listed(context, world.store.ofType(type.name), type)
  })

  app.get(
    '/subscriptions/:subscription/providers/microsoft.compute/locations/:location/virtualmachines',
    async (context) => {
      const location = locationGiven(context.req.param('location'), virtualMachines.name)
      const there = world.store.ofType(virtualMachines.name).filter((machine) => machine.location === location)
      return await listed(context, there, virtualMachines)
    },
  )

  const listed = async (context: Context<ArmEnv>, resources: readonly Resource[], type: ResourceType) => {
    const answers = await Promise.all(resources.map((resource) => answerTo(context, resource, type)))
    return context.json(page(context, answers, world.origin()))
  }

  const act = async (context: Context<ArmEnv>, { type, name, id }: Extract<Target, { kind: 'action' }>) => {
    const key = `${context.req.method} ${name}`
    const action = type.action(key)
    if (action === undefined) throw cannot(context)
    const input = { query: queryOf(context), body: await jsonOf(context) }
    const resource = found(id, world)
    if ('answer' in action) {
      const answer = await action.answer(resource, world, input)
      return answer === undefined ? context.body(null, 200) : context.json(answer)
    }
    refuseIfDeleting(resource)
    const { announced } = action
    world.store.together(() => {
      const begun = action.begin(resource, world, input)
      world.store.put({ ...begun, provisioningState: 'Updating' }, linksOf(begun))
      const operation = operations.begin({
        ...about('act', resource),
        act: { name: key, ...input },
        requestId: context.get('requestId'),
      })
      if (announced !== 'none') announce(context, operation, announced, placeOf(resource, type), polling)
    })
    return context.body(null, announced === 'none' ? 204 : 202)
  }

  /** A resource with what `$expand` asks for. */
  const answerTo = async (context: Context<ArmEnv>, resource: Resource, type: ResourceType) => {
    const answer = present(resource, type, world)
    const { $expand = '', statusonly } = queryOf(context)
    const words = keyOf($expand)
      .split(',')
      .map((word) => word.trim())
    if (statusonly?.toLowerCase() === 'true') words.push('instanceview')
    const expanded = await Promise.all(words.map((word) => type.expand(word, resource, world)))
    return { ...answer, properties: Object.assign({}, answer.properties, ...expanded) }
  }

  return app
}

function about<A extends Operation['action']>(action: A, resource: Resource) {
  return { action, resourceId: resource.id, force: false }
}

function placeOf(resource: Resource, type: ResourceType) {
  return { namespace: type.name.split('/')[0] ?? '', location: resource.location }
}

/** The resource that holds a thing such as a subnet. */
function ownerOf(id: ResourceId, world: World): Resource {
  const parent = world.store.get(topLevelId(id).text)
  if (parent) return parent
  throw new ArmError(
    404,
    'ParentResourceNotFound',
    `Failed to perform operation on nested resource. The parent resource '${topLevelId(id).text}' was not found.`,
  )
}

function refuseIfUsed(id: string, rule: Pick<ResourceType, 'inUse'>, world: World): void {
  const users = usersOf(id, world)
  if (users.length > 0 && rule.inUse) throw rule.inUse(id, users)
}

function childNotFound(id: ResourceId): ArmError {
  return new ArmError(404, 'NotFound', `Resource ${id.text} not found.`)
}

function cannot(context: Context<ArmEnv>): ArmError {
  return notImplemented(`${context.req.method} ${new URL(context.req.url).pathname}`)
}
