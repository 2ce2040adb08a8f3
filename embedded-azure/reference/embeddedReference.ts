import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { systemClock } from '../../src/system/clock.ts'
import { recordsOnlyFabric } from '../server/fabric/recordsOnly.ts'
import { startServer } from '../server/server.ts'
import { referenceText } from './referenceText.ts'

/** The text of docs/reference.md. A server is started for it, because only a complete one knows all its routes. */
export async function embeddedReference(): Promise<string> {
  const stateFolder = mkdtempSync(join(tmpdir(), 'embedded-reference-'))
  const options = { port: 0, fabric: async () => recordsOnlyFabric(), clock: systemClock, log: () => {} }
  const server = await startServer({ ...options, stateFolder })
  try {
    return referenceText(server.routes)
  } finally {
    await server.stop()
    rmSync(stateFolder, { recursive: true, force: true })
  }
}
