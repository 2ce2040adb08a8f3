import type { Context } from 'hono'
import { messageOf } from '../../../src/vocabulary/errors.ts'
import { ArmError } from '../wire/errors.ts'
import { type GroupName, keyOf, subscriptionScope } from '../wire/ids.ts'
import type { ArmEnv } from './pipeline.ts'

/** The segments of a request's path in the case in which they were sent; routes match without regard to case. */
export function segmentsOf(context: Context<ArmEnv>): string[] {
  return new URL(context.req.url).pathname
    .split('/')
    .filter((segment) => segment !== '')
    .map(decoded)
}

/** The subscription in the path, in lower case as in ids. */
export function subscriptionIn(context: Context<ArmEnv>): string {
  return keyOf(segmentsOf(context)[1] ?? '')
}

/** The same as a scope: `/subscriptions/{id}`. */
export function subscriptionScopeIn(context: Context<ArmEnv>): string {
  return subscriptionScope(subscriptionIn(context))
}

/** The resource group that the path names. */
export function groupIn(context: Context<ArmEnv>): GroupName {
  return { subscriptionId: subscriptionIn(context), resourceGroup: segmentsOf(context)[3] ?? '' }
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    throw new ArmError(400, 'InvalidRequestUri', `The segment '${segment}' of the request's path cannot be decoded.`)
  }
}

/** The body as JSON; an empty body is an empty object. Refuses other media types and what is not JSON. */
export async function jsonOf(context: Context<ArmEnv>): Promise<unknown> {
  const text = await context.req.text()
  if (text === '') return {}
  const mediaType = context.req.header('content-type')
  if (!/^application\/(\w+\+)?json *(;|$)/i.test(mediaType ?? '')) {
    throw new ArmError(
      415,
      'UnsupportedMediaType',
      `The content media type '${mediaType ?? '<null>'}' is not supported. Only 'application/json' is supported.`,
    )
  }
  try {
    return JSON.parse(text)
  } catch (thrown) {
    throw new ArmError(
      400,
      'InvalidRequestContent',
      `The request content was invalid and could not be deserialized: '${messageOf(thrown)}'.`,
    )
  }
}

/** Whether only existence is asked for: Hono hands HEAD to the GET route, and ARM answers it with 204 or 404. */
export function isHead(context: Context<ArmEnv>): boolean {
  return context.req.method === 'HEAD'
}

/** Query parameters by their names in lower case: Azure reads them without regard to case. */
export function queryOf(context: Context<ArmEnv>): Record<string, string> {
  return Object.fromEntries(Object.entries(context.req.query()).map(([name, value]) => [name.toLowerCase(), value]))
}
