import { compactVerify, decodeJwt, decodeProtectedHeader, errors } from 'jose'
import { z } from 'zod'
import { messageOf } from '../../../src/vocabulary/errors.ts'
import type { Clock } from '../../../src/vocabulary/tools.ts'
import type { Application, FederatedCredential } from '../state/applications.ts'
import { wrongCertificateAssertion } from './certificateAssertion.ts'
import { keysOfIssuer } from './issuer.ts'
import { invalidClient, invalidRequest, type TokenError } from './tokenError.ts'

const assertionSchema = z.object({
  iss: z.string().default(''),
  sub: z.string().default(''),
  aud: z.union([z.string(), z.array(z.string())]).default(''),
  exp: z.number().default(0),
  nbf: z.number().default(0),
})

type Assertion = z.infer<typeof assertionSchema>

export interface AssertionChecks {
  /** Names of this authority; assertions that applications make themselves have one of them as audience. */
  readonly authorities: readonly string[]
  readonly clock: Clock
  readonly log: (line: string) => void
}

/**
 * Whether an assertion may stand for the application: one of its federated credentials matches issuer, subject and
 * audience, the time is right, and the issuer's own key signed it. Only issuers named by a credential are asked for keys.
 * An assertion that the application issued itself must be signed with one of its certificates instead.
 *
 * @returns the refusal; undefined when there is none.
 */
export async function wrongAssertion(
  text: string,
  application: Application,
  checks: AssertionChecks,
): Promise<TokenError | undefined> {
  const assertion = read(text)
  if (assertion === undefined) return invalidRequest(50027, 'JWT token is invalid or malformed.')
  if (assertion.iss.toLowerCase() === application.clientId.toLowerCase()) {
    return (
      wrongTime(assertion, checks.clock) ??
      (await wrongCertificateAssertion(text, assertion, application, checks.authorities, checks.clock))
    )
  }
  const match = matching(assertion, application)
  if ('code' in match) return match
  return wrongTime(assertion, checks.clock) ?? (await wrongSignature(text, match, checks))
}

function read(text: string): Assertion | undefined {
  try {
    decodeProtectedHeader(text)
    return assertionSchema.safeParse(decodeJwt(text)).data
  } catch {
    return undefined
  }
}

const seeDocumentation =
  'Check your federated identity credential Subject, Audience and Issuer against the presented assertion. https://learn.microsoft.com/entra/workload-id/workload-identity-federation'
const noMatch = 'No matching federated identity record found for presented assertion'

/** The credential that an assertion matches, or the refusal that names the first claim that matches none. */
function matching({ iss, sub, aud }: Assertion, application: Application): FederatedCredential | TokenError {
  const { clientId, displayName, federatedCredentials } = application
  if (federatedCredentials.length === 0) {
    const who = `The client '${clientId}'(${displayName})`
    return invalidClient(70025, `${who} has no configured federated identity credentials.`)
  }
  const audiences = [aud].flat()
  if (iss === '' || sub === '' || audiences.includes('')) {
    return invalidRequest(
      70021,
      `${noMatch}. Assertion Issuer: '${iss}'. Assertion Subject: '${sub}'. Assertion Audience: '${audiences.join()}'. https://learn.microsoft.com/entra/workload-id/workload-identity-federation`,
    )
  }
  const ofIssuer = federatedCredentials.filter((one) => one.issuer === iss)
  if (ofIssuer.length === 0)
    return invalidClient(700211, `${noMatch} issuer '${iss}'. Please ${lower(seeDocumentation)}`)
  const ofSubject = ofIssuer.filter((one) => one.subject === sub)
  if (ofSubject.length === 0) {
    const alike = ofIssuer.some((one) => one.subject.toLowerCase() === sub.toLowerCase())
    return alike
      ? invalidClient(
          7002138,
          `${noMatch} subject '${sub}'. The subject matches with case-insensitive comparison, but not with case-sensitive comparison. ${seeDocumentation}`,
        )
      : invalidClient(700213, `${noMatch} subject '${sub}'. ${seeDocumentation}`)
  }
  const ofAudience = ofSubject.find((one) => audiences.some((audience) => one.audiences.includes(audience)))
  return ofAudience ?? invalidClient(700212, `${noMatch} audience '${audiences.join()}'. ${seeDocumentation}`)
}

/** Seconds that the clock of an assertion's maker may be ahead. Expiry has no such tolerance. */
const clockSkewSeconds = 300

function wrongTime({ nbf, exp }: Assertion, clock: Clock): TokenError | undefined {
  const now = clock.now()
  if ((nbf - clockSkewSeconds) * 1000 <= now && now < exp * 1000) return undefined
  return invalidClient(
    700024,
    `Client assertion is not within its valid time range. Current time: ${ticks(now)}, assertion valid from ${ticks(nbf * 1000)}, expiry time of assertion ${ticks(exp * 1000)}. Review the documentation at https://learn.microsoft.com/entra/identity-platform/certificate-credentials .`,
  )
}

async function wrongSignature(
  text: string,
  { issuer, caFile }: FederatedCredential,
  { log }: AssertionChecks,
): Promise<TokenError | undefined> {
  const keys = await keysOfIssuer(issuer, caFile).catch((thrown: unknown) => {
    log(`the keys of the issuer ${issuer} could not be fetched: ${messageOf(thrown)}`)
    return undefined
  })
  if (keys === undefined) return invalidRequest(501661, 'Request to External OIDC endpoint failed.')
  try {
    await compactVerify(text, keys, { algorithms: ['RS256'] })
    return undefined
  } catch (thrown) {
    const reason =
      thrown instanceof errors.JWKSNoMatchingKey
        ? 'The key was not found.'
        : 'The provided signature value did not match the expected signature value.'
    const key = decodeProtectedHeader(text).kid ?? ''
    return invalidClient(
      50013,
      `Assertion failed signature validation. [Reason - ${reason}, Thumbprint of key used by client: '${key}']`,
    )
  }
}

/** A time as .NET writes it: with seven digits after the second. */
function ticks(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace('Z', '0000Z')
}

function lower(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1)
}
