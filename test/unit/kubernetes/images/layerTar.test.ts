import { execFileSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type TarEntry, withParents, writeLayerTar } from '../../../../src/kubernetes/images/layerTar.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'layer-'))
})
afterEach(async () => await rm(folder, { recursive: true }))

describe('writeLayerTar', () => {
  it('writes a tar that GNU tar reads, with modes, links and set-uid bits', async () => {
    await writeFile(join(folder, 'program'), 'x'.repeat(1000))
    const entries: TarEntry[] = [
      { type: 'file', path: 'usr/local/bin/program', mode: 0o6755, from: join(folder, 'program') },
      { type: 'symlink', path: 'program-2', target: 'usr/local/bin/program' },
      { type: 'directory', path: 'tmp', mode: 0o1777 },
      { type: 'bytes', path: 'etc/passwd', mode: 0o644, bytes: Buffer.from('root\n') },
    ]
    await writeLayerTar(entries, join(folder, 'layer.tar'))
    const listing = execFileSync('tar', ['--list', '--verbose', '--numeric-owner', '--file', join(folder, 'layer.tar')])
    expect(listing.toString()).toMatch(/^-rwsr-sr-x 0\/0 +1000 2020-01-01 .* usr\/local\/bin\/program$/m)
    expect(listing.toString()).toMatch(/^lrwxrwxrwx .* program-2 -> usr\/local\/bin\/program$/m)
    expect(listing.toString()).toMatch(/^drwxrwxrwt .* tmp$/m)
  })

  it('gives the same bytes each time', async () => {
    const entries: TarEntry[] = [{ type: 'bytes', path: 'a/b', mode: 0o644, bytes: Buffer.from('b') }]
    await writeLayerTar(entries, join(folder, 'one.tar'))
    await writeLayerTar(entries, join(folder, 'two.tar'))
    expect(await readFile(join(folder, 'one.tar'))).toEqual(await readFile(join(folder, 'two.tar')))
  })
})

describe('withParents', () => {
  it('adds each parent once, before its first use, and keeps the mode of one that is named', () => {
    const bytes = Buffer.alloc(0)
    const paths = withParents([
      { type: 'directory', path: 'var', mode: 0o700 },
      { type: 'bytes', path: 'var/lib/x', mode: 0o644, bytes },
      { type: 'bytes', path: 'var/lib/y', mode: 0o644, bytes },
    ]).map((entry) => entry.path)
    expect(paths).toEqual(['var', 'var/lib', 'var/lib/x', 'var/lib/y'])
  })
})
