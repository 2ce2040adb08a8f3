import { z } from 'zod'
import { messageOf } from '../../../../system/errors.ts'
import type { HostShape } from '../../../fabric/fabric.ts'
import { exactVersionOf } from '../../catalog/images.ts'
import { locationNamed } from '../../catalog/locations.ts'
import { sizeNamed, sizes } from '../../catalog/sizes.ts'
import { ArmError, invalidParameter, notImplemented } from '../../errors.ts'
import { keyOf, parseResourceId, topLevelId } from '../../ids.ts'
import { resourceType, type Typed } from '../../resourceType.ts'
import type { World } from '../../world.ts'
import { networkInterfaceProperties } from '../network/networkInterfaces.ts'
import { hostIdOf, interfaceIdOf } from '../network/shape.ts'
import { networkIdOf } from '../network/virtualNetworks.ts'
import { bootDiagnosticsUri } from './bootDiagnostics.ts'
import { instanceView } from './instanceView.ts'
import { makeDisk, makeInterface, removeParts } from './machineParts.ts'
import { type MachineProperties, machineProperties } from './machineProperties.ts'
import { refuseOverQuota } from './usages.ts'

type Machine = Typed<MachineProperties>

export const virtualMachines = resourceType({
  name: 'Microsoft.Compute/virtualMachines',
  properties: machineProperties,
  envelope: z.object({
    zones: z.array(z.string()).max(1).optional(),
    identity: z.undefined('The embedded Azure has no managed identities.').optional(),
    plan: z.undefined('The embedded Azure has no images with a plan.').optional(),
  }),
  serverOwned: ['vmId', 'timeCreated', 'instanceView'],
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
    checkSize(hardwareProfile.vmSize, resource.location)
    checkZones(resource)
    refuseOverQuota(hardwareProfile.vmSize, resource.location, world)
    const exactVersion = exactVersionOf(storageProfile.imageReference)
    const { customData, ...shownProfile } = osProfile
    const machine: Machine = {
      ...resource,
      secrets: customData === undefined ? {} : { customData },
      properties: {
        ...resource.properties,
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
    const hostId = hostIdOf(machine)
    const state = await world.fabric.hostState(hostId)
    if (machine.provisioningState === 'Updating' && state !== 'missing' && state !== 'failed') return
    const size = checkSize(machine.properties.hardwareProfile.vmSize, machine.location)
    const { osProfile } = machine.properties
    const { customData } = machine.secrets
    const host: HostShape = {
      id: hostId,
      computerName: osProfile.computerName,
      ...placeOf(machine, world),
      adminUsername: osProfile.adminUsername,
      sshPublicKeys: osProfile.linuxConfiguration.ssh.publicKeys.map((key) => key.keyData),
      customData: customData === undefined ? undefined : Buffer.from(customData, 'base64'),
      vcpus: size.vcpus,
      memoryBytes: size.memoryGiB * 2 ** 30,
    }
    await world.capacity.whileReserved(() => world.fabric.createHost(host).catch(didNotComeUp))
  },

  async release(machine, world, options) {
    await world.fabric.removeHost(hostIdOf(machine), options)
    await removeParts(machine, world, options)
  },

  actions: {
    'GET instanceView': (machine, world) => instanceView(machine, world),
    'POST retrieveBootDiagnosticsData': async (machine, world) => {
      if (machine.properties.diagnosticsProfile?.bootDiagnostics.enabled !== true) {
        throw new ArmError(409, 'OperationNotAllowed', 'Boot diagnostics is not enabled for the VM.')
      }
      return { serialConsoleLogBlobUri: bootDiagnosticsUri(machine.id, world) }
    },
  },
})

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

function didNotComeUp(thrown: unknown): never {
  throw new ArmError(
    500,
    'InternalExecutionError',
    `An internal execution error occurred. The host did not come up: ${messageOf(thrown)}`,
  )
}

function checkSize(name: string, location: string) {
  const size = sizeNamed(name)
  if (size) return size
  throw invalidParameter(
    'vmSize',
    `The value ${name} provided for the VM size is not valid. The valid sizes in the current region ${location} are: ${sizes.map((one) => one.name).join(', ')}.`,
  )
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

/** Where the host is plugged in, in the fabric's names. */
function placeOf(machine: Machine, world: World): { networkId: string; interfaceId: string } {
  const stored = world.store.get(machine.properties.networkProfile.networkInterfaces?.[0]?.id ?? '')
  const subnet = stored && networkInterfaceProperties.parse(stored.properties).ipConfigurations[0]?.properties.subnet.id
  const subnetId = parseResourceId(subnet ?? '')
  const network = subnetId && world.store.get(topLevelId(subnetId).text)
  if (!stored || !network) throw new ArmError(400, 'InvalidResourceReference', 'The network interface is gone.')
  return { networkId: networkIdOf(network), interfaceId: interfaceIdOf(stored) }
}
