import { isOnThisMachine } from '../../azure/sdk/endpoint.ts'
import { type CloudKind, connectAs } from './cloudKind.ts'
import { hostsSeeThisMachineAs } from './embeddedCloud.ts'
import { publicAddressOfRunner } from './runnerAddress.ts'

/** `cloud: azure`: the public Azure, a national one, or an embedded one that somebody else runs. */
export const publicCloud: CloudKind = {
  problems: async () => [],
  exists: async () => true,
  async open({ endpoint, credential, subscriptionId }, world) {
    return {
      azure: await connectAs(credential, endpoint, subscriptionId, world),
      endpoint,
      stored: credential,
      leftovers: async () => [],
    }
  },
  async runnerRanges({ endpoint }, signal) {
    return [isOnThisMachine(endpoint) ? hostsSeeThisMachineAs : await publicAddressOfRunner(signal)]
  },
}
