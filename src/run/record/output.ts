import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { exists } from '../../system/files.ts'
import { InputError } from '../../vocabulary/errors.ts'

/** Every run writes this file first, so a folder that has it is one of ours. */
const mark = 'started.json'

/**
 * Creates the folder for results, or clears it of an earlier run's, so no old result is taken for one of this run.
 *
 * @throws InputError for a folder with anything else in it
 */
export async function emptyOutput(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  const entries = await readdir(folder)
  if (entries.length === 0) return
  if (!(await exists(join(folder, mark)))) {
    throw new InputError([
      { input: 'output', message: `${folder} holds files that kube-e2e did not write; give an empty or a new folder.` },
    ])
  }
  await Promise.all(entries.map((entry) => rm(join(folder, entry), { recursive: true })))
}
