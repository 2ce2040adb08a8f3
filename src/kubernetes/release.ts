import { createHash } from 'node:crypto'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { exists } from '../system/files.ts'
import { runOrThrow } from '../system/process.ts'
import { assembleBundle } from './assembleBundle.ts'
import { artefactsFolder, type BuildDeps, buildParts } from './build/buildParts.ts'
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
  const cached = await cachedBundle(folder, deps)
  if (cached !== undefined && 'bundle' in cached) return cached.bundle

  const lock = createHash('sha256').update(request.cacheFolder).digest('hex').slice(0, 16)
  return await withLock(lock, `building a release in ${request.cacheFolder}`, deps, async () => {
    // The process that was waited for may have built this very bundle.
    const built = await cachedBundle(folder, deps)
    if (built !== undefined && 'bundle' in built) return built.bundle
    if (built !== undefined) await discardDamaged(built.damage, folder, request.cacheFolder, deps)
    await checkSpace(request.cacheFolder, deps)
    const parts = await buildParts(recipe.parts, request.cacheFolder, deps)
    deps.voice.detail('putting images and registry together')
    const started = deps.clock.now()
    const bundle = await assembleBundle(recipe, parts, folder, deps)
    deps.voice.note(`bundle: ${((deps.clock.now() - started) / 1000).toFixed(1)} s`)
    return bundle
  })
}

/** What the cache has: nothing, a bundle whose every file is as its manifest says, or a damaged one. */
async function cachedBundle(
  folder: string,
  deps: BuildDeps,
): Promise<{ readonly bundle: Bundle } | { readonly damage: readonly string[] } | undefined> {
  if (!(await exists(join(folder, 'manifest.json')))) return undefined
  const started = deps.clock.now()
  deps.voice.detail('verifying the cached bundle')
  const manifest: BundleManifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'))
  const damage = differences(manifest.files, await hashFiles(folder, deps.signal))
  if (damage.length > 0) return { damage }
  const seconds = ((deps.clock.now() - started) / 1000).toFixed(1)
  deps.voice.note(`${manifest.files.length} files of the cached bundle verified in ${seconds} s`)
  return { bundle: { folder, manifest } }
}

/** Artefacts share their data with the bundle through hard links, so what is damaged in it is damaged there. */
async function discardDamaged(
  damage: readonly string[],
  folder: string,
  cacheFolder: string,
  deps: BuildDeps,
): Promise<void> {
  deps.voice.note(`the cached bundle is damaged (${damage.slice(0, 3).join('; ')}) and is made again`)
  await rm(folder, { recursive: true, force: true })
  await rm(artefactsFolder(cacheFolder), { recursive: true, force: true })
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
