import { z } from 'zod'
import type { ScriptRun, ScriptShape } from '../../../fabric/fabric.ts'
import { ArmError } from '../../../wire/errors.ts'
import { parentIdOf } from '../../../wire/ids.ts'
import type { World } from '../../context.ts'
import { resourceType, type Typed, typedBy } from '../../types/resourceType.ts'
import { hostIdOf } from '../network/networkShape.ts'
import { type MachineProperties, machineProperties } from './machineProperties.ts'
import { refuseUnlessScriptable } from './runCommand.ts'
import { begin, ended, givenTo, scriptLimitSeconds, scriptParameters, scriptText } from './scriptRuns.ts'

const noBlobs = 'The embedded Azure has no storage accounts for the output of scripts; read it from the instance view.'
const sourceOnly = 'The embedded Azure runs scripts that come with the request; give source.script.'

const properties = z.strictObject({
  source: z.strictObject({
    script: scriptText.min(1, sourceOnly),
    scriptUri: z.undefined(sourceOnly).optional(),
    commandId: z.undefined(sourceOnly).optional(),
    galleryScriptReferenceId: z.undefined(sourceOnly).optional(),
    scriptShell: z.literal('Default').optional(),
  }),
  parameters: scriptParameters.default([]),
  protectedParameters: scriptParameters.optional(),
  asyncExecution: z.boolean().default(false),
  treatFailureAsDeploymentFailure: z.boolean().default(false),
  runAsUser: z.string().min(1).optional(),
  runAsPassword: z.undefined('Scripts on Linux need no password to run as another user.').optional(),
  timeoutInSeconds: z.int().min(1).default(scriptLimitSeconds),
  outputBlobUri: z.undefined(noBlobs).optional(),
  errorBlobUri: z.undefined(noBlobs).optional(),
  outputBlobManagedIdentity: z.undefined(noBlobs).optional(),
  errorBlobManagedIdentity: z.undefined(noBlobs).optional(),
  /** Names one run of the script; another whenever the script or anything about it changes. */
  runId: z.string().optional(),
})

type RunCommand = Typed<z.infer<typeof properties>>

/** Scripts that are kept as resources of a machine, with what became of them. Several may run at once. */
export const runCommands = resourceType({
  name: 'Microsoft.Compute/virtualMachines/runCommands',
  summary: 'A script that the host runs, with its output.',
  properties,
  serverOwned: ['runId', 'instanceView'],
  longRunning: {
    put: 'azure-async-operation',
    patch: 'azure-async-operation',
    delete: 'azure-async-operation-and-location',
  },
  deleteRank: 0,

  complete({ resource, previous }, world) {
    refuseUnlessScriptable(machineOf(resource, world))
    const { protectedParameters, ...shown } = resource.properties
    const secrets =
      protectedParameters === undefined
        ? resource.secrets
        : { protectedParameters: JSON.stringify(protectedParameters) }
    const same =
      previous && JSON.stringify([shown, secrets]) === JSON.stringify([previous.properties, previous.secrets])
    return { ...resource, secrets, properties: { ...shown, runId: same ? shown.runId : crypto.randomUUID() } }
  },

  async provision(command, world) {
    const hostId = hostIdOf(machineOf(command, world))
    const script = scriptOf(command)
    await begin(hostId, script, world)
    if (command.properties.asyncExecution) return
    const stays = () =>
      world.store.get(command.id)?.provisioningState !== 'Deleting' && world.store.get(command.id) !== undefined
    const { state, exitCode } = await ended(hostId, script, stays, world)
    if (state === 'succeeded' || !command.properties.treatFailureAsDeploymentFailure) return
    throw new ArmError(
      409,
      'VMExtensionProvisioningError',
      `VM has reported a failure when processing run command '${command.name}'. The script ended with exit code ${exitCode}.`,
    )
  },

  async release(command, world) {
    const machine = world.store.get(parentIdOf(command.id) ?? '')
    if (machine && command.properties.runId) await world.fabric.endScript(hostIdOf(machine), command.properties.runId)
  },

  view({ properties: { runId: _, ...shown } }) {
    return shown
  },

  expansions: {
    instanceview: async (command, world) => {
      const { runId } = command.properties
      const machine = machineOf(command, world)
      const run = runId === undefined ? undefined : await world.fabric.scriptRun(hostIdOf(machine), runId)
      return { instanceView: run === undefined ? { executionState: 'Unknown' } : viewOf(run) }
    },
  },
})

function machineOf(command: { readonly id: string }, world: World): Typed<MachineProperties> {
  const id = parentIdOf(command.id) ?? ''
  const machine = world.store.get(id)
  if (machine) return typedBy({ properties: machineProperties }, machine)
  throw new ArmError(404, 'ParentResourceNotFound', `The parent resource '${id}' was not found.`)
}

function scriptOf({ properties, secrets }: RunCommand): ScriptShape {
  const secret = scriptParameters.parse(JSON.parse(secrets.protectedParameters ?? '[]'))
  return {
    id: properties.runId ?? '',
    text: properties.source.script,
    user: properties.runAsUser ?? 'root',
    limitSeconds: properties.timeoutInSeconds,
    ...givenTo([...properties.parameters, ...secret]),
  }
}

const executionStates: Record<ScriptRun['state'], string> = {
  running: 'Running',
  succeeded: 'Succeeded',
  failed: 'Failed',
  'timed-out': 'TimedOut',
  lost: 'Unknown',
}

function viewOf({ state, ...run }: ScriptRun) {
  return { executionState: executionStates[state], ...run, statuses: [] }
}
