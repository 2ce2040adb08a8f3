import { type Observation, type Wait, waitFor } from '../system/wait.ts'
import type { Clock, Voice } from '../vocabulary/tools.ts'
import { apiMessage } from './api.ts'

export interface WaitDeps {
  readonly clock: Clock
  readonly signal: AbortSignal
  readonly voice: Voice
}

/** The phase has a limit of its own; this one is for what should take seconds, so that the error can say what it was. */
const defaultLimitSeconds = 300

/** Looks again and again; an API that cannot be asked at the moment is one of the things that are waited for. */
export async function waitForApi<T>(
  what: string,
  deps: WaitDeps,
  look: () => Promise<Observation<T>>,
  options: Partial<Pick<Wait, 'limitSeconds' | 'kind'>> = {},
): Promise<T> {
  const wait = {
    what,
    limitSeconds: defaultLimitSeconds,
    everySeconds: 0.25,
    clock: deps.clock,
    signal: deps.signal,
    onSeen: (seen: string) => deps.voice.detail(`waiting for ${what}: ${seen}`),
    nextStep: 'The collected logs of the hosts have the journal of kubelet and the logs of all containers.',
    ...options,
  }
  return await waitFor(wait, async () => {
    try {
      return await look()
    } catch (thrown) {
      deps.signal.throwIfAborted()
      return { done: false, seen: apiMessage(thrown) }
    }
  })
}
