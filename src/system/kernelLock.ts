import { connect, createServer } from 'node:net'

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

/** Milliseconds within which the holder of a lock must give its id. */
const answerLimit = 1000

/**
 * The id of the process that holds the lock, for use in a message. The holder itself gives it, and any user of this machine
 * can hold a lock: one that gives no id is called unknown.
 */
export function lockHolder(name: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect({ path: addressOf(name) })
    let said = ''
    const settle = (holder: string) => {
      clearTimeout(timer)
      socket.destroy()
      resolve(holder)
    }
    const asId = () => settle(/^\d{1,10}$/.test(said) ? said : '(unknown)')
    const timer = setTimeout(asId, answerLimit)
    socket.setEncoding('utf8')
    socket.on('data', (text) => {
      said += String(text)
      if (said.length > 10) asId()
    })
    socket.once('end', asId)
    socket.once('error', () => settle('(just ended)'))
  })
}
