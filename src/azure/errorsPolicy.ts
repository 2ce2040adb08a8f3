import { type PipelinePolicy, type PipelineResponse, RestError } from '@azure/core-rest-pipeline'
import { z } from 'zod'
import { type ArmError, armErrorIn, decoded, leafOf } from './errors.ts'

/**
 * Turns every refusal, and every long-running operation that ended in failure, into a RestError with Azure's own code.
 * Without it the poller of the SDK throws a plain Error with the code somewhere in its text, and nested details are lost.
 */
export const azureErrorsPolicy: PipelinePolicy = {
  name: 'azureErrorsPolicy',
  async sendRequest(request, next) {
    const response = await next(request)
    const error = failureIn(response)
    if (error === undefined) return response
    const leaf = leafOf(error)
    throw new RestError(leaf.message || error.message || leaf.code, {
      code: leaf.code,
      statusCode: response.status,
      request,
      response,
    })
  },
}

function failureIn(response: PipelineResponse): ArmError | undefined {
  if (response.status >= 400) return armErrorIn(response.bodyAsText)
  return response.request.method === 'GET' ? failedOperationIn(response.bodyAsText) : undefined
}

/**
 * A status document of an operation, `{status, error}`, that ended otherwise than well. No resource has a `status` at its
 * top, so that an answer to any other GET is never taken for one.
 */
function failedOperationIn(body: PipelineResponse['bodyAsText']): ArmError | undefined {
  const operation = ended.safeParse(decoded(body)).data
  if (operation === undefined) return undefined
  const unnamed = { code: `Operation${operation.status}`, message: `The operation ended as ${operation.status}.` }
  return armErrorIn(body) ?? unnamed
}

const ended = z.object({ status: z.string().regex(/^(failed|cancell?ed)$/i) })
