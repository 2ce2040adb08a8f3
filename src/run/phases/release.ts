import { basename } from 'node:path'
import type { Bundle } from '../../kubernetes/bundle.ts'
import { bundleFolder, getBundle } from '../../kubernetes/release.ts'
import { releasePhaseSeconds } from '../../plan/budget.ts'
import type { Processes } from '../../system/process.ts'
import type { RunDependencies } from '../context.ts'
import { phase } from '../phase.ts'

/** The phase `release`: Kubernetes as a verified bundle, from the cache or built. */
export async function getRelease(
  version: string,
  deps: RunDependencies & { readonly processes: Processes },
  limitSeconds = releasePhaseSeconds,
): Promise<Bundle> {
  return phase(deps, 'release', limitSeconds, async (tools) => {
    const request = { version, cacheFolder: deps.folders.cache }
    const folder = bundleFolder(request)
    const key = basename(folder)
    const fetched = await deps.bundleShelf?.fetch(folder, key)
    const value = await getBundle(request, { ...tools, processes: deps.processes })
    if (fetched === false) await deps.bundleShelf?.store(folder, key)
    return { value, summary: `${version} with ${value.manifest.images.length} images, verified` }
  })
}
