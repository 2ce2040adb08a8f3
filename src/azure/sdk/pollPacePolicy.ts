import type { PipelinePolicy } from '@azure/core-rest-pipeline'
import type { Clock } from '../../vocabulary/tools.ts'

/** How Azure's resource providers name the status of an operation. */
const operationPath = /\/(operations|operationresults|operationstatuses)\//i

/**
 * Polls one operation no more often than this, whatever pause its answers name: Compute grants fifteen polls per minute,
 * and pauses of 0 or 1 s would use them up, so that every other request of the subscription would be refused.
 */
export function pollPacePolicy(milliseconds: number, clock: Clock): PipelinePolicy {
  const lastLook = new Map<string, number>()
  return {
    name: 'pollPacePolicy',
    async sendRequest(request, next) {
      const { pathname } = new URL(request.url)
      if (request.method !== 'GET' || !operationPath.test(pathname)) return next(request)
      const wait = (lastLook.get(pathname) ?? Number.NEGATIVE_INFINITY) + milliseconds - clock.now()
      if (wait > 0) await clock.sleep(wait, signalOf(request.abortSignal))
      lastLook.set(pathname, clock.now())
      return next(request)
    },
  }
}

/** The SDK's own kind of signal, as the platform's. */
function signalOf(given: Parameters<PipelinePolicy['sendRequest']>[0]['abortSignal']): AbortSignal {
  const controller = new AbortController()
  if (given?.aborted) controller.abort()
  given?.addEventListener('abort', () => controller.abort())
  return controller.signal
}
