import type { Context } from 'hono'
import { ArmError } from '../errors.ts'
import type { ArmEnv } from '../pipeline.ts'

/** The segments of a request's path in the case in which they were sent; routes match without regard to case. */
export function segmentsOf(context: Context<ArmEnv>): string[] {
  return new URL(context.req.url).pathname
    .split('/')
    .filter((segment) => segment !== '')
    .map((segment) => decodeURIComponent(segment))
}

/** The body as JSON; an empty body is an empty object. */
export async function jsonOf(context: Context<ArmEnv>): Promise<unknown> {
  const text = await context.req.text()
  if (text === '') return {}
  try {
    return JSON.parse(text)
  } catch {
    throw new ArmError(400, 'InvalidRequestContent', 'The request content was invalid and could not be deserialized.')
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
