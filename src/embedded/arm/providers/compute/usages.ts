import { z } from 'zod'
import { type Size, sizeNamed, sizes } from '../../catalog/sizes.ts'
import { ArmError } from '../../errors.ts'
import { keyOf } from '../../ids.ts'
import type { World } from '../../world.ts'

/** Quotas of this subscription, per region. */
const coresLimit = 4000
const machinesLimit = 25_000

const sizeOfMachine = z.object({
  hardwareProfile: z.object({ vmSize: z.string() }),
  priority: z.string().optional(),
})

interface Usage {
  readonly name: string
  readonly localizedName: string
  readonly limit: number
  readonly current: number
}

/** What is used of each quota in a region. */
export function computeUsages(location: string, world: World): Usage[] {
  const used = machinesIn(location, world)
  const cores = (machines: readonly Size[]) => machines.reduce((sum, size) => sum + size.vcpus, 0)
  const families = [...new Map(sizes.map((size) => [keyOf(size.family), size.family])).values()]
  return [
    { name: 'cores', localizedName: 'Total Regional vCPUs', limit: coresLimit, current: cores(used.regular) },
    { name: 'virtualMachines', localizedName: 'Virtual Machines', limit: machinesLimit, current: used.count },
    {
      name: 'lowPriorityCores',
      localizedName: 'Total Regional Spot vCPUs',
      limit: coresLimit,
      current: cores(used.spot),
    },
    ...families.map((family) => ({
      name: family,
      localizedName: `${family} vCPUs`,
      limit: coresLimit,
      current: cores(used.regular.filter((size) => keyOf(size.family) === keyOf(family))),
    })),
  ]
}

/** Refuses a machine that would exceed the quota of its region. */
export function refuseOverQuota(vmSize: string, location: string, world: World): void {
  const needed = sizeNamed(vmSize)?.vcpus ?? 0
  const current = machinesIn(location, world).regular.reduce((sum, size) => sum + size.vcpus, 0)
  if (current + needed <= coresLimit) return
  throw new ArmError(
    409,
    'OperationNotAllowed',
    `Operation could not be completed as it results in exceeding approved Total Regional Cores quota. Additional details - Deployment Model: Resource Manager, Location: ${location}, Current Limit: ${coresLimit}, Current Usage: ${current}, Additional Required: ${needed}, (Minimum) New Limit Required: ${current + needed}.`,
  )
}

function machinesIn(location: string, world: World): { count: number; regular: Size[]; spot: Size[] } {
  const found = { count: 0, regular: [] as Size[], spot: [] as Size[] }
  for (const machine of world.store.ofType('Microsoft.Compute/virtualMachines')) {
    const { hardwareProfile, priority } = sizeOfMachine.parse(machine.properties)
    const size = sizeNamed(hardwareProfile.vmSize)
    if (machine.location !== location || !size) continue
    found.count++
    found[priority === 'Spot' ? 'spot' : 'regular'].push(size)
  }
  return found
}
