import { setTimeout as sleep } from 'node:timers/promises'
import type { Clock } from '../vocabulary/tools.ts'

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
