import { createHash } from 'node:crypto'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { runOrThrow } from '../system/process.ts'
import { assembleBundle } from './assembleBundle.ts'
import { exists } from './build/artefacts.ts'
import { type BuildDeps, buildParts } from './build/buildParts.ts'
import type { Bundle, BundleManifest } from './bundle.ts'
import { withLock } from './lock.ts'
import { bundleHash, releaseRecipe } from './recipe.ts'
import { requireSpace } from './space.ts'
import { differences, hashFiles } from './verify.ts'
import { neededGiB } from './versions.ts'

export interface BundleRequest {
  /** Resolved, such as `v1.37.1`. */
  readonly version: string
  /** Holds bundles, and what is needed to go on after an interruption. */
  readonly cacheFolder: string
  /** Adds `bin-bench/kubeadm`, which only bench/ uses. */
  readonly withKubeadm?: boolean
}

/** Where the bundle of a release is kept; its name changes with everything that decides what is in it. */
export function bundleFolder(request: BundleRequest): string {
  const recipe = releaseRecipe(request.version, request.withKubeadm ?? false)
  return join(request.cacheFolder, 'bundles', `${recipe.version}-${bundleHash(recipe)}`)
}

/**
 * The bundle of a Kubernetes release: from the cache, verified file by file, or built from Go modules.
 *
 * @throws InputError for a version that cannot be had, or a disk that is too full.
 */
export async function getBundle(request: BundleRequest, deps: BuildDeps): Promise<Bundle> {
  const recipe = releaseRecipe(request.version, request.withKubeadm ?? false)
  const folder = bundleFolder(request)
  const cached = await verifiedBundle(folder, deps)
  if (cached !== undefined) return cached

  const lock = createHash('sha256').update(request.cacheFolder).digest('hex').slice(0, 16)
  return await withLock(lock, `building a release in ${request.cacheFolder}`, deps, async () => {
    // The process that was waited for may have built this very bundle.
    const built = await verifiedBundle(folder, deps)
    if (built !== undefined) return built
    await checkSpace(request.cacheFolder, deps)
    const parts = await buildParts(recipe.parts, request.cacheFolder, deps)
    deps.voice.detail('putting images and registry together')
    const started = deps.clock.now()
    const bundle = await assembleBundle(recipe, parts, folder, deps)
    deps.voice.note(`bundle: ${((deps.clock.now() - started) / 1000).toFixed(1)} s`)
    return bundle
  })
}

/** The bundle in the folder when it is there and every file is as its manifest says. A damaged one is taken away. */
async function verifiedBundle(folder: string, deps: BuildDeps): Promise<Bundle | undefined> {
  if (!(await exists(join(folder, 'manifest.json')))) return undefined
  const started = deps.clock.now()
  deps.voice.detail('verifying the cached bundle')
  const manifest: BundleManifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'))
  const wrong = differences(manifest.files, await hashFiles(folder, deps.signal))
  const seconds = ((deps.clock.now() - started) / 1000).toFixed(1)
  if (wrong.length === 0) {
    deps.voice.note(`${manifest.files.length} files of the cached bundle verified in ${seconds} s`)
    return { folder, manifest }
  }
  deps.voice.note(`the cached bundle is damaged (${wrong.slice(0, 3).join('; ')}) and is made again`)
  // Artefacts share their data with the bundle through hard links, so what is damaged here is damaged there.
  await rm(folder, { recursive: true, force: true })
  await rm(join(folder, '../../artefacts'), { recursive: true, force: true })
  return undefined
}

async function checkSpace(cacheFolder: string, deps: BuildDeps): Promise<void> {
  const caches = await runOrThrow(deps.processes, 'go', ['env', 'GOCACHE', 'GOMODCACHE'], { signal: deps.signal })
  const [buildCache = cacheFolder] = caches.split('\n')
  const needs = [
    { folder: cacheFolder, gib: neededGiB.bundle },
    { folder: buildCache, gib: neededGiB.goCaches },
  ]
  await requireSpace(needs, deps.processes)
}
