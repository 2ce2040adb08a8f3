import 'reflect-metadata'
import { execFileSync } from 'node:child_process'
import { createHash, X509Certificate as NodeCertificate } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { AuthorityKeyIdentifierExtension, SubjectKeyIdentifierExtension, X509Certificate } from '@peculiar/x509'
import { afterAll, describe, expect, test } from 'vitest'
import { createAuthority, validFor } from '../../../src/cluster/certificates.ts'
import { makePki } from '../../../src/cluster/pki.ts'
import { issueCertificates } from '../../../src/cluster/podNetwork/openvpn/certificates.ts'
import { systemClock } from '../../../src/system/clock.ts'
import { exampleHosts } from '../../support/cluster/exampleCluster.ts'
import { examplePlan } from '../../support/examplePlan.ts'

const plan = examplePlan()
const hosts = exampleHosts(plan)
const validity = validFor(1, systemClock)
const pki = await makePki(plan, hosts, { clock: systemClock, mask: () => {} })
const tunnel = await issueCertificates(hosts, validity, () => {})

/** Every certificate that any host of a cluster gets, from all files, kubeconfigs among them. */
const texts = [
  ...[...pki.hosts.values()].flatMap((folders) => Object.values(folders)).flatMap((files) => Object.values(files)),
  ...[...tunnel.values()].flatMap((files) => Object.values(files)),
  pki.user.certificate,
  pki.runner.certificate,
].map((text) => text.replace(/-data: (\S+)/g, (_, data) => `\n${Buffer.from(data, 'base64')}`))
const pem = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g
const certificates = [...new Set(texts.flatMap((text) => text.match(pem) ?? []))]
const authorities = certificates.filter((one) => new NodeCertificate(one).ca)
const issued = certificates.filter((one) => !authorities.includes(one))

const subjectKey = (one: string) => new X509Certificate(one).getExtension(SubjectKeyIdentifierExtension)?.keyId
const authorityKey = (one: string) => new X509Certificate(one).getExtension(AuthorityKeyIdentifierExtension)?.keyId
const nameOf = (one: string) => new NodeCertificate(one).subject

describe('key identifiers of all certificates of a cluster', () => {
  test('each certificate identifies its own key, by the hash that RFC 5280 describes', () => {
    expect(issued.length).toBeGreaterThan(20)
    for (const one of certificates) {
      const { publicKey } = new X509Certificate(one)
      // The last 65 bytes of a P-256 key's SubjectPublicKeyInfo are the key's bit string.
      const key = Buffer.from(publicKey.rawData).subarray(-65)
      expect(subjectKey(one), nameOf(one)).toBe(createHash('sha1').update(key).digest('hex'))
    }
  })

  test('each issued certificate identifies the key of the authority that signed it', () => {
    for (const one of issued) {
      const issuer = authorities.find((authority) =>
        new NodeCertificate(one).checkIssued(new NodeCertificate(authority)),
      )
      expect(issuer, nameOf(one)).toBeDefined()
      expect(authorityKey(one), nameOf(one)).toBe(subjectKey(issuer ?? ''))
    }
  })
})

const folder = mkdtempSync(join(tmpdir(), 'certificates-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('openssl accepts all of them with its strict checks of RFC 5280', () => {
  const trusted = join(folder, 'authorities')
  writeFileSync(trusted, `${authorities.join('\n')}\n`)
  const files = issued.map((one, index) => {
    writeFileSync(join(folder, `${index}`), `${one}\n`)
    return join(folder, `${index}`)
  })
  const said = execFileSync('openssl', ['verify', '-x509_strict', '-CAfile', trusted, ...files], { encoding: 'utf8' })
  expect(said.match(/: OK$/gm)).toHaveLength(issued.length)
})

test('two authorities of one name have different key identifiers', async () => {
  const [one, other] = await Promise.all(['ca', 'ca'].map((name) => createAuthority(name, validity, () => {})))
  expect(subjectKey(one?.certificate ?? '')).not.toBe(subjectKey(other?.certificate ?? ''))
})
