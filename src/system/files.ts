import { randomUUID } from 'node:crypto'
import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises'

/** For the owner only: most of what is written here contains keys or says where they are. */
const privateMode = 0o600

/**
 * Writes a file whole or not at all: a reader, even after the writer was killed, finds either the old content or the new. A killed writer leaves `FILE.*.draft` behind.
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

/** {@link writeWhole} with JSON, indented for human readers. */
export async function writeWholeJson(file: string, value: unknown, mode = privateMode): Promise<void> {
  await writeWhole(file, `${JSON.stringify(value, undefined, 2)}\n`, mode)
}

/**
 * {@link writeWhole} for places that cannot await.
 *
 * @param prepare called with the draft before it replaces the file, for instance to change its owner
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

/** The JSON in a file; undefined if there is no such file or its content is something else. */
export async function readJson(file: string): Promise<unknown> {
  return jsonIn(await readFile(file, 'utf8').catch(() => ''))
}

/** The JSON in a text; undefined if the text is something else. */
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

/** The name of the file that a draft would have become; any other name is returned unchanged. */
export function fileOfDraft(name: string): string {
  return name.replace(/\.[0-9a-f-]{36}\.draft$/, '')
}

/** Unique per write: two writers of one file never share a draft. */
function draftOf(file: string): string {
  return `${file}.${randomUUID()}.draft`
}
