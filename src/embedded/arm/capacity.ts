import type { Fabric } from '../fabric/fabric.ts'
import { ArmError } from './errors.ts'

/** What one more host needs of this machine while it boots and runs a control plane; measured, with some reserve. */
const hostFootprint = { memoryBytes: 1.5 * 2 ** 30, diskBytes: 3 * 2 ** 30 }

/** Room for hosts that are being made, so that several requests at once do not all count on the same memory. */
export interface Capacity {
  /** Makes a host if there is room for it; refuses with AllocationFailed otherwise. */
  whileReserved(make: () => Promise<void>): Promise<void>
}

export function capacity(fabric: Fabric): Capacity {
  let reserved = 0
  return {
    async whileReserved(make) {
      reserved++
      try {
        const free = await fabric.capacity()
        const wanting =
          free.freeMemoryBytes < reserved * hostFootprint.memoryBytes
            ? 'memory'
            : free.freeDiskBytes < reserved * hostFootprint.diskBytes
              ? 'disk'
              : undefined
        if (wanting !== undefined) {
          throw new ArmError(
            409,
            'AllocationFailed',
            `Allocation failed. We do not have sufficient capacity for the requested VM size in this region: this machine has no ${wanting} left for one more host.`,
          )
        }
        await make()
      } finally {
        reserved--
      }
    },
  }
}
