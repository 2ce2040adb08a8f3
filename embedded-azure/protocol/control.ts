/**
 * What this project's own tools say to the server over HTTPS, beside Azure and never part of it. All of it is below this
 * path, and is said by whoever has the secret of the first application.
 */
export const controlRoot = '/embedded'

export const controlPaths = {
  /** GET: the `Status`. */
  status: `${controlRoot}/status`,
  /** GET: all subscriptions, the first one first. */
  subscriptions: `${controlRoot}/subscriptions`,
  /** GET, PUT with a scenario, DELETE: what goes wrong on purpose, and what did. */
  faults: `${controlRoot}/faults`,
  /** POST: the server stays up, however long nothing happens. */
  stay: `${controlRoot}/stay`,
} as const

/** The Authorization header of such a request. */
export function controlAuthorization(clientSecret: string): string {
  return `Bearer ${clientSecret}`
}
