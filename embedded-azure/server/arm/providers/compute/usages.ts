import { z } from 'zod'
import { ArmError } from '../../../wire/errors.ts'
import { isWithin, keyOf, subscriptionIdOf, subscriptionScope } from '../../../wire/ids.ts'
import { type Size, sizeNamed, sizes } from '../../catalog/sizes.ts'
import type { World } from '../../context.ts'
import type { Resource } from '../../resources/store.ts'
import { readOnce } from '../../types/typed.ts'

/** Quotas per region, unless the subscription's offer says otherwise. */
const coresLimit = 4000
const machinesLimit = 25_000

const countedProperties = z.object({
  hardwareProfile: z.object({ vmSize: z.string() }),
  priority: z.string().optional(),
  power: z.string().optional(),
})
const readCounted = readOnce(countedProperties)

interface Usage {
  readonly name: string
  readonly localizedName: string
  readonly limit: number
  readonly current: number
}

/** What a subscription uses of each quota in a region. */
export function computeUsages(subscription: string, location: string, world: World): Usage[] {
  return usagesOf(machinesIn(subscription, location, world), location, world)
}

/** Refuses a machine, new or about to be allocated again or to grow, that would exceed a quota of its subscription in its region. */
export function refuseOverQuota(machine: Resource, world: World): void {
  const subscription = subscriptionScope(subscriptionIdOf(machine.id))
  const present = machinesIn(subscription, machine.location, world)
  const others = present.filter((other) => keyOf(other.id) !== keyOf(machine.id))
  const allocated = { ...machine, properties: { ...machine.properties, power: 'starting' } }
  const before = usagesOf(present, machine.location, world)
  for (const [index, { name, limit, current: needed }] of usagesOf(
    [...others, allocated],
    machine.location,
    world,
  ).entries()) {
    const current = before[index]?.current ?? 0
    if (needed <= limit || needed <= current) continue
    throw new ArmError(
      409,
      'OperationNotAllowed',
      `Operation could not be completed as it results in exceeding approved ${quotaInWords(name)} quota. Additional details - Deployment Model: Resource Manager, Location: ${machine.location}, Current Limit: ${limit}, Current Usage: ${current}, Additional Required: ${needed - current}, (Minimum) New Limit Required: ${needed}.`,
    )
  }
}

/** As refusals name it. */
function quotaInWords(name: string): string {
  if (name === 'cores') return 'Total Regional Cores'
  if (name === 'lowPriorityCores') return 'LowPriorityCores'
  return name === 'virtualMachines' ? 'Virtual Machines' : `${name} Cores`
}

function machinesIn(subscription: string, location: string, world: World): Resource[] {
  const all = world.store.ofType('Microsoft.Compute/virtualMachines')
  return all.filter((machine) => machine.location === location && isWithin(machine.id, subscription))
}

/** In an order that does not depend on the machines. A deallocated machine is still a machine, but uses no cores. */
function usagesOf(machines: readonly Resource[], location: string, world: World): Usage[] {
  const counted = machines.map(({ properties }) => readCounted(properties))
  const allocated = counted.filter(({ power }) => power !== 'deallocated')
  const sizesOf = (spot: boolean) =>
    allocated
      .filter(({ priority }) => (priority === 'Spot') === spot)
      .flatMap(({ hardwareProfile }) => sizeNamed(hardwareProfile.vmSize) ?? [])
  const limit = (quota: string, usual: number) => world.offer.limitOf(quota, location, usual)
  const [regular, spot] = [sizesOf(false), sizesOf(true)]
  return [
    {
      name: 'cores',
      localizedName: 'Total Regional vCPUs',
      limit: limit('cores', coresLimit),
      current: cores(regular),
    },
    {
      name: 'virtualMachines',
      localizedName: 'Virtual Machines',
      limit: limit('virtualMachines', machinesLimit),
      current: machines.length,
    },
    {
      name: 'lowPriorityCores',
      localizedName: 'Total Regional Spot vCPUs',
      limit: limit('lowPriorityCores', coresLimit),
      current: cores(spot),
    },
    ...families.map((family) => ({
      name: family,
      localizedName: `${family} vCPUs`,
      limit: limit(family, coresLimit),
      current: cores(regular.filter((size) => keyOf(size.family) === keyOf(family))),
    })),
  ]
}

const families = [...new Map(sizes.map((size) => [keyOf(size.family), size.family])).values()]

function cores(of: readonly Size[]): number {
  return of.reduce((sum, size) => sum + size.vcpus, 0)
}
