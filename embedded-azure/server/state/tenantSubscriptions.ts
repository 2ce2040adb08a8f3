import { keyOf } from '../wire/ids.ts'
import type { Subscription } from './subscriptions.ts'

/** The tenant's subscriptions. None is ever deleted. */
export interface Subscriptions {
  /** All of them, the first one first. */
  all(): readonly Subscription[]
  find(subscriptionId: string): Subscription | undefined
}

/**
 * @param read returns the current ones; called for the list, and for one that is not known yet
 * @param welcome is called once for each, before anyone else sees it
 */
export function subscriptions(
  read: () => readonly Subscription[],
  welcome: (subscription: Subscription) => void,
): Subscriptions {
  const known = new Map<string, Subscription>()
  const look = () => {
    for (const one of read()) {
      if (!known.has(one.subscriptionId)) welcome(one)
      known.set(one.subscriptionId, one)
    }
    return [...known.values()]
  }
  look()
  return {
    all: look,
    find(subscriptionId) {
      const key = keyOf(subscriptionId)
      if (!known.has(key)) look()
      return known.get(key)
    },
  }
}
