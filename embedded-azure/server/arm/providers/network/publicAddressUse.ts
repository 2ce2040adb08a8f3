import { ArmError } from '../../../wire/errors.ts'
import { keyOf } from '../../../wire/ids.ts'
import type { Arm } from '../../arm.ts'
import { freePublicAddress } from './addresses.ts'

/** Refuses a public address that another resource has already. */
export function refuseForeignUse(publicAddressId: string, ownId: string, arm: Arm): void {
  const foreign = arm.store.linksTo(publicAddressId).find((link) => !keyOf(link.source).startsWith(keyOf(ownId)))
  if (foreign === undefined) return
  throw new ArmError(
    400,
    'PublicIPAddressInUse',
    `Resource ${ownId} is referencing public IP address ${publicAddressId} that is already allocated to resource ${foreign.source}.`,
  )
}

/** Every public address that something has: a resource, or a virtual network whose hosts get out by default. */
export function publicAddressesInUse(arm: Arm): Set<string> {
  const addresses = [
    ...arm.store.ofType('Microsoft.Network/publicIPAddresses').map(({ properties }) => properties.ipAddress),
    ...arm.store.ofType('Microsoft.Network/virtualNetworks').map(({ properties }) => properties.defaultOutboundAddress),
  ]
  return new Set(addresses.filter((address) => typeof address === 'string'))
}

/** A public address that nothing has, here or in another embedded Azure on this machine. */
export function newPublicAddress(arm: Arm): string {
  const taken = new Set([...publicAddressesInUse(arm), ...arm.fabric.addressesElsewhere()])
  const address = freePublicAddress(taken, arm.identity.subscriptionId)
  if (address !== undefined) return address
  throw new ArmError(
    400,
    'PublicIPCountLimitReached',
    'Cannot create more than 116 public IP addresses for this subscription in this region.',
  )
}
