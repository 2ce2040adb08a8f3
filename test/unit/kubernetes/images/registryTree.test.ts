import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { OciLayout } from '../../../../src/kubernetes/images/ociLayout.ts'
import { splitName, writeRegistryTree } from '../../../../src/kubernetes/images/registryTree.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'registry-'))
})
afterEach(async () => await rm(folder, { recursive: true }))

async function layoutWith(...images: { readonly name: string; readonly text: string }[]): Promise<OciLayout> {
  const layout = new OciLayout(join(folder, 'images'))
  await layout.create()
  for (const { name, text } of images) {
    const layer = await layout.addLayer([{ type: 'bytes', path: 'file', mode: 0o644, bytes: Buffer.from(text) }])
    const description = { name, config: {}, content: text, architecture: 'amd64', created: '2026-01-01T00:00:00Z' }
    await layout.addImage(description, [layer])
  }
  await layout.writeIndex('amd64')
  return layout
}

describe('OciLayout', () => {
  it('names each image in the index and says in the image what it really contains', async () => {
    const layout = await layoutWith({ name: 'registry.k8s.io/etcd:3.6.8-0', text: 'etcd v3.6.16' })
    const index = JSON.parse(await readFile(join(layout.folder, 'index.json'), 'utf8'))
    expect(index.manifests[0].annotations).toEqual({
      'io.containerd.image.name': 'registry.k8s.io/etcd:3.6.8-0',
      'org.opencontainers.image.ref.name': 'registry.k8s.io/etcd:3.6.8-0',
    })
    const manifest = JSON.parse(await readFile(layout.blobPath(index.manifests[0].digest), 'utf8'))
    const config = JSON.parse(await readFile(layout.blobPath(manifest.config.digest), 'utf8'))
    expect(config.config.Labels['org.opencontainers.image.description']).toBe('etcd v3.6.16')
    expect(config.rootfs.diff_ids).toEqual([manifest.layers[0].digest])
  })

  it('makes two images of two tags with the same content, so that an update changes the image id', async () => {
    const layout = await layoutWith({ name: 'r.example/a:1', text: 'same' }, { name: 'r.example/a:2', text: 'same' })
    const [one, two] = layout.images
    expect(one?.layers).toEqual(two?.layers)
    expect(one?.config.digest).not.toBe(two?.config.digest)
  })

  it('leaves no draft behind', async () => {
    const layout = await layoutWith({ name: 'r.example/a:1', text: 'a' })
    expect((await readdir(layout.folder)).sort()).toEqual(['blobs', 'index.json', 'oci-layout'])
    expect(await readdir(join(layout.folder, 'blobs/sha256'))).toHaveLength(3)
  })
})

describe('writeRegistryTree', () => {
  it('stores each blob once, as a hard link to the layout', async () => {
    const layout = await layoutWith({ name: 'registry.k8s.io/coredns/coredns:v1.14.6', text: 'a' })
    await writeRegistryTree(layout, join(folder, 'registry'), {})
    const digest = layout.images[0]?.manifest.digest ?? ''
    const hex = digest.slice('sha256:'.length)
    const data = join(folder, 'registry/docker/registry/v2/blobs/sha256', hex.slice(0, 2), hex, 'data')
    expect((await stat(data)).ino).toBe((await stat(layout.blobPath(digest))).ino)
    const tag = 'registry/docker/registry/v2/repositories/coredns/coredns/_manifests/tags/v1.14.6/current/link'
    expect(await readFile(join(folder, tag), 'utf8')).toBe(digest)
  })

  it('makes files that belong to no image blobs of a repository', async () => {
    const layout = await layoutWith()
    await writeFile(join(folder, 'kubelet'), 'a program')
    const { digest } = await layout.addFile(join(folder, 'kubelet'))
    await writeRegistryTree(layout, join(folder, 'registry'), { 'kube-e2e/host': [digest] })
    const link = `registry/docker/registry/v2/repositories/kube-e2e/host/_layers/${digest.replace(':', '/')}/link`
    expect(await readFile(join(folder, link), 'utf8')).toBe(digest)
  })

  it('refuses different images that a mirror of all registries could not tell apart', async () => {
    const layout = await layoutWith(
      { name: 'registry.k8s.io/pause:3.10', text: 'one' },
      { name: 'docker.io/pause:3.10', text: 'another' },
    )
    await expect(writeRegistryTree(layout, join(folder, 'registry'), {})).rejects.toThrow(
      'registry.k8s.io/pause:3.10 and docker.io/pause:3.10 are different images, but one mirror can serve only one pause:3.10.',
    )
  })
})

describe('splitName', () => {
  it('takes the registry off, with its port', () => {
    expect(splitName('localhost:5000/e2e-test-images/agnhost:2.55')).toEqual({
      repository: 'e2e-test-images/agnhost',
      tag: '2.55',
    })
  })
})
