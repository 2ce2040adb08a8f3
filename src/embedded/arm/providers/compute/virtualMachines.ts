import { z } from 'zod'
import type { LongRunningAction } from '../../actions.ts'
import { exactVersionOf } from '../../catalog/images.ts'
import { locationNamed } from '../../catalog/locations.ts'
import { ArmError, invalidParameter, notImplemented } from '../../errors.ts'
import { keyOf } from '../../ids.ts'
import { markDeleting, remove } from '../../lifecycle.ts'
import { linksOf } from '../../links.ts'
import { type ResourceType, resourceType, type Typed } from '../../resourceType.ts'
import type { World } from '../../world.ts'
import { hostIdOf } from '../network/shape.ts'
import { bootDiagnosticsUri } from './bootDiagnostics.ts'
import { instanceView } from './instanceView.ts'
import { bringUp, sizeGiven } from './machineHost.ts'
import { makeDisk, makeInterface, removeParts } from './machineParts.ts'
import { isDown, keepPower, notAllowed, refuseIfBusy, withPower } from './machinePower.ts'
import { type MachineProperties, machineProperties } from './machineProperties.ts'
import { deallocate, powerActions } from './powerActions.ts'
import { refuseOverQuota } from './usages.ts'

type Machine = Typed<MachineProperties>

export const virtualMachines: ResourceType = resourceType({
  name: 'Microsoft.Compute/virtualMachines',
  properties: machineProperties,
  envelope: z.object({
    zones: z.array(z.string()).max(1).optional(),
    identity: z.undefined('The embedded Azure has no managed identities.').optional(),
    plan: z.undefined('The embedded Azure has no images with a plan.').optional(),
  }),
  serverOwned: ['vmId', 'timeCreated', 'power', 'osState', 'instanceView'],
  immutable: [
    'zones',
    'storageProfile.imageReference.publisher',
    'storageProfile.imageReference.offer',
    'storageProfile.imageReference.sku',
    'storageProfile.osDisk.name',
    'osProfile.adminUsername',
    'osProfile.computerName',
    'hardwareProfile.vmSize',
  ],
  longRunning: { put: 'azure-async-operation', delete: 'azure-async-operation-and-location' },
  deleteRank: 0,

  complete({ resource, previous }, world) {
    if (previous) return changed(resource, previous)
    const { hardwareProfile, storageProfile, osProfile } = resource.properties
    sizeGiven(hardwareProfile.vmSize, resource.location)
    checkZones(resource)
    checkSpot(resource)
    refuseOverQuota(resource, world)
    const exactVersion = exactVersionOf(storageProfile.imageReference)
    const { customData, ...shownProfile } = osProfile
    const machine: Machine = {
      ...resource,
      secrets: customData === undefined ? {} : { customData },
      properties: {
        ...resource.properties,
        power: 'starting',
        vmId: crypto.randomUUID(),
        timeCreated: resource.createdAt,
        osProfile: shownProfile,
        storageProfile: { ...storageProfile, imageReference: { ...storageProfile.imageReference, exactVersion } },
        networkProfile: { networkInterfaces: interfacesFor(resource, world) },
      },
    }
    return withDisk(machine, world)
  },

  async provision(machine, world) {
    if (machine.properties.power !== 'starting') return
    await bringUp(machine, world)
    keepPower(machine.id, 'running', world)
  },

  async release(machine, world, options) {
    await world.fabric.removeHost(hostIdOf(machine), options)
    await removeParts(machine, world, options)
  },

  view({ properties: { power: _, osState: __, ...shown } }) {
    return shown
  },

  actions: {
    ...powerActions,
    'GET instanceView': { answer: instanceView },
    'POST retrieveBootDiagnosticsData': {
      async answer(machine, world) {
        if (machine.properties.diagnosticsProfile?.bootDiagnostics.enabled !== true) {
          throw new ArmError(409, 'OperationNotAllowed', 'Boot diagnostics is not enabled for the VM.')
        }
        return { serialConsoleLogBlobUri: bootDiagnosticsUri(machine.id, world) }
      },
    },
    'POST generalize': { answer: generalize },
    'POST simulateEviction': evict(),
  },

  expansions: {
    instanceview: async (machine, world) => ({ instanceView: await instanceView(machine, world) }),
  },
})

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

/** An update keeps what only the first request can say. */
function changed(resource: Machine, previous: Machine): Machine {
  const { customData, ...osProfile } = resource.properties.osProfile
  if (customData !== undefined && customData !== previous.secrets.customData) {
    throw new ArmError(409, 'PropertyChangeNotAllowed', "Changing property 'osProfile.customData' is not allowed.", {
      target: 'osProfile.customData',
    })
  }
  const wanted = resource.properties.networkProfile.networkInterfaces?.map(({ id }) => keyOf(id))
  const present = previous.properties.networkProfile.networkInterfaces?.map(({ id }) => keyOf(id))
  if (wanted && wanted.join() !== present?.join()) throw notImplemented('changing the network interfaces of a machine')
  const { networkProfile, storageProfile } = previous.properties
  return { ...resource, properties: { ...resource.properties, osProfile, networkProfile, storageProfile } }
}

function checkZones(machine: Machine): void {
  const zones = z.array(z.string()).default([]).parse(machine.envelope.zones)
  const known = locationNamed(machine.location)?.zones ?? []
  const unknown = zones.find((zone) => !known.includes(zone))
  if (unknown === undefined) return
  throw new ArmError(
    400,
    'AvailabilityZoneNotSupported',
    `The zone(s) '${unknown}' for resource '${machine.name}' is not supported. The supported zones for location '${machine.location}' are '${known.join(',')}'.`,
  )
}

function checkSpot({
  properties: { priority, evictionPolicy, billingProfile, hardwareProfile },
  location,
}: Machine): void {
  if (priority === 'Spot' && !sizeGiven(hardwareProfile.vmSize, location).lowPriority) {
    throw invalidParameter(
      'priority',
      `The VM size ${hardwareProfile.vmSize} is not available as Azure Spot Virtual Machine.`,
    )
  }
  if (priority === 'Spot' || (evictionPolicy ?? billingProfile) === undefined) return
  const property = evictionPolicy === undefined ? 'billingProfile' : 'evictionPolicy'
  throw invalidParameter(property, `The ${property} can be set only on Azure Spot Virtual Machines.`)
}

/** The interface that the request names, or one made of what it describes. */
function interfacesFor(machine: Machine, world: World) {
  const { networkInterfaces, networkInterfaceConfigurations, networkApiVersion } = machine.properties.networkProfile
  const configuration = networkInterfaceConfigurations?.[0]
  if (configuration && networkApiVersion === undefined) {
    throw invalidParameter('networkApiVersion', 'networkApiVersion is required with networkInterfaceConfigurations.')
  }
  if (configuration) {
    const made = makeInterface(machine, configuration, world)
    const { primary, deleteOption } = configuration.properties
    return [{ id: made.id, properties: { primary, deleteOption } }]
  }
  const given = networkInterfaces?.[0]
  if (given === undefined) throw invalidParameter('networkProfile', 'A virtual machine needs a network interface.')
  const other = world.store.linksTo(given.id).find((link) => keyOf(link.source) !== keyOf(machine.id))
  if (other) {
    throw new ArmError(400, 'NicInUse', `Network Interface ${given.id} is used by existing resource ${other.source}.`)
  }
  return [given]
}

function withDisk(machine: Machine, world: World): Machine {
  const disk = makeDisk(machine, world)
  const { storageProfile } = machine.properties
  const managedDisk = { ...storageProfile.osDisk.managedDisk, id: disk.id }
  const osDisk = { ...storageProfile.osDisk, name: disk.name, managedDisk }
  return { ...machine, properties: { ...machine.properties, storageProfile: { ...storageProfile, osDisk } } }
}
