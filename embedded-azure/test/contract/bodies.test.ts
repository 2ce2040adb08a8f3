import { Agent, request as httpsRequest } from 'node:https'
import { afterAll, afterEach, expect, test } from 'vitest'
import { scenarioSchema } from '../../server/faults/scenario.ts'
import { withEmbeddedAzure } from '../support/embeddedAzure.ts'
import { rawArm } from '../support/rawArm.ts'
import { rawRequest } from '../support/rawRequest.ts'

const azure = await withEmbeddedAzure()
const send = rawArm(azure)
const agent = new Agent({ ca: azure.ca, keepAlive: false })
afterAll(() => agent.destroy())
afterEach(() => azure.server.arm.faults.set(scenarioSchema.parse({})))

const { tenantId, subscriptionId } = azure.endpoint
const vm = `/subscriptions/${subscriptionId}/resourceGroups/any/providers/Microsoft.Compute/virtualMachines/any`
const mebibyte = Buffer.alloc(2 ** 20, ' ')

/** Sends 64 MiB piece by piece, without saying how long it will be, as far as the server lets it. */
async function pour(method: string, path: string): Promise<{ status: number; text: string; sent: number }> {
  return await new Promise((resolve) => {
    let sent = 0
    let answered = false
    const request = httpsRequest(`${azure.endpoint.resourceManagerUrl}${path}`, { method, agent }, (response) => {
      answered = true
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('close', () =>
        resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString(), sent }),
      )
    })
    request.on('error', () => {
      if (!answered) resolve({ status: 0, text: '', sent })
    })
    const more = () => {
      if (answered || request.destroyed || sent === 64) return void request.end()
      sent += 1
      request.write(mebibyte, more)
    }
    more()
  })
}

test.each([
  ['ARM', 'PUT', `${vm}?api-version=2025-04-01`],
  ['a path that is not ARM’s', 'POST', '/elsewhere'],
  ['the control endpoint', 'PUT', '/embedded/faults'],
])('%s refuses an endless body of somebody without a token, early', async (_, method, path) => {
  const answer = await pour(method, path)
  expect(answer.status).toBe(413)
  expect(JSON.parse(answer.text)).toMatchObject({ error: { code: 'RequestContentTooLarge' } })
  expect(answer.sent).toBeLessThan(64)
})

test('the sign-in refuses an endless body in its own form, early', async () => {
  const answer = await pour('POST', `/${tenantId}/oauth2/v2.0/token`)
  expect([answer.status, JSON.parse(answer.text).error]).toEqual([413, 'invalid_request'])
  expect(answer.sent).toBeLessThan(64)
})

test('who has no token, or the wrong secret, uses up no fault', async () => {
  const { faults } = azure.server.arm
  // Signed in before the faults are set.
  expect((await send('GET', '/subscriptions')).status).toBe(200)
  const refuse = { do: 'refuse', as: 'throttled' }
  faults.set(scenarioSchema.parse({ faults: [refuse, { ...refuse, on: { path: '/*/oauth2/**' } }] }))
  const token = `/${tenantId}/oauth2/v2.0/token`
  const form = { grant_type: 'client_credentials', client_id: azure.endpoint.clientId, client_secret: 'wrong' }
  for (const path of [`${vm}?api-version=2025-04-01`, '/subscriptions?api-version=2022-12-01', '/metadata/endpoints']) {
    expect((await rawRequest(azure, path)).status).toBe(path.startsWith('/metadata') ? 200 : 401)
  }
  expect((await rawRequest(azure, token, { method: 'POST', form })).status).toBe(401)
  expect(faults.fired()).toEqual([])
  expect((await send('GET', '/subscriptions')).status).toBe(429)
  expect(faults.fired()).toHaveLength(1)
  expect((await send('GET', '/subscriptions')).status).toBe(200)
})
