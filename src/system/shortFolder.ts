import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Work with a temporary folder whose path is short, and which is removed afterwards. The path of a Unix socket has room for
 * 107 bytes, fewer than the temporary folder of a runner, or a folder of results, may leave for what is created in it.
 */
export async function withShortFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp('/tmp/ke2e-').catch(() => mkdtemp(join(tmpdir(), 'ke2e-')))
  try {
    return await work(folder)
  } finally {
    // What cannot be removed is no result of the work.
    await rm(folder, { recursive: true, force: true }).catch(() => {})
  }
}
