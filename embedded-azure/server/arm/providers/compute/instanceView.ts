import type { HostState } from '../../../fabric/fabric.ts'
import type { Arm } from '../../arm.ts'
import type { JsonObject, Typed } from '../../types/resourceType.ts'
import { hostIdOf } from '../network/networkShape.ts'
import type { Power } from './vmPower.ts'
import type { VmProperties } from './vmProperties.ts'

const displayed: Record<Power, string> = {
  starting: 'VM starting',
  running: 'VM running',
  stopping: 'VM stopping',
  stopped: 'VM stopped',
  deallocating: 'VM deallocating',
  deallocated: 'VM deallocated',
}

/** The state of a VM right now. */
export async function instanceView(vm: Typed<VmProperties>, arm: Arm): Promise<JsonObject> {
  const state = await arm.fabric.hostState(hostIdOf(vm))
  const time = new Date(arm.clock.now()).toISOString()
  const power = powerNow(vm.properties.power, state)
  const provisioning = vm.provisioningState.toLowerCase()
  const { osDisk } = vm.properties.storageProfile
  const { placement } = vm.properties
  return {
    ...(placement === undefined
      ? {}
      : { platformFaultDomain: placement.faultDomain, platformUpdateDomain: placement.updateDomain }),
    computerName: vm.properties.osProfile.computerName,
    hyperVGeneration: 'V2',
    vmAgent: {
      vmAgentVersion: state === 'running' ? 'embedded' : 'Unknown',
      statuses: [state === 'running' ? ready(time) : notReady(time)],
      extensionHandlers: [],
    },
    disks: [
      {
        name: osDisk.name,
        statuses: [status(`ProvisioningState/${provisioning}`, `Provisioning ${provisioning}`, time)],
      },
    ],
    ...(vm.properties.diagnosticsProfile?.bootDiagnostics.enabled ? { bootDiagnostics: {} } : {}),
    statuses: [
      status(`ProvisioningState/${provisioning}`, `Provisioning ${provisioning}`, time),
      { code: `PowerState/${power}`, level: 'Info', displayStatus: displayed[power] },
    ],
  }
}

/** A VM that should be running may have been shut down from inside, or have crashed. */
function powerNow(wanted: Power, state: HostState): Power {
  if (wanted !== 'running') return wanted
  return state === 'running' || state === 'starting' ? state : 'stopped'
}

function ready(time: string): JsonObject {
  return status('ProvisioningState/succeeded', 'Ready', time, 'GuestAgent is running and processing the extensions.')
}

function notReady(time: string): JsonObject {
  const message = 'VM status blob is found but not yet populated.'
  return { ...status('ProvisioningState/Unavailable', 'Not Ready', time, message), level: 'Warning' }
}

function status(code: string, displayStatus: string, time: string, message?: string): JsonObject {
  return { code, level: 'Info', displayStatus, ...(message === undefined ? {} : { message }), time }
}
