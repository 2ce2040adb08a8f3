import {
  AzureCliCredential,
  ClientAssertionCredential,
  ClientCertificateCredential,
  ClientSecretCredential,
  ManagedIdentityCredential,
  type TokenCredential,
} from '@azure/identity'
import { decodeJwt } from 'jose'
import { systemClock } from '../../system/clock.ts'
import type { Clock } from '../../vocabulary/tools.ts'
import { type CloudEndpoint, trustOf } from './endpoint.ts'

/** How the run signs in. One is chosen by name; a chain, whose failures nobody can read, is never tried. */
export type CredentialSource =
  | {
      readonly kind: 'client-secret'
      readonly tenantId: string
      readonly clientId: string
      readonly clientSecret: string
    }
  | {
      readonly kind: 'oidc'
      readonly tenantId: string
      readonly clientId: string
      /** Fetches a new ID token from the workflow's issuer. */
      readonly idToken: () => Promise<string>
    }
  | {
      readonly kind: 'certificate'
      readonly tenantId: string
      readonly clientId: string
      /** PEM file with the certificate and its private key. */
      readonly certificatePath: string
    }
  | { readonly kind: 'azure-cli' }
  | { readonly kind: 'managed-identity'; readonly clientId?: string }

/** The SDK's credential for a source, against the endpoint's authority. Nothing is requested yet. */
export function credentialFor(
  source: CredentialSource,
  endpoint: CloudEndpoint,
  clock: Clock = systemClock,
): TokenCredential {
  const options = {
    authorityHost: endpoint.authorityHost,
    disableInstanceDiscovery: endpoint.disableInstanceDiscovery,
    ...trustOf(endpoint),
  }
  switch (source.kind) {
    case 'client-secret':
      return new ClientSecretCredential(source.tenantId, source.clientId, source.clientSecret, options)
    case 'certificate': {
      const { tenantId, clientId, certificatePath } = source
      return new ClientCertificateCredential(tenantId, clientId, { certificatePath }, options)
    }
    case 'oidc':
      return new ClientAssertionCredential(
        source.tenantId,
        source.clientId,
        freshIdToken(source.idToken, clock),
        options,
      )
    case 'azure-cli':
      return new AzureCliCredential()
    case 'managed-identity':
      return source.clientId === undefined
        ? new ManagedIdentityCredential()
        : new ManagedIdentityCredential({ clientId: source.clientId })
  }
}

/** An ID token is not used in the last seconds of its life, so it cannot expire on its way. */
const marginMilliseconds = 10_000

/** How long an ID token is used for further assertions. */
const reuseMilliseconds = 10_000

/**
 * Fetches a new ID token for every assertion, except for assertions that come together: the identity library asks twice
 * for every access token, and several clients sign in at once. Nothing is kept for later, so a token of any lifetime is
 * fresh when it is used. Its expiry is read from the token, because the issuer promises none.
 */
export function freshIdToken(fetchIdToken: () => Promise<string>, clock: Clock): () => Promise<string> {
  let kept: { readonly token: Promise<string>; readonly usableUntil: Promise<number> } | undefined
  return async () => {
    if (kept === undefined || (await kept.usableUntil) <= clock.now()) {
      const token = fetchIdToken()
      const reusedUntil = clock.now() + reuseMilliseconds
      const usableUntil = token.then((text) => Math.min(reusedUntil, expiryOf(text) - marginMilliseconds))
      kept = { token, usableUntil }
      // A failed fetch must not be kept; the next call fetches again.
      usableUntil.catch(() => {
        kept = undefined
      })
    }
    return kept.token
  }
}

function expiryOf(token: string): number {
  return (decodeJwt(token).exp ?? 0) * 1000
}
