import { createPrivateKey, X509Certificate } from 'node:crypto'
import { expect, test } from 'vitest'
import { makePki } from '../../../../../src/cluster/pki.ts'
import { podNetworkOf } from '../../../../../src/cluster/podNetwork/kinds.ts'
import { pillarOf } from '../../../../../src/cluster/podNetwork/openvpn/pillar.ts'
import { exampleHosts } from '../../../../support/cluster/exampleCluster.ts'
import { fakeConnection } from '../../../../support/cluster/fakes.ts'
import { examplePlan } from '../../../../support/examplePlan.ts'
import { testClock } from '../../../../support/testClock.ts'

const plan = examplePlan()
const hosts = exampleHosts(plan)
const clock = testClock()
const masked: string[] = []
const mask = (secret: string) => masked.push(secret)
const key = (text: string) =>
  `-----BEGIN OpenVPN tls-crypt-v2 key-----\n${text}\n-----END OpenVPN tls-crypt-v2 key-----\n`
const hub = fakeConnection('hub', () => ({ stdout: key('AAAA') + key('BBBB') + key('CCCC') }))
const secrets = await podNetworkOf(plan).makeSecrets(hosts, hub, { clock, mask })

const file = (host: string, name: string) => secrets.get(host)?.openvpn?.[name] ?? ''
const certificate = (host: string, name = 'host.crt') => new X509Certificate(file(host, name))

test('every host has its certificate, its keys and the authority, and nothing of another host', () => {
  expect([...secrets.keys()]).toEqual(['hub', 'worker-1', 'worker-2'])
  for (const [host, components] of secrets) {
    expect(Object.keys(components), host).toEqual(['openvpn'])
    expect(Object.keys(components.openvpn ?? {}).toSorted(), host).toEqual([
      'ca.crt',
      'host.crt',
      'host.key',
      'tls-crypt-v2.key',
    ])
  }
  for (const name of ['host.key', 'tls-crypt-v2.key']) {
    expect(new Set(hosts.map((host) => file(host.name, name))).size).toBe(3)
  }
})

test('its certificates are issued by its own authority and not by that of Kubernetes', async () => {
  const issuedBy = (leaf: X509Certificate, authority: X509Certificate) =>
    leaf.checkIssued(authority) && leaf.verify(authority.publicKey)
  const { kubernetesAuthority } = await makePki(plan, hosts, { clock, mask })
  expect(issuedBy(certificate('worker-1'), certificate('worker-1', 'ca.crt'))).toBe(true)
  expect(issuedBy(certificate('worker-1'), new X509Certificate(kubernetesAuthority))).toBe(false)
  expect(certificate('worker-1').subject).toBe('CN=worker-1')
})

test('a VPN server cannot pose as a client, nor a client as the server', () => {
  const serverAuth = '1.3.6.1.5.5.7.3.1'
  const clientAuth = '1.3.6.1.5.5.7.3.2'
  expect(certificate('hub').keyUsage).toEqual([serverAuth])
  expect(certificate('worker-1').keyUsage).toEqual([clientAuth])
})

test('its certificates are valid for the hours of the plan', () => {
  const { validFromDate, validToDate } = certificate('hub')
  expect(validFromDate.getTime()).toBe(clock.now() - 10 * 60_000)
  expect(validToDate.getTime()).toBe(clock.now() + plan.cluster.certificateHours * 3_600_000)
})

test('every private key was masked', () => {
  for (const { name } of hosts) {
    expect(createPrivateKey(file(name, 'host.key')).asymmetricKeyType).toBe('ec')
    expect(masked).toContain(file(name, 'host.key'))
    expect(masked).toContain(file(name, 'tls-crypt-v2.key'))
  }
})

test('with net30 every host is one end of a link of its own, as in the routes of the original system', () => {
  const net30 = examplePlan({ 'vpn-topology': 'net30' })
  expect(pillarOf(net30.podNetwork, exampleHosts(net30)).ends).toEqual({
    hub: { address: '10.8.0.1', peer: '10.8.0.2' },
    'worker-1': { address: '10.8.0.6', peer: '10.8.0.5' },
    'worker-2': { address: '10.8.0.10', peer: '10.8.0.9' },
  })
})
