import { createHash } from 'node:crypto'
import { realpathSync } from 'node:fs'
import { createServer } from 'node:net'
import { SetupError } from '../../system/errors.ts'

/**
 * Takes the state folder for this process; throws when another living server has it. The lock is an address of the
 * abstract socket namespace: the kernel gives it to one process at a time and takes it back when that process ends,
 * however it ends, so that there is no stale lock and no moment between two steps.
 *
 * @returns a function that gives the folder free.
 */
export async function lockStateFolder(folder: string): Promise<() => void> {
  const name = createHash('sha256').update(realpathSync(folder)).digest('hex').slice(0, 32)
  const lock = createServer((connection) => connection.destroy())
  return new Promise((resolve, reject) => {
    lock.once('error', (cause) =>
      reject(
        new SetupError(`An embedded Azure already uses the state folder ${folder}.`, {
          nextStep: 'Use that one, stop it, or start this one with another --state folder.',
          cause,
        }),
      ),
    )
    lock.listen({ path: `\0embedded-azure-${name}` }, () => {
      lock.unref()
      resolve(() => lock.close())
    })
  })
}
