import { createHash, timingSafeEqual } from 'node:crypto'
import { type Context, Hono } from 'hono'
import type { World } from '../arm/world.ts'
import { statusOf } from './status.ts'

export interface ControlOptions {
  readonly world: World
  /** Called when someone asks the server to stay up, however long nothing happens. */
  readonly stay: () => void
}

/**
 * What this project's own tools say to the server, beside Azure and never part of it. Whoever has the application's
 * secret may: `Authorization: Bearer <clientSecret>`.
 */
export function controlRoutes({ world, stay }: ControlOptions): Hono {
  const app = new Hono()
  app.use('/embedded/*', async (context, next) => {
    if (!hasSecret(context, world.identity.clientSecret)) {
      return context.json({ error: 'The Authorization header must be `Bearer` and the client secret.' }, 401)
    }
    await next()
  })
  app.get('/embedded/status', async (context) => context.json(await statusOf(world)))
  app.post('/embedded/stay', (context) => {
    stay()
    return context.json({})
  })
  return app
}

function hasSecret(context: Context, secret: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(context.req.header('authorization') ?? ''), digest(`Bearer ${secret}`))
}
