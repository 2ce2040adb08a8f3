import { z } from 'zod'
import { ArmError } from '../../../wire/errors.ts'
import { isWithin, keyOf, subscriptionIdOf, subscriptionScope } from '../../../wire/ids.ts'
import type { Arm } from '../../arm.ts'
import { type Size, sizeNamed, sizes } from '../../catalog/sizes.ts'
import type { Resource } from '../../resources/store.ts'
import { readOnce } from '../../types/typed.ts'

/** Quotas per region, unless the subscription's offer says otherwise. */
const coresLimit = 4000
const vmsLimit = 25_000

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

/** How much a subscription uses of each quota in a region. */
export function computeUsages(subscription: string, location: string, arm: Arm): Usage[] {
  return usagesOf(vmsIn(subscription, location, arm), location, arm)
}

/** Refuses a VM, new or about to be allocated again or to grow, that would exceed a quota of its subscription. */
export function refuseOverQuota(vm: Resource, arm: Arm): void {
  const subscription = subscriptionScope(subscriptionIdOf(vm.id))
  const present = vmsIn(subscription, vm.location, arm)
  const others = present.filter((other) => keyOf(other.id) !== keyOf(vm.id))
  const allocated = { ...vm, properties: { ...vm.properties, power: 'starting' } }
  const before = usagesOf(present, vm.location, arm)
  for (const [index, { name, limit, current: needed }] of usagesOf(
    [...others, allocated],
    vm.location,
    arm,
  ).entries()) {
    const current = before[index]?.current ?? 0
    if (needed <= limit || needed <= current) continue
    throw new ArmError(
      409,
      'OperationNotAllowed',
      `Operation could not be completed as it results in exceeding approved ${quotaInWords(name)} quota. Additional details - Deployment Model: Resource Manager, Location: ${vm.location}, Current Limit: ${limit}, Current Usage: ${current}, Additional Required: ${needed - current}, (Minimum) New Limit Required: ${needed}.`,
    )
  }
}

/** The quota's name in refusals. */
function quotaInWords(name: string): string {
  if (name === 'cores') return 'Total Regional Cores'
  if (name === 'lowPriorityCores') return 'LowPriorityCores'
  return name === 'virtualMachines' ? 'Virtual Machines' : `${name} Cores`
}

function vmsIn(subscription: string, location: string, arm: Arm): Resource[] {
  const all = arm.store.ofType('Microsoft.Compute/virtualMachines')
  return all.filter((vm) => vm.location === location && isWithin(vm.id, subscription))
}

/** In an order that does not depend on the VMs. A deallocated VM counts as a VM but uses no cores. */
function usagesOf(vms: readonly Resource[], location: string, arm: Arm): Usage[] {
  const counted = vms.map(({ properties }) => readCounted(properties))
  const allocated = counted.filter(({ power }) => power !== 'deallocated')
  const sizesOf = (spot: boolean) =>
    allocated
      .filter(({ priority }) => (priority === 'Spot') === spot)
      .flatMap(({ hardwareProfile }) => sizeNamed(hardwareProfile.vmSize) ?? [])
  const limit = (quota: string, usual: number) => arm.offer.limitOf(quota, location, usual)
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
      limit: limit('virtualMachines', vmsLimit),
      current: vms.length,
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
