import type { Clock } from '../vocabulary/tools.ts'

/** Resolves when the work has ended, successfully or not, or after that many milliseconds. */
export async function atMost(work: Promise<unknown>, milliseconds: number, clock: Clock): Promise<void> {
  const ended = new AbortController()
  const limit = clock.sleep(milliseconds, ended.signal).catch(() => {})
  await Promise.race([work.catch(() => {}), limit])
  ended.abort()
}
