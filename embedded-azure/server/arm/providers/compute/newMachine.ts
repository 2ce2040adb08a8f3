import { ArmError, invalidParameter } from '../../../wire/errors.ts'
import { keyOf } from '../../../wire/ids.ts'
import { exactVersionOf } from '../../catalog/images.ts'
import { locationNamed } from '../../catalog/locations.ts'
import type { World } from '../../context.ts'
import type { Typed } from '../../types/resourceType.ts'
import { refuseReserved } from '../network/reservations.ts'
import { placeInSet } from './availabilitySets.ts'
import { refuseRestricted, sizeGiven, zonesOf } from './machineHost.ts'
import { makeDisk, makeInterface } from './machineParts.ts'
import type { MachineProperties } from './machineProperties.ts'
import { refuseOverQuota } from './usages.ts'

type Machine = Typed<MachineProperties>

/** What the first request for a machine asks for, checked, with the resources that the machine brings with it. */
export function newMachine(asked: Machine, world: World): Machine {
  const { hardwareProfile, storageProfile, osProfile, userData, ...others } = asked.properties
  sizeGiven(hardwareProfile.vmSize, asked.location)
  checkZones(asked)
  checkSpot(asked)
  refuseRestricted(asked, world)
  refuseOverQuota(asked, world)
  const exactVersion = exactVersionOf(storageProfile.imageReference)
  const { customData, ...shownProfile } = osProfile
  const machine: Machine = {
    ...asked,
    secrets: {
      ...(customData === undefined ? {} : { customData }),
      ...(userData === undefined ? {} : { userData }),
    },
    properties: {
      ...others,
      hardwareProfile,
      power: 'starting',
      ...placementOf(asked, world),
      vmId: crypto.randomUUID(),
      timeCreated: asked.createdAt,
      osProfile: { ...shownProfile, computerName: computerNameOf(asked) },
      storageProfile: { ...storageProfile, imageReference: { ...storageProfile.imageReference, exactVersion } },
      networkProfile: { networkInterfaces: interfacesFor(asked, world) },
    },
  }
  return withDisk(machine, world)
}

/** A name that is no host name is refused as Azure does, which has the machine's name for one that is not given. */
function computerNameOf({ name, properties: { osProfile } }: Machine): string {
  if (osProfile.computerName !== '') return osProfile.computerName
  if (/^[a-z0-9]([a-z0-9.-]{0,62}[a-z0-9])?$/i.test(name)) return name
  throw invalidParameter('computerName', `The machine's name '${name}' is no host name; give osProfile.computerName.`)
}

function placementOf({ properties: { availabilitySet }, envelope }: Machine, world: World) {
  if (availabilitySet === undefined) return {}
  if (envelope.zones !== undefined) {
    throw invalidParameter(
      'zones',
      'A virtual machine is in an availability set or in availability zones, not in both.',
    )
  }
  return { placement: placeInSet(availabilitySet.id, world) }
}

function checkZones(machine: Machine): void {
  const known = locationNamed(machine.location)?.zones ?? []
  const unknown = zonesOf(machine).find((zone) => !known.includes(zone))
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
  refuseReserved(given.id, machine.id, world)
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
