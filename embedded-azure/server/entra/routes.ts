import { createHash, timingSafeEqual } from 'node:crypto'
import { type Context, Hono } from 'hono'
import type { Clock } from '../../../src/vocabulary/tools.ts'
import type { Application } from '../state/applications.ts'
import type { Identity } from '../state/identity.ts'
import { wrongAssertion } from './assertion.ts'
import type { SigningKey } from './keys.ts'
import { invalidClient, invalidRequest, type TokenError, tokenErrorBody } from './tokenError.ts'
import { issuerOf, type Tokens } from './tokens.ts'

export interface EntraOptions {
  readonly identity: Identity
  readonly key: SigningKey
  readonly tokens: Tokens
  /** The applications that may sign in at the moment. */
  readonly applications: () => readonly Application[]
  readonly clock: Clock
  /** Scheme, host and port of this server, such as `https://localhost:41234`. */
  readonly origin: () => string
  /** Resources for which tokens are issued. */
  readonly audiences: () => readonly string[]
  readonly log: (line: string) => void
}

/** The sign-in service: discovery documents, keys, and the token endpoint for applications, with a secret or an assertion. */
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
  const wrong = wrongTenant(options, context.req.param('tenant')) ?? wrongGrant(form)
  if (wrong) return refuse(context, wrong, options.log)
  const clientId = form.get('client_id')?.toLowerCase()
  const application = options.applications().find((one) => one.clientId.toLowerCase() === clientId)
  if (application === undefined) return refuse(context, unknownClient(form, options.identity), options.log)
  const unproved = await wrongProof(form, application, options)
  if (unproved) return refuse(context, unproved, options.log)
  const audience = audienceAsked(form)
  if (!options.audiences().includes(audience)) return refuse(context, unknownResource(audience), options.log)
  const lifetime = options.tokens.lifetimeSeconds
  context.header('Cache-Control', 'no-store')
  return context.json({
    token_type: 'Bearer',
    expires_in: lifetime,
    ext_expires_in: lifetime,
    access_token: await options.tokens.issue(application, audience),
  })
}

/** Version 2 sends `scope=RESOURCE/.default`, version 1 `resource=RESOURCE`. A trailing slash does not count. */
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
  return invalidRequest(
    90002,
    `Tenant '${tenant}' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud. Check with your subscription administrator, this may happen if there are no active subscriptions for the tenant.`,
  )
}

function wrongGrant(form: URLSearchParams): TokenError | undefined {
  const grant = form.get('grant_type')
  if (grant === 'client_credentials') return undefined
  const message = `The app requested an unsupported grant type '${grant ?? ''}'. The embedded Azure issues tokens for client_credentials only.`
  return { status: 400, error: 'unsupported_grant_type', code: 70003, message }
}

function unknownClient(form: URLSearchParams, identity: Identity): TokenError {
  return {
    status: 400,
    error: 'unauthorized_client',
    code: 700016,
    message: `Application with identifier '${form.get('client_id') ?? ''}' was not found in the directory '${identity.tenantId}'. This can happen if the application has not been installed by the administrator of the tenant or consented to by any user in the tenant. You may have sent your authentication request to the wrong tenant.`,
  }
}

const assertionType = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'

async function wrongProof(
  form: URLSearchParams,
  application: Application,
  options: EntraOptions,
): Promise<TokenError | undefined> {
  const assertion = form.get('client_assertion')
  if (assertion !== null && form.get('client_assertion_type') === assertionType) {
    const { tenantId } = options.identity
    const authority = `${options.origin()}/${tenantId}`
    const endpoints = [`${authority}/oauth2/v2.0/token`, `${authority}/oauth2/token`, `${authority}/v2.0`]
    const authorities = [...endpoints, authority, `${authority}/`, issuerOf(tenantId)]
    return await wrongAssertion(assertion, application, { ...options, authorities })
  }
  const secret = form.get('client_secret')
  if (secret === null) {
    const message = "The request body must contain the following parameter: 'client_assertion' or 'client_secret'."
    return invalidClient(7000218, message)
  }
  if (application.clientSecret !== undefined && sameSecret(secret, application.clientSecret)) return undefined
  return invalidClient(
    7000215,
    `Invalid client secret provided. Ensure the secret being sent in the request is the client secret value, not the client secret ID, for a secret added to app '${application.clientId}'.`,
  )
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
  log(`token refused: AADSTS${wrong.code}: ${wrong.message}`)
  return context.json(tokenErrorBody(wrong), wrong.status)
}

function discoveryDocument(options: EntraOptions, version: string) {
  const authority = `${options.origin()}/${options.identity.tenantId}`
  return {
    issuer: version === '' ? issuerOf(options.identity.tenantId) : `${authority}/v2.0`,
    authorization_endpoint: `${authority}/oauth2${version}/authorize`,
    token_endpoint: `${authority}/oauth2${version}/token`,
    device_authorization_endpoint: `${authority}/oauth2${version}/devicecode`,
    jwks_uri: `${authority}/discovery${version}/keys`,
    token_endpoint_auth_methods_supported: ['client_secret_post', 'private_key_jwt'],
    response_types_supported: ['token'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
    grant_types_supported: ['client_credentials'],
    tenant_region_scope: null,
    cloud_instance_name: new URL(options.origin()).host,
  }
}

/** Tells clients that this authority is a separate cloud without aliases. */
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
