import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { systemProcesses } from '../../../../src/system/process.ts'
import { nspawnFolders, removeNspawnFolders } from '../../../server/fabric/nspawnFolders.ts'

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

it('a machine without systemd-nspawn has none', async () => {
  expect(await nspawnFolders(() => true, join(root, 'missing'))).toEqual([])
})
