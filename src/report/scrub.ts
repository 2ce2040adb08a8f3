import type { Dirent } from 'node:fs'
import { type FileHandle, open, readdir, realpath, rename, rm, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { messageOf } from '../vocabulary/errors.ts'
import { type FoundSecret, secretFinder } from './secretShapes.ts'

/** What was blanked in one file: how many of which kind. */
export interface Scrubbed {
  /** Relative to the folder that was scrubbed. */
  readonly file: string
  readonly found: Readonly<Record<string, number>>
}

/** Read at once; together with the longest secret, this is all that is in memory. */
const chunkBytes = 1024 * 1024

/** Longer than any secret: an RSA key of 8192 bits has 6400 characters. */
const longestSecret = 16 * 1024

/**
 * Blanks secrets in every file below a folder: the known values, in the spellings that files use, and whatever looks like a
 * key or a token. Files without any are left unchanged. A file that cannot be scrubbed is deleted, and so is a link that
 * leads out of the folder, which an upload would follow. Never throws: each file is on its own.
 *
 * @param onProblem hears a sentence for each file that could not be scrubbed: it is deleted, or may still hold secrets
 * @returns what was blanked, file by file
 */
export async function scrubFolder(
  folder: string,
  values: readonly string[],
  onProblem: (problem: string) => void = () => {},
): Promise<readonly Scrubbed[]> {
  const find = secretFinder(values)
  const scrubbed: Scrubbed[] = []
  const top = await realpath(folder).catch(() => folder)
  for await (const { path, entry } of entriesBelow(folder, onProblem)) {
    if (entry.isSymbolicLink() && !(await leadsInto(top, path))) {
      onProblem(`${path} leads out of the folder of results: ${await deleted(path)}.`)
    }
    if (!entry.isFile()) continue
    try {
      const found = await scrubFile(path, find)
      if (Object.keys(found).length > 0) scrubbed.push({ file: relative(folder, path), found })
    } catch (thrown) {
      onProblem(`${path} could not be searched for secrets (${messageOf(thrown)}): ${await deleted(path)}.`)
    }
  }
  return scrubbed
}

/** Everything below a folder. A folder that cannot be read is deleted like a file that cannot be. */
async function* entriesBelow(
  folder: string,
  onProblem: (problem: string) => void,
): AsyncGenerator<{ path: string; entry: Dirent }> {
  let entries: Dirent[] = []
  try {
    entries = await readdir(folder, { withFileTypes: true })
  } catch (thrown) {
    onProblem(`${folder} could not be searched for secrets (${messageOf(thrown)}): ${await deleted(folder)}.`)
  }
  for (const entry of entries) {
    const path = join(folder, entry.name)
    yield { path, entry }
    if (entry.isDirectory()) yield* entriesBelow(path, onProblem)
  }
}

async function deleted(path: string): Promise<string> {
  try {
    await rm(path, { recursive: true })
    return 'it is deleted'
  } catch (thrown) {
    return `it cannot be deleted either (${messageOf(thrown)}), and may hold secrets`
  }
}

/** What a link inside the folder leads to is scrubbed itself. */
async function leadsInto(folder: string, link: string): Promise<boolean> {
  const target = await realpath(link).catch(() => '')
  return target === folder || target.startsWith(`${folder}${sep}`)
}

/** The same for a text. */
export function scrubText(text: string, values: readonly string[]): string {
  return blanked(text, secretFinder(values)(text), text.length).text
}

/** A file keeps its bytes, whatever its encoding: it is read as Latin-1, in which each byte is one character. */
async function scrubFile(
  file: string,
  find: (text: string) => readonly FoundSecret[],
): Promise<Record<string, number>> {
  const { mode } = await stat(file)
  const target = `${file}.scrubbed`
  const source = await open(file)
  try {
    const counts = await scrubInto(target, mode, source, find)
    if (Object.keys(counts).length > 0) await rename(target, file)
    return counts
  } finally {
    await source.close()
    await rm(target, { force: true })
  }
}

/** Writes the copy without secrets, and counts what was blanked. */
async function scrubInto(
  target: string,
  mode: number,
  source: FileHandle,
  find: (text: string) => readonly FoundSecret[],
): Promise<Record<string, number>> {
  const copy = await open(target, 'w', mode)
  const counts: Record<string, number> = {}
  try {
    let rest = ''
    const buffer = Buffer.alloc(chunkBytes)
    for (;;) {
      const { bytesRead } = await source.read(buffer, 0, chunkBytes)
      rest += buffer.toString('latin1', 0, bytesRead)
      const safe = bytesRead === 0 ? rest.length : safeEnd(rest)
      const found = find(rest).filter(({ start }) => start < safe)
      for (const { kind } of found) counts[kind] = (counts[kind] ?? 0) + 1
      const { text, end } = blanked(rest, found, safe)
      await copy.write(Buffer.from(text, 'latin1'))
      rest = rest.slice(end)
      if (bytesRead === 0) break
    }
  } finally {
    await copy.close()
  }
  return counts
}

/**
 * What begins close to the end may continue in the next chunk. The cut is at a line's end where there is one, because some
 * secrets are recognized by what stands before them.
 */
function safeEnd(text: string): number {
  const limit = Math.max(0, text.length - longestSecret)
  return text.lastIndexOf('\n', limit) + 1 || limit
}

/** The text up to `until`, or up to the end of a secret that reaches beyond it. */
function blanked(text: string, found: readonly FoundSecret[], until: number): { text: string; end: number } {
  let written = ''
  let end = 0
  for (const secret of found) {
    if (secret.end <= end) continue
    // What overlaps with the one before it is part of the same blank.
    if (secret.start >= end) written += `${text.slice(end, secret.start)}[${secret.kind}]`
    end = secret.end
  }
  return end >= until ? { text: written, end } : { text: written + text.slice(end, until), end: until }
}
