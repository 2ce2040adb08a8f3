import { Hono } from 'hono'
import type { Clock } from '../../../src/vocabulary/tools.ts'
import type { Tokens } from '../entra/tokens.ts'
import { limitedBodies } from '../http/limitedBodies.ts'
import {
  type ArmEnv,
  answerError,
  authenticate,
  identify,
  requireApiVersion,
  requireSubscription,
} from '../http/pipeline.ts'
import { type CutConnection, requestFaults, selfProvedFaults } from '../http/requestFaults.ts'
import { notImplemented } from '../wire/errors.ts'
import { authorize } from './access/authorize.ts'
import type { Arm } from './arm.ts'
import type { Operations } from './operations/operations.ts'
import { bootDiagnosticsRoutes } from './providers/compute/bootDiagnostics.ts'
import type { Registrations } from './providers/registrations.ts'
import { groupRoutes } from './routes/groupRoutes.ts'
import { imageRoutes } from './routes/imageRoutes.ts'
import { locationRoutes } from './routes/locationRoutes.ts'
import { lockRoutes, respectLocks } from './routes/lockRoutes.ts'
import { metadataRoutes } from './routes/metadataRoutes.ts'
import { operationRoutes, type Polling } from './routes/operationRoutes.ts'
import { providerRoutes } from './routes/providerRoutes.ts'
import { refusedRoutes } from './routes/refusedRoutes.ts'
import { resourceListRoutes } from './routes/resourceListRoutes.ts'
import { resourceRoutes } from './routes/resourceRoutes.ts'
import { roleRoutes } from './routes/roleRoutes.ts'
import { subscriptionRoutes } from './routes/subscriptionRoutes.ts'
import { tagRoutes } from './routes/tagRoutes.ts'

export interface ArmOptions {
  readonly arm: Arm
  readonly operations: Operations
  readonly registrations: Registrations
  readonly tokens: Tokens
  readonly audiences: () => readonly string[]
  /** Milliseconds for which a poll of an operation may be held while it is in progress. */
  readonly patienceMilliseconds: number
  readonly cut: CutConnection
  readonly clock: Clock
  readonly log: (line: string) => void
  /** What else this server answers: the sign-in service. */
  readonly others: Hono
}

/** Azure Resource Manager: what every request passes, then the routes. Paths match without regard to case and to
 * doubled slashes, which the SDKs send before an id. */
export function armApp(options: ArmOptions): Hono<ArmEnv> {
  const { arm, operations, clock, log } = options
  const polling: Polling = {
    origin: arm.origin,
    patienceMilliseconds: options.patienceMilliseconds,
  }
  const app = new Hono<ArmEnv>({
    getPath: (request) =>
      new URL(request.url).pathname
        .toLowerCase()
        .replaceAll(/\/{2,}/g, '/')
        .replace(/\/$/, ''),
  })
  app.onError((thrown, context) => answerError(thrown, context, log))
  app.notFound((context) => {
    throw notImplemented(`${context.req.method} ${new URL(context.req.url).pathname}`)
  })

  app.use(identify(clock, log))
  app.use(limitedBodies)
  const faultTools = { faults: arm.faults, clock, cut: options.cut }
  for (const path of ['/:tenant/oauth2/*', '/bootdiagnostics/*']) app.use(path, selfProvedFaults(faultTools))
  app.route('/', metadataRoutes(arm.origin, arm.identity.tenantId))
  app.route('/', bootDiagnosticsRoutes(arm))
  app.route('/', options.others)

  for (const path of ['/subscriptions/*', '/tenants', '/providers/*']) {
    app.use(path, authenticate({ ...options, identity: arm.identity, origin: arm.origin }))
    app.use(path, requestFaults(faultTools))
    app.use(path, requireApiVersion)
  }
  app.use('/subscriptions/:subscription/*', requireSubscription(arm.subscriptions))
  app.use('/subscriptions/:subscription/*', authorize(arm.roleAssignments))
  app.use('/subscriptions/:subscription/*', respectLocks(arm))
  app.route('/', lockRoutes(arm))
  app.route('/', tagRoutes(arm))
  app.route('/', refusedRoutes())
  app.route('/', roleRoutes(arm))
  app.route('/', subscriptionRoutes(arm))
  app.route('/', operationRoutes(operations, polling))
  app.route('/', groupRoutes(arm, operations, polling))
  app.route('/', locationRoutes(arm))
  app.route('/', imageRoutes())
  app.route('/', providerRoutes(arm, options.registrations))
  app.route('/', resourceListRoutes(arm))
  app.route('/', resourceRoutes(arm, operations, polling))
  return app
}
