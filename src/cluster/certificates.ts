import 'reflect-metadata'
import { randomBytes, webcrypto } from 'node:crypto'
import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  type Extension,
  type JsonGeneralNames,
  KeyUsageFlags,
  KeyUsagesExtension,
  PemConverter,
  SubjectAlternativeNameExtension,
  SubjectKeyIdentifierExtension,
  type X509Certificate,
  X509CertificateGenerator,
} from '@peculiar/x509'
import type { Clock } from '../vocabulary/tools.ts'

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }

/** A certificate with its private key, both PEM. */
export interface Credentials {
  readonly certificate: string
  readonly privateKey: string
}

export interface Validity {
  readonly notBefore: Date
  readonly notAfter: Date
}

/** What every function that makes a run's secrets is given. */
export interface SecretTools {
  readonly clock: Clock
  /** Hears each secret before it is used, so that no log can show it. */
  readonly mask: (secret: string) => void
}

/** Clocks of runner and hosts may differ by this much. */
const backdatedMinutes = 10

/** From a little before now until this many hours after it. */
export function validFor(hours: number, clock: Clock): Validity {
  const now = clock.now()
  return { notBefore: new Date(now - backdatedMinutes * 60_000), notAfter: new Date(now + hours * 3_600_000) }
}

/** A certificate authority that can issue; its own certificate and key are available to those who need them as files. */
export interface Authority extends Credentials {
  issue(leaf: Leaf): Promise<Credentials>
}

export interface Leaf {
  readonly commonName: string
  /** Kubernetes reads groups from it. */
  readonly organization?: string
  readonly usages: readonly ('server' | 'client')[]
  readonly dnsNames?: readonly string[]
  readonly addresses?: readonly string[]
}

/**
 * A self-signed authority for keys of ECDSA P-256. Everything that it issues ends when it does. All certificates carry
 * the key identifiers of RFC 5280, without which strict clients (Python from 3.13 on) refuse them.
 *
 * @param mask hears each private key before anyone else has it, as PEM and as the base64 found in kubeconfigs
 */
export async function createAuthority(
  commonName: string,
  validity: Validity,
  mask: (secret: string) => void,
): Promise<Authority> {
  const keys = await generateKeys()
  const root = await X509CertificateGenerator.createSelfSigned({
    serialNumber: serialNumber(),
    name: [{ CN: [commonName] }],
    ...validity,
    keys,
    signingAlgorithm: algorithm,
    extensions: [
      new BasicConstraintsExtension(true, 0, true),
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
      await SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  })
  return {
    ...(await toPem(root, keys.privateKey, mask)),
    issue: async (leaf) => {
      const leafKeys = await generateKeys()
      const certificate = await X509CertificateGenerator.create({
        serialNumber: serialNumber(),
        subject: [{ CN: [leaf.commonName] }, ...(leaf.organization === undefined ? [] : [{ O: [leaf.organization] }])],
        issuer: root.subject,
        ...validity,
        publicKey: leafKeys.publicKey,
        signingKey: keys.privateKey,
        signingAlgorithm: algorithm,
        extensions: [
          ...leafExtensions(leaf),
          await SubjectKeyIdentifierExtension.create(leafKeys.publicKey),
          await AuthorityKeyIdentifierExtension.create(keys.publicKey),
        ],
      })
      return await toPem(certificate, leafKeys.privateKey, mask)
    },
  }
}

/** The pair with which the control plane signs and checks service account tokens; it needs no certificate. */
export async function createSigningKeys(
  mask: (secret: string) => void,
): Promise<{ readonly privateKey: string; readonly publicKey: string }> {
  const keys = await generateKeys()
  return {
    privateKey: await privatePem(keys.privateKey, mask),
    publicKey: pem(await webcrypto.subtle.exportKey('spki', keys.publicKey), 'PUBLIC KEY'),
  }
}

function leafExtensions(leaf: Leaf): Extension[] {
  const usages = leaf.usages.map((usage) =>
    usage === 'server' ? ExtendedKeyUsage.serverAuth : ExtendedKeyUsage.clientAuth,
  )
  const names: JsonGeneralNames = [
    ...(leaf.dnsNames ?? []).map((value) => ({ type: 'dns' as const, value })),
    ...(leaf.addresses ?? []).map((value) => ({ type: 'ip' as const, value })),
  ]
  return [
    new BasicConstraintsExtension(false, undefined, true),
    new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
    new ExtendedKeyUsageExtension(usages),
    ...(names.length === 0 ? [] : [new SubjectAlternativeNameExtension(names)]),
  ]
}

/** 127 random bits: positive, and at most 20 octets as RFC 5280 asks. */
function serialNumber(): string {
  const bytes = randomBytes(16)
  bytes[0] = (bytes[0] ?? 0) & 0x7f
  return bytes.toString('hex')
}

async function generateKeys() {
  return await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
}

async function toPem(
  certificate: X509Certificate,
  key: webcrypto.CryptoKey,
  mask: (secret: string) => void,
): Promise<Credentials> {
  return { certificate: `${certificate.toString('pem')}\n`, privateKey: await privatePem(key, mask) }
}

async function privatePem(key: webcrypto.CryptoKey, mask: (secret: string) => void): Promise<string> {
  const text = pem(await webcrypto.subtle.exportKey('pkcs8', key), 'PRIVATE KEY')
  mask(text)
  mask(Buffer.from(text).toString('base64'))
  return text
}

function pem(data: ArrayBuffer, label: string): string {
  return `${PemConverter.encode(data, label)}\n`
}
