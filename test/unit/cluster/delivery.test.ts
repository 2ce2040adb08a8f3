import { expect, test } from 'vitest'
import { sendBundle } from '../../../src/cluster/delivery.ts'
import { exampleManifest } from '../../support/cluster/exampleCluster.ts'
import { fakeConnection } from '../../support/cluster/fakes.ts'

const file = (path: string, size: number) => ({ path, size, sha256: '0'.repeat(64) })

const bundle = {
  folder: '/bundle',
  manifest: {
    ...exampleManifest,
    files: [
      file('bin/kubectl', 60),
      file('registry-bin/registry', 30),
      file('registry/a/data', 10),
      file('registry/b/data', 20),
    ],
  },
}

test('the hub is sent what its registry serves, and nothing that is for the runner', async () => {
  const hub = fakeConnection('hub', () => ({ stdout: '' }))
  expect(await sendBundle(hub, bundle)).toEqual({ files: 3, bytes: 60 })
  expect(hub.sent).toEqual(['registry-bin/registry', 'registry/a/data', 'registry/b/data'])
})

test('files that are there in full length are not sent again, and half a file is', async () => {
  const hub = fakeConnection('hub', () => ({
    stdout: '30 registry-bin/registry\n10 registry/a/data\n7 registry/b/data\n',
  }))
  expect(await sendBundle(hub, bundle)).toEqual({ files: 1, bytes: 20 })
  expect(hub.sent).toEqual(['registry/b/data'])
})

test('nothing is sent when all is there', async () => {
  const hub = fakeConnection('hub', () => ({
    stdout: '30 registry-bin/registry\n10 registry/a/data\n20 registry/b/data\n',
  }))
  expect(await sendBundle(hub, bundle)).toEqual({ files: 0, bytes: 0 })
  expect(hub.sent).toEqual([])
})
