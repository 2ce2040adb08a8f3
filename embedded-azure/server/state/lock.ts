import { createHash } from 'node:crypto'
import { realpathSync } from 'node:fs'
import { lockHolder, tryLock } from '../../../src/system/kernelLock.ts'
import { SetupError } from '../../../src/vocabulary/errors.ts'

/**
 * Locks the state folder for this process; throws when another running server has it.
 *
 * @returns a function that releases the folder.
 */
export async function lockStateFolder(folder: string): Promise<() => Promise<void>> {
  const name = createHash('sha256').update(realpathSync(folder)).digest('hex').slice(0, 32)
  const lock = `embedded-azure/${name}`
  const release = await tryLock(lock)
  if (release !== undefined) return release
  const holder = await lockHolder(lock)
  throw new SetupError(`An embedded Azure, process ${holder}, already uses the state folder ${folder}.`, {
    nextStep: 'Use that server, stop it, or start this one with another --state folder.',
  })
}
