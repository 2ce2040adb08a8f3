import type { Clock } from '../../src/vocabulary/tools.ts'

export interface TestClock extends Clock {
  /** The sleeps that have ended, in milliseconds. */
  readonly slept: readonly number[]
}

/** From here on a sleep is taken for a limit: it guards work that ends in milliseconds here, and must not expire at once. */
const leastLimit = 60_000

/** A clock that makes nobody wait: a sleep ends at once and moves its time on. Limits of a minute and more never expire. */
export function testClock(start = 0): TestClock {
  let now = start
  const slept: number[] = []
  return {
    slept,
    now: () => now,
    async sleep(milliseconds, signal) {
      signal?.throwIfAborted()
      if (milliseconds >= leastLimit) return new Promise<void>(() => undefined)
      slept.push(milliseconds)
      now += milliseconds
      await Promise.resolve()
    },
  }
}
