import type { Clock } from '../system/clock.ts'
import { groupType } from './arm/store.ts'
import type { World } from './arm/world.ts'

/**
 * Resolves, with a sentence, when no resource group has existed for so many seconds and no request has come in them;
 * never when `seconds` is undefined.
 */
export async function exitWhenIdle(
  world: World,
  seconds: number | undefined,
  clock: Clock,
  signal: AbortSignal,
): Promise<string> {
  if (seconds === undefined) return await new Promise<never>(() => {})
  let busyUntil = clock.now()
  while (clock.now() - busyUntil < seconds * 1000) {
    try {
      await clock.sleep(1000, signal)
    } catch {
      // The server was told to stop: the other reason counts.
      return await new Promise<never>(() => {})
    }
    if (world.store.ofType(groupType).length > 0) busyUntil = clock.now()
    busyUntil = Math.max(busyUntil, world.lastRequestAt())
  }
  return `there has been no resource group for ${seconds} s`
}
