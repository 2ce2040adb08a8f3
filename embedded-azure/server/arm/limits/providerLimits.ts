import type { MiddlewareHandler } from 'hono'
import type { Clock } from '../../../../src/vocabulary/tools.ts'
import type { ArmEnv } from '../../http/pipeline.ts'
import { ArmError } from '../../wire/errors.ts'
import { type Bucket, secondsUntilToken, tokenBuckets } from './tokenBuckets.ts'

/** A limit that a resource provider has beside ARM's own. */
interface Policy {
  /** Such as `Microsoft.Compute/PutVMResource`. */
  readonly name: string
  readonly key: string
  readonly bucket: Bucket
}

const perMinute = (size: number, tokens: number): Bucket => ({ size, perSecond: tokens / 60 })

/** Of one resource, and of the subscription and region. (compute-throttling-limits.md, 2025) */
const machineWrites = { resource: perMinute(12, 4), subscription: perMinute(1500, 500) }
const machineReads = { resource: perMinute(36, 12), subscription: perMinute(24_000, 8000) }
const operationReads = { resource: perMinute(45, 15), subscription: perMinute(15_000, 5000) }
const lists = perMinute(900, 300)

/** Of the subscription, as tokens that come back within five minutes. (azure-subscription-service-limits) */
const networkReads: Bucket = { size: 10_000, perSecond: 10_000 / 300 }
const networkWrites: Bucket = { size: 1000, perSecond: 1000 / 300 }

/** Tells what is left of the limits of compute, and, where `enforced`, refuses what exceeds those of a provider. */
export function providerLimits(enforced: boolean, clock: Clock): MiddlewareHandler<ArmEnv> {
  const buckets = tokenBuckets(clock)
  return async (context, next) => {
    const subscription = context.req.path.split('/')[2]
    const policies = policiesOf(context.req.method, context.req.path).map((policy) => {
      const key = `${subscription} ${policy.key}`
      return { ...policy, key, left: buckets.left(key, policy.bucket) }
    })
    const empty = policies.find(({ left }) => left < 0)
    if (empty && enforced) throw throttled(empty, clock)
    for (const { key, bucket } of policies) buckets.take(key, bucket)
    await next()
    const shown = policies.filter(({ name }) => name.startsWith('Microsoft.Compute/'))
    if (shown.length === 0) return
    const remaining = shown.map(({ name, left }) => `${name};${Math.max(0, Math.floor(left))}`)
    context.header('x-ms-ratelimit-remaining-resource', remaining.join(','))
  }
}

/** @param path in lower case, as routes see it. */
function policiesOf(method: string, path: string): Policy[] {
  const provider = /\/providers\/microsoft\.(compute|network)\/(.+)$/.exec(path)
  const [, namespace, rest = ''] = provider ?? []
  if (namespace === 'network') {
    return method === 'GET' || method === 'HEAD'
      ? [{ name: 'Microsoft.Network/Reads', key: 'network reads', bucket: networkReads }]
      : [{ name: 'Microsoft.Network/Writes', key: 'network writes', bucket: networkWrites }]
  }
  const [type, ...names] = rest.split('/')
  if (type === 'locations' && names[1]?.startsWith('operation')) return pair('GetOperation', path, operationReads)
  if (type !== 'virtualmachines') return []
  if (method === 'GET' && names.length === 0) {
    return [{ name: 'Microsoft.Compute/HighCostGetSubscriptionMaximum', key: 'compute lists', bucket: lists }]
  }
  const machine = path.split('/').slice(0, 9).join('/')
  if (method === 'GET' || method === 'HEAD') return pair('LowCostGet', machine, machineReads)
  const verb = { PUT: 'PutVM', DELETE: 'DeleteVM' }[method] ?? 'UpdateVM'
  return pair(verb, machine, machineWrites)
}

function pair(verb: string, resource: string, { resource: own, subscription }: typeof machineWrites): Policy[] {
  return [
    { name: `Microsoft.Compute/${verb}SubscriptionMaximum`, key: verb, bucket: subscription },
    { name: `Microsoft.Compute/${verb}Resource`, key: `${verb} ${resource}`, bucket: own },
  ]
}

function throttled({ name, bucket, left }: Policy & { left: number }, clock: Clock): ArmError {
  const seconds = secondsUntilToken(left, bucket)
  const policy = name.slice(name.indexOf('/') + 1)
  const measured = {
    operationGroup: policy,
    startTime: new Date(clock.now()).toISOString(),
    endTime: new Date(clock.now() + seconds * 1000).toISOString(),
    allowedRequestCount: bucket.size,
    measuredRequestCount: bucket.size + 1,
  }
  return new ArmError(
    429,
    'OperationNotAllowed',
    'The server rejected the request because too many requests have been received for this subscription.',
    {
      details: [{ code: 'TooManyRequests', target: policy, message: JSON.stringify(measured) }],
      headers: { 'Retry-After': String(seconds), 'x-ms-ratelimit-remaining-resource': `${name};0` },
    },
  )
}
