import { z } from 'zod'
import { keyOf } from '../../../wire/ids.ts'
import { vmSizes } from '../../catalog/sizes.ts'
import type { World } from '../../context.ts'
import { markDeleting, remove } from '../../resources/lifecycle.ts'
import { linksOf } from '../../resources/links.ts'
import type { LongRunningAction } from '../../types/actions.ts'
import { type ResourceType, resourceType, type Typed } from '../../types/resourceType.ts'
import { givenMachineIdentity, withIdentity } from '../managedIdentity/machineIdentity.ts'
import { hostIdOf } from '../network/networkShape.ts'
import { reserveFor } from '../network/reservations.ts'
import { bootDiagnosticsData } from './bootDiagnostics.ts'
import { changedMachine } from './changedMachine.ts'
import { instanceView } from './instanceView.ts'
import { bringUp } from './machineHost.ts'
import { removeParts } from './machineParts.ts'
import { isDown, keepPower, notAllowed, refuseIfBusy, withPower } from './machinePower.ts'
import { type MachineProperties, machineProperties } from './machineProperties.ts'
import { newMachine } from './newMachine.ts'
import { deallocate, powerActions } from './powerActions.ts'
import { runCommand } from './runCommand.ts'

type Machine = Typed<MachineProperties>

export const virtualMachines: ResourceType = resourceType({
  name: 'Microsoft.Compute/virtualMachines',
  summary: 'A real Linux system on this machine; a record only, where the server has no hosts.',
  ignored: [
    'zones',
    'securityProfile',
    'billingProfile',
    'storageProfile.osDisk.caching',
    'storageProfile.osDisk.managedDisk.storageAccountType',
  ],
  refused: ['extensions', 'Windows'],
  properties: machineProperties,
  envelope: z.object({
    zones: z.array(z.string()).max(1).optional(),
    identity: givenMachineIdentity.optional(),
    plan: z.undefined('The embedded Azure has no images with a plan.').optional(),
  }),
  serverOwned: ['vmId', 'timeCreated', 'power', 'placement', 'osState', 'instanceView'],
  immutable: [
    'zones',
    'storageProfile.imageReference.publisher',
    'storageProfile.imageReference.offer',
    'storageProfile.imageReference.sku',
    'storageProfile.osDisk.name',
    'osProfile.adminUsername',
    'osProfile.linuxConfiguration.disablePasswordAuthentication',
    'osProfile.linuxConfiguration.ssh',
    'priority',
    'evictionPolicy',
    'securityProfile.securityType',
    'availabilitySet',
  ],
  longRunning: {
    put: 'azure-async-operation',
    patch: 'azure-async-operation',
    delete: 'azure-async-operation-and-location',
  },
  deleteRank: 0,

  complete({ resource, previous }, world) {
    const machine = previous ? changedMachine(resource, previous, world) : newMachine(resource, world)
    return withIdentity(machine, previous, world)
  },

  async provision(machine, world) {
    if (machine.properties.power !== 'starting') return
    await bringUp(machine, world)
    keepPower(machine.id, 'running', world)
  },

  async release(machine, world, options) {
    await world.fabric.removeHost(hostIdOf(machine), options)
    for (const { id } of scriptsOf(machine, world)) world.store.delete(id)
    await removeParts(machine, world, options)
    if (machine.properties.power === 'starting') reserveFor(machine.id, interfacesOf(machine), world)
  },

  view({ properties: { power: _, osState: __, placement: ___, ...shown } }) {
    return shown
  },

  actions: {
    ...powerActions,
    'GET instanceView': { answer: instanceView },
    'GET vmSizes': { answer: async () => ({ value: vmSizes() }) },
    // There are none, and none can be made.
    'GET extensions': { answer: async () => ({ value: [] }) },
    'POST retrieveBootDiagnosticsData': { answer: bootDiagnosticsData },
    'POST runCommand': runCommand,
    'POST generalize': { answer: generalize },
    'POST simulateEviction': evict(),
  },

  expansions: {
    userdata: async ({ secrets: { userData } }) => (userData === undefined ? {} : { userData }),
    instanceview: async (machine, world) => ({ instanceView: await instanceView(machine, world) }),
  },
})

function interfacesOf({ properties: { networkProfile } }: Machine): string[] {
  return (networkProfile.networkInterfaces ?? []).map(({ id }) => id)
}

/** What is kept inside a machine goes with it. */
function scriptsOf(machine: Machine, world: World) {
  const inside = `${keyOf(machine.id)}/`
  return world.store.ofType(`${virtualMachines.name}/runCommands`).filter(({ id }) => keyOf(id).startsWith(inside))
}

/** Says that the system on the disk was made ready to be copied; the machine cannot start any more. */
async function generalize(machine: Machine, world: World): Promise<undefined> {
  refuseIfBusy('generalize', machine)
  if (!isDown(machine)) {
    throw notAllowed(
      'generalize',
      machine,
      'the VM is running. Please power off explicitly in case you shut down the VM from inside the guest operating system.',
    )
  }
  const generalized: Machine = { ...machine, properties: { ...machine.properties, osState: 'Generalized' } }
  world.store.put(generalized, linksOf(generalized))
}

/** What happens when Azure needs the hardware back: the machine is cut off, and goes as its eviction policy says. */
function evict(): LongRunningAction<MachineProperties> {
  return {
    announced: 'none',
    failsResource: true,
    begin(machine) {
      refuseIfBusy('simulateEviction', machine)
      if (machine.properties.priority !== 'Spot') {
        throw notAllowed('simulateEviction', machine, 'the VM is not an Azure Spot Virtual Machine.')
      }
      return withPower(machine, 'deallocating')
    },
    async perform(machine, world) {
      if (machine.properties.evictionPolicy !== 'Delete') {
        await deallocate(machine, world, { force: true })
        return undefined
      }
      markDeleting(machine.id, world)
      await remove(machine.id, virtualMachines, world, { force: true })
      return undefined
    },
  }
}
