import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ClientAssertionCredential } from '@azure/identity'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { addApplication, federate } from '../../../embedded-azure/server/state/applications.ts'
import { withEmbeddedAzure } from '../../../embedded-azure/test/support/embeddedAzure.ts'
import { rawRequest } from '../../../embedded-azure/test/support/rawRequest.ts'
import { workflowIdToken } from '../../../src/github/idToken.ts'
import { type GithubIssuer, nightlyJob, startGithubIssuer, subjectOf } from '../../support/githubIssuer.ts'
import { openEmbedded } from '../../support/openEmbedded.ts'

let github: GithubIssuer

const azure = await withEmbeddedAzure({ tokenLifetimeSeconds: 60 })
beforeAll(async () => {
  github = await startGithubIssuer({ lifetimeSeconds: 60 })
  trust(subjectOf(nightlyJob))
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})
afterAll(() => github.stop())

/** Adds a federated credential to the first application, while the server runs. */
function trust(subject: string, more: { issuer?: string; caFile?: string; audiences?: string[] } = {}) {
  const { stateFolder, server } = azure
  return federate(stateFolder, server.arm.identity, 'embedded-azure', { issuer: github.url, subject, ...more })
}

/** What the action uses in a job that may ask for ID tokens. The commands that it gives to the runner are not printed. */
function clientInJob() {
  for (const [name, value] of Object.entries(github.environmentOf(nightlyJob))) vi.stubEnv(name, value)
  vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  return openEmbedded(azure, { idToken: workflowIdToken })
}

/** Signs in with the SDK and this assertion; resolves with the token. */
async function signIn(assertion: Promise<string> | string, clientId = azure.endpoint.clientId): Promise<string> {
  const { tenantId, authorityHost, resourceManagerUrl } = azure.endpoint
  const credential = new ClientAssertionCredential(tenantId, clientId, async () => assertion, {
    authorityHost,
    disableInstanceDiscovery: true,
    tlsOptions: { ca: azure.ca },
  })
  return (await credential.getToken(`${resourceManagerUrl}/.default`)).token
}

test('a job signs in with the token that the runner gives it, and works with what it gets', async () => {
  const client = clientInJob()
  await client.resources.resourceGroups.createOrUpdate('of-the-job', { location: 'westeurope' })
  expect((await client.resources.resourceGroups.get('of-the-job')).location).toBe('westeurope')
})

test('a job that outlives its tokens, of 60 seconds each, continues with new ones', async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  const client = clientInJob()
  for (let minute = 0; minute < 5; minute += 1) {
    const before = github.issued()
    await client.resources.resourceGroups.createOrUpdate('long', { location: 'westeurope' })
    expect(github.issued()).toBeGreaterThan(before)
    vi.setSystemTime(Date.now() + 61_000)
  }
})

test('subjects by name, of environments and of pull requests are as good as the immutable one', async () => {
  for (const job of [
    { ...nightlyJob, immutableSubject: false },
    { ...nightlyJob, environment: 'production' },
    { ...nightlyJob, immutableSubject: false, eventName: 'pull_request' },
  ]) {
    await expect(signIn(github.sign(job))).rejects.toThrow('AADSTS700213')
    trust(subjectOf(job))
    expect(await signIn(github.sign(job))).toMatch(/^ey/)
  }
})

test('an issuer that speaks TLS is asked for its keys only behind the authority that the credential names', async () => {
  const tlsFolder = join(azure.stateFolder, 'issuer')
  mkdirSync(tlsFolder)
  const issuer = await startGithubIssuer({ tlsFolder })
  trust(subjectOf(nightlyJob), { issuer: issuer.url })
  await expect(signIn(issuer.sign(nightlyJob))).rejects.toThrow('AADSTS501661')
  trust(subjectOf(nightlyJob), { issuer: issuer.url, caFile: issuer.caFile ?? '' })
  expect(await signIn(issuer.sign(nightlyJob))).toMatch(/^ey/)
  await issuer.stop()
  rmSync(tlsFolder, { recursive: true })
  await expect(signIn(issuer.sign(nightlyJob))).rejects.toThrow('AADSTS501661')
})

test('tokens of a new key are believed at once, those of the former one no longer', async () => {
  const former = await github.sign(nightlyJob)
  expect(await signIn(former)).toMatch(/^ey/)
  await github.changeKey()
  await expect(signIn(former)).rejects.toThrow(
    'AADSTS50013: Assertion failed signature validation. [Reason - The key was not found.',
  )
  expect(await signIn(github.sign(nightlyJob))).toMatch(/^ey/)
})

test('a separate application signs in as itself, and has no federated credential until it is given one', async () => {
  const { stateFolder, server } = azure
  const { clientId, objectId } = addApplication(stateFolder, server.arm.identity, 'ci')
  await expect(signIn(github.sign(nightlyJob), clientId)).rejects.toThrow(
    `AADSTS70025: The client '${clientId}'(ci) has no configured federated identity credentials.`,
  )
  federate(stateFolder, server.arm.identity, 'ci', { issuer: github.url, subject: subjectOf(nightlyJob) })
  const [, payload = ''] = (await signIn(github.sign(nightlyJob), clientId)).split('.')
  expect(JSON.parse(Buffer.from(payload, 'base64url').toString())).toMatchObject({ appid: clientId, oid: objectId })
})

const seconds = () => Math.floor(Date.now() / 1000)

test.each([
  [
    'another issuer',
    { iss: 'https://token.example' },
    700211,
    "presented assertion issuer 'https://token.example'. Please check",
  ],
  [
    'another subject',
    { sub: 'repo:other/repo:ref:refs/heads/main' },
    700213,
    "presented assertion subject 'repo:other/repo:",
  ],
  [
    'a subject in other case',
    { sub: subjectOf(nightlyJob).toUpperCase() },
    7002138,
    'but not with case-sensitive comparison',
  ],
  [
    'another audience',
    { aud: 'https://github.com/octo-org' },
    700212,
    "presented assertion audience 'https://github.com/octo-org'",
  ],
  ['no subject', { sub: undefined }, 70021, "Assertion Subject: ''"],
  [
    'a time that has passed',
    { exp: seconds() - 1 },
    700024,
    'Client assertion is not within its valid time range. Current time: 2',
  ],
  ['a time that has not come', { nbf: seconds() + 600 }, 700024, 'assertion valid from 2'],
  ['no expiry', { exp: undefined }, 700024, 'expiry time of assertion 1970-01-01T00:00:00.0000000Z'],
])('an assertion with %s is refused', async (_, claims, code, text) => {
  const refusal = signIn(github.sign(nightlyJob, claims))
  await expect(refusal).rejects.toThrow(`AADSTS${code}: `)
  await expect(refusal).rejects.toThrow(text)
})

test('an assertion whose claims were changed after it was signed is refused', async () => {
  const [header, payload = '', signature] = (await github.sign(nightlyJob)).split('.')
  const claims = { ...JSON.parse(Buffer.from(payload, 'base64url').toString()), exp: seconds() + 86_400 }
  const forged = [header, Buffer.from(JSON.stringify(claims)).toString('base64url'), signature].join('.')
  await expect(signIn(forged)).rejects.toThrow(
    'The provided signature value did not match the expected signature value.',
  )
})

test('an assertion that no key signed, or that is none, is refused', async () => {
  const [, payload] = (await github.sign(nightlyJob)).split('.')
  const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${payload}.`
  await expect(signIn(unsigned)).rejects.toThrow('AADSTS50013')
  await expect(signIn('not-a-token')).rejects.toThrow('AADSTS50027: JWT token is invalid or malformed.')
})

test.each([
  ['an unknown tenant', { tenant: 'c0ffee00-0000-4000-8000-000000000000' }, 400, 'invalid_request', 90002],
  ['an unknown application', { client_id: 'c0ffee00-0000-4000-8000-000000000000' }, 400, 'unauthorized_client', 700016],
  ['a wrong secret', { client_secret: 'wrong' }, 401, 'invalid_client', 7000215],
  ['no proof at all', {}, 401, 'invalid_client', 7000218],
  ['another grant', { grant_type: 'password' }, 400, 'unsupported_grant_type', 70003],
])(
  'a token request with %s is answered with a status, an error and a code',
  async (_, given: Record<string, string>, status, error, code) => {
    const { tenant = azure.endpoint.tenantId, ...form } = given
    const answer = await rawRequest(azure, `/${tenant}/oauth2/v2.0/token`, {
      method: 'POST',
      form: { grant_type: 'client_credentials', client_id: azure.endpoint.clientId, ...form },
    })
    expect(answer.status).toBe(status)
    expect(answer.body).toMatchObject({ error, error_codes: [code], trace_id: expect.any(String) })
  },
)
