import 'reflect-metadata'
import { randomBytes, webcrypto } from 'node:crypto'
import * as x509 from '@peculiar/x509'
import { z } from 'zod'
import { stateFile } from '../../protocol/stateFiles.ts'
import { keptFile } from './folder.ts'

/** What the server needs for TLS, all PEM. Clients are told to trust `caFile`. */
export interface ServerCertificate {
  readonly caFile: string
  readonly ca: string
  readonly certificate: string
  readonly key: string
}

const certificatesSchema = z.object({ ca: z.string(), certificate: z.string(), key: z.string() })

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' }
const day = 24 * 3600 * 1000
const tenYears = 3650 * day

/** The server's certificate and the authority that signed it, created at the first start and kept in the state folder. */
export async function serverCertificate(folder: string): Promise<ServerCertificate> {
  x509.cryptoProvider.set(webcrypto)
  const made = await keptFile(folder, 'serverCertificate', async () => JSON.stringify(await makeCertificates()))
  const { ca, certificate, key } = certificatesSchema.parse(JSON.parse(made))
  await keptFile(folder, 'authority', () => ca)
  return { caFile: stateFile(folder, 'authority'), ca, certificate, key }
}

/** The authority's key signs one certificate and is discarded, so nothing else can ever be signed with it. */
async function makeCertificates(): Promise<z.infer<typeof certificatesSchema>> {
  const authorityKeys = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
  const notBefore = new Date(Date.now() - day)
  const notAfter = new Date(Date.now() + tenYears)
  const authority = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: serialNumber(),
    name: `CN=Embedded Azure ${randomBytes(4).toString('hex')}`,
    notBefore,
    notAfter,
    keys: authorityKeys,
    signingAlgorithm: algorithm,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
      await x509.SubjectKeyIdentifierExtension.create(authorityKeys.publicKey),
    ],
  })
  const serverKeys = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
  const certificate = await x509.X509CertificateGenerator.create({
    serialNumber: serialNumber(),
    subject: 'CN=localhost',
    issuer: authority.subject,
    notBefore,
    notAfter,
    publicKey: serverKeys.publicKey,
    signingKey: authorityKeys.privateKey,
    signingAlgorithm: algorithm,
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
      new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
      new x509.SubjectAlternativeNameExtension([
        { type: 'dns', value: 'localhost' },
        { type: 'ip', value: '127.0.0.1' },
      ]),
      await x509.AuthorityKeyIdentifierExtension.create(authorityKeys.publicKey),
    ],
  })
  const key = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', serverKeys.privateKey))
  return {
    ca: authority.toString('pem'),
    certificate: certificate.toString('pem'),
    key: x509.PemConverter.encode(key, 'PRIVATE KEY'),
  }
}

/** Random, positive and without a leading zero byte, as X.509 requires. */
function serialNumber(): string {
  return `4${randomBytes(16).toString('hex').slice(1)}`
}
