import { type Context, Hono } from 'hono'
import type { ArmEnv } from '../../http/pipeline.ts'
import { subscriptionIn, subscriptionScopeIn } from '../../http/requestParts.ts'
import { ArmError } from '../../wire/errors.ts'
import { subscriptionIdOf } from '../../wire/ids.ts'
import type { Operation, Operations } from '../operations/operations.ts'
import type { Announcement } from '../types/actions.ts'

/** How a client is told where to poll. */
export interface Polling {
  readonly origin: () => string
  /**
   * Milliseconds for which the answer to a poll is held back while the operation is in progress. Clients cannot poll more
   * often than once a second (Retry-After has whole seconds), and most operations here take less.
   */
  readonly patienceMilliseconds: number
}

/** Seconds between polls. The SDK for JavaScript takes 0 for its own default, which is 2. */
const retryAfter = '1'

/**
 * Sets the headers that tell clients where to poll an operation. A Location URL answers 202 until the operation has ended
 * and then as the request itself would; an Azure-AsyncOperation URL always answers 200 with a status.
 */
export function announce(
  context: Context<ArmEnv>,
  operation: Operation,
  how: Announcement,
  place: { readonly namespace: string; readonly location: string },
  polling: Polling,
): void {
  const version = context.req.query('api-version') ?? ''
  const base = `${polling.origin()}${subscriptionScopeIn(context)}/providers/${place.namespace}/locations/${place.location}`
  if (how !== 'location') {
    context.header('Azure-AsyncOperation', `${base}/operations/${operation.id}?api-version=${version}`)
    context.header('azure-asyncnotification', 'Enabled')
  }
  if (how !== 'azure-async-operation') {
    context.header('Location', `${base}/operationResults/${operation.id}?api-version=${version}&monitor=true`)
  }
  context.header('Retry-After', retryAfter)
}

/** The same for the deletion of a resource group, which ARM itself does. */
export function announceGroupDeletion(context: Context<ArmEnv>, operation: Operation, polling: Polling): void {
  const version = context.req.query('api-version') ?? ''
  const base = `${polling.origin()}${subscriptionScopeIn(context)}`
  context.header('Location', `${base}/operationresults/${operation.id}?api-version=${version}`)
  context.header('Retry-After', retryAfter)
}

export function operationRoutes(operations: Operations, polling: Polling): Hono<ArmEnv> {
  const app = new Hono<ArmEnv>()
  const provider = '/subscriptions/:subscription/providers/:namespace/locations/:location'

  const found = async (context: Context<ArmEnv>): Promise<Operation> => {
    const id = context.req.param('id') ?? ''
    const operation = await operations.watch(id, polling.patienceMilliseconds)
    // Its address needs no role, but belongs to one subscription.
    if (operation && subscriptionIdOf(operation.resourceId) === subscriptionIn(context)) return operation
    throw new ArmError(404, 'OperationNotFound', `The operation '${id}' could not be found.`)
  }

  app.get(`${provider}/operations/:id`, async (context) => {
    const operation = await found(context)
    if (operation.status === 'InProgress') context.header('Retry-After', retryAfter)
    return context.json({
      id: new URL(context.req.url).pathname,
      name: operation.id,
      status: operation.status,
      startTime: operation.startTime,
      ...(operation.endTime === undefined ? {} : { endTime: operation.endTime }),
      ...(operation.output === undefined ? {} : { properties: { output: operation.output } }),
      ...(operation.error === undefined ? {} : { error: operation.error }),
    })
  })

  for (const path of [`${provider}/operationresults/:id`, '/subscriptions/:subscription/operationresults/:id']) {
    app.get(path, async (context) => {
      const operation = await found(context)
      if (operation.status === 'InProgress') {
        context.header('Location', context.req.url)
        context.header('Retry-After', retryAfter)
        return context.body(null, 202)
      }
      if (operation.error) {
        const { code, message, details } = operation.error
        throw new ArmError(409, code, message, details === undefined ? {} : { details })
      }
      return operation.output === undefined ? context.body(null, 200) : context.json(operation.output)
    })
  }
  return app
}
