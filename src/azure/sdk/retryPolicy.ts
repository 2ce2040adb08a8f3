import {
  type PipelinePolicy,
  type PipelineResponse,
  type RestError,
  type RetryModifiers,
  type RetryStrategy,
  retryPolicy,
} from '@azure/core-rest-pipeline'
import { armErrorIn, leafOf } from './errors.ts'

/**
 * A refusal that passes by itself, and how long to wait for that. This is the only layer that retries: the SDK's own,
 * which gives up on most of these and whose pauses nobody counts, is switched off.
 */
interface Passing {
  readonly codes: readonly string[]
  readonly firstPauseSeconds: number
  readonly longestPauseSeconds: number
  readonly tries: number
  /** Where the code alone does not decide. */
  readonly when?: (refusal: Refusal) => boolean
}

interface Refusal {
  readonly method: string
  readonly status: number
  readonly message: string
}

const passing: readonly Passing[] = [
  {
    // Azure reserves the interface of a machine that failed or is being deleted for up to 180 seconds.
    codes: ['NicReservedForAnotherVm'],
    firstPauseSeconds: 15,
    longestPauseSeconds: 60,
    tries: 6,
  },
  {
    codes: [
      'AnotherOperationInProgress',
      'RetryableError',
      'RetryableErrorDueToAnotherOperation',
      'ReferencedResourceNotProvisioned',
    ],
    firstPauseSeconds: 2,
    longestPauseSeconds: 20,
    tries: 12,
  },
  {
    // What was created a moment ago may still be unknown to another of ARM's regions.
    codes: ['ResourceGroupNotFound', 'ParentResourceNotFound', 'InvalidResourceReference'],
    firstPauseSeconds: 2,
    longestPauseSeconds: 8,
    tries: 3,
    when: ({ method }) => method === 'PUT',
  },
  {
    codes: ['OperationNotAllowed', 'Conflict'],
    firstPauseSeconds: 5,
    longestPauseSeconds: 30,
    tries: 4,
    when: ({ status, message }) => status === 409 && !/quota/i.test(message),
  },
  {
    // The pipeline asks for a token again with each try, and gets a fresh one when the old one is about to expire.
    codes: ['ExpiredAuthenticationToken'],
    firstPauseSeconds: 1,
    longestPauseSeconds: 1,
    tries: 1,
  },
]

/** 429 of any code, with Retry-After or without. */
const throttled: Passing = { codes: [], firstPauseSeconds: 2, longestPauseSeconds: 60, tries: 10 }

/**
 * Azure's own faults, and connections that break or cannot be made. Each of our requests can be sent twice: it reads,
 * deletes, writes what has a name, or creates with If-None-Match.
 */
const faulty: Passing = { codes: [], firstPauseSeconds: 1, longestPauseSeconds: 20, tries: 6 }
const faultyStatuses = [408, 500, 502, 503, 504]
const brokenConnections = [
  'ECONNRESET',
  'ECONNREFUSED',
  'EPIPE',
  'ETIMEDOUT',
  'ESOCKETTIMEDOUT',
  'EAI_AGAIN',
  'ENOTFOUND',
  'REQUEST_SEND_ERROR',
]

export interface RetryOptions {
  /** Seconds that all requests of a connection together may spend in pauses. */
  readonly budgetSeconds: number
  /** Between 0 and 1; spreads the tries of parallel requests. */
  readonly random?: () => number
}

/** One retry layer for every request of a connection. An abort ends a pause at once. */
export function armRetryPolicy(options: RetryOptions): PipelinePolicy {
  const mostTries = Math.max(throttled.tries, ...passing.map(({ tries }) => tries))
  return { ...retryPolicy([armRetryStrategy(options)], { maxRetries: mostTries }), name: 'armRetryPolicy' }
}

/** The decision alone: how long to pause before the next try, or not to try again. */
export function armRetryStrategy({ budgetSeconds, random = Math.random }: RetryOptions): RetryStrategy {
  let leftMilliseconds = budgetSeconds * 1000
  return {
    name: 'armRetryStrategy',
    retry({ response, responseError, retryCount }): RetryModifiers {
      const match = response === undefined ? brokenIn(responseError) : passingIn(response)
      if (match === undefined || retryCount >= match.tries) return { skipStrategy: true }
      const pause = retryAfterMilliseconds(response) ?? backOffMilliseconds(match, retryCount, random)
      if (pause > leftMilliseconds) return { skipStrategy: true }
      leftMilliseconds -= pause
      return { retryAfterInMs: pause }
    },
  }
}

function passingIn(response: PipelineResponse): Passing | undefined {
  if (response.status < 400) return undefined
  const error = armErrorIn(response.bodyAsText)
  const codes = error === undefined ? [] : [error.code, leafOf(error).code]
  const refusal = { method: response.request.method, status: response.status, message: error?.message ?? '' }
  const match = passing.find((row) => row.codes.some((code) => codes.includes(code)) && (row.when?.(refusal) ?? true))
  if (match !== undefined) return match
  if (response.status === 429) return throttled
  return faultyStatuses.includes(response.status) ? faulty : undefined
}

function brokenIn(error: RestError | undefined): Passing | undefined {
  return brokenConnections.includes(error?.code ?? '') ? faulty : undefined
}

/** Exponential, with full jitter over the upper half, so that parallel requests do not meet again. */
function backOffMilliseconds(row: Passing, retryCount: number, random: () => number): number {
  const pause = Math.min(row.longestPauseSeconds, row.firstPauseSeconds * 2 ** retryCount) * 1000
  return Math.round(pause / 2 + (pause / 2) * random())
}

function retryAfterMilliseconds(response: PipelineResponse | undefined): number | undefined {
  const value = response?.headers.get('retry-after')
  if (value === undefined) return undefined
  const seconds = Number(value)
  return Number.isFinite(seconds) ? seconds * 1000 : Math.max(0, Date.parse(value) - Date.now()) || undefined
}
