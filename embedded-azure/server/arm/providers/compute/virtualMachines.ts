import { z } from 'zod'
import { vmSizes } from '../../catalog/sizes.ts'
import { type ResourceType, resourceType, type Typed } from '../../types/resourceType.ts'
import { givenMachineIdentity, withIdentity } from '../managedIdentity/machineIdentity.ts'
import { hostIdOf } from '../network/networkShape.ts'
import { reserveFor } from '../network/reservations.ts'
import { bootDiagnosticsData } from './bootDiagnostics.ts'
import { changedMachine } from './changedMachine.ts'
import { instanceView } from './instanceView.ts'
import { bringUp } from './machineHost.ts'
import { removeParts } from './machineParts.ts'
import { keepPower } from './machinePower.ts'
import { type MachineProperties, machineProperties } from './machineProperties.ts'
import { newMachine } from './newMachine.ts'
import { powerActions } from './powerActions.ts'
import { runCommand } from './runCommand.ts'

type Machine = Typed<MachineProperties>

export const virtualMachines: ResourceType = resourceType({
  name: 'Microsoft.Compute/virtualMachines',
  summary: 'A real Linux system on this machine; a record only, where the server has no hosts.',
  ignored: [
    'zones',
    'securityProfile',
    'evictionPolicy',
    'billingProfile',
    'storageProfile.osDisk.caching',
    'storageProfile.osDisk.managedDisk.storageAccountType',
  ],
  refused: ['extensions', 'Windows', 'enableIPForwarding: true'],
  properties: machineProperties,
  envelope: z.object({
    zones: z.array(z.string()).max(1).optional(),
    identity: givenMachineIdentity.optional(),
    plan: z.undefined('The embedded Azure has no images with a plan.').optional(),
  }),
  serverOwned: ['vmId', 'timeCreated', 'power', 'placement', 'instanceView'],
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
  firstState: 'Creating',
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
    await removeParts(machine, world, options)
    if (machine.properties.power === 'starting') reserveFor(machine.id, interfacesOf(machine), world)
  },

  view({ properties: { power: _, placement: __, ...shown } }) {
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
  },

  expansions: {
    userdata: async ({ secrets: { userData } }) => (userData === undefined ? {} : { userData }),
    instanceview: async (machine, world) => ({ instanceView: await instanceView(machine, world) }),
  },
})

function interfacesOf({ properties: { networkProfile } }: Machine): string[] {
  return (networkProfile.networkInterfaces ?? []).map(({ id }) => id)
}
