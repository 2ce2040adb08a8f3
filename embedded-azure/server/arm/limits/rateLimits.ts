import type { MiddlewareHandler } from 'hono'
import type { Clock } from '../../../../src/vocabulary/tools.ts'
import type { ArmEnv } from '../../http/pipeline.ts'
import { ArmError } from '../../wire/errors.ts'
import { type Bucket, secondsUntilToken, tokenBuckets } from './tokenBuckets.ts'

type Kind = 'reads' | 'writes' | 'deletes'

/** ARM's limits since 2024, per subscription and principal. (learn.microsoft.com: request-limits-and-throttling) */
export type RateLimits = Readonly<Record<Kind, Bucket>>

export const azureRateLimits: RateLimits = {
  reads: { size: 250, perSecond: 25 },
  writes: { size: 200, perSecond: 10 },
  deletes: { size: 200, perSecond: 10 },
}

/** The global bucket of a subscription is this many times that of one principal. */
const globalFactor = 15

/** Tells in each answer what is left, and, where `enforced`, refuses with 429 when nothing is. */
export function rateLimits(limits: RateLimits, enforced: boolean, clock: Clock): MiddlewareHandler<ArmEnv> {
  const buckets = tokenBuckets(clock)
  return async (context, next) => {
    const kind = kindOf(context.req.method)
    const own = limits[kind]
    const global = { size: own.size * globalFactor, perSecond: own.perSecond * globalFactor }
    const { objectId } = context.get('principal')
    const subscription = /^\/subscriptions\/([^/]+)/.exec(context.req.path)?.[1]
    const scope = subscription === undefined ? 'tenant' : 'subscription'
    const asked = [
      { header: `${scope}-${kind}`, key: `${subscription} ${objectId} ${kind}`, bucket: own },
      { header: `${scope}-global-${kind}`, key: `${subscription} ${kind}`, bucket: global },
    ].map((one) => ({ ...one, left: buckets.left(one.key, one.bucket) }))

    const empty = asked.find(({ left }) => left < 0)
    if (empty && enforced) {
      const seconds = secondsUntilToken(empty.left, empty.bucket)
      throw new ArmError(
        429,
        subscription === undefined ? 'TenantRequestsThrottled' : 'SubscriptionRequestsThrottled',
        `Number of '${kind.slice(0, -1)}' requests for ${scope} '${subscription ?? ''}' actor '${objectId}' exceeded. Please try again after '${seconds}' seconds after additional tokens are available. Refer to https://aka.ms/arm-throttling for additional information.`,
        { headers: { 'Retry-After': String(seconds), 'x-ms-failure-cause': 'gateway' } },
      )
    }
    for (const { key, bucket } of asked) buckets.take(key, bucket)
    await next()
    for (const { header, left } of asked) {
      context.header(`x-ms-ratelimit-remaining-${header}`, String(Math.max(0, Math.floor(left))))
    }
  }
}

function kindOf(method: string): Kind {
  if (method === 'GET' || method === 'HEAD') return 'reads'
  return method === 'DELETE' ? 'deletes' : 'writes'
}
