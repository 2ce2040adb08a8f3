import type { Fabric, NetworkShape } from '../../server/fabric/fabric.ts'
import { recordsOnlyFabric } from '../../server/fabric/recordsOnly.ts'

/** A fabric that makes nothing and remembers the last shape of each network that it was given. */
export function recordedShapes(): { readonly fabric: Fabric; readonly last: () => NetworkShape | undefined } {
  const fabric = recordsOnlyFabric()
  let last: NetworkShape | undefined
  return {
    fabric: {
      ...fabric,
      async applyNetwork(network) {
        last = network
        await fabric.applyNetwork(network)
      },
    },
    last: () => last,
  }
}
