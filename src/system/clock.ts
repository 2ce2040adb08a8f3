import { setTimeout as sleep } from 'node:timers/promises'

/** Time as a dependency, so that tests need not wait. */
export interface Clock {
  /** Milliseconds since the Unix epoch. */
  now(): number
  /** Resolves after `milliseconds`; rejects with the signal's reason when aborted. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>
}

export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: async (milliseconds, signal) => {
    try {
      await sleep(milliseconds, undefined, signal === undefined ? {} : { signal })
    } catch (thrown) {
      // Node rejects with an AbortError of its own, which would hide why we were aborted.
      signal?.throwIfAborted()
      throw thrown
    }
  },
}
