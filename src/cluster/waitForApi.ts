import { type Observation, type Wait, waitFor } from '../system/wait.ts'
import type { Tools } from '../vocabulary/tools.ts'
import { apiMessage } from './api.ts'

/** The phase has a limit of its own; this one is for what should take seconds, so that the error can say what it was. */
const defaultLimitSeconds = 300

/** Looks again and again; an API that cannot be asked at the moment is one of the things that are waited for. */
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
    nextStep: 'The collected logs of the hosts have the journal of kubelet and the logs of all containers.',
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
