import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createHttpsServer } from 'node:https'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { listen } from '../../embedded-azure/server/http/listen.ts'
import { serverCertificate } from '../../embedded-azure/server/state/certificates.ts'

/** What GitHub knows of a job and writes into its tokens. */
export interface Job {
  readonly repository: string
  readonly repositoryId: string
  readonly ownerId: string
  readonly ref: string
  readonly eventName: string
  readonly environment?: string
  /** Whether the subject carries the ids of owner and repository, as that of every repository made since 2026-07 does. */
  readonly immutableSubject: boolean
}

export const nightlyJob: Job = {
  repository: 'octo-org/octo-repo',
  repositoryId: '456789',
  ownerId: '123456',
  ref: 'refs/heads/main',
  eventName: 'schedule',
  immutableSubject: true,
}

/** An issuer of ID tokens that is like GitHub's, with the endpoint at which a runner's jobs ask for them. */
export interface GithubIssuer {
  /** The `iss` of its tokens. */
  readonly url: string
  /** The authority of its certificate, when it speaks TLS. */
  readonly caFile: string | undefined
  /** How many ID tokens jobs have asked for. */
  issued(): number
  /** The environment by which a job with `id-token: write` reaches the endpoint. */
  environmentOf(job: Job): {
    readonly ACTIONS_ID_TOKEN_REQUEST_URL: string
    readonly ACTIONS_ID_TOKEN_REQUEST_TOKEN: string
  }
  /** A token, with claims of one's own. */
  sign(job: Job, claims?: Readonly<Record<string, unknown>>): Promise<string>
  /** Signs with a new key from now on, and no longer shows the former one. */
  changeKey(): Promise<void>
  stop(): Promise<void>
}

/** The subject of a job's tokens, as GitHub composes it. */
export function subjectOf(job: Job): string {
  const [owner, name] = job.repository.split('/')
  const repository = job.immutableSubject ? `${owner}@${job.ownerId}/${name}@${job.repositoryId}` : job.repository
  if (job.environment !== undefined) return `repo:${repository}:environment:${job.environment}`
  return job.eventName === 'pull_request' ? `repo:${repository}:pull_request` : `repo:${repository}:ref:${job.ref}`
}

const audience = 'api://AzureADTokenExchange'

/**
 * Starts the issuer on this machine.
 *
 * @param lifetimeSeconds of its tokens; GitHub's live five minutes.
 * @param tlsFolder where its certificate is kept; it speaks plain HTTP without one.
 */
export async function startGithubIssuer(
  options: { readonly lifetimeSeconds?: number; readonly tlsFolder?: string } = {},
): Promise<GithubIssuer> {
  let key = await newKey()
  let issued = 0
  const jobs = new Map<string, Job>()

  const sign = async (job: Job, claims: Readonly<Record<string, unknown>> = {}): Promise<string> => {
    const now = Math.floor(Date.now() / 1000)
    const owner = job.repository.split('/')[0]
    return await new SignJWT({
      iss: url,
      sub: subjectOf(job),
      aud: audience,
      iat: now,
      nbf: now - 600,
      exp: now + (options.lifetimeSeconds ?? 300),
      jti: randomUUID(),
      ref: job.ref,
      repository: job.repository,
      repository_id: job.repositoryId,
      repository_owner: owner,
      repository_owner_id: job.ownerId,
      event_name: job.eventName,
      ...(job.environment === undefined ? {} : { environment: job.environment }),
      job_workflow_ref: `${job.repository}/.github/workflows/nightly.yml@${job.ref}`,
      run_id: '1',
      run_attempt: '1',
      runner_environment: 'github-hosted',
      ...claims,
    })
      .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: key.kid })
      .sign(key.privateKey)
  }

  const answer = async (request: IncomingMessage): Promise<{ status: number; body: unknown }> => {
    const asked = new URL(request.url ?? '/', url)
    switch (asked.pathname) {
      case '/.well-known/openid-configuration':
        return { status: 200, body: { issuer: url, jwks_uri: `${url}/.well-known/jwks` } }
      case '/.well-known/jwks':
        return { status: 200, body: { keys: [key.publicKey] } }
      case '/token': {
        const job = jobs.get(request.headers.authorization?.replace('Bearer ', '') ?? '')
        if (job === undefined) return { status: 401, body: { message: 'The request token is not valid.' } }
        issued += 1
        const aud = asked.searchParams.get('audience') ?? `https://github.com/${job.repository.split('/')[0]}`
        return { status: 200, body: { value: await sign(job, { aud }) } }
      }
      default:
        return { status: 404, body: {} }
    }
  }
  const listener = (request: IncomingMessage, response: ServerResponse) => {
    answer(request).then(
      ({ status, body }) =>
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body)),
      (thrown) => response.writeHead(500).end(String(thrown)),
    )
  }

  const tls = options.tlsFolder === undefined ? undefined : await serverCertificate(options.tlsFolder)
  const server = tls ? createHttpsServer({ cert: tls.certificate, key: tls.key }, listener) : createHttpServer(listener)
  const port = await listen(server, 0, false)
  const url = `${tls ? 'https' : 'http'}://localhost:${port}`

  return {
    url,
    caFile: tls?.caFile,
    issued: () => issued,
    environmentOf(job) {
      const requestToken = randomUUID()
      jobs.set(requestToken, job)
      return {
        // The runner's own address has a query already; clients add the audience with `&`.
        ACTIONS_ID_TOKEN_REQUEST_URL: `${url}/token?api-version=2.0`,
        ACTIONS_ID_TOKEN_REQUEST_TOKEN: requestToken,
      }
    },
    sign,
    async changeKey() {
      key = await newKey()
    },
    async stop() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

async function newKey() {
  const { privateKey, publicKey } = await generateKeyPair('RS256')
  const kid = randomUUID()
  return { kid, privateKey, publicKey: { ...(await exportJWK(publicKey)), kid, use: 'sig', alg: 'RS256' } }
}
