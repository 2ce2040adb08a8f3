import { ArmError } from '../../../wire/errors.ts'
import { keyOf } from '../../../wire/ids.ts'
import type { World } from '../../context.ts'
import { linksOf } from '../../resources/links.ts'
import type { Resource } from '../../resources/store.ts'
import { readInterface } from './networkInterfaceProperties.ts'

/**
 * Azure keeps the interface of a machine whose creation failed, or that is being deleted, for that machine: nobody else
 * gets it, and it cannot be deleted. After a failed creation this outlasts the machine, for 180 seconds at most.
 */

/** Keeps the interfaces of a machine that never came up, for as long as the server's timings say. */
export function reserveFor(machineId: string, interfaceIds: readonly string[], world: World): void {
  if (world.interfaceReservation === 0) return
  const reservation = { machine: machineId, until: world.clock.now() + world.interfaceReservation }
  for (const id of interfaceIds) {
    const now = world.store.get(id)
    if (now) world.store.put({ ...now, properties: { ...now.properties, reservation } }, linksOf(now))
  }
}

/** @param wantedBy the machine that asks for the interface; nobody where it is to be deleted */
export function refuseReserved(interfaceId: string, wantedBy: string | undefined, world: World): void {
  const present = world.store.get(interfaceId)
  if (present === undefined) return
  const { reservation } = readInterface(present.properties)
  const kept = reservation !== undefined && reservation.until > world.clock.now() ? [reservation.machine] : []
  const users = world.store.linksTo(present.id).flatMap(({ source }) => world.store.get(source) ?? [])
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
