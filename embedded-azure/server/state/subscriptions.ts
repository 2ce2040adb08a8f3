import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Identity } from './identity.ts'
import { keptList } from './keptList.ts'

const subscriptionSchema = z.object({ displayName: z.string().min(1), subscriptionId: z.guid().toLowerCase() })

/** What is billed, and what quotas and roles apply to. */
export type Subscription = z.infer<typeof subscriptionSchema>

const { read, write } = keptList('subscriptions', subscriptionSchema)

/**
 * All subscriptions: the one of the identity, and those in `subscriptions.json` in the state folder, which may be edited
 * at any time, also by hand.
 */
export function subscriptionsOf(folder: string, { subscriptionId }: Identity): Subscription[] {
  return [{ displayName: 'Embedded Azure', subscriptionId }, ...read(folder)]
}

/** Creates a subscription, unless one of that name exists. */
export function addSubscription(folder: string, identity: Identity, displayName: string): Subscription {
  const existing = subscriptionsOf(folder, identity).find((one) => one.displayName === displayName)
  if (existing) return existing
  const made = { displayName, subscriptionId: randomUUID() }
  write(folder, [...read(folder), made])
  return made
}
