import * as cache from '@actions/cache'
import * as core from '@actions/core'
import { exists } from '../system/files.ts'
import { messageOf } from '../vocabulary/errors.ts'

/** Bundles in the cache of GitHub Actions. A cache that fails costs time, never the run. */
export const workflowCache = {
  async fetch(folder: string, key: string): Promise<boolean> {
    if (await exists(folder)) return true
    if (!cache.isFeatureAvailable()) return false
    return warnOnFailure('restore', async () => (await cache.restoreCache([folder], key)) !== undefined)
  },
  async store(folder: string, key: string): Promise<void> {
    if (cache.isFeatureAvailable()) {
      await warnOnFailure('keep', async () => (await cache.saveCache([folder], key)) >= 0)
    }
  },
}

async function warnOnFailure(what: string, work: () => Promise<boolean>): Promise<boolean> {
  try {
    return await work()
  } catch (thrown) {
    core.warning(`The workflow's cache did not ${what} the release: ${messageOf(thrown)}`)
    return false
  }
}
