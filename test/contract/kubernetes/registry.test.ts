import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, globSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hostRepository } from '../../../src/kubernetes/bundle.ts'
import { OciLayout } from '../../../src/kubernetes/images/ociLayout.ts'
import { writeRegistryTree } from '../../../src/kubernetes/images/registryTree.ts'

// CNCF Distribution's server comes out of a bundle; without one in the cache there is nothing to test against.
const cache = process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache')
const [server = ''] = globSync(join(cache, 'kube-e2e-azure/bundles/*/registry-bin/registry'))

describe.skipIf(!existsSync(server))('CNCF Distribution over our storage tree, read-only', () => {
  let folder = ''
  let registry: ChildProcess
  let url = ''
  let layout: OciLayout
  let hostFile = ''

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'registry-'))
    layout = new OciLayout(join(folder, 'images'))
    await layout.create()
    const layer = await layout.addLayer([{ type: 'bytes', path: 'f', mode: 0o644, bytes: Buffer.from('content') }])
    await layout.addImage(
      {
        name: 'registry.k8s.io/e2e-test-images/agnhost:2.66.1',
        config: { Entrypoint: ['/agnhost'] },
        content: 'a test',
        architecture: 'amd64',
        created: '2026-01-01T00:00:00Z',
      },
      [layer],
    )
    await writeFile(join(folder, 'kubelet'), 'a program')
    hostFile = (await layout.addFile(join(folder, 'kubelet'))).digest
    await writeRegistryTree(layout, join(folder, 'registry'), { [hostRepository]: [hostFile] })
    const config = {
      version: 0.1,
      storage: {
        filesystem: { rootdirectory: join(folder, 'registry') },
        maintenance: { readonly: { enabled: true } },
      },
      http: { addr: '127.0.0.1:0' },
    }
    await writeFile(join(folder, 'config.yml'), JSON.stringify(config))
    registry = spawn(server, ['serve', join(folder, 'config.yml')], { stdio: ['ignore', 'ignore', 'pipe'] })
    url = await listeningAt(registry)
  })
  afterAll(async () => {
    registry.kill('SIGKILL')
    await rm(folder, { recursive: true })
  })

  it('serves a manifest by its tag and by its digest', async () => {
    const image = layout.images[0]
    const headers = { accept: image?.manifest.mediaType ?? '' }
    for (const reference of ['2.66.1', image?.manifest.digest]) {
      const answer = await fetch(`${url}/v2/e2e-test-images/agnhost/manifests/${reference}`, { headers })
      expect(answer.status).toBe(200)
      expect(answer.headers.get('docker-content-digest')).toBe(image?.manifest.digest)
      expect(await answer.json()).toMatchObject({ config: { digest: image?.config.digest } })
    }
  })

  it('serves the blobs of an image', async () => {
    const layer = layout.images[0]?.layers[0]
    const answer = await fetch(`${url}/v2/e2e-test-images/agnhost/blobs/${layer?.digest}`)
    expect(answer.status).toBe(200)
    expect((await answer.bytes()).length).toBe(layer?.size)
  })

  it('serves a host file as a blob', async () => {
    const answer = await fetch(`${url}/v2/${hostRepository}/blobs/${hostFile}`)
    expect(answer.status).toBe(200)
    expect(await answer.text()).toBe('a program')
  })

  it('does not know an image that is not in the tree', async () => {
    const answer = await fetch(`${url}/v2/e2e-test-images/agnhost/manifests/1.0`)
    expect(answer.status).toBe(404)
  })

  it('takes no uploads', async () => {
    const answer = await fetch(`${url}/v2/e2e-test-images/agnhost/blobs/uploads/`, { method: 'POST' })
    expect(answer.status).toBe(405)
  })
})

/** The URL from the server's own log, which names the port that the kernel chose. */
async function listeningAt(registry: ChildProcess): Promise<string> {
  if (registry.stderr === null) throw new Error('The registry was started without a pipe for its log.')
  const said: string[] = []
  for await (const line of createInterface({ input: registry.stderr })) {
    said.push(line)
    const address = /listening on (127\.0\.0\.1:\d+)/.exec(line)?.[1]
    if (address === undefined) continue
    registry.stderr.resume()
    return `http://${address}`
  }
  throw new Error(`The registry ended: ${said.join('\n')}`)
}
