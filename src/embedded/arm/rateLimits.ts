import type { MiddlewareHandler } from 'hono'
import type { Clock } from '../../system/clock.ts'
import { ArmError } from './errors.ts'
import type { ArmEnv } from './pipeline.ts'

/**
 * Token buckets as ARM has had them since 2024, per subscription and principal: so many requests at once, and so many
 * more a second. (learn.microsoft.com: request-limits-and-throttling)
 */
export interface RateLimits {
  readonly reads: Bucket
  readonly writes: Bucket
  readonly deletes: Bucket
}

interface Bucket {
  readonly size: number
  readonly perSecond: number
}

export const azureRateLimits: RateLimits = {
  reads: { size: 250, perSecond: 25 },
  writes: { size: 200, perSecond: 10 },
  deletes: { size: 200, perSecond: 10 },
}

/** The global bucket of a subscription is this many times that of one principal. */
const globalFactor = 15

/** Tells in each answer what is left, and, where `enforced`, refuses with 429 when nothing is. */
export function rateLimits(limits: RateLimits, enforced: boolean, clock: Clock): MiddlewareHandler<ArmEnv> {
  const levels = new Map<keyof RateLimits, { left: number; at: number }>()

  const take = (kind: keyof RateLimits): number => {
    const { size, perSecond } = limits[kind]
    const now = clock.now()
    const level = levels.get(kind) ?? { left: size, at: now }
    const left = Math.min(size, level.left + ((now - level.at) / 1000) * perSecond) - 1
    levels.set(kind, { left: Math.max(left, enforced ? -1 : 0), at: now })
    return left
  }

  return async (context, next) => {
    const kind = kindOf(context.req.method)
    const left = take(kind)
    if (left < 0 && enforced) {
      const seconds = Math.ceil(1 / limits[kind].perSecond)
      throw new ArmError(
        429,
        'SubscriptionRequestsThrottled',
        `Number of ${kind} for subscription exceeded the limit of ${limits[kind].size}. Please try again after '${seconds}' seconds.`,
        { headers: { 'Retry-After': String(seconds), 'x-ms-failure-cause': 'gateway' } },
      )
    }
    await next()
    const shown = Math.max(0, Math.floor(left))
    const used = limits[kind].size - shown
    context.header(`x-ms-ratelimit-remaining-subscription-${kind}`, String(shown))
    context.header(
      `x-ms-ratelimit-remaining-subscription-global-${kind}`,
      String(limits[kind].size * globalFactor - used),
    )
  }
}

function kindOf(method: string): keyof RateLimits {
  if (method === 'GET' || method === 'HEAD') return 'reads'
  return method === 'DELETE' ? 'deletes' : 'writes'
}
