/**
 * What this project's own tools ask of the server over HTTPS, next to Azure and never part of it. All of it is below this
 * path, and requires the secret of the first application.
 */
export const controlRoot = '/embedded'

export const controlPaths = {
  /** GET: the `Status`. */
  status: `${controlRoot}/status`,
  /** GET: all subscriptions, the first one first. */
  subscriptions: `${controlRoot}/subscriptions`,
  /** GET, PUT with a scenario, DELETE: the faults that are set, and those that fired. */
  faults: `${controlRoot}/faults`,
  /** POST: the server stays up, however long nothing happens. */
  stay: `${controlRoot}/stay`,
} as const

/** The Authorization header of such a request. */
export function controlAuthorization(clientSecret: string): string {
  return `Bearer ${clientSecret}`
}
