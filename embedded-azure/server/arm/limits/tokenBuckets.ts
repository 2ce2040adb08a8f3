import type { Clock } from '../../../../src/vocabulary/tools.ts'

/** So many requests at once, and so many more a second. */
export interface Bucket {
  readonly size: number
  readonly perSecond: number
}

export interface TokenBuckets {
  /** What would be left after one more request; below 0 means that there is no token for it. */
  left(key: string, bucket: Bucket): number
  take(key: string, bucket: Bucket): void
}

/** Keys beyond this are looked through for buckets that have become full again, which are as good as new ones. */
const manyKeys = 10_000

export function tokenBuckets(clock: Clock): TokenBuckets {
  const levels = new Map<string, { left: number; at: number; bucket: Bucket }>()
  const level = (key: string, bucket: Bucket): number => {
    const last = levels.get(key)
    if (last === undefined) return bucket.size
    return Math.min(bucket.size, last.left + ((clock.now() - last.at) / 1000) * bucket.perSecond)
  }
  return {
    left: (key, bucket) => level(key, bucket) - 1,
    take(key, bucket) {
      levels.set(key, { left: Math.max(level(key, bucket) - 1, 0), at: clock.now(), bucket })
      if (levels.size <= manyKeys) return
      for (const [other, { bucket: itsBucket }] of levels) {
        if (level(other, itsBucket) === itsBucket.size) levels.delete(other)
      }
    },
  }
}

/** Whole seconds until an empty bucket has a token again, at least one. */
export function secondsUntilToken(left: number, { perSecond }: Bucket): number {
  return Math.max(1, Math.ceil(-left / perSecond))
}
