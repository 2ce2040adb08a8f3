import { createHash } from 'node:crypto'
import { open, readdir, stat } from 'node:fs/promises'
import { join, relative } from 'node:path'
import type { BundledFile } from './bundle.ts'

/**
 * Lists all files below a folder with their sizes and hashes, sorted by path. What is neither a file nor a folder, such as
 * a link, is listed with an empty hash, and its target is not looked at. A file with several hard links is read
 * once. While one file's piece is hashed, another's is read; each reader reuses one buffer.
 */
export async function hashFiles(folder: string, signal: AbortSignal): Promise<readonly BundledFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const pathsOf = (list: typeof entries) => list.map((entry) => join(entry.parentPath, entry.name))
  const paths = pathsOf(entries.filter((entry) => entry.isFile()))
  const others = pathsOf(entries.filter((entry) => !entry.isFile() && !entry.isDirectory()))
  const stats = await Promise.all(paths.map(async (path) => ({ path, ...(await identityOf(path)) })))
  const oneEach = new Map(stats.map((file) => [file.inode, file]))
  const hashes = new Map<string, string>()
  const queue = [...oneEach.values()].sort((one, other) => other.size - one.size)
  const work = async () => {
    const buffer = new Uint8Array(1 << 20)
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      signal.throwIfAborted()
      hashes.set(next.inode, await sha256(next.path, buffer))
    }
  }
  await Promise.all([work(), work()])
  return [
    ...stats.map((file) => ({ path: file.path, sha256: hashes.get(file.inode) ?? '', size: file.size })),
    ...others.map((path) => ({ path, sha256: '', size: 0 })),
  ]
    .map((file) => ({ ...file, path: relative(folder, file.path) }))
    .sort((one, other) => (one.path < other.path ? -1 : 1))
}

/**
 * How the files in a folder differ from those a manifest names: at most one sentence per file. Files that it does not name
 * are differences too: the folder of the programs is searched for programs.
 */
export function differences(expected: readonly BundledFile[], found: readonly BundledFile[]): readonly string[] {
  const there = new Map(found.map((file) => [file.path, file]))
  const named = new Set(expected.map((file) => file.path))
  const extra = found.filter(({ path }) => !named.has(path)).map(({ path }) => `${path} is not in the manifest`)
  const wrong = expected.flatMap(({ path, sha256, size }) => {
    const file = there.get(path)
    if (file === undefined) return [`${path} is missing`]
    if (file.size !== size) return [`${path} has ${file.size} bytes instead of ${size}`]
    return file.sha256 === sha256 ? [] : [`${path} has different content`]
  })
  return [...wrong, ...extra]
}

async function identityOf(path: string): Promise<{ inode: string; size: number }> {
  const { dev, ino, size } = await stat(path)
  return { inode: `${dev}:${ino}`, size }
}

async function sha256(path: string, buffer: Uint8Array): Promise<string> {
  const hash = createHash('sha256')
  const file = await open(path)
  try {
    for (;;) {
      const { bytesRead } = await file.read(buffer)
      if (bytesRead === 0) return hash.digest('hex')
      hash.update(buffer.subarray(0, bytesRead))
    }
  } finally {
    await file.close()
  }
}
