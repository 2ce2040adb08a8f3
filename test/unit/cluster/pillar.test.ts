import { expect, test } from 'vitest'
import { pillarOf } from '../../../src/cluster/pillar.ts'
import { makePki } from '../../../src/cluster/pki.ts'
import type { Plan } from '../../../src/plan/plan.ts'
import { fakeClock } from '../../support/cluster/fakes.ts'
import { exampleHosts, exampleManifest, examplePlan } from '../../support/cluster/plan.ts'

async function pillars(plan: Plan) {
  const hosts = exampleHosts(plan)
  const pki = await makePki(plan, hosts, { clock: fakeClock(), mask: () => {} })
  const vpnKeys = new Map(hosts.map((host) => [host.name, `vpn key of ${host.name}`]))
  return hosts.map((host) => pillarOf(plan, hosts, host, exampleManifest, pki, vpnKeys).kube_e2e)
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

test('with net30 every host is one end of a link of its own, as in the routes of the original system', async () => {
  const [, first] = await pillars(examplePlan('net30'))
  expect(first?.hosts.map((host) => [host.vpn_address, host.vpn_peer])).toEqual([
    ['10.8.0.1', '10.8.0.2'],
    ['10.8.0.6', '10.8.0.5'],
    ['10.8.0.10', '10.8.0.9'],
  ])
})

test('blobs are fetched from the hub inside the network, by their repository', async () => {
  const [, first] = await pillars(examplePlan())
  expect(first?.registry).toEqual({
    address: '10.240.0.4:5000',
    blobs: 'https://10.240.0.4:5000/v2/kube-e2e/host/blobs',
  })
})
