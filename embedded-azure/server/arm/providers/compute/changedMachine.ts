import { ArmError, invalidParameter, notImplemented } from '../../../wire/errors.ts'
import { keyOf } from '../../../wire/ids.ts'
import type { World } from '../../context.ts'
import { linksOf } from '../../resources/links.ts'
import type { Typed } from '../../types/resourceType.ts'
import { refuseRestricted, sizeGiven } from './machineHost.ts'
import { isDeallocated, isDown, isOnItsWay, refuseIfBusy } from './machinePower.ts'
import type { MachineProperties } from './machineProperties.ts'
import { refuseOverQuota } from './usages.ts'

type Machine = Typed<MachineProperties>
type Disk = MachineProperties['storageProfile']['osDisk']

/** What a later request makes of a machine. What only the first request can say is kept, or its change refused. */
export function changedMachine(asked: Machine, previous: Machine, world: World): Machine {
  const { osProfile, userData, networkProfile, storageProfile, ...others } = asked.properties
  const { customData, ...shownProfile } = osProfile
  if (customData !== undefined && customData !== previous.secrets.customData) {
    throw changeNotAllowed('osProfile.customData')
  }
  const { computerName } = previous.properties.osProfile
  if (!['', computerName].includes(shownProfile.computerName)) throw changeNotAllowed('osProfile.computerName')
  const { osDisk, imageReference } = previous.properties.storageProfile
  const machine: Machine = {
    ...asked,
    secrets: { ...previous.secrets, ...(userData === undefined ? {} : { userData }) },
    properties: {
      ...kept(previous),
      ...others,
      osProfile: { ...shownProfile, computerName },
      networkProfile: { networkInterfaces: sameInterfaces(networkProfile, previous) },
      storageProfile: {
        ...storageProfile,
        imageReference,
        osDisk: changedDisk(storageProfile.osDisk, osDisk, previous, world),
      },
    },
  }
  return resized(machine, previous, world)
}

/** A machine that runs takes its new size by starting again; one that is down, when it starts. */
function resized(machine: Machine, previous: Machine, world: World): Machine {
  const { vmSize } = machine.properties.hardwareProfile
  const size = sizeGiven(vmSize, machine.location)
  if (keyOf(vmSize) === keyOf(previous.properties.hardwareProfile.vmSize)) return machine
  if (previous.properties.priority === 'Spot' && !size.lowPriority) {
    throw invalidParameter('vmSize', `The VM size ${vmSize} is not available as Azure Spot Virtual Machine.`)
  }
  if (isOnItsWay(previous)) refuseIfBusy('Update VM', previous)
  refuseRestricted(machine, world)
  if (!isDeallocated(machine)) refuseOverQuota(machine, world)
  return isDown(machine) ? machine : { ...machine, properties: { ...machine.properties, power: 'starting' } }
}

/** A PUT may leave out what cannot change. */
function kept({
  properties: { priority, evictionPolicy, securityProfile, availabilitySet },
}: Machine): Partial<MachineProperties> {
  return {
    ...(priority === undefined ? {} : { priority }),
    ...(evictionPolicy === undefined ? {} : { evictionPolicy }),
    ...(securityProfile === undefined ? {} : { securityProfile }),
    ...(availabilitySet === undefined ? {} : { availabilitySet }),
  }
}

/** Whether an interface goes with the machine can change; which one it is cannot. */
function sameInterfaces(asked: MachineProperties['networkProfile'], previous: Machine) {
  const present = previous.properties.networkProfile.networkInterfaces ?? []
  const wanted = asked.networkInterfaces
  if (wanted === undefined) return present
  const ids = (interfaces: typeof present) => interfaces.map(({ id }) => keyOf(id)).join()
  if (ids(wanted) !== ids(present)) throw notImplemented('changing the network interfaces of a machine')
  return wanted
}

function changedDisk(asked: Disk, present: Disk, machine: Machine, world: World): Disk {
  const { id, storageAccountType } = asked.managedDisk
  if (id !== undefined && keyOf(id) !== keyOf(present.managedDisk.id ?? '')) {
    throw notImplemented('swapping the OS disk of a machine')
  }
  if (id === undefined && asked.managedDisk.storageAccountType !== present.managedDisk.storageAccountType) {
    throw changeNotAllowed('osDisk.managedDisk.storageAccountType')
  }
  if (asked.diskSizeGB !== present.diskSizeGB) growDisk(asked, present, machine, world)
  return { ...asked, name: present.name, managedDisk: { ...present.managedDisk, storageAccountType } }
}

/** The disk's own record says its size, too. */
function growDisk(asked: Disk, present: Disk, machine: Machine, world: World): void {
  if (asked.diskSizeGB < present.diskSizeGB) {
    throw new ArmError(
      409,
      'OperationNotAllowed',
      `Disk with size ${asked.diskSizeGB}GB, which is smaller than its present size ${present.diskSizeGB}GB, is not allowed.`,
    )
  }
  if (machine.properties.power !== 'deallocated') {
    throw new ArmError(
      409,
      'Conflict',
      'Disk resizing is allowed only when creating a VM or when the VM is deallocated.',
      { target: 'osDisk.diskSizeGB' },
    )
  }
  const disk = world.store.get(present.managedDisk.id ?? '')
  if (disk === undefined) return
  world.store.put({ ...disk, properties: { ...disk.properties, diskSizeGB: asked.diskSizeGB } }, linksOf(disk))
}

function changeNotAllowed(property: string): ArmError {
  return new ArmError(409, 'PropertyChangeNotAllowed', `Changing property '${property}' is not allowed.`, {
    target: property,
  })
}
