import { randomUUID } from 'node:crypto'
import type { HttpBindings } from '@hono/node-server'
import type { Context, MiddlewareHandler } from 'hono'
import type { Clock } from '../../../src/vocabulary/tools.ts'
import { issuerOf, type Principal, type Tokens } from '../entra/tokens.ts'
import type { Identity } from '../state/identity.ts'
import type { Subscription } from '../state/subscriptions.ts'
import type { Subscriptions } from '../state/tenantSubscriptions.ts'
import { ArmError, asArmError, errorBody } from '../wire/errors.ts'

/** What the pipeline learns about a request on its way to the routes. */
export interface ArmEnv {
  Bindings: HttpBindings
  Variables: { requestId: string; principal: Principal }
}

/** Gives every answer the ids that support teams ask for, and every request a line in the log. */
export function identify(clock: Clock, log: (line: string) => void): MiddlewareHandler<ArmEnv> {
  return async (context, next) => {
    const requestId = randomUUID()
    context.set('requestId', requestId)
    const started = clock.now()
    await next()
    const correlationId = context.req.header('x-ms-correlation-request-id') ?? requestId
    const time = new Date(started).toISOString().replaceAll(/[-:]|\.\d+/g, '')
    context.header('x-ms-request-id', requestId)
    context.header('x-ms-correlation-request-id', correlationId)
    context.header('x-ms-routing-request-id', `EMBEDDED:${time}:${randomUUID()}`)
    const clientRequestId = context.req.header('x-ms-client-request-id')
    if (clientRequestId && context.req.header('x-ms-return-client-request-id')?.toLowerCase() === 'true') {
      context.header('x-ms-client-request-id', clientRequestId)
    }
    for (const [name, value] of Object.entries(unvarying)) context.header(name, value)
    const { pathname } = new URL(context.req.url)
    log(`${context.req.method} ${pathname} ${context.res.status} ${clock.now() - started} ms ${requestId}`)
  }
}

/** Lets a request pass that carries a token which this server issued, for itself, and which has not expired. */
export function authenticate(options: {
  readonly tokens: Tokens
  readonly identity: Identity
  readonly audiences: () => readonly string[]
  readonly origin: () => string
  readonly clock: Clock
}): MiddlewareHandler<ArmEnv> {
  const { tokens, identity, audiences, origin, clock } = options
  const refuse = (code: string, message: string, description = message) => {
    const challenge = `Bearer authorization_uri="${origin()}/${identity.tenantId}", error="invalid_token", error_description="${description}"`
    return new ArmError(401, code, message, { headers: { 'WWW-Authenticate': challenge, ...fromGateway } })
  }
  return async (context, next) => {
    const header = context.req.header('authorization')
    if (header === undefined) {
      throw refuse(
        'AuthenticationFailed',
        "Authentication failed. The 'Authorization' header is missing.",
        "The authentication failed because of missing 'Authorization' header.",
      )
    }
    const token = /^Bearer (.+)$/i.exec(header)?.[1]
    if (token === undefined) {
      throw refuse(
        'AuthenticationFailedInvalidHeader',
        "Authentication failed. The 'Authorization' header is provided in an invalid format.",
      )
    }
    const check = await tokens.check(token, audiences())
    if (!check.ok) {
      const now = new Date(clock.now()).toISOString()
      const { code, message } = {
        expired: {
          code: 'ExpiredAuthenticationToken',
          message: `The access token expiry UTC time '${check.message}' is earlier than current UTC time '${now}'.`,
        },
        audience: {
          code: 'InvalidAuthenticationTokenAudience',
          message: `The access token has been obtained for wrong audience or resource '${check.message}'. It should exactly match with one of the allowed audiences '${audiences().join("','")}'.`,
        },
        issuer: {
          code: 'InvalidAuthenticationTokenTenant',
          message: `The access token is from the wrong issuer '${check.message}'. It must match the tenant '${issuerOf(identity.tenantId)}' associated with this subscription. Please use the authority (URL) '${origin()}/${identity.tenantId}' to get the token. Note, if the subscription is transferred to another tenant there is no impact to the services, but information about new tenant could take time to propagate (up to an hour). If you just transferred your subscription and see this error message, please try back later.`,
        },
        invalid: { code: 'InvalidAuthenticationToken', message: 'The access token is invalid.' },
      }[check.reason]
      throw refuse(code, message)
    }
    context.set('principal', check.principal)
    await next()
  }
}

/** Refuses a request without an api-version; any well-formed one is accepted. */
export const requireApiVersion: MiddlewareHandler<ArmEnv> = async (context, next) => {
  const version = context.req.query('api-version')
  if (version === undefined || version === '') {
    throw new ArmError(
      400,
      'MissingApiVersionParameter',
      'The api-version query parameter (?api-version=) is required for all requests.',
      { headers: fromGateway },
    )
  }
  if (!/^\d{4}-\d{2}-\d{2}(-[a-z]+)?$/i.test(version)) {
    throw new ArmError(400, 'InvalidApiVersionParameter', `The api-version '${version}' is invalid.`, {
      headers: fromGateway,
    })
  }
  await next()
}

/** Refuses subscriptions that do not exist here. */
export function requireSubscription(subscriptions: Subscriptions): MiddlewareHandler<ArmEnv> {
  return async (context, next) => {
    const subscription = context.req.param('subscription')
    if (subscription !== undefined) subscriptionNamed(subscription, subscriptions)
    await next()
  }
}

/** The subscription, or ARM's refusal when there is none. */
export function subscriptionNamed(id: string, subscriptions: Subscriptions): Subscription {
  const found = subscriptions.find(id)
  if (found) return found
  throw new ArmError(404, 'SubscriptionNotFound', `The subscription '${id}' could not be found.`, {
    headers: fromGateway,
  })
}

/** Any error as ARM's envelope. */
export function answerError(thrown: unknown, context: Context<ArmEnv>, log: (line: string) => void): Response {
  const error = asArmError(thrown)
  for (const [name, value] of Object.entries(error.headers)) context.header(name, value)
  context.header('x-ms-error-code', error.code)
  log(`refused ${error.status} ${error.code} ${error.message} ${context.get('requestId') ?? ''}`)
  if (error.status === 500 && thrown instanceof Error) log(thrown.stack ?? thrown.message)
  return new Response(JSON.stringify({ error: errorBody(error) }), {
    status: error.status,
    headers: { ...Object.fromEntries(context.res.headers), 'content-type': 'application/json; charset=utf-8' },
  })
}

/** The header that distinguishes ARM's own refusals from those of a resource provider. */
const fromGateway = { 'x-ms-failure-cause': 'gateway' }

const unvarying = {
  'Cache-Control': 'no-cache',
  Pragma: 'no-cache',
  Expires: '-1',
  'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
}
