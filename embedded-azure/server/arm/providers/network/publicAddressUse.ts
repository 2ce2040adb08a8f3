import { ArmError } from '../../../wire/errors.ts'
import { keyOf } from '../../../wire/ids.ts'
import type { Arm } from '../../arm.ts'
import { freePublicAddress } from './addresses.ts'

/** Refuses a public address that another resource already uses. */
export function refuseForeignUse(publicAddressId: string, ownId: string, arm: Arm): void {
  const foreign = arm.store.linksTo(publicAddressId).find((link) => !keyOf(link.source).startsWith(keyOf(ownId)))
  if (foreign === undefined) return
  throw new ArmError(
    400,
    'PublicIPAddressInUse',
    `Resource ${ownId} is referencing public IP address ${publicAddressId} that is already allocated to resource ${foreign.source}.`,
  )
}

/** Every public address in use, by a resource or by a virtual network with default outbound access. */
export function publicAddressesInUse(arm: Arm): Set<string> {
  const addresses = [
    ...arm.store.ofType('Microsoft.Network/publicIPAddresses').map(({ properties }) => properties.ipAddress),
    ...arm.store.ofType('Microsoft.Network/virtualNetworks').map(({ properties }) => properties.defaultOutboundAddress),
  ]
  return new Set(addresses.filter((address) => typeof address === 'string'))
}

/** A public address that is unused, here and in other embedded Azures on this machine. */
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
