import { randomUUID } from 'node:crypto'
import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises'

/** For the owner's eyes only: most of what is written here holds keys or says where they are. */
const privateMode = 0o600

/**
 * Writes a file whole or not at all: a reader, and whoever comes after a writer that was killed, finds the old content
 * or the new one. A killed writer leaves `FILE.*.draft` behind.
 */
export async function writeWhole(file: string, content: string | Uint8Array, mode = privateMode): Promise<void> {
  const draft = draftOf(file)
  try {
    await writeFile(draft, content, { mode })
    await rename(draft, file)
  } catch (thrown) {
    await rm(draft, { force: true })
    throw thrown
  }
}

/** {@link writeWhole} with indented JSON, for people who look into it. */
export async function writeWholeJson(file: string, value: unknown, mode = privateMode): Promise<void> {
  await writeWhole(file, `${JSON.stringify(value, undefined, 2)}\n`, mode)
}

/**
 * {@link writeWhole} for where nothing can be awaited.
 *
 * @param prepare is called with the draft before it takes the file's place, to change its owner for instance
 */
export function writeWholeSync(
  file: string,
  content: string,
  options: { readonly mode?: number; readonly prepare?: (draft: string) => void } = {},
): void {
  const draft = draftOf(file)
  try {
    writeFileSync(draft, content, { mode: options.mode ?? privateMode })
    options.prepare?.(draft)
    renameSync(draft, file)
  } catch (thrown) {
    rmSync(draft, { force: true })
    throw thrown
  }
}

/** The JSON in a file; undefined where there is no such file, or something else in it. */
export async function readJson(file: string): Promise<unknown> {
  return jsonIn(await readFile(file, 'utf8').catch(() => ''))
}

/** The JSON in a text; undefined where it is something else. */
export function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

export async function exists(path: string): Promise<boolean> {
  return await stat(path).then(
    () => true,
    () => false,
  )
}

/** The name of the file that a draft was to become; of anything else, its own name. */
export function fileOfDraft(name: string): string {
  return name.replace(/\.[0-9a-f-]{36}\.draft$/, '')
}

/** Of its own for each writing, so that two writers of one file never share a draft. */
function draftOf(file: string): string {
  return `${file}.${randomUUID()}.draft`
}
