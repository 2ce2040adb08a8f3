import { z } from 'zod'
import { vmSizes } from '../../catalog/sizes.ts'
import { type ResourceType, resourceType, type Typed } from '../../types/resourceType.ts'
import { givenVmIdentity, withIdentity } from '../managedIdentity/vmIdentity.ts'
import { hostIdOf } from '../network/networkShape.ts'
import { reserveFor } from '../network/reservations.ts'
import { bootDiagnosticsData } from './bootDiagnostics.ts'
import { changedVm } from './changedVm.ts'
import { instanceView } from './instanceView.ts'
import { newVm } from './newVm.ts'
import { powerActions } from './powerActions.ts'
import { runCommand } from './runCommand.ts'
import { bringUp } from './vmHost.ts'
import { removeParts } from './vmParts.ts'
import { keepPower } from './vmPower.ts'
import { type VmProperties, vmProperties } from './vmProperties.ts'

type VirtualMachine = Typed<VmProperties>

export const virtualMachines: ResourceType = resourceType({
  name: 'Microsoft.Compute/virtualMachines',
  summary: 'A real Linux system on this machine, or only a record where the server has no hosts.',
  ignored: [
    'zones',
    'securityProfile',
    'evictionPolicy',
    'billingProfile',
    'storageProfile.osDisk.caching',
    'storageProfile.osDisk.managedDisk.storageAccountType',
  ],
  refused: ['extensions', 'Windows', 'enableIPForwarding: true'],
  properties: vmProperties,
  envelope: z.object({
    zones: z.array(z.string()).max(1).optional(),
    identity: givenVmIdentity.optional(),
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

  complete({ resource, previous }, arm) {
    const vm = previous ? changedVm(resource, previous, arm) : newVm(resource, arm)
    return withIdentity(vm, previous, arm)
  },

  async provision(vm, arm) {
    if (vm.properties.power !== 'starting') return
    await bringUp(vm, arm)
    keepPower(vm.id, 'running', arm)
  },

  async release(vm, arm, options) {
    await arm.fabric.removeHost(hostIdOf(vm), options)
    await removeParts(vm, arm, options)
    if (vm.properties.power === 'starting') reserveFor(vm.id, interfacesOf(vm), arm)
  },

  view({ properties: { power: _, placement: __, ...shown } }) {
    return shown
  },

  actions: {
    ...powerActions,
    'GET instanceView': { answer: instanceView },
    'GET vmSizes': { answer: async () => ({ value: vmSizes() }) },
    // There are none, and none can be created.
    'GET extensions': { answer: async () => ({ value: [] }) },
    'POST retrieveBootDiagnosticsData': { answer: bootDiagnosticsData },
    'POST runCommand': runCommand,
  },

  expansions: {
    userdata: async ({ secrets: { userData } }) => (userData === undefined ? {} : { userData }),
    instanceview: async (vm, arm) => ({ instanceView: await instanceView(vm, arm) }),
  },
})

function interfacesOf({ properties: { networkProfile } }: VirtualMachine): string[] {
  return (networkProfile.networkInterfaces ?? []).map(({ id }) => id)
}
