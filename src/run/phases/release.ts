import { basename } from 'node:path'
import type { Bundle } from '../../kubernetes/bundle.ts'
import { bundleFolder, getBundle } from '../../kubernetes/release.ts'
import { releasePhaseSeconds } from '../../plan/budget.ts'
import type { Processes } from '../../system/process.ts'
import type { RunDependencies } from '../context.ts'
import { phase } from '../phase.ts'

/** The phase `release`: Kubernetes as a verified bundle, from the cache or built. */
export async function releasePhase(
  version: string,
  deps: RunDependencies,
  processes: Processes,
  limitSeconds = releasePhaseSeconds,
): Promise<Bundle> {
  return phase(deps, { name: 'release', limitSeconds, processes }, async (tools) => {
    const request = { version, cacheFolder: deps.folders.cache }
    const folder = bundleFolder(request)
    const key = basename(folder)
    const fetched = await deps.bundleShelf?.fetch(folder, key, tools.signal)
    const value = await getBundle(request, tools)
    if (fetched === false) await deps.bundleShelf?.store(folder, key, tools.signal)
    return { value, summary: `${version} with ${value.manifest.images.length} images, verified` }
  })
}
