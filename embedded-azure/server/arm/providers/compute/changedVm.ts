import { ArmError, invalidParameter, notImplemented } from '../../../wire/errors.ts'
import { keyOf } from '../../../wire/ids.ts'
import type { Arm } from '../../arm.ts'
import { linksOf } from '../../resources/links.ts'
import type { Typed } from '../../types/resourceType.ts'
import { refuseOverQuota } from './usages.ts'
import { refuseRestricted, sizeGiven } from './vmHost.ts'
import { isDeallocated, isDown, isOnItsWay, refuseIfBusy } from './vmPower.ts'
import type { VmProperties } from './vmProperties.ts'

type VirtualMachine = Typed<VmProperties>
type Disk = VmProperties['storageProfile']['osDisk']

/** A VM after a later request. What only the first request can set is kept, or its change is refused. */
export function changedVm(asked: VirtualMachine, previous: VirtualMachine, arm: Arm): VirtualMachine {
  const { osProfile, userData, networkProfile, storageProfile, ...others } = asked.properties
  const { customData, ...shownProfile } = osProfile
  if (customData !== undefined && customData !== previous.secrets.customData) {
    throw changeNotAllowed('osProfile.customData')
  }
  const { computerName } = previous.properties.osProfile
  if (!['', computerName].includes(shownProfile.computerName)) throw changeNotAllowed('osProfile.computerName')
  const { osDisk, imageReference } = previous.properties.storageProfile
  const vm: VirtualMachine = {
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
        osDisk: changedDisk(storageProfile.osDisk, osDisk, previous, arm),
      },
    },
  }
  return resized(vm, previous, arm)
}

/** A running VM takes its new size by restarting; a stopped one when it starts. */
function resized(vm: VirtualMachine, previous: VirtualMachine, arm: Arm): VirtualMachine {
  const { vmSize } = vm.properties.hardwareProfile
  const size = sizeGiven(vmSize, vm.location)
  if (keyOf(vmSize) === keyOf(previous.properties.hardwareProfile.vmSize)) return vm
  if (previous.properties.priority === 'Spot' && !size.lowPriority) {
    throw invalidParameter('vmSize', `The VM size ${vmSize} is not available as Azure Spot Virtual Machine.`)
  }
  if (isOnItsWay(previous)) refuseIfBusy('Update VM', previous)
  refuseRestricted(vm, arm)
  if (!isDeallocated(vm)) refuseOverQuota(vm, arm)
  return isDown(vm) ? vm : { ...vm, properties: { ...vm.properties, power: 'starting' } }
}

/** A PUT may omit what cannot change. */
function kept({
  properties: { priority, evictionPolicy, securityProfile, availabilitySet },
}: VirtualMachine): Partial<VmProperties> {
  return {
    ...(priority === undefined ? {} : { priority }),
    ...(evictionPolicy === undefined ? {} : { evictionPolicy }),
    ...(securityProfile === undefined ? {} : { securityProfile }),
    ...(availabilitySet === undefined ? {} : { availabilitySet }),
  }
}

/** Whether an interface is deleted with the VM can change; which interface it is cannot. */
function sameInterfaces(asked: VmProperties['networkProfile'], previous: VirtualMachine) {
  const present = previous.properties.networkProfile.networkInterfaces ?? []
  const wanted = asked.networkInterfaces
  if (wanted === undefined) return present
  const ids = (interfaces: typeof present) => interfaces.map(({ id }) => keyOf(id)).join()
  if (ids(wanted) !== ids(present)) throw notImplemented('changing the network interfaces of a VM')
  return wanted
}

function changedDisk(asked: Disk, present: Disk, vm: VirtualMachine, arm: Arm): Disk {
  const { id, storageAccountType } = asked.managedDisk
  if (id !== undefined && keyOf(id) !== keyOf(present.managedDisk.id ?? '')) {
    throw notImplemented('swapping the OS disk of a VM')
  }
  if (id === undefined && asked.managedDisk.storageAccountType !== present.managedDisk.storageAccountType) {
    throw changeNotAllowed('osDisk.managedDisk.storageAccountType')
  }
  if (asked.diskSizeGB !== present.diskSizeGB) growDisk(asked, present, vm, arm)
  return { ...asked, name: present.name, managedDisk: { ...present.managedDisk, storageAccountType } }
}

/** The disk's own record has its size as well. */
function growDisk(asked: Disk, present: Disk, vm: VirtualMachine, arm: Arm): void {
  if (asked.diskSizeGB < present.diskSizeGB) {
    throw new ArmError(
      409,
      'OperationNotAllowed',
      `Disk with size ${asked.diskSizeGB}GB, which is smaller than its present size ${present.diskSizeGB}GB, is not allowed.`,
    )
  }
  if (vm.properties.power !== 'deallocated') {
    throw new ArmError(
      409,
      'Conflict',
      'Disk resizing is allowed only when creating a VM or when the VM is deallocated.',
      { target: 'osDisk.diskSizeGB' },
    )
  }
  const disk = arm.store.get(present.managedDisk.id ?? '')
  if (disk === undefined) return
  arm.store.put({ ...disk, properties: { ...disk.properties, diskSizeGB: asked.diskSizeGB } }, linksOf(disk))
}

function changeNotAllowed(property: string): ArmError {
  return new ArmError(409, 'PropertyChangeNotAllowed', `Changing property '${property}' is not allowed.`, {
    target: property,
  })
}
