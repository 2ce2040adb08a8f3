import { readFileSync } from 'node:fs'
import { request } from 'node:https'
import { text } from 'node:stream/consumers'
import { messageOf, SetupError } from '../../src/vocabulary/errors.ts'
import { controlAuthorization, controlPaths } from '../protocol/control.ts'
import type { ServerFile } from '../protocol/serverFile.ts'
import { type Status, statusSchema, subscriptionsSchema } from '../protocol/status.ts'

/** Seconds that an answer may take: an inventory looks at the whole computer. */
const limitSeconds = 30

/** What an embedded Azure holds. */
export async function embeddedStatus(server: ServerFile): Promise<Status> {
  return statusSchema.parse(await askServer(server, 'GET', 'status'))
}

/** Ids of all subscriptions, the first one first. */
export async function embeddedSubscriptions(server: ServerFile): Promise<readonly string[]> {
  const all = subscriptionsSchema.parse(await askServer(server, 'GET', 'subscriptions'))
  return all.map(({ subscriptionId }) => subscriptionId)
}

/**
 * Sends an embedded Azure a request that is not part of Azure.
 *
 * @returns the answer's JSON
 */
export async function askServer(
  server: ServerFile,
  method: 'GET' | 'POST' | 'PUT' | 'DELETE',
  what: keyof typeof controlPaths,
  body?: unknown,
): Promise<unknown> {
  const answer = await exchange(server, method, controlPaths[what], body).catch((cause) => {
    throw new SetupError(`The embedded Azure did not answer: ${messageOf(cause)}`, { cause })
  })
  if (answer.status === 200) return JSON.parse(answer.text)
  throw new SetupError(`The embedded Azure refused ${method} ${what}: ${answer.text}`)
}

async function exchange(server: ServerFile, method: string, path: string, body: unknown) {
  const { promise, resolve, reject } = Promise.withResolvers<{ status: number; text: string }>()
  const sent = request(new URL(path, server.resourceManagerUrl), {
    method,
    ca: readFileSync(server.caFile),
    agent: false,
    timeout: limitSeconds * 1000,
    headers: { authorization: controlAuthorization(server.clientSecret), 'content-type': 'application/json' },
  })
  sent.on('response', (response) => {
    text(response).then((all) => resolve({ status: response.statusCode ?? 0, text: all }), reject)
  })
  sent.on('timeout', () => sent.destroy(new Error(`no answer within ${limitSeconds} s`)))
  sent.on('error', reject)
  sent.end(body === undefined ? undefined : JSON.stringify(body))
  return await promise
}
