import { mkdir, stat, statfs } from 'node:fs/promises'
import { InputError } from '../system/errors.ts'

/** So many GiB are needed below this folder. */
export interface SpaceNeed {
  readonly folder: string
  readonly gib: number
}

/**
 * Refuses a build that would fill a disk, before it starts. Needs on the same file system are added up.
 *
 * @throws InputError with a sentence for each file system that is too full.
 */
export async function requireSpace(needs: readonly SpaceNeed[]): Promise<void> {
  const needed = new Map<number, { folders: string[]; gib: number; free: number }>()
  for (const { folder, gib } of needs) {
    await mkdir(folder, { recursive: true })
    const { dev } = await stat(folder)
    const { bavail, bsize } = await statfs(folder)
    const others = needed.get(dev) ?? { folders: [], gib: 0, free: (bavail * bsize) / 2 ** 30 }
    needed.set(dev, { ...others, folders: [...others.folders, folder], gib: others.gib + gib })
  }
  const problems = [...needed.values()]
    .filter(({ gib, free }) => free < gib)
    .map(({ folders, gib, free }) => ({
      input: 'disk',
      message: `building a release needs ${gib} GiB below ${folders.join(' and ')}, and ${free.toFixed(1)} GiB are free; free some space or set another cache folder.`,
    }))
  if (problems.length > 0) throw new InputError(problems)
}
