import { open, readdir, rename, rm, stat } from 'node:fs/promises'
import { join, relative } from 'node:path'
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
 * key or a token. Files without any are left unchanged.
 *
 * @returns what was blanked, file by file
 */
export async function scrubFolder(folder: string, values: readonly string[]): Promise<readonly Scrubbed[]> {
  const find = secretFinder(values)
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const scrubbed: Scrubbed[] = []
  for (const file of files) {
    const found = await scrubFile(file, find)
    if (Object.keys(found).length > 0) scrubbed.push({ file: relative(folder, file), found })
  }
  return scrubbed
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
    await source.close()
    await copy.close()
  }
  if (Object.keys(counts).length > 0) await rename(target, file)
  else await rm(target)
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
