import { z } from 'zod'
import type { ScriptRun, ScriptShape } from '../../../fabric/fabric.ts'
import { ArmError } from '../../../wire/errors.ts'
import type { LongRunningAction } from '../../types/actions.ts'
import { parseBody } from '../../types/bodySchemas.ts'
import type { JsonObject, Typed } from '../../types/resourceType.ts'
import { hostIdOf } from '../network/networkShape.ts'
import { runCommandDocument } from './runCommandDocuments.ts'
import { begin, ended, givenTo, scriptLimitSeconds, scriptParameters, scriptText } from './scriptRuns.ts'
import { isDown, isOnItsWay, refuseIfBusy } from './vmPower.ts'
import type { VmProperties } from './vmProperties.ts'

type VirtualMachine = Typed<VmProperties>

const inputSchema = z.object({
  commandId: z.string(),
  script: z.array(scriptText).optional(),
  parameters: scriptParameters.default([]),
})

/** Runs a script in a VM, as root, and returns its output at the end. One at a time per VM. */
export const runCommand: LongRunningAction<VmProperties> = {
  announced: 'azure-async-operation-and-location',
  failsResource: false,
  begin(vm, _world, { body }) {
    refuseUnlessScriptable(vm)
    refuseIfScriptRuns(vm)
    inputOf(body)
    return vm
  },
  async perform(vm, arm, { body, operationId }) {
    const { lines, parameters } = inputOf(body)
    const hostId = hostIdOf(vm)
    const script: ScriptShape = {
      id: operationId,
      text: lines.join('\n'),
      limitSeconds: scriptLimitSeconds,
      ...givenTo(parameters),
    }
    await begin(hostId, script, arm)
    const stays = () => arm.store.get(vm.id)?.provisioningState === 'Updating'
    // The script stays in the host, as on Azure: if it were removed here, a server killed now would run it again.
    return resultOf(await ended(hostId, script, stays, arm))
  },
}

/** Refuses a script for a VM that does not run. */
function refuseUnlessScriptable(vm: VirtualMachine): void {
  if (isOnItsWay(vm)) refuseIfBusy('runCommand', vm)
  if (!isDown(vm)) return
  throw new ArmError(409, 'OperationNotAllowed', 'Cannot modify extensions in the VM when the VM is not running.')
}

function refuseIfScriptRuns(vm: VirtualMachine): void {
  if (vm.provisioningState !== 'Updating') return
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

/** In the form in which Azure's Linux extension reports. A failed script does not make its operation fail. */
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
