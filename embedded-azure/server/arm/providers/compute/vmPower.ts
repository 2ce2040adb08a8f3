import { ArmError } from '../../../wire/errors.ts'
import type { Arm } from '../../arm.ts'
import { linksOf } from '../../resources/links.ts'
import type { Typed } from '../../types/resourceType.ts'
import type { VmProperties } from './vmProperties.ts'

type VirtualMachine = Typed<VmProperties>

/** Whether a VM should run. `stopped` keeps its place on the hardware and is billed; `deallocated` gives it up. */
export type Power = VmProperties['power']

export function withPower(vm: VirtualMachine, power: Power): VirtualMachine {
  return { ...vm, properties: { ...vm.properties, power } }
}

/** Records that a VM is in this state, whatever else has changed in its record meanwhile. */
export function keepPower(id: string, power: Power, arm: Arm): void {
  const now = arm.store.get(id)
  if (now) arm.store.put({ ...now, properties: { ...now.properties, power } }, linksOf(now))
}

/** `stopped` or `deallocated`, or on the way there. */
export function isDown(vm: VirtualMachine): boolean {
  return !['starting', 'running'].includes(vm.properties.power)
}

export function isDeallocated(vm: VirtualMachine): boolean {
  return ['deallocating', 'deallocated'].includes(vm.properties.power)
}

/** Between two states. */
export function isOnItsWay(vm: VirtualMachine): boolean {
  return ['starting', 'stopping', 'deallocating'].includes(vm.properties.power)
}

/** The refusal of an operation, worded as in Azure's table of error messages for VMs. */
export function notAllowed(operation: string, vm: VirtualMachine, because: string): ArmError {
  return new ArmError(
    409,
    'OperationNotAllowed',
    `Operation '${operation}' is not allowed on VM '${vm.name}' since ${because}`,
  )
}

export function refuseIfBusy(operation: string, vm: VirtualMachine): void {
  if (!['Creating', 'Updating'].includes(vm.provisioningState)) return
  throw notAllowed(operation, vm, 'another operation is in progress.')
}

export function refuseIfDeallocated(operation: string, vm: VirtualMachine): void {
  if (!isDeallocated(vm)) return
  throw notAllowed(
    operation,
    vm,
    'the VM is either deallocated or marked to be deallocated. Please refer to https://aka.ms/vmpowerstates to learn about different VM power states.',
  )
}

export function refuseUnlessRunning(vm: VirtualMachine): void {
  if (!isDown(vm)) return
  throw new ArmError(409, 'OperationNotAllowed', 'The operation requires the VM to be running (or set to run).')
}
