import { SetupError } from '../vocabulary/errors.ts'
import type { FailureKind } from '../vocabulary/failures.ts'
import type { Clock } from '../vocabulary/tools.ts'

/** What one look found: done, with a value, or not yet, with what was seen. */
export type Observation<T> =
  | { readonly done: true; readonly value: T }
  | { readonly done: false; readonly seen: string }

export interface Wait {
  /** What is waited for, to complete the sentence "waiting for …". */
  readonly what: string
  readonly limitSeconds: number
  /** Pause between two looks. */
  readonly everySeconds: number
  readonly clock: Clock
  readonly signal: AbortSignal
  /** Hears what was seen each time it changes. */
  readonly onSeen?: (seen: string) => void
  /** Where a person should look when the wait expires; a sentence. */
  readonly nextStep?: string
  /** The kind of failure that an expired wait is, where `setup` is not specific enough. */
  readonly kind?: FailureKind
}

/**
 * Looks until `look` says done. A wait always has a limit and a voice: on expiry it throws a {@link SetupError} that
 * says what was seen last.
 */
export async function waitFor<T>(wait: Wait, look: () => Promise<Observation<T>>): Promise<T> {
  const deadline = wait.clock.now() + wait.limitSeconds * 1000
  let lastSeen = 'nothing yet'
  for (;;) {
    wait.signal.throwIfAborted()
    const observation = await look()
    if (observation.done) return observation.value
    if (observation.seen !== lastSeen) {
      lastSeen = observation.seen
      wait.onSeen?.(lastSeen)
    }
    if (wait.clock.now() >= deadline) {
      throw new SetupError(`Timed out after ${wait.limitSeconds} s waiting for ${wait.what}. Last seen: ${lastSeen}.`, {
        ...(wait.nextStep === undefined ? {} : { nextStep: wait.nextStep }),
        ...(wait.kind === undefined ? {} : { kind: wait.kind }),
      })
    }
    await wait.clock.sleep(wait.everySeconds * 1000, wait.signal)
  }
}
