import * as core from '@actions/core'
import { exists } from '../system/files.ts'
import { orAborted } from '../system/orAborted.ts'
import { messageOf } from '../vocabulary/errors.ts'

/** What is used of `@actions/cache`. */
type Cache = Pick<typeof import('@actions/cache'), 'isFeatureAvailable' | 'restoreCache' | 'saveCache'>

/**
 * Bundles in the cache of GitHub Actions. A cache that fails costs time, never the run. The library takes no signal; after
 * an abort it is no longer waited for.
 *
 * @param load the library, which is large and needed only where a bundle is missing
 */
export function workflowCache(load: () => Promise<Cache> = () => import('@actions/cache')) {
  return {
    /** @throws the signal's reason when it is aborted */
    async fetch(folder: string, key: string, signal: AbortSignal): Promise<boolean> {
      if (await exists(folder)) return true
      const cache = await load()
      if (!cache.isFeatureAvailable()) return false
      const restored = await warnOnFailure('restore', signal, async () => {
        return (await cache.restoreCache([folder], key)) !== undefined
      })
      signal.throwIfAborted()
      return restored
    },

    /** Does not throw: the bundle is there, cached or not. */
    async store(folder: string, key: string, signal: AbortSignal): Promise<void> {
      const cache = await load()
      if (!cache.isFeatureAvailable()) return
      await warnOnFailure('store', signal, async () => (await cache.saveCache([folder], key)) >= 0)
    },
  }
}

async function warnOnFailure(what: string, signal: AbortSignal, work: () => Promise<boolean>): Promise<boolean> {
  try {
    return await orAborted(work(), signal)
  } catch (thrown) {
    core.warning(`The workflow's cache did not ${what} the release: ${messageOf(thrown)}`)
    return false
  }
}
