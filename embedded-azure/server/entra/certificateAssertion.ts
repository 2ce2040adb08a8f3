import { X509Certificate } from 'node:crypto'
import { compactVerify, decodeProtectedHeader } from 'jose'
import type { Clock } from '../../../src/vocabulary/tools.ts'
import type { Application } from '../state/applications.ts'
import { invalidClient, type TokenError } from './tokenError.ts'

const seeDocumentation =
  'Review the documentation at https://learn.microsoft.com/entra/identity-platform/certificate-credentials .'

/**
 * Whether an assertion that an application made itself is signed with the key of one of its certificates; its time has
 * already been checked. https://learn.microsoft.com/entra/identity-platform/certificate-credentials
 *
 * @param audiences names of this authority, one of which must be the audience of the assertion.
 */
export async function wrongCertificateAssertion(
  text: string,
  { aud, sub }: { readonly aud: string | readonly string[]; readonly sub: string },
  application: Application,
  audiences: readonly string[],
  clock: Clock,
): Promise<TokenError | undefined> {
  const { clientId } = application
  if (sub.toLowerCase() !== clientId.toLowerCase()) {
    return invalidClient(700021, "Client assertion application identifier doesn't match 'client_id' parameter.")
  }
  if (![aud].flat().some((audience) => audiences.includes(audience))) {
    return invalidClient(700023, `Client assertion audience claim does not match Realm issuer. ${seeDocumentation}`)
  }
  const header = decodeProtectedHeader(text)
  const thumbprint = Buffer.from(
    header['x5t#S256'] === undefined ? String(header.x5t) : String(header['x5t#S256']),
    'base64url',
  )
  const certificate = application.certificates
    .map((pem) => new X509Certificate(pem))
    .find(({ fingerprint, fingerprint256 }) =>
      [fingerprint, fingerprint256].some((one) => one.replaceAll(':', '').toLowerCase() === thumbprint.toString('hex')),
    )
  const refuse = (what: string, reason: string) =>
    invalidClient(
      700027,
      `${what} [Reason - ${reason}, Thumbprint of key used by client: '${thumbprint.toString('hex').toUpperCase()}', Please visit the Azure Portal, Graph Explorer or directly use MS Graph to see configured keys for app Id '${clientId}'. ${seeDocumentation}]`,
    )
  if (certificate === undefined) {
    const what = 'The certificate with identifier used to sign the client assertion is not registered on application.'
    return refuse(what, 'The key was not found.')
  }
  const invalid = 'Client assertion contains an invalid signature.'
  if (Date.parse(certificate.validTo) < clock.now()) return refuse(invalid, 'The key used is expired.')
  try {
    await compactVerify(text, certificate.publicKey, { algorithms: ['RS256', 'PS256'] })
    return undefined
  } catch {
    return refuse(invalid, 'The provided signature value did not match the expected signature value.')
  }
}
