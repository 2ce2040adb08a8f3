import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { kubeconfig, writeKubeconfig } from '../../../src/cluster/kubeconfig.ts'

const access = {
  server: 'https://203.0.113.10:6443',
  authority: 'AUTHORITY',
  user: 'kube-e2e:ke2e-example',
  credentials: { certificate: 'CERTIFICATE', privateKey: 'KEY' },
}
const content = kubeconfig(access)

test('a kubeconfig is readable by its owner only', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ke2e-test-'))
  const file = join(folder, 'new', 'kubeconfig')
  await writeKubeconfig(file, access)
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(readFileSync(file, 'utf8')).toBe(content)
  rmSync(folder, { recursive: true })
})

test('its server is verified, and its current context is the only one', () => {
  const config = parse(content)
  expect(config.clusters[0].cluster).toEqual({
    server: 'https://203.0.113.10:6443',
    'certificate-authority-data': Buffer.from('AUTHORITY').toString('base64'),
  })
  expect(config.contexts.map((context: { name: string }) => context.name)).toEqual([config['current-context']])
})
