import { connect, createServer, type Server } from 'node:net'
import { text } from 'node:stream/consumers'
import type { Clock } from '../system/clock.ts'
import type { Voice } from '../system/progress.ts'
import { waitFor } from '../system/wait.ts'

/** How long another process' build is waited for: as long as a build from empty caches on a slow machine takes. */
const limitSeconds = 3600

/**
 * Runs `work` while no other process on this machine holds the lock of this name.
 *
 * The lock is a listening socket in Linux' abstract namespace: only one process can have it, the kernel takes it away
 * when that process ends in whatever way, and whoever waits can ask it for the process id.
 */
export async function withLock<T>(
  name: string,
  what: string,
  deps: { readonly clock: Clock; readonly signal: AbortSignal; readonly voice: Voice },
  work: () => Promise<T>,
): Promise<T> {
  const address = `\0kube-e2e/${name}`
  const lock = await waitFor<Server>(
    {
      what: `another process that is ${what}`,
      limitSeconds,
      everySeconds: 1,
      clock: deps.clock,
      signal: deps.signal,
      onSeen: (seen) => deps.voice.detail(seen),
      nextStep: 'Look at that process; when it ends, this command goes on.',
    },
    async () => {
      const server = await listen(address)
      if (server !== undefined) return { done: true, value: server }
      return { done: false, seen: `process ${await holder(address)} is ${what}; waiting for it` }
    },
  )
  try {
    return await work()
  } finally {
    await new Promise((resolve) => lock.close(resolve))
  }
}

/** The server, or undefined when another process listens at the address. */
function listen(address: string): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer((client) => client.end(String(process.pid)))
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(undefined)
      else reject(error)
    })
    server.listen(address, () => resolve(server))
    server.unref()
  })
}

async function holder(address: string): Promise<string> {
  return await text(connect(address)).catch(() => '(just ended)')
}
