import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { ArmError } from '../wire/errors.ts'
import type { ArmEnv } from './pipeline.ts'
import { signInError } from './requestFaults.ts'

/** Bytes: ARM accepts no longer request. */
const limit = 4 * 2 ** 20

/** Refuses longer bodies of everybody's requests, before they are read to their end and before anything else is asked. */
export const limitedBodies: MiddlewareHandler<ArmEnv> = bodyLimit({
  maxSize: limit,
  onError(context) {
    // Closed, because the rest of the body is still on its way.
    const error = new ArmError(
      413,
      'RequestContentTooLarge',
      'The request content size exceeds the maximum size of 4 MB.',
      { headers: { Connection: 'close' } },
    )
    if (context.req.path.endsWith('/token')) return signInError(error)
    throw error
  },
})
