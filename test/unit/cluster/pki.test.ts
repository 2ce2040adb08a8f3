import { createPrivateKey, createPublicKey, X509Certificate } from 'node:crypto'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { makePki } from '../../../src/cluster/pki.ts'
import { exampleHosts } from '../../support/cluster/exampleCluster.ts'
import { examplePlan } from '../../support/examplePlan.ts'
import { testClock } from '../../support/testClock.ts'

const plan = examplePlan()
const hosts = exampleHosts(plan)
const clock = testClock()
const masked: string[] = []
const pki = await makePki(plan, hosts, { clock, mask: (secret) => masked.push(secret) })

const file = (host: string, component: string, name: string) => pki.hosts.get(host)?.[component]?.[name] ?? ''
const certificate = (host: string, component: string, name: string) => new X509Certificate(file(host, component, name))
const kubernetesAuthority = new X509Certificate(pki.kubernetesAuthority)

test('the API server can be called by every name and address that the plan gives it', () => {
  const server = certificate('hub', 'kube-apiserver', 'server.crt')
  for (const name of ['kubernetes', 'kubernetes.default.svc.cluster.local', 'localhost', 'hub']) {
    expect(server.checkHost(name), name).toBe(name)
  }
  for (const address of ['10.96.0.1', '127.0.0.1', '10.240.0.4', '10.8.0.1', '203.0.113.10']) {
    expect(server.checkIP(address), address).toBe(address)
  }
})

test('each component is issued by its own authority and by no other', () => {
  const issuedBy = (leaf: X509Certificate, authority: X509Certificate) =>
    leaf.checkIssued(authority) && leaf.verify(authority.publicKey)
  const etcd = certificate('hub', 'etcd', 'ca.crt')
  const frontProxy = certificate('hub', 'kube-apiserver', 'front-proxy-ca.crt')

  expect(issuedBy(certificate('hub', 'kube-apiserver', 'server.crt'), kubernetesAuthority)).toBe(true)
  expect(issuedBy(certificate('hub', 'kube-apiserver', 'etcd-client.crt'), etcd)).toBe(true)
  expect(issuedBy(certificate('hub', 'kube-apiserver', 'front-proxy-client.crt'), frontProxy)).toBe(true)
  expect(issuedBy(certificate('hub', 'etcd', 'server.crt'), kubernetesAuthority)).toBe(false)
})

test('the only authority whose key a host has signs requests, for clients of the API server alone', () => {
  const isCertificate = (text: string) => text.startsWith('-----BEGIN CERTIFICATE-----')
  const files = [...pki.hosts].flatMap(([host, folders]) =>
    Object.entries(folders).flatMap(([component, folder]) =>
      Object.entries(folder).map(([name, text]) => ({ place: `${host} ${component} ${name}`, name, text })),
    ),
  )
  const authorities = files.filter(({ text }) => isCertificate(text) && new X509Certificate(text).ca)
  const publicKeyOf = (text: string) => createPublicKey(text).export({ type: 'spki', format: 'pem' })
  const ofAuthorities = new Set(authorities.map(({ text }) => publicKeyOf(text)))
  const keys = files.filter(({ name, text }) => name.endsWith('.key') && ofAuthorities.has(publicKeyOf(text)))
  expect(keys.map(({ place }) => place)).toEqual(['hub kube-controller-manager requests-ca.key'])

  const requests = file('hub', 'kube-controller-manager', 'requests-ca.crt')
  const trusting = files.filter(({ text }) => text.includes(requests)).map(({ place }) => place)
  expect(trusting).toEqual(['hub kube-apiserver client-ca.crt', 'hub kube-controller-manager requests-ca.crt'])
  expect(file('hub', 'kube-apiserver', 'client-ca.crt')).toBe(pki.kubernetesAuthority + requests)
})

test('a kubelet is its node, as the node authorizer demands', () => {
  const user = parse(file('worker-2', 'kubelet', 'kubeconfig')).users[0].user
  const client = new X509Certificate(Buffer.from(user['client-certificate-data'], 'base64'))
  expect(client.subject.split('\n').toSorted()).toEqual(['CN=system:node:worker-2', 'O=system:nodes'])
})

test('the exported identity is in a group of the run, not in system:masters', () => {
  const user = new X509Certificate(pki.user.certificate)
  expect(user.subject).toContain('O=kube-e2e:administrators')
  expect(user.subject).not.toContain('system:masters')
})

test('certificates are valid for the hours of the plan, from ten minutes ago', () => {
  const { validFromDate, validToDate } = certificate('hub', 'kube-apiserver', 'server.crt')
  expect(validFromDate.getTime()).toBe(clock.now() - 10 * 60_000)
  expect(validToDate.getTime()).toBe(clock.now() + plan.cluster.certificateHours * 3_600_000)
})

test('a worker has none of what belongs to the control plane', () => {
  expect(Object.keys(pki.hosts.get('worker-1') ?? {}).toSorted()).toEqual(['common', 'kube-proxy', 'kubelet'])
  expect(Object.keys(pki.hosts.get('hub') ?? {})).toContain('kube-apiserver')
})

test('every private key was masked, plain and as kubeconfigs hold it', () => {
  const files = [...pki.hosts.values()]
    .flatMap((host) => Object.values(host))
    .flatMap((folder) => Object.entries(folder))
  const keys = files.filter(([name]) => name.endsWith('.key')).map(([, content]) => content)
  expect(keys.length).toBeGreaterThan(10)
  for (const key of [...keys, pki.user.privateKey, pki.runner.privateKey]) {
    expect(createPrivateKey(key).asymmetricKeyType).toBe('ec')
    expect(masked).toContain(key)
  }
  for (const [name, content] of files) {
    if (name !== 'kubeconfig') continue
    expect(masked).toContain(parse(content).users[0].user['client-key-data'])
  }
  const encryption = JSON.parse(file('hub', 'kube-apiserver', 'encryption.yaml'))
  const { secret } = encryption.resources[0].providers[0].secretbox.keys[0]
  expect(Buffer.from(secret, 'base64')).toHaveLength(32)
  expect(masked).toContain(secret)
})
