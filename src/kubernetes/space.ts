import { mkdir } from 'node:fs/promises'
import { type Processes, runOrThrow } from '../system/process.ts'
import { InputError } from '../vocabulary/errors.ts'

/** How many GiB are needed below this folder. */
export interface SpaceNeed {
  readonly folder: string
  readonly gib: number
}

/**
 * Refuses a build that would fill a disk, before it starts. Needs on the same file system are summed.
 *
 * @throws InputError with one sentence per file system that is too full.
 */
export async function requireSpace(needs: readonly SpaceNeed[], processes: Processes): Promise<void> {
  const fileSystems = new Map<string, { folders: string[]; gib: number; freeGib: number }>()
  for (const { folder, gib } of needs) {
    await mkdir(folder, { recursive: true })
    const { mountPoint, freeGib } = await fileSystemOf(folder, processes)
    const known = fileSystems.get(mountPoint) ?? { folders: [], gib: 0 }
    fileSystems.set(mountPoint, { folders: [...known.folders, folder], gib: known.gib + gib, freeGib })
  }
  const problems = [...fileSystems.values()]
    .filter(({ gib, freeGib }) => freeGib < gib)
    .map(({ folders, gib, freeGib }) => ({
      input: 'disk',
      message: `building a release needs ${gib} GiB below ${folders.join(' and ')}, and ${freeGib.toFixed(1)} GiB are free; free some space or set another cache folder.`,
    }))
  if (problems.length > 0) throw new InputError(problems)
}

async function fileSystemOf(folder: string, processes: Processes): Promise<{ mountPoint: string; freeGib: number }> {
  const table = await runOrThrow(processes, 'df', ['--block-size=1', '--output=avail,target', folder])
  const [, free = '0', mountPoint = '/'] = /^\s*(\d+)\s+(.+)$/m.exec(table) ?? []
  return { mountPoint, freeGib: Number(free) / 2 ** 30 }
}
