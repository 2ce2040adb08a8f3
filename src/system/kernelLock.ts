import { createServer } from 'node:net'

/**
 * A lock that the kernel holds: an address of the abstract socket namespace, which one process on this machine can have
 * at a time, and which is free again when that process ends, however it ends.
 *
 * @returns a function that gives the lock back; undefined when another has it
 */
export function tryLock(name: string): Promise<(() => void) | undefined> {
  const holder = createServer((connection) => connection.destroy())
  return new Promise((resolve, reject) => {
    holder.once('error', (cause: NodeJS.ErrnoException) => {
      if (cause.code === 'EADDRINUSE') resolve(undefined)
      else reject(cause)
    })
    holder.listen({ path: `\0${name}` }, () => {
      holder.unref()
      resolve(() => holder.close())
    })
  })
}
