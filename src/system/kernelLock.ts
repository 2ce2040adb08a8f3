import { connect, createServer } from 'node:net'
import { text } from 'node:stream/consumers'

const addressOf = (name: string) => `\0kube-e2e/${name}`

/**
 * A lock that the kernel holds: a listening socket in Linux' abstract namespace, which one process on this machine can
 * have at a time, and which is free again when that process ends, however it ends.
 *
 * @returns a function that gives the lock back; undefined when another process has it
 */
export function tryLock(name: string): Promise<(() => Promise<void>) | undefined> {
  const holder = createServer((client) => client.end(String(process.pid)))
  return new Promise((resolve, reject) => {
    holder.once('error', (cause: NodeJS.ErrnoException) => {
      if (cause.code === 'EADDRINUSE') resolve(undefined)
      else reject(cause)
    })
    holder.listen({ path: addressOf(name) }, () => {
      holder.unref()
      resolve(() => new Promise((released) => holder.close(() => released())))
    })
  })
}

/** The id of the process that has the lock, for a sentence about it. */
export async function lockHolder(name: string): Promise<string> {
  return await text(connect({ path: addressOf(name) })).catch(() => '(just ended)')
}
