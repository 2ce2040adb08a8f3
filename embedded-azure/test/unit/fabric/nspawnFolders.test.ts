import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { systemProcesses } from '../../../../src/system/process.ts'
import { nspawnFolders, removeNspawnFolders, removeStrayNspawnFolders } from '../../../server/fabric/nspawnFolders.ts'

const root = await mkdtemp(join(tmpdir(), 'nspawn-'))
afterAll(() => rm(root, { recursive: true, force: true }))

it('folders that a system left are found in every kind, and only its own are removed', async () => {
  for (const path of ['propagate/ke2e-1-a', 'unix-export/ke2e-1-a', 'unix-export/ke2e-1-b', 'later-kind/ke2e-1-a']) {
    await mkdir(join(root, path), { recursive: true })
  }
  const all = () => nspawnFolders((name) => name.startsWith('ke2e-1-'), root)
  expect(await all()).toHaveLength(4)
  await removeNspawnFolders(systemProcesses(), 'ke2e-1-a', root)
  expect(await all()).toEqual([join(root, 'unix-export/ke2e-1-b')])
})

it('folders of systems that nobody knows are removed, those of a known system and of other fabrics are not', async () => {
  for (const name of ['ke2e-2-lost', 'ke2e-2-known', 'ke2e-3-other']) {
    await mkdir(join(root, 'propagate', name), { recursive: true })
  }
  await removeStrayNspawnFolders(systemProcesses(), 'ke2e-2-', ['ke2e-2-known'], root)
  const left = await nspawnFolders((name) => /^ke2e-[23]-/.test(name), root)
  expect(left.toSorted()).toEqual([join(root, 'propagate/ke2e-2-known'), join(root, 'propagate/ke2e-3-other')])
})

it('a machine without systemd-nspawn has none', async () => {
  expect(await nspawnFolders(() => true, join(root, 'missing'))).toEqual([])
})
