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

/** Injects the faults of requests. */
export function requestFaults(faults: Faults, clock: Clock, cut: CutConnection): MiddlewareHandler<ArmEnv> {
  return async (context, next) => {
    if (context.req.path.startsWith('/embedded')) return await next()
    const subject = await subjectOfRequest(context)
    const hits = faults.forRequest(subject, context.get('requestId'))
    for (const hit of hits) {
      if (hit.do === 'delay') await clock.sleep(hit.seconds * 1000)
      if (hit.do === 'refuse') return refusal(errorFrom(hit, subject), subject)
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

/** The sign-in service has its own format for errors. */
function refusal(error: ArmError, { path }: Subject): Response {
  if (!/\/oauth2\/(v2\.0\/)?token$/i.test(path)) throw error
  const kind = error.status >= 500 ? 'temporarily_unavailable' : 'invalid_client'
  return Response.json(
    { error: kind, error_description: `${error.code}: ${error.message}` },
    { status: error.status, headers: error.headers },
  )
}

async function subjectOfRequest(context: Context<ArmEnv>): Promise<Subject> {
  const path = `/${segmentsOf(context).join('/')}`
  const { method } = context.req
  return subjectOf(method, path, method === 'PUT' || method === 'PATCH' ? await bodyOf(context) : undefined)
}

/** The body stays readable for the routes, which also say what is wrong with it. */
async function bodyOf(context: Context<ArmEnv>): Promise<unknown> {
  return jsonIn(await context.req.text().catch(() => ''))
}
