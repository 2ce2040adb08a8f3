import type { DatabaseSync } from 'node:sqlite'
import { ArmError } from '../errors.ts'
import { keyOf } from '../ids.ts'

/** Whether the subscription may use a resource provider. */
export interface Registrations {
  isRegistered(namespace: string): boolean
  set(namespace: string, registered: boolean): void
}

/** Every provider is registered until a client takes its registration back. */
export function registrations(database: DatabaseSync): Registrations {
  const select = database.prepare('SELECT state FROM provider_registrations WHERE namespace = ?')
  const upsert = database.prepare(`
    INSERT INTO provider_registrations (namespace, state) VALUES (?, ?)
    ON CONFLICT (namespace) DO UPDATE SET state = excluded.state`)
  return {
    isRegistered: (namespace) => select.get(keyOf(namespace))?.state !== 'NotRegistered',
    set(namespace, registered) {
      upsert.run(keyOf(namespace), registered ? 'Registered' : 'NotRegistered')
    },
  }
}

/** Refuses to write resources of a provider that is not registered. */
export function refuseUnregistered(namespace: string, registered: Registrations): void {
  if (registered.isRegistered(namespace)) return
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
