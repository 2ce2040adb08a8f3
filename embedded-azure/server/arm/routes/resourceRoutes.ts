import { type Context, Hono } from 'hono'
import type { ArmEnv } from '../../http/pipeline.ts'
import { groupIn, segmentsOf, subscriptionScopeIn } from '../../http/requestParts.ts'
import { isWithin } from '../../wire/ids.ts'
import type { Arm } from '../arm.ts'
import { locationGiven } from '../catalog/locations.ts'
import type { Operations } from '../operations/operations.ts'
import { virtualMachines } from '../providers/compute/virtualMachines.ts'
import { groupNamed } from '../resources/groups.ts'
import type { Resource } from '../resources/store.ts'
import { typeNamed } from '../types/registry.ts'
import type { ResourceType } from '../types/resourceType.ts'
import { actionHandler } from './actionHandler.ts'
import { beginOperationWith } from './beginOperation.ts'
import { childHandler, listChildren } from './childHandlers.ts'
import type { Polling } from './operationRoutes.ts'
import { answerList, listResources, resourceHandler } from './resourceHandler.ts'
import { targetOf, unknownType } from './target.ts'

/** Every declared resource type, in resource groups and across the subscription. */
export function resourceRoutes(arm: Arm, operations: Operations, polling: Polling): Hono<ArmEnv> {
  const app = new Hono<ArmEnv>()
  const beginOperation = beginOperationWith(operations, polling)
  const onResource = resourceHandler(arm, beginOperation)
  const onChild = childHandler(arm, beginOperation)
  const onAction = actionHandler(arm, beginOperation)

  app.all('/subscriptions/:subscription/resourcegroups/:group/providers/:namespace/*', async (context) => {
    const group = groupIn(context)
    groupNamed(group, arm)
    const target = targetOf(context)
    switch (target.kind) {
      case 'resource':
        return await onResource(context, target)
      case 'child':
        return await onChild(context, target)
      case 'action':
        return await onAction(context, target)
      case 'list':
        return await listResources(context, target, group, arm)
      case 'child-list':
        return listChildren(context, target, arm)
    }
  })

  app.get('/subscriptions/:subscription/providers/:namespace/:type', async (context) => {
    const [, , , namespace, name] = segmentsOf(context)
    const type = typeNamed(`${namespace}/${name}`)
    if (type === undefined) throw unknownType(`${namespace}/${name}`)
    return await answerList(context, inSubscription(context, type, arm), type, arm)
  })

  app.get(
    '/subscriptions/:subscription/providers/microsoft.compute/locations/:location/virtualmachines',
    async (context) => {
      const location = locationGiven(context.req.param('location'), virtualMachines.name)
      const all = inSubscription(context, virtualMachines, arm)
      const there = all.filter((vm) => vm.location === location)
      return await answerList(context, there, virtualMachines, arm)
    },
  )
  return app
}

function inSubscription(context: Context<ArmEnv>, type: Pick<ResourceType, 'name'>, arm: Arm): Resource[] {
  const scope = subscriptionScopeIn(context)
  return arm.store.ofType(type.name).filter(({ id }) => isWithin(id, scope))
}
