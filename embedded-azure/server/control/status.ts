import type { World } from '../arm/context.ts'
import { hostIdOf } from '../arm/providers/network/networkShape.ts'
import { groupType } from '../arm/resources/store.ts'
import type { FabricCapacity, FabricInventory, HostState } from '../fabric/fabric.ts'
import type { Subscription } from '../state/subscriptions.ts'
import { keyOf, parseResourceId, subscriptionIdOf } from '../wire/ids.ts'

/** What a server holds, as `kube-e2e azure status` shows it. */
export interface Status {
  readonly subscriptions: readonly Subscription[]
  readonly groups: readonly {
    readonly subscriptionId: string
    readonly name: string
    readonly location: string
    readonly provisioningState: string
    /** How many resources are in it. */
    readonly resources: number
  }[]
  readonly machines: readonly {
    readonly subscriptionId: string
    readonly name: string
    readonly resourceGroup: string
    readonly provisioningState: string
    /** What its host does. */
    readonly host: HostState
  }[]
  readonly inventory: FabricInventory
  readonly capacity: FabricCapacity
}

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
