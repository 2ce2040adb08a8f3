import { createHash, timingSafeEqual } from 'node:crypto'
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { controlAuthorization, controlPaths, controlRoot } from '../../protocol/control.ts'
import type { Arm } from '../arm/arm.ts'
import { scenarioSchema } from '../faults/scenario.ts'
import { statusOf } from './status.ts'

export interface ControlOptions {
  readonly arm: Arm
  /** Called when a client asks the server to stay up however long it is idle. */
  readonly stay: () => void
}

/**
 * What this project's own tools ask of the server, next to Azure and never part of it. It requires the application's
 * secret: `Authorization: Bearer <clientSecret>`.
 */
export function controlRoutes({ arm, stay }: ControlOptions): Hono {
  const app = new Hono()
  app.use(`${controlRoot}/*`, async (context, next) => {
    if (!hasSecret(context, arm.identity.clientSecret)) {
      return context.json({ error: 'The Authorization header must be `Bearer` and the client secret.' }, 401)
    }
    await next()
  })
  app.get(controlPaths.status, async (context) => context.json(await statusOf(arm)))
  app.get(controlPaths.subscriptions, (context) => context.json(arm.subscriptions.all()))
  app.get(controlPaths.faults, (context) => context.json(faultsOf(arm)))
  app.put(controlPaths.faults, async (context) => {
    const scenario = scenarioSchema.safeParse(await context.req.json().catch(() => undefined))
    if (!scenario.success) return context.json({ error: z.prettifyError(scenario.error) }, 400)
    arm.faults.set(scenario.data)
    return context.json(faultsOf(arm))
  })
  app.delete(controlPaths.faults, (context) => {
    arm.faults.set(scenarioSchema.parse({}))
    return context.json(faultsOf(arm))
  })
  app.post(controlPaths.stay, (context) => {
    stay()
    return context.json({})
  })
  return app
}

function faultsOf({ faults }: Arm) {
  return { scenario: faults.scenario(), fired: faults.fired() }
}

function hasSecret(context: Context, secret: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(context.req.header('authorization') ?? ''), digest(controlAuthorization(secret)))
}
