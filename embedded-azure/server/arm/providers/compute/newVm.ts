import { ArmError, invalidParameter } from '../../../wire/errors.ts'
import { keyOf } from '../../../wire/ids.ts'
import type { Arm } from '../../arm.ts'
import { exactVersionOf } from '../../catalog/images.ts'
import { locationNamed } from '../../catalog/locations.ts'
import type { Typed } from '../../types/resourceType.ts'
import { refuseReserved } from '../network/reservations.ts'
import { placeInSet } from './availabilitySets.ts'
import { refuseOverQuota } from './usages.ts'
import { refuseRestricted, sizeGiven, zonesOf } from './vmHost.ts'
import { makeDisk, makeInterface } from './vmParts.ts'
import type { VmProperties } from './vmProperties.ts'

type VirtualMachine = Typed<VmProperties>

/** What the first request for a VM asks for, validated, with the resources that are created with the VM. */
export function newVm(asked: VirtualMachine, arm: Arm): VirtualMachine {
  const { hardwareProfile, storageProfile, osProfile, userData, ...others } = asked.properties
  sizeGiven(hardwareProfile.vmSize, asked.location)
  checkZones(asked)
  checkSpot(asked)
  refuseRestricted(asked, arm)
  refuseOverQuota(asked, arm)
  const exactVersion = exactVersionOf(storageProfile.imageReference)
  const { customData, ...shownProfile } = osProfile
  const vm: VirtualMachine = {
    ...asked,
    secrets: {
      ...(customData === undefined ? {} : { customData }),
      ...(userData === undefined ? {} : { userData }),
    },
    properties: {
      ...others,
      hardwareProfile,
      power: 'starting',
      ...placementOf(asked, arm),
      vmId: crypto.randomUUID(),
      timeCreated: asked.createdAt,
      osProfile: { ...shownProfile, computerName: computerNameOf(asked) },
      storageProfile: { ...storageProfile, imageReference: { ...storageProfile.imageReference, exactVersion } },
      networkProfile: { networkInterfaces: interfacesFor(asked, arm) },
    },
  }
  return withDisk(vm, arm)
}

/** The given name or, as in Azure, the VM's own; one that is not a valid host name is refused. */
function computerNameOf({ name, properties: { osProfile } }: VirtualMachine): string {
  if (osProfile.computerName !== '') return osProfile.computerName
  if (/^[a-z0-9]([a-z0-9.-]{0,62}[a-z0-9])?$/i.test(name)) return name
  throw invalidParameter(
    'computerName',
    `The VM's name '${name}' is not a valid host name; set osProfile.computerName.`,
  )
}

function placementOf({ properties: { availabilitySet }, envelope }: VirtualMachine, arm: Arm) {
  if (availabilitySet === undefined) return {}
  if (envelope.zones !== undefined) {
    throw invalidParameter(
      'zones',
      'A virtual machine is in an availability set or in availability zones, not in both.',
    )
  }
  return { placement: placeInSet(availabilitySet.id, arm) }
}

function checkZones(vm: VirtualMachine): void {
  const known = locationNamed(vm.location)?.zones ?? []
  const unknown = zonesOf(vm).find((zone) => !known.includes(zone))
  if (unknown === undefined) return
  throw new ArmError(
    400,
    'AvailabilityZoneNotSupported',
    `The zone(s) '${unknown}' for resource '${vm.name}' is not supported. The supported zones for location '${vm.location}' are '${known.join(',')}'.`,
  )
}

function checkSpot({
  properties: { priority, evictionPolicy, billingProfile, hardwareProfile },
  location,
}: VirtualMachine): void {
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

/** The interface that the request names, or a new one as the request describes it. */
function interfacesFor(vm: VirtualMachine, arm: Arm) {
  const { networkInterfaces, networkInterfaceConfigurations, networkApiVersion } = vm.properties.networkProfile
  const configuration = networkInterfaceConfigurations?.[0]
  if (configuration && networkApiVersion === undefined) {
    throw invalidParameter('networkApiVersion', 'networkApiVersion is required with networkInterfaceConfigurations.')
  }
  if (configuration) {
    const made = makeInterface(vm, configuration, arm)
    const { primary, deleteOption } = configuration.properties
    return [{ id: made.id, properties: { primary, deleteOption } }]
  }
  const given = networkInterfaces?.[0]
  if (given === undefined) throw invalidParameter('networkProfile', 'A virtual machine needs a network interface.')
  refuseReserved(given.id, vm.id, arm)
  const other = arm.store.linksTo(given.id).find((link) => keyOf(link.source) !== keyOf(vm.id))
  if (other) {
    throw new ArmError(400, 'NicInUse', `Network Interface ${given.id} is used by existing resource ${other.source}.`)
  }
  return [given]
}

function withDisk(vm: VirtualMachine, arm: Arm): VirtualMachine {
  const disk = makeDisk(vm, arm)
  const { storageProfile } = vm.properties
  const managedDisk = { ...storageProfile.osDisk.managedDisk, id: disk.id }
  const osDisk = { ...storageProfile.osDisk, name: disk.name, managedDisk }
  return { ...vm, properties: { ...vm.properties, storageProfile: { ...storageProfile, osDisk } } }
}
