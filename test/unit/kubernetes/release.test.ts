import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { getBundle } from '../../../src/kubernetes/release.ts'
import { systemClock } from '../../../src/system/clock.ts'
import { InputError } from '../../../src/vocabulary/errors.ts'
import { type FakeBuildMachine, fakeBuildMachine } from './fakeBuildMachine.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'release-'))
})
afterEach(async () => await rm(folder, { recursive: true }))

const listed = [
  'registry.k8s.io/e2e-test-images/agnhost:2.66.1',
  'registry.k8s.io/e2e-test-images/busybox:1.37.0-2',
  'registry.k8s.io/e2e-test-images/nginx:1.27.0-2',
  'registry.k8s.io/e2e-test-images/perl:5.26',
  'registry.k8s.io/pause:3.10.2',
].join('\n')

const silent = { detail: () => {}, note: () => {} }
const get = async (machine: FakeBuildMachine, voice = silent) =>
  await getBundle(
    { version: 'v1.37.1', cacheFolder: join(folder, 'cache') },
    { processes: machine, clock: systemClock, signal: new AbortController().signal, voice },
  )

describe('getBundle', () => {
  it('builds a bundle that holds the cluster, what specs ask for, and what hosts and the runner run', async () => {
    const { manifest, folder: bundle } = await get(fakeBuildMachine(folder, { listed }))
    const contents = Object.fromEntries(manifest.images.map((image) => [image.name, image.content]))
    expect(contents).toMatchObject({
      [manifest.apiServerImage]: 'kube-apiserver v1.37.1',
      [manifest.etcdImage]: 'etcd v3.7.0',
      'registry.k8s.io/e2e-test-images/nginx:1.27.0-2': 'nginx 1.22.1-9 of Debian GNU/Linux 12 (bookworm)',
    })
    expect(manifest.imagesWithoutRecipe).toEqual(['registry.k8s.io/e2e-test-images/perl:5.26'])
    expect(manifest.hostFiles.map((file) => file.path)).toContain('/usr/local/sbin/runc')
    expect((await readdir(bundle)).sort()).toEqual(['bin', 'images', 'manifest.json', 'registry', 'registry-bin'])
    expect((await readdir(join(bundle, 'bin'))).sort()).toEqual(['e2e.test', 'ginkgo', 'kubectl'])
    expect(await readdir(join(folder, 'cache/bundles'))).toHaveLength(1)
  })

  it('takes a bundle from the cache without running a program', async () => {
    const first = await get(fakeBuildMachine(folder, { listed }))
    const idle = fakeBuildMachine(folder)
    expect(await get(idle)).toEqual(first)
    expect(idle.calls).toEqual([])
  })

  it('rebuilds a damaged bundle and says what was damaged', async () => {
    const { folder: bundle, manifest } = await get(fakeBuildMachine(folder, { listed }))
    await writeFile(join(bundle, 'bin/kubectl'), 'cut')
    const note = vi.fn()
    const again = await get(fakeBuildMachine(folder, { listed }), { ...silent, note })
    expect(note).toHaveBeenCalledWith(
      'the cached bundle is damaged (bin/kubectl has 3 bytes instead of 13) and is being rebuilt',
    )
    expect(again.manifest.files).toEqual(manifest.files)
  })

  it('does not take a bundle from the cache that has a program which its manifest does not name', async () => {
    const { folder: bundle } = await get(fakeBuildMachine(folder, { listed }))
    await writeFile(join(bundle, 'bin/sh'), 'planted', { mode: 0o755 })
    const note = vi.fn()
    await get(fakeBuildMachine(folder, { listed }), { ...silent, note })
    expect(note).toHaveBeenCalledWith(
      'the cached bundle is damaged (bin/sh is not in the manifest) and is being rebuilt',
    )
    expect((await readdir(join(bundle, 'bin'))).sort()).toEqual(['e2e.test', 'ginkgo', 'kubectl'])
  })

  it('after an interruption builds only what is missing', async () => {
    const failing = fakeBuildMachine(folder, {
      before: (call) => {
        if (call.startsWith('gcc')) throw new Error('interrupted')
      },
    })
    await expect(get(failing)).rejects.toThrow('interrupted')
    expect(await readdir(join(folder, 'cache'))).not.toContain('bundles')

    const second = fakeBuildMachine(folder, { listed })
    await get(second)
    const building = second.calls.filter((call) => call.startsWith('go build'))
    expect(building.join('\n')).not.toContain('containerd')
    expect(second.calls.some((call) => call.startsWith('gcc'))).toBe(true)
  })

  it('notices before anything is built that the disk is too full', async () => {
    const machine = fakeBuildMachine(folder, { freeGib: 2 })
    await expect(get(machine)).rejects.toThrow(/disk: building a release needs \d+ GiB .* and 2.0 GiB are free/)
    expect(machine.calls.filter((call) => /mmdebstrap|go mod|go build|gcc/.test(call))).toEqual([])
  })

  it('refuses a version that the module proxy does not have, before anything is built', async () => {
    const machine = fakeBuildMachine(folder)
    const withoutIt: FakeBuildMachine = {
      calls: machine.calls,
      run: async (command, args, options) =>
        args.includes('download')
          ? {
              exitCode: 1,
              stdout: JSON.stringify({ Error: 'reading the proxy: 404 Not Found' }),
              stderr: '',
              seconds: 0,
            }
          : await machine.run(command, args, options),
    }
    const refused = get(withoutIt)
    await expect(refused).rejects.toThrow(InputError)
    await expect(refused).rejects.toThrow(
      /kubernetes-version: the module proxy does not have Kubernetes v1.37.1 .*accepted is stable/,
    )
    expect(machine.calls.filter((call) => /mmdebstrap|go build|gcc/.test(call))).toEqual([])
  })
})
