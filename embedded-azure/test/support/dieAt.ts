/**
 * Loaded into the server's process before its program (`node --import`): counts what the server does, tells the parent, and
 * kills the process in the very moment that DIE_AT names.
 */
import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { StatementSync } from 'node:sqlite'
import { type Event, type Moment, nothingYet, type Tally } from './moments.ts'

const moment: Moment | undefined = JSON.parse(process.env.DIE_AT ?? 'null') ?? undefined
const tally: Tally = { ...nothingYet }

function count(event: Event): void {
  if (event !== 'write comes' && tally['write comes'] === 0) return
  tally[event] += 1
  if (moment?.event === event && moment.nth === tally[event]) process.kill(process.pid, 'SIGKILL')
  process.send?.(tally)
}

subscribe('http.server.request.start', (message) => {
  const { request, response } = message as { request: IncomingMessage; response: ServerResponse }
  if (request.method !== 'PUT' && request.method !== 'DELETE') return
  count('write comes')
  response.writeHead = new Proxy(response.writeHead, {
    apply(writeHead, self, given) {
      count('answer leaves')
      return Reflect.apply(writeHead, self, given)
    },
  })
})

StatementSync.prototype.run = new Proxy(StatementSync.prototype.run, {
  apply(run, statement, given) {
    const changes = Reflect.apply(run, statement, given)
    count('record written')
    return changes
  },
})

subscribe('child_process', (message) => {
  const { process: program } = message as { process: NodeJS.EventEmitter }
  program.once('spawn', () => count('program starts'))
})
