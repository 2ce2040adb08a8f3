import type { Fabric, HostShape } from '../../fabric/fabric.ts'
import { promisedDisk, promisedMemory } from '../../fabric/promisedCapacity.ts'
import { ArmError } from '../../wire/errors.ts'

/** Reserves room for hosts while they are created, so that concurrent requests do not count on the same memory. */
export interface Capacity {
  /** Creates a host if there is room for it; refuses with AllocationFailed otherwise. */
  whileReserved(host: Pick<HostShape, 'id' | 'memoryBytes'>, make: () => Promise<void>): Promise<void>
}

/** The free memory and disk of this machine are the capacity of every region. */
export function capacity(fabric: Pick<Fabric, 'capacity'>): Capacity {
  /** Memory of the hosts that are being created, by host. */
  const reserved = new Map<string, number>()
  let lastAdmission: Promise<void> = Promise.resolve()

  const admit = async ({ id, memoryBytes }: Pick<HostShape, 'id' | 'memoryBytes'>) => {
    const memory = promisedMemory(memoryBytes)
    const others = [...reserved].filter(([other]) => other !== id)
    const free = await fabric.capacity([id, ...others.map(([other]) => other)])
    const memoryWanted = others.reduce((sum, [, bytes]) => sum + bytes, memory)
    const diskWanted = (others.length + 1) * promisedDisk
    if (free.freeMemoryBytes < memoryWanted) throw allocationFailed('memory')
    if (free.freeDiskBytes < diskWanted) throw allocationFailed('disk')
    reserved.set(id, memory)
  }

  return {
    async whileReserved(host, make) {
      // One at a time, so exactly as many requests succeed as there is room for.
      const admission = lastAdmission.then(() => admit(host))
      lastAdmission = admission.catch(() => {})
      await admission
      try {
        await make()
      } finally {
        reserved.delete(host.id)
      }
    },
  }
}

function allocationFailed(wanting: 'memory' | 'disk'): ArmError {
  return new ArmError(
    409,
    'AllocationFailed',
    `Allocation failed. We do not have sufficient capacity for the requested VM size in this region: this machine has no ${wanting} left for one more host.`,
  )
}
