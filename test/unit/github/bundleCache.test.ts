import { join } from 'node:path'
import { expect, test } from 'vitest'
import { workflowCache } from '../../../src/github/bundleCache.ts'
import { temporaryFolder } from '../../support/temporaryFolder.ts'

/** A cache that is asked, and never answers. */
function silentCache() {
  const asked = Promise.withResolvers<void>()
  const never = () => {
    asked.resolve()
    return new Promise<never>(() => {})
  }
  const shelf = workflowCache(async () => ({ isFeatureAvailable: () => true, restoreCache: never, saveCache: never }))
  return { shelf, asked: asked.promise }
}

const missing = () => join(temporaryFolder(), 'bundle')

test('a cancel ends the wait for a cache that does not answer', async () => {
  const { shelf, asked } = silentCache()
  const cancel = new AbortController()
  const fetched = shelf.fetch(missing(), 'key', cancel.signal)
  await asked
  cancel.abort(new Error('cancelled by the user'))
  await expect(fetched).rejects.toThrow('cancelled by the user')
})

test('a bundle that could not be saved in time is not an error', async () => {
  const { shelf, asked } = silentCache()
  const limit = new AbortController()
  const stored = shelf.store(missing(), 'key', limit.signal)
  await asked
  limit.abort()
  await stored
})

test('the cache is neither loaded nor asked where the bundle is there', async () => {
  const shelf = workflowCache(() => Promise.reject(new Error('loaded')))
  expect(await shelf.fetch(temporaryFolder(), 'key', new AbortController().signal)).toBe(true)
})

test('a cache that fails costs the bundle, not the run', async () => {
  const broken = () => Promise.reject(new Error('503'))
  const shelf = workflowCache(async () => ({ isFeatureAvailable: () => true, restoreCache: broken, saveCache: broken }))
  const { signal } = new AbortController()
  expect(await shelf.fetch(missing(), 'key', signal)).toBe(false)
  await shelf.store(missing(), 'key', signal)
})
