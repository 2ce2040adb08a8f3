import type { Status } from '../../protocol/status.ts'
import type { Arm } from '../arm/arm.ts'
import { hostIdOf } from '../arm/providers/network/networkShape.ts'
import { groupType } from '../arm/resources/store.ts'
import { keyOf, parseResourceId, subscriptionIdOf } from '../wire/ids.ts'

export async function statusOf(arm: Arm): Promise<Status> {
  const machines = arm.store.ofType('Microsoft.Compute/virtualMachines').map(async (machine) => ({
    subscriptionId: subscriptionIdOf(machine.id),
    name: machine.name,
    resourceGroup: parseResourceId(machine.id)?.resourceGroup ?? '',
    provisioningState: machine.provisioningState,
    host: await arm.fabric.hostState(hostIdOf(machine)),
  }))
  return {
    subscriptions: arm.subscriptions.all(),
    groups: arm.store.ofType(groupType).map(({ id, name, location, provisioningState }) => {
      const subscriptionId = subscriptionIdOf(id)
      return { subscriptionId, name, location, provisioningState, resources: arm.store.inGroup(keyOf(id)).length }
    }),
    machines: await Promise.all(machines),
    inventory: await arm.fabric.inventory(),
    capacity: await arm.fabric.capacity(),
  }
}
