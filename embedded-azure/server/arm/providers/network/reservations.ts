import { ArmError } from '../../../wire/errors.ts'
import { keyOf } from '../../../wire/ids.ts'
import type { Arm } from '../../arm.ts'
import { linksOf } from '../../resources/links.ts'
import type { Resource } from '../../resources/store.ts'
import { readInterface } from './networkInterfaceProperties.ts'

/**
 * Azure reserves the interface of a VM whose creation failed, or that is being deleted: no other VM gets it, and it
 * cannot be deleted. After a failed creation the reservation outlasts the VM, for at most 180 seconds.
 */

/** Reserves the interfaces of a VM that never came up, for as long as the server's timings say. */
export function reserveFor(vmResourceId: string, interfaceIds: readonly string[], arm: Arm): void {
  if (arm.interfaceReservation === 0) return
  const reservation = { vm: vmResourceId, until: arm.clock.now() + arm.interfaceReservation }
  for (const id of interfaceIds) {
    const now = arm.store.get(id)
    if (now) arm.store.put({ ...now, properties: { ...now.properties, reservation } }, linksOf(now))
  }
}

/** @param wantedBy the VM that needs the interface; undefined when the interface is to be deleted */
export function refuseReserved(interfaceId: string, wantedBy: string | undefined, arm: Arm): void {
  const present = arm.store.get(interfaceId)
  if (present === undefined) return
  const { reservation } = readInterface(present.properties)
  const kept = reservation !== undefined && reservation.until > arm.clock.now() ? [reservation.vm] : []
  const users = arm.store.linksTo(present.id).flatMap(({ source }) => arm.store.get(source) ?? [])
  const owners = [...kept, ...users.filter(failedOrGoing).map(({ id }) => id)]
  const owner = owners.find((id) => keyOf(id) !== keyOf(wantedBy ?? ''))
  if (owner === undefined) return
  throw new ArmError(
    400,
    'NicReservedForAnotherVm',
    `Nic(s) in request is reserved for another Virtual Machine for 180 seconds. Please provide another nic(s) or retry after 180 seconds. Reserved VM: ${owner}.`,
  )
}

function failedOrGoing({ provisioningState, properties: { power } }: Resource): boolean {
  return provisioningState === 'Deleting' || (provisioningState === 'Failed' && power === 'starting')
}
