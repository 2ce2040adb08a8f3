import { readFileSync } from 'node:fs'
import { request } from 'node:https'
import { text } from 'node:stream/consumers'
import { z } from 'zod'
import { messageOf, SetupError } from '../../src/vocabulary/errors.ts'
import type { Server } from './find.ts'

/** Seconds that an answer may take: an inventory looks at the whole machine. */
const limitSeconds = 30

const subscriptionsSchema = z.array(z.object({ subscriptionId: z.string(), displayName: z.string() }))

const statusSchema = z.object({
  subscriptions: subscriptionsSchema,
  groups: z.array(
    z.object({
      subscriptionId: z.string(),
      name: z.string(),
      location: z.string(),
      provisioningState: z.string(),
      resources: z.int(),
    }),
  ),
  machines: z.array(
    z.object({
      subscriptionId: z.string(),
      name: z.string(),
      resourceGroup: z.string(),
      provisioningState: z.string(),
      host: z.string(),
    }),
  ),
  inventory: z.record(z.string(), z.array(z.union([z.string(), z.number()]))),
  capacity: z.object({ freeMemoryBytes: z.number(), freeDiskBytes: z.number() }),
})

/** What an embedded Azure holds. */
export type EmbeddedStatus = z.infer<typeof statusSchema>

export async function embeddedStatus(server: Server): Promise<EmbeddedStatus> {
  return statusSchema.parse(await askServer(server, 'GET', 'status'))
}

/** Ids of all subscriptions, the first one first. */
export async function embeddedSubscriptions(server: Server): Promise<readonly string[]> {
  const all = subscriptionsSchema.parse(await askServer(server, 'GET', 'subscriptions'))
  return all.map(({ subscriptionId }) => subscriptionId)
}

/**
 * Says something to an embedded Azure that is no part of Azure.
 *
 * @param what the path after `/embedded/`
 * @returns the answer's JSON
 */
export async function askServer(
  server: Server,
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  what: string,
  body?: unknown,
): Promise<unknown> {
  const answer = await exchange(server, method, what, body).catch((cause) => {
    throw new SetupError(`The embedded Azure did not answer: ${messageOf(cause)}`, { cause })
  })
  if (answer.status === 200) return JSON.parse(answer.text)
  throw new SetupError(`The embedded Azure refused ${method} ${what}: ${answer.text}`)
}

async function exchange(server: Server, method: string, what: string, body: unknown) {
  const { promise, resolve, reject } = Promise.withResolvers<{ status: number; text: string }>()
  const sent = request(new URL(`/embedded/${what}`, server.resourceManagerUrl), {
    method,
    ca: readFileSync(server.caFile),
    agent: false,
    timeout: limitSeconds * 1000,
    headers: { authorization: `Bearer ${server.clientSecret}`, 'content-type': 'application/json' },
  })
  sent.on('response', (response) => {
    text(response).then((all) => resolve({ status: response.statusCode ?? 0, text: all }), reject)
  })
  sent.on('timeout', () => sent.destroy(new Error(`no answer within ${limitSeconds} s`)))
  sent.on('error', reject)
  sent.end(body === undefined ? undefined : JSON.stringify(body))
  return await promise
}
