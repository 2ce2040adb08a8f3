import { createHttpHeaders, createPipelineRequest, type PipelineResponse } from '@azure/core-rest-pipeline'
import { expect, test } from 'vitest'
import { pollPacePolicy } from '../../../../src/azure/sdk/pollPacePolicy.ts'
import { testClock } from '../../../support/testClock.ts'

/** Sends these requests one after the other, and tells when each left, in milliseconds. */
async function timesOf(requests: readonly { url: string; method?: 'GET' | 'PUT' }[]) {
  const clock = testClock()
  const policy = pollPacePolicy(5000, clock)
  const times: number[] = []
  for (const { url, method = 'GET' } of requests) {
    const request = createPipelineRequest({ url: `https://management.azure.com${url}`, method })
    await policy.sendRequest(request, async (): Promise<PipelineResponse> => {
      times.push(clock.now())
      return { request, status: 200, headers: createHttpHeaders() }
    })
  }
  return times
}

const operation = (id: string) =>
  `/subscriptions/s/providers/Microsoft.Compute/locations/x/operations/${id}?t=${Math.random()}`

test('one operation is looked at every five seconds, whatever else its address has', async () => {
  expect(await timesOf([{ url: operation('1') }, { url: operation('1') }, { url: operation('1') }])).toEqual([
    0, 5000, 10_000,
  ])
})

test('operations do not wait for each other, and nothing else waits at all', async () => {
  const group = { url: '/subscriptions/s/resourceGroups/g' }
  expect(await timesOf([{ url: operation('1') }, { url: operation('2') }, group, group])).toEqual([0, 0, 0, 0])
})
