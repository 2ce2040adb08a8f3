import { systemClock } from '../../../../src/system/clock.ts'
import type { Clock } from '../../../../src/vocabulary/tools.ts'
import type { Fabric, NetworkShape } from '../../fabric/fabric.ts'
import { keyOf, parseResourceId, topLevelId } from '../../wire/ids.ts'
import { linksOf } from './links.ts'
import type { ResourceStore } from './store.ts'

/** Keeps the fabric's networks as the records say. */
export interface Networks {
  /** Resolves when each of these virtual networks has the shape that its records have now, or a later one. */
  settle(virtualNetworkIds: readonly string[]): Promise<void>
  /** Removes a virtual network. */
  remove(virtualNetworkId: string, networkId: string): Promise<void>
}

/**
 * One change at a time per network; changes that arrive during one are applied together. After each change there is a
 * pause as long as the change took, so a burst of writes to a large network does not cause one change per write.
 *
 * @param shapeOf reads the shape of a virtual network from the records; undefined when it is gone.
 */
export function networks(
  fabric: Fabric,
  shapeOf: (virtualNetworkId: string) => NetworkShape | undefined,
  clock: Clock = systemClock,
): Networks {
  const looks = new Map<string, { readonly endedAt: number; readonly took: number }>()
  const applied = new Map<string, string>()
  const last = new Map<string, Promise<void>>()
  const waiting = new Map<string, Promise<void>>()

  const after = (key: string, work: () => Promise<void>): Promise<void> => {
    const run = (last.get(key) ?? Promise.resolve()).catch(() => {}).then(work)
    last.set(key, run)
    return run
  }

  const settleOne = (virtualNetworkId: string): Promise<void> => {
    const key = keyOf(virtualNetworkId)
    const joined = waiting.get(key)
    if (joined) return joined
    const run = after(key, async () => {
      const { endedAt, took } = looks.get(key) ?? { endedAt: 0, took: 0 }
      const pause = endedAt + took - clock.now()
      if (pause > 0) await clock.sleep(pause)
      waiting.delete(key)
      const startedAt = clock.now()
      const shape = shapeOf(virtualNetworkId)
      if (shape === undefined) return
      const description = JSON.stringify(shape)
      looks.set(key, { endedAt: clock.now(), took: clock.now() - startedAt })
      if (applied.get(key) === description) return
      applied.delete(key)
      await fabric.applyNetwork(shape)
      applied.set(key, description)
    })
    waiting.set(key, run)
    return run
  }

  return {
    async settle(virtualNetworkIds) {
      await Promise.all(virtualNetworkIds.map(settleOne))
    },
    async remove(virtualNetworkId, networkId) {
      const key = keyOf(virtualNetworkId)
      await after(key, async () => {
        applied.delete(key)
        looks.delete(key)
        await fabric.removeNetwork(networkId)
      })
    },
  }
}

const pointsToItsNetwork = ['microsoft.network/networkinterfaces', 'microsoft.compute/virtualmachines']

/** A load balancer is in the networks of its frontends and of its backends. */
const isInNetworks = 'microsoft.network/loadbalancers'

/** The virtual networks whose shape may depend on a resource. */
export function networksTouching(id: string, store: ResourceStore): string[] {
  const found = new Set<string>()
  const seen = new Set<string>()
  const visit = (text: string): void => {
    const parsed = parseResourceId(text)
    const topLevel = parsed && topLevelId(parsed)
    if (!topLevel || seen.has(keyOf(topLevel.text))) return
    seen.add(keyOf(topLevel.text))
    const type = keyOf(topLevel.type)
    if (type === 'microsoft.network/virtualnetworks') {
      found.add(topLevel.text)
      return
    }
    if (pointsToItsNetwork.includes(type) || type === isInNetworks) {
      const resource = store.get(topLevel.text)
      for (const link of resource ? linksOf(resource) : []) if (leadsToANetwork(link.target)) visit(link.target)
    }
    if (!pointsToItsNetwork.includes(type)) for (const link of store.linksTo(topLevel.text)) visit(link.source)
  }
  visit(id)
  return [...found]
}

/** A network interface's subnet and a VM's interfaces; what else they refer to is shared with other networks. */
function leadsToANetwork(target: string): boolean {
  return leadingTypes.includes(keyOf(parseResourceId(target)?.type ?? ''))
}

const leadingTypes = [
  'microsoft.network/virtualnetworks',
  'microsoft.network/virtualnetworks/subnets',
  'microsoft.network/networkinterfaces',
]
