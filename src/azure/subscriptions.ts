import { createDefaultHttpClient, createPipelineRequest } from '@azure/core-rest-pipeline'
import { z } from 'zod'
import type { AzureConnection } from './connection.ts'
import { request } from './operation.ts'

const page = z.object({
  value: z.array(z.object({ subscriptionId: z.string(), state: z.string() })),
  nextLink: z.string().nullish(),
})

/**
 * Ids of all subscriptions that the identity sees and that are in use. No client of the SDK that we have can list them, so
 * that the request goes through the pipeline of one: with its credential, retries and trust.
 */
export async function visibleSubscriptions(azure: AzureConnection, signal: AbortSignal): Promise<readonly string[]> {
  return request('Listing subscriptions', signal, async () => {
    const ids: string[] = []
    let url: string | undefined = `${azure.resourceManagerUrl}/subscriptions?api-version=2022-12-01`
    while (url !== undefined) {
      const answer = await azure.resources.pipeline.sendRequest(
        azure.httpClient ?? createDefaultHttpClient(),
        createPipelineRequest({ url, abortSignal: signal }),
      )
      const { value, nextLink } = page.parse(JSON.parse(answer.bodyAsText ?? ''))
      ids.push(...value.filter(({ state }) => state === 'Enabled').map(({ subscriptionId }) => subscriptionId))
      url = nextLink ?? undefined
    }
    return ids
  })
}
