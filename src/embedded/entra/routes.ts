import { createHash, randomUUID, timingSafeEqual } from 'node:crypto'
import { type Context, Hono } from 'hono'
import type { Identity } from '../state/identity.ts'
import type { SigningKey } from './keys.ts'
import { issuerOf, type Tokens } from './tokens.ts'

export interface EntraOptions {
  readonly identity: Identity
  readonly key: SigningKey
  readonly tokens: Tokens
  /** Scheme, host and port of this server, such as `https://localhost:41234`. */
  readonly origin: () => string
  /** Resources for which tokens are issued. */
  readonly audiences: () => readonly string[]
  readonly log: (line: string) => void
}

/** An error as the token endpoint words it; https://learn.microsoft.com/entra/identity-platform/reference-error-codes. */
interface TokenError {
  readonly status: 400 | 401
  readonly error:
    | 'invalid_request'
    | 'invalid_client'
    | 'unauthorized_client'
    | 'unsupported_grant_type'
    | 'invalid_resource'
  readonly code: number
  readonly message: string
}

/** The sign-in service: discovery documents, keys, and the token endpoint for applications with a secret. */
export function entraRoutes(options: EntraOptions): Hono {
  const app = new Hono()
  app.get('/common/discovery/instance', (context) => context.json(instanceDocument(options, tenantAsked(context))))
  for (const version of ['', '/v2.0']) {
    app.get(`/:tenant${version}/.well-known/openid-configuration`, (context) => {
      const wrong = wrongTenant(options, context.req.param('tenant'))
      return wrong ? refuse(context, wrong) : context.json(discoveryDocument(options, version))
    })
  }
  app.get('/:tenant/discovery/v2.0/keys', (context) => context.json({ keys: [options.key.publicKey] }))
  app.get('/:tenant/discovery/keys', (context) => context.json({ keys: [options.key.publicKey] }))
  for (const path of ['/:tenant/oauth2/v2.0/token', '/:tenant/oauth2/token']) {
    app.post(path, (context) => answerTokenRequest(context, options))
  }
  return app
}

async function answerTokenRequest(context: Context, options: EntraOptions): Promise<Response> {
  const form = new URLSearchParams(await context.req.text())
  const wrong =
    wrongTenant(options, context.req.param('tenant')) ??
    wrongGrant(form) ??
    wrongClient(form, options.identity) ??
    wrongSecret(form, options.identity)
  if (wrong) return refuse(context, wrong, options.log)
  const audience = audienceAsked(form)
  if (!options.audiences().includes(audience)) return refuse(context, unknownResource(audience), options.log)
  const { clientId, objectId } = options.identity
  const lifetime = options.tokens.lifetimeSeconds
  context.header('Cache-Control', 'no-store')
  return context.json({
    token_type: 'Bearer',
    expires_in: lifetime,
    ext_expires_in: lifetime,
    access_token: await options.tokens.issue({ clientId, objectId }, audience),
  })
}

/** Version 2 asks with `scope=RESOURCE/.default`, version 1 with `resource=RESOURCE`. A trailing slash does not count. */
function audienceAsked(form: URLSearchParams): string {
  const scope = form
    .get('scope')
    ?.split(' ')
    .find((one) => one.endsWith('/.default'))
  const resource = scope === undefined ? (form.get('resource') ?? '') : scope.slice(0, -'/.default'.length)
  return resource.replace(/\/+$/, '')
}

function wrongTenant(options: EntraOptions, tenant: string | undefined): TokenError | undefined {
  if (tenant?.toLowerCase() === options.identity.tenantId) return undefined
  return {
    status: 400,
    error: 'invalid_request',
    code: 90002,
    message: `Tenant '${tenant}' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud.`,
  }
}

function wrongGrant(form: URLSearchParams): TokenError | undefined {
  const grant = form.get('grant_type')
  if (grant === 'client_credentials') return undefined
  const message = `The app requested an unsupported grant type '${grant ?? ''}'. The embedded Azure issues tokens for client_credentials.`
  return { status: 400, error: 'unsupported_grant_type', code: 70003, message }
}

function wrongClient(form: URLSearchParams, identity: Identity): TokenError | undefined {
  const clientId = form.get('client_id')
  if (clientId?.toLowerCase() === identity.clientId) return undefined
  return {
    status: 400,
    error: 'unauthorized_client',
    code: 700016,
    message: `Application with identifier '${clientId ?? ''}' was not found in the directory '${identity.tenantId}'.`,
  }
}

function wrongSecret(form: URLSearchParams, identity: Identity): TokenError | undefined {
  if (form.has('client_assertion')) {
    const message = 'Client assertions are not implemented by the embedded Azure yet. Sign in with a client secret.'
    return { status: 401, error: 'invalid_client', code: 70021, message }
  }
  if (sameSecret(form.get('client_secret') ?? '', identity.clientSecret)) return undefined
  return {
    status: 401,
    error: 'invalid_client',
    code: 7000215,
    message: `Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '${identity.clientId}'.`,
  }
}

function unknownResource(audience: string): TokenError {
  const message = `The resource principal named ${audience} was not found in the tenant.`
  return { status: 400, error: 'invalid_resource', code: 500011, message }
}

function sameSecret(given: string, right: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(given), digest(right))
}

function refuse(context: Context, wrong: TokenError, log: (line: string) => void = () => {}): Response {
  log(`token refused: AADSTS${wrong.code}`)
  const [traceId, correlationId, timestamp] = [randomUUID(), randomUUID(), new Date().toISOString()]
  return context.json(
    {
      error: wrong.error,
      error_description: `AADSTS${wrong.code}: ${wrong.message} Trace ID: ${traceId} Correlation ID: ${correlationId} Timestamp: ${timestamp}`,
      error_codes: [wrong.code],
      timestamp,
      trace_id: traceId,
      correlation_id: correlationId,
    },
    wrong.status,
  )
}

function discoveryDocument(options: EntraOptions, version: string) {
  const authority = `${options.origin()}/${options.identity.tenantId}`
  return {
    issuer: version === '' ? issuerOf(options.identity.tenantId) : `${authority}/v2.0`,
    authorization_endpoint: `${authority}/oauth2${version}/authorize`,
    token_endpoint: `${authority}/oauth2${version}/token`,
    device_authorization_endpoint: `${authority}/oauth2${version}/devicecode`,
    jwks_uri: `${authority}/discovery${version}/keys`,
    token_endpoint_auth_methods_supported: ['client_secret_post'],
    response_types_supported: ['token'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
    grant_types_supported: ['client_credentials'],
    tenant_region_scope: null,
    cloud_instance_name: new URL(options.origin()).host,
  }
}

/** Tells clients that this authority is a cloud of its own, with no aliases. */
function instanceDocument(options: EntraOptions, tenant: string) {
  const { host } = new URL(options.origin())
  return {
    tenant_discovery_endpoint: `${options.origin()}/${tenant}/v2.0/.well-known/openid-configuration`,
    'api-version': '1.1',
    metadata: [{ preferred_network: host, preferred_cache: host, aliases: [host] }],
  }
}

function tenantAsked(context: Context): string {
  const asked = context.req.query('authorization_endpoint')
  return (asked === undefined ? undefined : new URL(asked).pathname.split('/')[1]) ?? 'common'
}
