import { createDefaultHttpClient, createPipelineRequest } from '@azure/core-rest-pipeline'
import type { AzureConnection } from './connection.ts'
import { decoded } from './errors.ts'

/**
 * Body of a GET for what none of our SDK clients can request. It goes through the pipeline of one of them: with its
 * credential, retries and trust.
 *
 * @param url path and query, or a whole address as `nextLink` gives it
 */
export async function read(azure: AzureConnection, url: string, abortSignal: AbortSignal): Promise<unknown> {
  const request = createPipelineRequest({ url: new URL(url, azure.resourceManagerUrl).href, abortSignal })
  const { bodyAsText } = await azure.resources.pipeline.sendRequest(
    azure.httpClient ?? createDefaultHttpClient(),
    request,
  )
  return decoded(bodyAsText)
}
