import type { HttpBindings } from '@hono/node-server'
import type { Context, MiddlewareHandler } from 'hono'
import { jsonIn } from '../../../src/system/files.ts'
import type { Clock } from '../../../src/vocabulary/tools.ts'
import type { Faults } from '../faults/faults.ts'
import { errorFrom } from '../faults/presets.ts'
import { type Subject, subjectOf } from '../faults/subject.ts'
import type { ArmError } from '../wire/errors.ts'
import type { ArmEnv } from './pipeline.ts'
import { segmentsOf } from './requestParts.ts'

/** How a connection without an answer ends: reset by its peer, or just closed. */
export type CutConnection = (bindings: HttpBindings, how: 'reset' | 'close') => void

export interface FaultTools {
  readonly faults: Faults
  readonly clock: Clock
  readonly cut: CutConnection
}

/** Injects the faults of requests to ARM. Comes after authentication: nobody else can use up what hits only once. */
export function requestFaults({ faults, clock, cut }: FaultTools): MiddlewareHandler<ArmEnv> {
  return async (context, next) => {
    const subject = await subjectOfRequest(context, faults)
    const hits = faults.forRequest(subject, context.get('requestId'))
    for (const hit of hits) {
      if (hit.do === 'delay') await clock.sleep(hit.seconds * 1000)
      if (hit.do === 'refuse') throw errorFrom(hit, subject)
      if (hit.do === 'reset' && hit.when === 'before') {
        cut(context.env, 'reset')
        return context.body(null)
      }
    }
    await next()
    for (const hit of hits) {
      if (hit.do === 'reset') cut(context.env, 'reset')
      if (hit.do === 'lose-answer') cut(context.env, 'close')
    }
    return
  }
}

/**
 * The same for requests that carry their proof themselves, such as a sign-in with its secret: what was refused is not hit.
 * As these change nothing, before and after they are answered are one.
 */
export function selfProvedFaults({ faults, clock, cut }: FaultTools): MiddlewareHandler<ArmEnv> {
  return async (context, next) => {
    await next()
    if (context.res.status >= 400) return
    const subject = subjectOf(context.req.method, `/${segmentsOf(context).join('/')}`, undefined)
    for (const hit of faults.forRequest(subject, context.get('requestId'))) {
      if (hit.do === 'delay') await clock.sleep(hit.seconds * 1000)
      if (hit.do === 'refuse') context.res = signInError(errorFrom(hit, subject))
      if (hit.do === 'reset') cut(context.env, 'reset')
      if (hit.do === 'lose-answer') cut(context.env, 'close')
    }
  }
}

/** The sign-in service has its own format for errors. */
export function signInError({ status, code, message, headers }: ArmError): Response {
  const kind = status >= 500 ? 'temporarily_unavailable' : status === 413 ? 'invalid_request' : 'invalid_client'
  return Response.json({ error: kind, error_description: `${code}: ${message}` }, { status, headers })
}

/** The body is read only where a fault may depend on it. */
async function subjectOfRequest(context: Context<ArmEnv>, faults: Faults): Promise<Subject> {
  const path = `/${segmentsOf(context).join('/')}`
  const { method } = context.req
  const subject = subjectOf(method, path, undefined)
  const isWrite = method === 'PUT' || method === 'PATCH'
  return isWrite && faults.mayDependOnBody(subject) ? subjectOf(method, path, await bodyOf(context)) : subject
}

/** The body stays readable for the routes, which also say what is wrong with it. */
async function bodyOf(context: Context<ArmEnv>): Promise<unknown> {
  return jsonIn(await context.req.text().catch(() => ''))
}
