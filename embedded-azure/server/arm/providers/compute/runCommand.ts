import { z } from 'zod'
import type { ScriptRun, ScriptShape } from '../../../fabric/fabric.ts'
import { ArmError } from '../../../wire/errors.ts'
import type { LongRunningAction } from '../../types/actions.ts'
import { parseBody } from '../../types/bodySchemas.ts'
import type { JsonObject, Typed } from '../../types/resourceType.ts'
import { hostIdOf } from '../network/networkShape.ts'
import { isDown, isOnItsWay, refuseIfBusy } from './machinePower.ts'
import type { MachineProperties } from './machineProperties.ts'
import { runCommandDocument } from './runCommandDocuments.ts'
import { begin, ended, givenTo, scriptLimitSeconds, scriptParameters, scriptText } from './scriptRuns.ts'

type Machine = Typed<MachineProperties>

const inputSchema = z.object({
  commandId: z.string(),
  script: z.array(scriptText).optional(),
  parameters: scriptParameters.default([]),
})

/** Runs a script in a machine, as root, and gives its output back in the end. One at a time in a machine. */
export const runCommand: LongRunningAction<MachineProperties> = {
  announced: 'azure-async-operation-and-location',
  failsResource: false,
  begin(machine, _world, { body }) {
    refuseUnlessScriptable(machine)
    refuseIfScriptRuns(machine)
    inputOf(body)
    return machine
  },
  async perform(machine, world, { body, operationId }) {
    const { lines, parameters } = inputOf(body)
    const hostId = hostIdOf(machine)
    const script: ScriptShape = {
      id: operationId,
      text: lines.join('\n'),
      limitSeconds: scriptLimitSeconds,
      ...givenTo(parameters),
    }
    await begin(hostId, script, world)
    const stays = () => world.store.get(machine.id)?.provisioningState === 'Updating'
    // The script stays in the host, as on Azure: were it forgotten here, a server that is killed now would run it again.
    return resultOf(await ended(hostId, script, stays, world))
  },
}

/** Refuses a script for a machine that does not run. */
function refuseUnlessScriptable(machine: Machine): void {
  if (isOnItsWay(machine)) refuseIfBusy('runCommand', machine)
  if (!isDown(machine)) return
  throw new ArmError(409, 'OperationNotAllowed', 'Cannot modify extensions in the VM when the VM is not running.')
}

function refuseIfScriptRuns(machine: Machine): void {
  if (machine.provisioningState !== 'Updating') return
  throw new ArmError(
    409,
    'Conflict',
    'Run command extension execution is in progress. Please wait for completion before invoking a run command.',
  )
}

function inputOf(body: unknown) {
  const { commandId, script, parameters } = parseBody(inputSchema, body)
  const document = runCommandDocument(commandId)
  return { lines: script ?? document.script, parameters }
}

/** In the form in which Azure's extension for Linux reports. That a script failed does not make its operation fail. */
function resultOf({ exitCode, output, error }: ScriptRun): JsonObject {
  const how =
    exitCode === 0
      ? 'Enable succeeded: '
      : `Enable failed: failed to execute command: command terminated with exit status=${exitCode}`
  return {
    value: [
      {
        code: 'ProvisioningState/succeeded',
        level: 'Info',
        displayStatus: 'Provisioning succeeded',
        message: `${how}\n[stdout]\n${output}\n[stderr]\n${error}`,
      },
    ],
  }
}
