import type { Context } from 'hono'
import type { ArmEnv } from '../../http/pipeline.ts'
import type { Operation, Operations } from '../operations/operations.ts'
import type { Resource } from '../resources/store.ts'
import type { Announcement } from '../types/actions.ts'
import { announce, type Polling } from './operationRoutes.ts'

/** Starts an operation on a resource and tells the client where to poll it, unless it is announced as `none`. */
export type BeginOperation = (
  context: Context<ArmEnv>,
  operation: Pick<Operation, 'action' | 'act'>,
  resource: Resource,
  how: Announcement | 'none',
) => void

export function beginOperationWith(operations: Operations, polling: Polling): BeginOperation {
  return (context, { action, act }, resource, how) => {
    const force = context.req.query('forceDeletion')?.toLowerCase() === 'true'
    const about = { resourceId: resource.id, force, requestId: context.get('requestId') }
    const operation = operations.begin({ action, ...about, ...(act === undefined ? {} : { act }) })
    if (how === 'none') return
    const place = { namespace: resource.type.split('/')[0] ?? '', location: resource.location }
    announce(context, operation, how, place, polling)
  }
}
