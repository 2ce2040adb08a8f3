import { isRestError, type RestError } from '@azure/core-rest-pipeline'
import { z } from 'zod'
import { jsonIn } from '../../system/files.ts'
import { CloudError, Failure } from '../../vocabulary/errors.ts'
import { adviceFor } from './errorCodes.ts'

/** The `error` object of an ARM answer. */
export interface ArmError {
  readonly code: string
  readonly message: string
  readonly details?: readonly ArmError[] | null | undefined
}

const armError: z.ZodType<ArmError> = z.object({
  code: z.string(),
  message: z
    .string()
    .nullish()
    .transform((message) => message ?? ''),
  get details() {
    return z.array(armError).nullish()
  },
})

const refusal = z.object({ error: armError })

/**
 * The innermost error: Azure wraps the useful code, `DeploymentFailed` around `ResourceDeploymentFailure` around the
 * real one, or `RetryableError` around the resource that is not ready.
 */
export function leafOf(error: ArmError): ArmError {
  const inner = error.details?.find((detail) => detail.code !== '' && detail.message !== '')
  return inner === undefined ? error : leafOf(inner)
}

/** Reads the `error` object of an ARM answer's text; undefined where there is none. */
export function armErrorIn(body: string | null | undefined): ArmError | undefined {
  return refusal.safeParse(decoded(body)).data?.error
}

/** The JSON in an answer's text; undefined where it is not JSON. */
export function decoded(body: string | null | undefined): unknown {
  return jsonIn(body ?? '')
}

/**
 * What the SDK threw, as one of our errors.
 *
 * @param doing what failed, to begin the sentence: `Creating the virtual machine worker-1`
 * @returns a CloudError for everything that Azure, its identity service or the network to them refused; a Failure of
 *   ours and a defect in our own code are returned unchanged
 */
export function cloudErrorFrom(thrown: unknown, doing: string): unknown {
  if (thrown instanceof Failure) return thrown
  if (isRestError(thrown)) return fromRestError(thrown, doing)
  if (thrown instanceof Error && signInErrors.includes(thrown.name)) return fromSignIn(thrown, doing)
  if (thrown instanceof Error && /long-running operation|Operation was canceled/.test(thrown.message)) {
    return new CloudError('cloud', `${doing} failed: ${thrown.message}`, { cause: thrown })
  }
  return thrown
}

/** Azure's code of anything that was thrown, such as `ResourceGroupNotFound`. */
export function codeOf(thrown: unknown): string | undefined {
  return thrown instanceof CloudError || isRestError(thrown) ? thrown.code : undefined
}

/**
 * Whether Azure itself said that the thing does not exist. The code is checked as well as the status: a 404 from a proxy,
 * or for an invisible subscription, proves nothing.
 */
export function isMissing(thrown: unknown): boolean {
  return isRestError(thrown) && thrown.statusCode === 404 && missingCodes.includes(thrown.code ?? '')
}

const missingCodes = ['ResourceGroupNotFound', 'ResourceNotFound', 'NotFound']

/** Errors of the identity library, by name, because it throws them across copies of its classes. */
const signInErrors = [
  'AuthenticationError',
  'AuthenticationRequiredError',
  'AggregateAuthenticationError',
  'CredentialUnavailableError',
  'ClientConfigurationError',
]

function fromRestError(error: RestError, doing: string): CloudError {
  const code = error.code
  const advice = adviceFor(code, error.statusCode, error.message)
  const said = code === undefined || error.message.includes(code) ? error.message : `${code}: ${error.message}`
  return new CloudError(advice.kind, `${doing} failed: ${said}`, {
    nextStep: advice.nextStep,
    cause: error,
    ...(code === undefined ? {} : { code }),
  })
}

function fromSignIn(error: Error, doing: string): Failure {
  // What our own callback threw while it fetched an ID token says more than the library's words around it.
  if (error.cause instanceof Failure) return error.cause
  const code = /AADSTS\d+/.exec(error.message)?.[0]
  const advice = adviceFor(code ?? error.name, 401, error.message)
  const said = `${doing} failed, because signing in to Azure failed: ${entraSentence(error.message)}`
  return new CloudError(advice.kind, said, {
    nextStep: advice.nextStep,
    cause: error,
    ...(code === undefined ? {} : { code }),
  })
}

/** Entra's own sentence out of the library's message, without the ids and times around it. */
function entraSentence(message: string): string {
  const sentence = /AADSTS\d+:.*?(?= Trace ID:| Timestamp:|\r?\n|$)/.exec(message)?.[0]
  return sentence ?? message.split(/\r?\n/)[0] ?? message
}
