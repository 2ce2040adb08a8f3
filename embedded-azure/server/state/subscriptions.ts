import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Identity } from './identity.ts'
import { keptList } from './keptList.ts'

const subscriptionSchema = z.object({ displayName: z.string().min(1), subscriptionId: z.guid().toLowerCase() })

/** What is billed, and what quotas and roles hold for. */
export type Subscription = z.infer<typeof subscriptionSchema>

const { read, write } = keptList('subscriptions', subscriptionSchema)

/**
 * All subscriptions: the one of the identity, and those of `subscriptions.json` in the state folder, which may be written at
 * any time, by hand too.
 */
export function subscriptionsOf(folder: string, { subscriptionId }: Identity): Subscription[] {
  return [{ displayName: 'Embedded Azure', subscriptionId }, ...read(folder)]
}

/** Makes a subscription; one of that name stays as it is. */
export function addSubscription(folder: string, identity: Identity, displayName: string): Subscription {
  const existing = subscriptionsOf(folder, identity).find((one) => one.displayName === displayName)
  if (existing) return existing
  const made = { displayName, subscriptionId: randomUUID() }
  write(folder, [...read(folder), made])
  return made
}
