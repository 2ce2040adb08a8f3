import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { systemClock } from '../../../src/system/clock.ts'
import { systemProcesses } from '../../../src/system/process.ts'
import { takeStateFolder } from '../../protocol/stateFolder.ts'
import type { Fabric } from '../../server/fabric/fabric.ts'
import { addressesElsewhere } from '../../server/fabric/foreignAddresses.ts'
import { takeInventory } from '../../server/fabric/inventory.ts'
import { deleteNamespace } from '../../server/fabric/ip.ts'
import { hostNamespace } from '../../server/fabric/layout.ts'
import { applyNetwork, plugHost, removeNetwork } from '../../server/fabric/network.ts'
import { recordsOnlyFabric } from '../../server/fabric/recordsOnly.ts'
import { fabricContext } from '../../server/fabric/systemsFabric.ts'
import { embeddedProgram } from './program.ts'

/**
 * A fabric for a server of ARM whose networks are real, and whose hosts are namespaces in which no system runs. Needs
 * root. A new one on the same state folder finds them again.
 */
export async function bareFabric(stateFolder: string) {
  takeStateFolder(stateFolder)
  await mkdir(join(stateFolder, 'fabric'), { recursive: true, mode: 0o700 })
  const processes = systemProcesses()
  const context = await fabricContext({
    stateFolder,
    processes,
    clock: systemClock,
    log: () => undefined,
    program: embeddedProgram,
  })
  const fabric: Fabric = {
    ...recordsOnlyFabric(),
    applyNetwork: (network) => context.networkTurn(() => applyNetwork(context, network)),
    removeNetwork: (networkId) => context.networkTurn(() => removeNetwork(context, networkId)),
    async createHost({ id, networkId, interfaceId }) {
      await context.networkTurn(() => plugHost(context, id, networkId, interfaceId))
    },
    async removeHost(hostId) {
      // Its link to the network goes with it.
      await context.networkTurn(() => deleteNamespace(processes, hostNamespace(context.layout, hostId)))
    },
    addressesElsewhere: () => addressesElsewhere(context.layout),
    serveMetadata: context.metadata.serve,
    async detach() {
      await context.metadata.closeAll()
      await context.probes.stopAll()
    },
    inventory: () => takeInventory(context),
  }
  return {
    fabric,
    /** Runs a shell command on a host; resolves with what it printed, whatever its exit code. */
    async on(hostId: string, command: string): Promise<string> {
      const inside = `--net=/run/netns/${hostNamespace(context.layout, hostId)}`
      const { stdout } = await processes.run('nsenter', [inside, 'bash', '-c', command], { limitSeconds: 30 })
      return stdout
    },
  }
}
