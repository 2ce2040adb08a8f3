import {
  AzureCliCredential,
  ClientAssertionCredential,
  ClientSecretCredential,
  ManagedIdentityCredential,
  type TokenCredential,
} from '@azure/identity'
import { decodeJwt } from 'jose'
import { type Clock, systemClock } from '../system/clock.ts'
import { type CloudEndpoint, trustOf } from './endpoint.ts'

/** How the run signs in. One is chosen by name; no chain is tried, whose failures nobody can read. */
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
    case 'oidc':
      return new ClientAssertionCredential(
        source.tenantId,
        source.clientId,
        reuseIdToken(source.idToken, clock),
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

/** An ID token is not used in the last minute of its life, so that it cannot expire on its way. */
const marginMilliseconds = 60_000

/**
 * Keeps an ID token until shortly before it expires, then fetches a new one. The identity library asks for an assertion
 * twice with every token it is asked for, even when that comes from its cache; the workflow's issuer should not be asked
 * as often. How long a token lives is read from the token, because the issuer does not promise it.
 */
export function reuseIdToken(fetchIdToken: () => Promise<string>, clock: Clock): () => Promise<string> {
  let kept: { readonly token: Promise<string>; readonly usableUntil: Promise<number> } | undefined
  return async () => {
    if (kept === undefined || (await kept.usableUntil) <= clock.now()) {
      const token = fetchIdToken()
      kept = { token, usableUntil: token.then((text) => (decodeJwt(text).exp ?? 0) * 1000 - marginMilliseconds) }
      // A failed fetch must not be kept; the next call fetches again.
      kept.usableUntil.catch(() => {
        kept = undefined
      })
    }
    return kept.token
  }
}
