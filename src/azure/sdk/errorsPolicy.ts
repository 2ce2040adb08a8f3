import { isRestError, type PipelinePolicy, type PipelineResponse, RestError } from '@azure/core-rest-pipeline'
import { z } from 'zod'
import { type ArmError, armErrorIn, decoded, leafOf } from './errors.ts'

/**
 * Turns every refusal, and every long-running operation that ended in failure, into a RestError with Azure's own code.
 * Without it the poller of the SDK throws a plain Error with the code somewhere in its text, and nested details are lost.
 *
 * The errors do not hold the request, as the SDK's do: its headers carry the token, and its body the customData. What they
 * hold may be printed.
 */
export const azureErrorsPolicy: PipelinePolicy = {
  name: 'azureErrorsPolicy',
  async sendRequest(request, next) {
    const response = await next(request).catch((thrown: unknown) => {
      throw isRestError(thrown) ? withoutRequest(thrown) : thrown
    })
    const error = failureIn(response)
    if (error === undefined) return response
    const { code, message } = leafOf(error)
    throw new RestError(message || error.message || code, { statusCode: response.status, ...(code && { code }) })
  },
}

function withoutRequest({ message, code, statusCode }: RestError): RestError {
  return new RestError(message, {
    ...(code === undefined ? {} : { code }),
    ...(statusCode === undefined ? {} : { statusCode }),
  })
}

function failureIn(response: PipelineResponse): ArmError | undefined {
  const { method } = response.request
  // HEAD asks whether something exists: there 404 is an answer.
  if (response.status >= 400 && method !== 'HEAD') return armErrorIn(response.bodyAsText) ?? unreadable(response)
  return method === 'GET' ? failedOperationIn(response.bodyAsText) : undefined
}

/** The answer of something between us and Azure, a proxy for instance. */
function unreadable(response: PipelineResponse): ArmError {
  return { code: '', message: `The answer had HTTP status ${response.status} and contained no Azure error.` }
}

/**
 * A status document of an operation, `{status, error}`, that did not end well. No resource has a `status` at its top
 * level, so an answer to any other GET is never mistaken for one.
 */
function failedOperationIn(body: PipelineResponse['bodyAsText']): ArmError | undefined {
  const operation = ended.safeParse(decoded(body)).data
  if (operation === undefined) return undefined
  const unnamed = { code: `Operation${operation.status}`, message: `The operation ended as ${operation.status}.` }
  return armErrorIn(body) ?? unnamed
}

const ended = z.object({ status: z.string().regex(/^(failed|cancell?ed)$/i) })
