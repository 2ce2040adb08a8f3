import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileOfDraft, writeWholeSync } from '../../../src/system/files.ts'

/** Makes the state folder if it is missing. Everything in it is for its owner alone: it holds keys and secrets. */
export function makeStateFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  chmodSync(folder, 0o700)
}

/** What a server and its tools keep in a state folder. Nothing else in it is theirs to delete. */
const contents = [
  'applications.json',
  'azure.db',
  'azure.db-shm',
  'azure.db-wal',
  'ca-bundle.pem',
  'ca.pem',
  'fabric',
  'faults.json',
  'identity.json',
  'port',
  'server.json',
  'server.log',
  'tls.json',
  'token-key.json',
]

/** Forgets everything: deletes what a server keeps in the folder, and the folder too when nothing else is in it. */
export function removeState(folder: string): void {
  if (!existsSync(folder)) return
  for (const name of readdirSync(folder)) {
    if (contents.includes(fileOfDraft(name))) rmSync(join(folder, name), { recursive: true, force: true })
  }
  if (readdirSync(folder).length === 0) rmdirSync(folder)
}

/** The content of a file in the state folder, made by `make` and kept when it is asked for the first time. */
export async function keptFile(folder: string, name: string, make: () => string | Promise<string>): Promise<string> {
  const file = join(folder, name)
  if (existsSync(file)) return readFileSync(file, 'utf8')
  const content = await make()
  writeWholeSync(file, content)
  return content
}
