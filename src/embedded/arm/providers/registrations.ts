import type { DatabaseSync } from 'node:sqlite'
import { ArmError } from '../errors.ts'
import { keyOf } from '../ids.ts'

/** Whether a subscription may use a resource provider. */
export interface Registrations {
  isRegistered(namespace: string, subscriptionId: string): boolean
  set(namespace: string, subscriptionId: string, registered: boolean): void
}

/** Every provider is registered until a client takes its registration back. */
export function registrations(database: DatabaseSync): Registrations {
  const select = database.prepare('SELECT state FROM registrations WHERE namespace = ? AND subscription = ?')
  const upsert = database.prepare(`
    INSERT INTO registrations (namespace, subscription, state) VALUES (?, ?, ?)
    ON CONFLICT (namespace, subscription) DO UPDATE SET state = excluded.state`)
  return {
    isRegistered: (namespace, subscriptionId) =>
      select.get(keyOf(namespace), keyOf(subscriptionId))?.state !== 'NotRegistered',
    set(namespace, subscriptionId, registered) {
      upsert.run(keyOf(namespace), keyOf(subscriptionId), registered ? 'Registered' : 'NotRegistered')
    },
  }
}

/** Refuses to write resources of a provider that is not registered. */
export function refuseUnregistered(namespace: string, subscriptionId: string, registered: Registrations): void {
  if (registered.isRegistered(namespace, subscriptionId)) return
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
