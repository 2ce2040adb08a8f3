import { existsSync } from 'node:fs'
import { Failure } from '../../src/vocabulary/errors.ts'
import type { Clock } from '../../src/vocabulary/tools.ts'
import type { Arm } from './arm/arm.ts'
import { groupType } from './arm/resources/store.ts'

/**
 * Resolves, with the reason in a few words, when the server is asked to stop, or when it has had neither a resource group
 * nor a request for `idleSeconds` (never for that reason while that is undefined). Rejects when its state folder has been
 * deleted: nobody would find this server again.
 */
export async function reasonToStop(
  arm: Pick<Arm, 'store' | 'lastRequestAt'>,
  stateFolder: string,
  idleSeconds: () => number | undefined,
  clock: Clock,
  signal: AbortSignal,
): Promise<string> {
  let lastBusy = clock.now()
  while (!signal.aborted) {
    // Rejects when asked to stop, which the loop's condition sees.
    await clock.sleep(1000, signal).catch(() => {})
    if (!existsSync(stateFolder)) {
      const nextStep = 'Start it in a folder that nothing deletes.'
      throw new Failure('setup', `The state folder ${stateFolder} has been deleted, so the server exits.`, { nextStep })
    }
    const busy = arm.store.ofType(groupType).length > 0
    lastBusy = Math.max(busy ? clock.now() : lastBusy, arm.lastRequestAt())
    const limit = idleSeconds()
    if (limit !== undefined && clock.now() - lastBusy >= limit * 1000) {
      return `there has been no resource group for ${limit} s`
    }
  }
  return String(signal.reason)
}
