import { type Context, Hono } from 'hono'
import type { ArmEnv } from '../../http/pipeline.ts'
import { groupIn, segmentsOf, subscriptionScopeIn } from '../../http/requestParts.ts'
import { isWithin } from '../../wire/ids.ts'
import { locationGiven } from '../catalog/locations.ts'
import type { World } from '../context.ts'
import type { Operations } from '../operations/operations.ts'
import { virtualMachines } from '../providers/compute/virtualMachines.ts'
import { groupNamed } from '../resources/groups.ts'
import type { Resource } from '../resources/store.ts'
import { typeNamed } from '../types/registry.ts'
import type { ResourceType } from '../types/resourceType.ts'
import { actionHandler } from './actionHandler.ts'
import { beginner } from './beginOperation.ts'
import { childHandler, listChildren } from './childHandlers.ts'
import type { Polling } from './operationRoutes.ts'
import { answerList, listResources, resourceHandler } from './resourceHandler.ts'
import { targetOf, unknownType } from './target.ts'

/** Every declared resource type, in resource groups and across the subscription. */
export function resourceRoutes(world: World, operations: Operations, polling: Polling): Hono<ArmEnv> {
  const app = new Hono<ArmEnv>()
  const begin = beginner(operations, polling)
  const onResource = resourceHandler(world, begin)
  const onChild = childHandler(world, begin)
  const onAction = actionHandler(world, begin)

  app.all('/subscriptions/:subscription/resourcegroups/:group/providers/:namespace/*', async (context) => {
    const group = groupIn(context)
    groupNamed(group, world)
    const target = targetOf(context)
    switch (target.kind) {
      case 'resource':
        return await onResource(context, target)
      case 'child':
        return await onChild(context, target)
      case 'action':
        return await onAction(context, target)
      case 'list':
        return await listResources(context, target, group, world)
      case 'child-list':
        return listChildren(context, target, world)
    }
  })

  app.get('/subscriptions/:subscription/providers/:namespace/:type', async (context) => {
    const [, , , namespace, name] = segmentsOf(context)
    const type = typeNamed(`${namespace}/${name}`)
    if (type === undefined) throw unknownType(`${namespace}/${name}`)
    return await answerList(context, inSubscription(context, type, world), type, world)
  })

  app.get(
    '/subscriptions/:subscription/providers/microsoft.compute/locations/:location/virtualmachines',
    async (context) => {
      const location = locationGiven(context.req.param('location'), virtualMachines.name)
      const all = inSubscription(context, virtualMachines, world)
      const there = all.filter((machine) => machine.location === location)
      return await answerList(context, there, virtualMachines, world)
    },
  )
  return app
}

function inSubscription(context: Context<ArmEnv>, type: Pick<ResourceType, 'name'>, world: World): Resource[] {
  const scope = subscriptionScopeIn(context)
  return world.store.ofType(type.name).filter(({ id }) => isWithin(id, scope))
}
