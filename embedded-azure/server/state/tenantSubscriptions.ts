import { keyOf } from '../wire/ids.ts'
import type { Subscription } from './subscriptions.ts'

/** The tenant's subscriptions. None ever goes. */
export interface Subscriptions {
  /** The one that came with the state first. */
  all(): readonly Subscription[]
  find(subscriptionId: string): Subscription | undefined
}

/**
 * @param read tells which there are now; asked for the list, and for one that is not known yet
 * @param welcome hears of each once, before anybody else
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
