import { connect, createServer } from 'node:net'
import { text } from 'node:stream/consumers'

const addressOf = (name: string) => `\0kube-e2e/${name}`

/**
 * A lock that the kernel holds: a listening socket in Linux's abstract namespace. One process on this machine can hold it
 * at a time, and it is free again when that process ends, however it ends.
 *
 * @returns a function that releases the lock; undefined when another process holds it
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

/** The id of the process that holds the lock, for use in a message. */
export async function lockHolder(name: string): Promise<string> {
  return await text(connect({ path: addressOf(name) })).catch(() => '(just ended)')
}
