import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Makes the state folder if it is missing. Everything in it is for its owner alone: it holds keys and secrets. */
export function makeStateFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  chmodSync(folder, 0o700)
}

/**
 * Writes a file (0600) so that a reader sees either all of it or nothing.
 *
 * @param prepare is called with the file before it takes its place.
 */
export function writePrivateFile(file: string, content: string, prepare?: (unfinished: string) => void): void {
  const unfinished = `${file}.unfinished`
  writeFileSync(unfinished, content, { mode: 0o600 })
  prepare?.(unfinished)
  renameSync(unfinished, file)
}

/** The content of a file in the state folder, made by `make` and kept when it is asked for the first time. */
export async function keptFile(folder: string, name: string, make: () => string | Promise<string>): Promise<string> {
  const file = join(folder, name)
  if (existsSync(file)) return readFileSync(file, 'utf8')
  const content = await make()
  writePrivateFile(file, content)
  return content
}
