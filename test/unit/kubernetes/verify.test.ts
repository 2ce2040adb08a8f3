import { link, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { differences, hashFiles } from '../../../src/kubernetes/verify.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verify-'))
  await mkdir(join(folder, 'images'))
  await writeFile(join(folder, 'images/one'), 'one')
  await writeFile(join(folder, 'two'), 'two')
  await link(join(folder, 'images/one'), join(folder, 'one-again'))
})
afterEach(async () => await rm(folder, { recursive: true }))

const hash = async () => await hashFiles(folder, new AbortController().signal)

describe('hashFiles', () => {
  it('lists every file with its SHA-256, hard links too', async () => {
    const sha256 = '7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed'
    expect(await hash()).toEqual([
      { path: 'images/one', sha256, size: 3 },
      { path: 'one-again', sha256, size: 3 },
      { path: 'two', sha256: '3fc4ccfe745870e2c0d99f71f30ff0656c8dedd41cc1d7d3d376b0dbe685e2f3', size: 3 },
    ])
  })
})

describe('differences', () => {
  it('finds nothing in an unchanged folder', async () => {
    expect(differences(await hash(), await hash())).toEqual([])
  })

  it('names files that are missing, cut off or changed in place', async () => {
    const expected = await hash()
    await writeFile(join(folder, 'images/one'), 'eno')
    await rm(join(folder, 'two'))
    await writeFile(join(folder, 'two'), 'tw')
    await rm(join(folder, 'one-again'))
    expect(differences(expected, await hash())).toEqual([
      'images/one has different content',
      'one-again is missing',
      'two has 2 bytes instead of 3',
    ])
  })

  it('names what was added: files, links, and links in the place of files', async () => {
    const expected = await hash()
    await mkdir(join(folder, 'bin'))
    await writeFile(join(folder, 'bin/sh'), 'one')
    await symlink('/bin/sh', join(folder, 'bin/ls'))
    await rm(join(folder, 'two'))
    await symlink(join(folder, 'images/one'), join(folder, 'two'))
    expect(differences(expected, await hash())).toEqual([
      'two has 0 bytes instead of 3',
      'bin/ls is not in the manifest',
      'bin/sh is not in the manifest',
    ])
  })
})
