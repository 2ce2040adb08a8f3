import type { DatabaseSync } from 'node:sqlite'
import type { Clock } from '../../../../src/vocabulary/tools.ts'
import { ArmError } from '../../wire/errors.ts'
import { keyOf } from '../../wire/ids.ts'

export type RegistrationState = 'Registered' | 'Registering' | 'NotRegistered'

/** Whether a subscription may use a resource provider. */
export interface Registrations {
  stateOf(namespace: string, subscriptionId: string): RegistrationState
  /** Starts a registration, which takes time, or revokes it, which does not. */
  set(namespace: string, subscriptionId: string, registered: boolean): void
}

/**
 * Every provider is registered until a client unregisters it.
 *
 * @param delay milliseconds that a registration takes
 */
export function registrations(
  database: DatabaseSync,
  clock: Clock,
  delay: (namespace: string) => number,
): Registrations {
  const select = database.prepare('SELECT state, ready_at FROM registrations WHERE namespace = ? AND subscription = ?')
  const upsert = database.prepare(`
    INSERT INTO registrations (namespace, subscription, state, ready_at) VALUES (?, ?, ?, ?)
    ON CONFLICT (namespace, subscription) DO UPDATE SET state = excluded.state, ready_at = excluded.ready_at`)
  return {
    stateOf(namespace, subscriptionId) {
      const row = select.get(keyOf(namespace), keyOf(subscriptionId))
      if (row?.state === 'NotRegistered') return 'NotRegistered'
      return Number(row?.ready_at ?? 0) > clock.now() ? 'Registering' : 'Registered'
    },
    set(namespace, subscriptionId, registered) {
      const readyAt = clock.now() + (registered ? delay(namespace) : 0)
      const state = registered ? 'Registered' : 'NotRegistered'
      upsert.run(keyOf(namespace), keyOf(subscriptionId), state, Math.ceil(readyAt))
    },
  }
}

/** Refuses to write resources of a provider that is not registered. */
export function refuseUnregistered(namespace: string, subscriptionId: string, registered: Registrations): void {
  if (registered.stateOf(namespace, subscriptionId) === 'Registered') return
  throw new ArmError(
    409,
    'MissingSubscriptionRegistration',
    `The subscription is not registered to use namespace '${namespace}'. See https://aka.ms/rps-not-found for how to register subscriptions.`,
    {
      details: [
        {
          code: 'MissingSubscriptionRegistration',
          target: namespace,
          message: `The subscription is not registered to use namespace '${namespace}'.`,
        },
      ],
    },
  )
}
