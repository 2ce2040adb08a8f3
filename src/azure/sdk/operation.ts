import { CloudError } from '../../vocabulary/errors.ts'
import type { Tools } from '../../vocabulary/tools.ts'
import { cloudErrorFrom } from './errors.ts'

/** A poller of the SDK, as much of it as we use. */
export interface Poller<T> {
  pollUntilDone(options: { abortSignal: AbortSignal }): Promise<T>
}

/**
 * Some requests that serve one purpose. A refusal becomes a CloudError that says what was being done; an abort is thrown
 * as the signal's reason, not as the SDK's own AbortError.
 *
 * @param doing begins the sentence: `Creating the virtual network vnet`
 * @param send must give the signal to every request
 */
export async function request<T>(doing: string, signal: AbortSignal, send: () => Promise<T>): Promise<T> {
  try {
    return await send()
  } catch (thrown) {
    signal.throwIfAborted()
    throw cloudErrorFrom(thrown, doing)
  }
}

/**
 * Sends the first request of a long-running operation and follows it to its end. The signal is given to the poller as
 * well as to the requests, because the SDK does not end its pauses by the signal of the request.
 */
export function complete<T>(doing: string, signal: AbortSignal, begin: () => Poller<T>): Promise<T> {
  return request(doing, signal, () => begin().pollUntilDone({ abortSignal: signal }))
}

export interface Limit extends Pick<Tools, 'signal' | 'clock'> {
  /** What is limited, to begin the sentence: `Provisioning`. */
  readonly what: string
  readonly seconds: number
  readonly nextStep: string
}

/**
 * Runs with a signal that is aborted with the caller's, when the limit has passed, or when the work has failed: nothing
 * continues in the background.
 *
 * @throws the reason of the caller's signal when that was aborted; a CloudError when the limit has passed
 */
export async function withinLimit<T>(limit: Limit, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const ended = new AbortController()
  const expired = new AbortController()
  limit.clock.sleep(limit.seconds * 1000, ended.signal).then(
    () => expired.abort(),
    () => undefined,
  )
  try {
    return await work(AbortSignal.any([limit.signal, expired.signal, ended.signal]))
  } catch (thrown) {
    limit.signal.throwIfAborted()
    if (!expired.signal.aborted) throw thrown
    throw new CloudError('cloud', `${limit.what} did not end within ${limit.seconds} s and was stopped.`, {
      nextStep: limit.nextStep,
      cause: thrown,
    })
  } finally {
    ended.abort()
  }
}
