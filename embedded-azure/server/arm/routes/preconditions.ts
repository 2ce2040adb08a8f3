import type { Context } from 'hono'
import type { ArmEnv } from '../../http/pipeline.ts'
import { ArmError } from '../../wire/errors.ts'

/** Checks If-Match and If-None-Match of a write; `etag` is undefined when the resource does not exist. */
export function checkEtag(context: Context<ArmEnv>, etag: string | undefined): void {
  const match = context.req.header('if-match')
  const noneMatch = context.req.header('if-none-match')
  const stale = match !== undefined && (etag === undefined || (match !== '*' && match !== etag))
  const there = noneMatch !== undefined && etag !== undefined && (noneMatch === '*' || noneMatch === etag)
  if (!stale && !there) return
  throw new ArmError(
    412,
    'PreconditionFailed',
    `Precondition failed. ${stale ? 'The etag in If-Match does not match the resource.' : 'The resource already exists.'}`,
  )
}
