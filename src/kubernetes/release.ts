import { createHash } from 'node:crypto'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { exists } from '../system/files.ts'
import { type ProcessTools, runOrThrow } from '../system/process.ts'
import { assembleBundle } from './assembleBundle.ts'
import { artefactsFolder, buildParts } from './build/buildParts.ts'
import { type Bundle, type BundleManifest, manifestName } from './bundle.ts'
import { withLock } from './lock.ts'
import { bundleHash, releaseRecipe } from './recipe.ts'
import { requireSpace } from './space.ts'
import { differences, hashFiles } from './verify.ts'
import { neededGiB } from './versions.ts'

export interface BundleRequest {
  /** Resolved, such as `v1.37.1`. */
  readonly version: string
  /** Holds bundles, and what is needed to resume after an interruption. */
  readonly cacheFolder: string
  /** Adds `bin-bench/kubeadm`, which only bench/ uses. */
  readonly withKubeadm?: boolean
}

/** Where the bundle of a release is kept; its name changes with anything that decides what is in it. */
export function bundleFolder(request: BundleRequest): string {
  const recipe = releaseRecipe(request.version, request.withKubeadm ?? false)
  return join(request.cacheFolder, 'bundles', `${recipe.version}-${bundleHash(recipe)}`)
}

/**
 * The bundle of a Kubernetes release: from the cache, verified file by file, or built from Go modules.
 *
 * @throws InputError for a version that is not available, or a disk that is too full.
 */
export async function getBundle(request: BundleRequest, tools: ProcessTools): Promise<Bundle> {
  const recipe = releaseRecipe(request.version, request.withKubeadm ?? false)
  const folder = bundleFolder(request)
  const cached = await cachedBundle(folder, tools)
  if (cached !== undefined && 'bundle' in cached) return cached.bundle

  const lock = createHash('sha256').update(request.cacheFolder).digest('hex').slice(0, 16)
  return await withLock(lock, `building a release in ${request.cacheFolder}`, tools, async () => {
    // The other process may have built exactly this bundle.
    const built = await cachedBundle(folder, tools)
    if (built !== undefined && 'bundle' in built) return built.bundle
    if (built !== undefined) await discardDamaged(built.damage, folder, request.cacheFolder, tools)
    await checkSpace(request.cacheFolder, tools)
    const parts = await buildParts(recipe.parts, request.cacheFolder, tools)
    tools.voice.detail('assembling images and registry')
    const started = tools.clock.now()
    const bundle = await assembleBundle(recipe, parts, folder, tools)
    tools.voice.note(`bundle: ${((tools.clock.now() - started) / 1000).toFixed(1)} s`)
    return bundle
  })
}

/** What the cache has: nothing, a bundle whose every file matches its manifest, or a damaged one. */
async function cachedBundle(
  folder: string,
  tools: ProcessTools,
): Promise<{ readonly bundle: Bundle } | { readonly damage: readonly string[] } | undefined> {
  if (!(await exists(join(folder, manifestName)))) return undefined
  const started = tools.clock.now()
  tools.voice.detail('verifying the cached bundle')
  const manifest: BundleManifest = JSON.parse(await readFile(join(folder, manifestName), 'utf8'))
  const found = await hashFiles(folder, tools.signal)
  const damage = differences(
    manifest.files,
    found.filter(({ path }) => path !== manifestName),
  )
  if (damage.length > 0) return { damage }
  const seconds = ((tools.clock.now() - started) / 1000).toFixed(1)
  tools.voice.note(`${manifest.files.length} files of the cached bundle verified in ${seconds} s`)
  return { bundle: { folder, manifest } }
}

/** Artefacts share their data with the bundle through hard links, so damage to one is damage to both. */
async function discardDamaged(
  damage: readonly string[],
  folder: string,
  cacheFolder: string,
  tools: ProcessTools,
): Promise<void> {
  tools.voice.note(`the cached bundle is damaged (${damage.slice(0, 3).join('; ')}) and is being rebuilt`)
  await rm(folder, { recursive: true, force: true })
  await rm(artefactsFolder(cacheFolder), { recursive: true, force: true })
}

async function checkSpace(cacheFolder: string, tools: ProcessTools): Promise<void> {
  const caches = await runOrThrow(tools.processes, 'go', ['env', 'GOCACHE', 'GOMODCACHE'], { signal: tools.signal })
  const [buildCache = cacheFolder] = caches.split('\n')
  const needs = [
    { folder: cacheFolder, gib: neededGiB.bundle },
    { folder: buildCache, gib: neededGiB.goCaches },
  ]
  await requireSpace(needs, tools.processes)
}
