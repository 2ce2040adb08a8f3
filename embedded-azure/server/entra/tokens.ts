import { createLocalJWKSet, decodeJwt, errors, jwtVerify, SignJWT } from 'jose'
import type { Clock } from '../../../src/vocabulary/tools.ts'
import type { Identity } from '../state/identity.ts'
import type { SigningKey } from './keys.ts'

/** Who sent a request, as its token says. */
export interface Principal {
  readonly clientId: string
  readonly objectId: string
}

export type TokenCheck =
  | { readonly ok: true; readonly principal: Principal }
  | { readonly ok: false; readonly reason: 'expired' | 'invalid' | 'audience' | 'issuer'; readonly message: string }

/** Issues and checks access tokens. */
export interface Tokens {
  /** How long a token is valid. */
  readonly lifetimeSeconds: number
  /** A signed token for the principal, with the given audience and with additional claims. */
  issue(principal: Principal, audience: string, claims?: Readonly<Record<string, string>>): Promise<string>
  /** Checks signature, issuer, audience and expiry. */
  check(token: string, audiences: readonly string[]): Promise<TokenCheck>
}

export function tokens(options: {
  readonly key: SigningKey
  readonly identity: Identity
  readonly clock: Clock
  readonly lifetimeSeconds: number
}): Tokens {
  const { key, identity, clock, lifetimeSeconds } = options
  const keySet = createLocalJWKSet({ keys: [key.publicKey] })
  const issuer = issuerOf(identity.tenantId)
  return {
    lifetimeSeconds,
    async issue(principal, audience, claims = {}) {
      const now = Math.floor(clock.now() / 1000)
      return await new SignJWT({
        appid: principal.clientId,
        appidacr: '1',
        idp: issuer,
        idtyp: 'app',
        oid: principal.objectId,
        sub: principal.objectId,
        tid: identity.tenantId,
        ver: '1.0',
        ...claims,
      })
        .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: key.keyId })
        .setIssuer(issuer)
        .setAudience(audience)
        .setIssuedAt(now)
        .setNotBefore(now)
        .setExpirationTime(now + lifetimeSeconds)
        .sign(key.privateKey)
    },
    async check(token, audiences) {
      const foreign = foreignIssuer(token, issuer)
      if (foreign !== undefined) return { ok: false, reason: 'issuer', message: foreign }
      try {
        const { payload } = await jwtVerify(token, keySet, {
          issuer,
          audience: [...audiences],
          currentDate: new Date(clock.now()),
          clockTolerance: 5,
        })
        return { ok: true, principal: { clientId: String(payload.appid), objectId: String(payload.oid) } }
      } catch (thrown) {
        return { ok: false, ...refusal(thrown) }
      }
    },
  }
}

/** The issuer in tokens: like the real one, it names the tenant and not where the server listens. */
export function issuerOf(tenantId: string): string {
  return `https://sts.windows.net/${tenantId}/`
}

/** The issuer of a token from another tenant, whose keys are not known here. */
function foreignIssuer(token: string, issuer: string): string | undefined {
  try {
    const { iss } = decodeJwt(token)
    return iss === undefined || iss === issuer ? undefined : iss
  } catch {
    return undefined
  }
}

function refusal(thrown: unknown): { reason: 'expired' | 'invalid' | 'audience'; message: string } {
  if (thrown instanceof errors.JWTExpired) {
    const expiry = new Date(Number(thrown.payload.exp) * 1000).toISOString()
    return { reason: 'expired', message: expiry }
  }
  if (thrown instanceof errors.JWTClaimValidationFailed && thrown.claim === 'aud') {
    return { reason: 'audience', message: String(thrown.payload.aud) }
  }
  return { reason: 'invalid', message: thrown instanceof Error ? thrown.message : String(thrown) }
}
