import { existsSync, readFileSync } from 'node:fs'
import type { Server } from 'node:net'
import { writeWholeSync } from '../../../src/system/files.ts'
import { SetupError } from '../../../src/vocabulary/errors.ts'
import { stateFile } from '../../protocol/stateFiles.ts'

/**
 * Listens on the loopback interface, on this port or, where `otherwise` allows it, on any free one.
 *
 * @returns the port
 */
export async function listen(server: Server, port: number, otherwise: boolean): Promise<number> {
  try {
    await tryPort(server, port)
  } catch (thrown) {
    if (!otherwise) {
      throw new SetupError(`The embedded Azure cannot listen on port ${port}.`, {
        nextStep: 'Choose another --port, or omit it to use a free one.',
        cause: thrown,
      })
    }
    await tryPort(server, 0)
  }
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('A listening server has an address.')
  return address.port
}

/** The port of the last start, so links and tokens that were issued keep working; 0 when there was none. */
export function lastPort(folder: string): number {
  const file = stateFile(folder, 'port')
  return existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0
}

export function keepPort(folder: string, port: number): void {
  writeWholeSync(stateFile(folder, 'port'), String(port))
}

function tryPort(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject)
      resolve()
    })
  })
}
