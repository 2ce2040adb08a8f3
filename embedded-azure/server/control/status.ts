import type { Status } from '../../protocol/status.ts'
import type { World } from '../arm/context.ts'
import { hostIdOf } from '../arm/providers/network/networkShape.ts'
import { groupType } from '../arm/resources/store.ts'
import { keyOf, parseResourceId, subscriptionIdOf } from '../wire/ids.ts'

export async function statusOf(world: World): Promise<Status> {
  const machines = world.store.ofType('Microsoft.Compute/virtualMachines').map(async (machine) => ({
    subscriptionId: subscriptionIdOf(machine.id),
    name: machine.name,
    resourceGroup: parseResourceId(machine.id)?.resourceGroup ?? '',
    provisioningState: machine.provisioningState,
    host: await world.fabric.hostState(hostIdOf(machine)),
  }))
  return {
    subscriptions: world.subscriptions.all(),
    groups: world.store.ofType(groupType).map(({ id, name, location, provisioningState }) => {
      const subscriptionId = subscriptionIdOf(id)
      return { subscriptionId, name, location, provisioningState, resources: world.store.inGroup(keyOf(id)).length }
    }),
    machines: await Promise.all(machines),
    inventory: await world.fabric.inventory(),
    capacity: await world.fabric.capacity(),
  }
}
