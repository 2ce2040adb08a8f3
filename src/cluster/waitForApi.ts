import { type Observation, type Wait, waitFor } from '../system/wait.ts'
import type { Tools } from '../vocabulary/tools.ts'
import { apiMessage } from './api.ts'

/** The phase has its own limit; this one is for what should take seconds, so the error can name it. */
const defaultLimitSeconds = 300

/** Looks repeatedly; an API that is unreachable at the moment is also waited for. */
export async function waitForApi<T>(
  what: string,
  tools: Tools,
  look: () => Promise<Observation<T>>,
  options: Partial<Pick<Wait, 'limitSeconds' | 'kind'>> = {},
): Promise<T> {
  const wait = {
    what,
    limitSeconds: defaultLimitSeconds,
    everySeconds: 0.25,
    clock: tools.clock,
    signal: tools.signal,
    onSeen: (seen: string) => tools.voice.detail(`waiting for ${what}: ${seen}`),
    nextStep: 'The collected logs of the hosts contain the kubelet journal and the logs of all containers.',
    ...options,
  }
  return await waitFor(wait, async () => {
    try {
      return await look()
    } catch (thrown) {
      tools.signal.throwIfAborted()
      return { done: false, seen: apiMessage(thrown) }
    }
  })
}
