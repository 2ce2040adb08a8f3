import { ArmError } from '../../errors.ts'
import { keyOf } from '../../ids.ts'
import type { World } from '../../world.ts'

/** Refuses a public address that another resource has already. */
export function refuseForeignUse(publicAddressId: string, ownId: string, world: World): void {
  const foreign = world.store.linksTo(publicAddressId).find((link) => !keyOf(link.source).startsWith(keyOf(ownId)))
  if (foreign === undefined) return
  throw new ArmError(
    400,
    'PublicIPAddressInUse',
    `Resource ${ownId} is referencing public IP address ${publicAddressId} that is already allocated to resource ${foreign.source}.`,
  )
}
