import { createReadStream, createWriteStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { type Header, type Pack, pack } from 'tar-stream'

/** What a layer's tar file holds, each with its path below `/`. */
export type TarEntry =
  | { readonly type: 'directory'; readonly path: string; readonly mode: number }
  | { readonly type: 'symlink'; readonly path: string; readonly target: string }
  | { readonly type: 'bytes'; readonly path: string; readonly mode: number; readonly bytes: Buffer }
  | { readonly type: 'file'; readonly path: string; readonly mode: number; readonly from: string }

/** One timestamp for all entries: the same content gives the same digest on every machine at any time. */
const timeStamp = new Date('2020-01-01T00:00:00Z')

/** Writes a layer. Parent directories are added if the entries do not name them. */
export async function writeLayerTar(entries: readonly TarEntry[], to: string): Promise<void> {
  const tar = pack()
  const written = pipeline(tar, createWriteStream(to))
  for (const entry of withParents(entries)) await add(tar, entry)
  tar.finalize()
  await written
}

/** The entries with an entry of mode 0755 for each parent directory, before its first use. */
export function withParents(entries: readonly TarEntry[]): readonly TarEntry[] {
  const known = new Set(['.'])
  return entries.flatMap((entry) => {
    const missing: string[] = []
    for (let parent = dirname(entry.path); !known.has(parent); parent = dirname(parent)) {
      known.add(parent)
      missing.unshift(parent)
    }
    known.add(entry.path)
    return [...missing.map((path): TarEntry => ({ type: 'directory', path, mode: 0o755 })), entry]
  })
}

async function add(tar: Pack, entry: TarEntry): Promise<void> {
  const common = { name: entry.path, mtime: timeStamp, uid: 0, gid: 0 }
  if (entry.type === 'directory') return await entryOf(tar, { ...common, type: 'directory', mode: entry.mode })
  if (entry.type === 'symlink') {
    return await entryOf(tar, { ...common, type: 'symlink', mode: 0o777, linkname: entry.target })
  }
  if (entry.type === 'bytes') return await entryOf(tar, { ...common, mode: entry.mode }, entry.bytes)
  const { size } = await stat(entry.from)
  await pipeline(createReadStream(entry.from), tar.entry({ ...common, mode: entry.mode, size }))
}

function entryOf(tar: Pack, headers: Partial<Header> & { readonly name: string }, bytes?: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    const done = (error?: Error | null) => (error ? reject(error) : resolve())
    if (bytes === undefined) tar.entry(headers, done)
    else tar.entry(headers, bytes, done)
  })
}
