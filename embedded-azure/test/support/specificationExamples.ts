import { expect, test } from 'vitest'
import type { EmbeddedAzure } from './embeddedAzure.ts'
import { rawArm } from './rawArm.ts'

/**
 * A request in the shape of one that is published with Azure's API specifications (Azure/azure-rest-api-specs), and what
 * its published answer has. Members and nesting are the example's; names, ids and values are our own.
 */
export interface Example {
  /** Name of its file, without the extension. */
  readonly name: string
  /** Version of the API in whose folder it stands. */
  readonly apiVersion: string
  /** From the subscription on. */
  readonly path: string
  readonly method?: 'PUT' | 'PATCH'
  readonly body: unknown
  /** Members of the answer, beside `id` and `name`. */
  readonly answers: Readonly<Record<string, unknown>>
}

/** The location of all that examples make. */
export const location = 'westeurope'

/** The group that all examples are in. */
export const group = '/resourceGroups/rg1'

/** What a group must have for a first example. */
export async function startExamples(azure: EmbeddedAzure) {
  const send = rawArm(azure)
  const root = `/subscriptions/${azure.endpoint.subscriptionId}`
  await send('PUT', `${root}${group}`, { body: { location } })
  return { send, root }
}

/** A test for each example, one after the other, because later ones refer to earlier ones. */
export function testExamples(
  examples: (root: string) => readonly Example[],
  started: () => Awaited<ReturnType<typeof startExamples>>,
): void {
  test.each(examples('').map(({ name }, index) => [name, index] as const))('%s', async (_, index) => {
    const example = examples(started().root)[index]
    if (example === undefined) throw new Error('There is such an example.')
    await follow(example, started())
  })
}

/** Sends it, follows it to its end, reads what it made, and sends that back as it is. */
export async function follow(
  example: Example,
  { send, root }: Awaited<ReturnType<typeof startExamples>>,
): Promise<void> {
  const { path, method = 'PUT', body, apiVersion, answers } = example
  const address = `${root}${path}`
  const made = await send(method, address, { body, apiVersion })
  expect([200, 201, 202], JSON.stringify(made.body)).toContain(made.status)
  expect(made.body).toMatchObject({ id: address, name: path.split('/').at(-1), ...answers })
  const watch = made.headers['azure-asyncoperation']
  if (watch !== undefined) expect((await send('GET', watch)).body).toMatchObject({ status: 'Succeeded' })
  const { status, body: read } = await send('GET', address, { apiVersion })
  expect(status).toBe(200)
  expect(read).toMatchObject({ id: address })
  const again = await send('PUT', address, { body: read, apiVersion })
  expect(again.status, JSON.stringify(again.body)).toBe(200)
  const watchAgain = again.headers['azure-asyncoperation']
  if (watchAgain !== undefined) await send('GET', watchAgain)
}
