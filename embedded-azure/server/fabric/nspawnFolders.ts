import { readdir, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { type Processes, runOrThrow } from '../../../src/system/process.ts'
import { mountsUnder } from './disk.ts'
import { namesIn } from './records.ts'

/** Where systemd-nspawn keeps a folder per system and kind: `propagate/NAME`; since systemd 256 also a mount, `unix-export/NAME`. */
const ofThisMachine = '/run/systemd/nspawn'

/** The folders of the systems whose name fits, whether something is mounted there or not. */
export async function nspawnFolders(fits: (name: string) => boolean, root = ofThisMachine): Promise<string[]> {
  const kinds = (await readdir(root, { withFileTypes: true }).catch(() => [])).filter((entry) => entry.isDirectory())
  const found = await Promise.all(
    kinds.map(async (kind) =>
      (await namesIn(join(root, kind.name))).filter(fits).map((name) => join(root, kind.name, name)),
    ),
  )
  return found.flat()
}

/**
 * Removes a system's folders and what is mounted there. systemd-nspawn does so only when it ends by itself; one that finds
 * them again refuses to start.
 */
export async function removeNspawnFolders(processes: Processes, name: string, root = ofThisMachine): Promise<void> {
  for (const folder of await nspawnFolders((one) => one === name, root)) {
    for (const mountPoint of (await mountsUnder(folder)).reverse()) {
      await runOrThrow(processes, 'umount', [mountPoint], { limitSeconds: 30 })
    }
    await rm(folder, { recursive: true, force: true })
  }
}

/**
 * Removes the folders of systems that nobody knows any more: of hosts whose records are lost, or that a program which did not
 * remove them has left.
 *
 * @param prefix of the names of this fabric's systems
 * @param known names of systems that exist
 */
export async function removeStrayNspawnFolders(
  processes: Processes,
  prefix: string,
  known: readonly string[],
  root = ofThisMachine,
): Promise<void> {
  const strays = await nspawnFolders((name) => name.startsWith(prefix) && !known.includes(name), root)
  for (const name of new Set(strays.map((folder) => basename(folder)))) {
    await removeNspawnFolders(processes, name, root)
  }
}
