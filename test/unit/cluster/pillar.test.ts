import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { pillarOf } from '../../../src/cluster/pillar.ts'
import { makePki } from '../../../src/cluster/pki.ts'
import type { Host } from '../../../src/plan/hosts.ts'
import type { Plan } from '../../../src/plan/plan.ts'
import { exampleHosts, exampleManifest } from '../../support/cluster/exampleCluster.ts'
import { examplePlan } from '../../support/examplePlan.ts'
import { testClock } from '../../support/testClock.ts'

const saltStates = join(import.meta.dirname, '../../../salt-states')

async function pillars(plan: Plan) {
  const hosts = exampleHosts(plan)
  const pki = await makePki(plan, hosts, { clock: testClock(), mask: () => {} })
  const podNetwork = new Map(hosts.map(({ name }) => [name, { openvpn: { 'tls-crypt-v2.key': `vpn key of ${name}` } }]))
  return hosts.map((host) => pillarOf(plan, hosts, host, exampleManifest, [pki.hosts, podNetwork]).kube_e2e)
}

test('a host gets no secret of another host', async () => {
  const secretsOf = (pillar: object) =>
    JSON.stringify(pillar).match(/-----BEGIN PRIVATE KEY-----[^-]+|vpn key of [\w-]+/g) ?? []
  const [hub = [], first = [], second = []] = (await pillars(examplePlan())).map(secretsOf)
  expect(hub.length).toBeGreaterThan(first.length)
  expect(first).toContain('vpn key of worker-1')
  for (const secret of first) {
    expect(second).not.toContain(secret)
    expect(hub).not.toContain(secret)
  }
})

test('a host gets the files of Kubernetes and those of the pod network, or no pillar at all', async () => {
  const plan = examplePlan()
  const hosts = exampleHosts(plan)
  const [hub, worker] = hosts as [Host, Host]
  const kubernetes = new Map(hosts.map(({ name }) => [name, { kubelet: { kubeconfig: name } }]))
  const podNetwork = new Map([['worker-1', { openvpn: { 'host.key': 'its end' } }]])
  const filesOf = (host: Host) => pillarOf(plan, hosts, host, exampleManifest, [kubernetes, podNetwork]).kube_e2e.files
  expect(filesOf(worker)).toEqual({ kubelet: { kubeconfig: 'worker-1' }, openvpn: { 'host.key': 'its end' } })
  expect(() => filesOf(hub)).toThrow('No keys were created for hub.')
})

test('the pod network names its kind, by which its states are found', async () => {
  const [first] = await pillars(examplePlan())
  const kind = first?.pod_network.kind ?? ''
  expect(kind).toBe('openvpn')
  expect(existsSync(join(saltStates, 'pod-network', kind, 'init.sls'))).toBe(true)
})

test('blobs are fetched from the hub inside the network, by their repository', async () => {
  const [, first] = await pillars(examplePlan())
  expect(first?.registry).toEqual({
    address: '10.240.0.4:5000',
    blobs: 'https://10.240.0.4:5000/v2/kube-e2e/host/blobs',
  })
})
