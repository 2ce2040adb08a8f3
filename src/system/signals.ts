/** Raised when the user or the runner asks the program to stop. */
export class Cancelled extends Error {
  constructor(signal: NodeJS.Signals) {
    super(`stopped by ${signal}`)
    this.name = 'Cancelled'
  }
}

/**
 * An AbortSignal that aborts at the first SIGINT, SIGTERM or SIGHUP. Nothing is cleaned up in the handler itself.
 *
 * @param onSecond called at any further signal, when the program is asked to give up even on cleanup
 */
export function cancelOnSignals(onSecond: () => void): AbortSignal {
  const controller = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(name, () => {
      if (controller.signal.aborted) onSecond()
      else controller.abort(new Cancelled(name))
    })
  }
  return controller.signal
}
