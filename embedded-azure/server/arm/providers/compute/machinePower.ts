import { ArmError } from '../../../wire/errors.ts'
import type { World } from '../../context.ts'
import { linksOf } from '../../resources/links.ts'
import type { Typed } from '../../types/resourceType.ts'
import type { MachineProperties } from './machineProperties.ts'

type Machine = Typed<MachineProperties>

/** Whether a machine is to run. `stopped` keeps its place on the hardware, and costs; `deallocated` gives it up. */
export type Power = MachineProperties['power']

export function withPower(machine: Machine, power: Power): Machine {
  return { ...machine, properties: { ...machine.properties, power } }
}

/** Writes down that a machine is in this state, whatever else has changed in its record meanwhile. */
export function keepPower(id: string, power: Power, world: World): void {
  const now = world.store.get(id)
  if (now) world.store.put({ ...now, properties: { ...now.properties, power } }, linksOf(now))
}

/** `stopped` and `deallocated`, and on the way there. */
export function isDown(machine: Machine): boolean {
  return !['starting', 'running'].includes(machine.properties.power)
}

export function isDeallocated(machine: Machine): boolean {
  return ['deallocating', 'deallocated'].includes(machine.properties.power)
}

/** Between two states. */
export function isOnItsWay(machine: Machine): boolean {
  return ['starting', 'stopping', 'deallocating'].includes(machine.properties.power)
}

/** The refusal of an operation, in the words of Azure's table of error messages for virtual machines. */
export function notAllowed(operation: string, machine: Machine, because: string): ArmError {
  return new ArmError(
    409,
    'OperationNotAllowed',
    `Operation '${operation}' is not allowed on VM '${machine.name}' since ${because}`,
  )
}

export function refuseIfBusy(operation: string, machine: Machine): void {
  if (!['Creating', 'Updating'].includes(machine.provisioningState)) return
  throw notAllowed(operation, machine, 'another operation is in progress.')
}

export function refuseIfDeallocated(operation: string, machine: Machine): void {
  if (!isDeallocated(machine)) return
  throw notAllowed(
    operation,
    machine,
    'the VM is either deallocated or marked to be deallocated. Please refer to https://aka.ms/vmpowerstates to learn about different VM power states.',
  )
}

export function refuseUnlessRunning(machine: Machine): void {
  if (!isDown(machine)) return
  throw new ArmError(409, 'OperationNotAllowed', 'The operation requires the VM to be running (or set to run).')
}
