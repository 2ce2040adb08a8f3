import type { HostState } from '../../../fabric/fabric.ts'
import type { JsonObject, Typed } from '../../resourceType.ts'
import type { World } from '../../world.ts'
import { hostIdOf } from '../network/shape.ts'
import type { MachineProperties } from './machineProperties.ts'

const powerStates: Record<HostState, { code: string; displayStatus: string } | undefined> = {
  running: { code: 'PowerState/running', displayStatus: 'VM running' },
  starting: { code: 'PowerState/starting', displayStatus: 'VM starting' },
  stopped: { code: 'PowerState/stopped', displayStatus: 'VM stopped' },
  failed: { code: 'PowerState/stopped', displayStatus: 'VM stopped' },
  missing: undefined,
}

/** What is true of a machine right now. */
export async function instanceView(machine: Typed<MachineProperties>, world: World): Promise<JsonObject> {
  const state = await world.fabric.hostState(hostIdOf(machine))
  const time = new Date(world.clock.now()).toISOString()
  const power = powerStates[state]
  const provisioning = machine.provisioningState.toLowerCase()
  const { osDisk } = machine.properties.storageProfile
  return {
    computerName: machine.properties.osProfile.computerName,
    hyperVGeneration: 'V2',
    vmAgent: {
      vmAgentVersion: state === 'running' ? 'embedded' : 'Unknown',
      statuses: [
        state === 'running'
          ? status('ProvisioningState/succeeded', 'Ready', time, 'GuestAgent is running and processing the extensions.')
          : status(
              'ProvisioningState/Unavailable',
              'Not Ready',
              time,
              'VM status blob is found but not yet populated.',
            ),
      ],
    },
    disks: [{ name: osDisk.name, statuses: [status(`ProvisioningState/${provisioning}`, provisioning, time)] }],
    ...(machine.properties.diagnosticsProfile?.bootDiagnostics.enabled ? { bootDiagnostics: {} } : {}),
    statuses: [
      status(`ProvisioningState/${provisioning}`, `Provisioning ${provisioning}`, time),
      ...(power ? [{ ...power, level: 'Info' }] : []),
    ],
  }
}

function status(code: string, displayStatus: string, time: string, message?: string): JsonObject {
  return { code, level: 'Info', displayStatus, ...(message === undefined ? {} : { message }), time }
}
