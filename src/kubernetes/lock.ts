import { lockHolder, tryLock } from '../system/kernelLock.ts'
import { waitFor } from '../system/wait.ts'
import type { Tools } from '../vocabulary/tools.ts'

/** How long to wait for another process's build: as long as a build from empty caches takes on a slow machine. */
const limitSeconds = 3600

/** Runs `work` while no other process on this machine holds the lock of this name. */
export async function withLock<T>(name: string, what: string, tools: Tools, work: () => Promise<T>): Promise<T> {
  const wait = {
    what: `another process that is ${what}`,
    limitSeconds,
    everySeconds: 1,
    clock: tools.clock,
    signal: tools.signal,
    onSeen: (seen: string) => tools.voice.detail(seen),
    nextStep: 'Look at that process; when it ends, this command continues.',
  }
  const release = await waitFor(wait, async () => {
    const lock = await tryLock(name)
    if (lock !== undefined) return { done: true, value: lock }
    return { done: false, seen: `process ${await lockHolder(name)} is ${what}; waiting for it` }
  })
  try {
    return await work()
  } finally {
    await release()
  }
}
