import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { pack } from 'tar-stream'
import type { Bundle } from '../kubernetes/bundle.ts'
import type { Connection } from './connection.ts'
import type { Pillar } from './pillar.ts'

/** Where a host keeps its states, its pillar and Salt's configuration; salt-states/minion names the same folder. */
export const saltFolder = '/srv/kube-e2e'

/** The pillar on a host, with the host's secrets; deleted as soon as its states were applied. */
export const pillarFile = `${saltFolder}/pillar/host.sls`

/** Where the hub keeps what its registry serves; salt-states/defaults.yaml names the same folder. */
const bundleFolder = '/var/lib/kube-e2e/bundle'

/** The parts of the bundle that the hub serves; the rest is for the runner. */
const servedParts = ['registry/', 'registry-bin/']

/** A large bundle takes a while over a slow line; a line slower than this is of no use. */
const slowestBytesPerSecond = 1_000_000

/** Sends one host its states, its pillar and Salt's configuration, readable by root only, replacing older ones. */
export async function sendStates(connection: Connection, saltStates: string, pillar: Pillar): Promise<void> {
  const archive = pack()
  for (const file of await filesBelow(saltStates)) {
    const name = relative(saltStates, file)
    archive.entry({ name: name === 'minion' ? 'salt/minion' : `states/${name}` }, await readFile(file))
  }
  archive.entry({ name: 'pillar/top.sls' }, "base:\n  '*': [host]\n")
  archive.entry({ name: 'pillar/host.sls' }, `#!json\n${JSON.stringify(pillar)}\n`)
  archive.finalize()
  await connection.must(
    `set -e; umask 077; rm -rf ${saltFolder}.new; mkdir -p ${saltFolder}.new; tar -C ${saltFolder}.new --no-same-permissions -xf -
     rm -rf ${saltFolder}; mv ${saltFolder}.new ${saltFolder}`,
    { input: await buffer(archive) },
  )
}

export interface Delivery {
  readonly files: number
  readonly bytes: number
}

/**
 * Sends the hub what its registry serves, except for files that it already has in full length. Content is checked
 * where it is used: binaries by each host, images by containerd, both by their hashes.
 *
 * @returns what had to be sent
 */
export async function sendBundle(hub: Connection, bundle: Bundle): Promise<Delivery> {
  const listing = await hub.must(`cd ${bundleFolder} 2>/dev/null && find . -type f -printf '%s %P\\n' || true`)
  const there = new Set(listing.split('\n'))
  const served = bundle.manifest.files.filter((file) => servedParts.some((part) => file.path.startsWith(part)))
  const missing = served.filter((file) => !there.has(`${file.size} ${file.path}`))
  const bytes = missing.reduce((sum, file) => sum + file.size, 0)
  if (missing.length === 0) return { files: 0, bytes }

  const scratch = await mkdtemp(join(tmpdir(), 'ke2e-send-'))
  try {
    const list = join(scratch, 'files')
    await writeFile(list, missing.map((file) => `${file.path}\n`).join(''))
    await hub.send(bundle.folder, list, bundleFolder, { limitSeconds: 60 + bytes / slowestBytesPerSecond })
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
  return { files: missing.length, bytes }
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('__pycache__'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}
