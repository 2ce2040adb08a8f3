import { subscribe } from 'node:diagnostics_channel'
import type { ServerResponse } from 'node:http'
import { groupType } from '../../embedded-azure/server/arm/resources/store.ts'
import { recordsOnlyFabric } from '../../embedded-azure/server/fabric/recordsOnly.ts'
import { requestKinds } from '../../embedded-azure/server/faults/randomKinds.ts'
import { startServer } from '../../embedded-azure/server/server.ts'
import { systemClock } from '../../src/system/clock.ts'

/**
 * The embedded Azure with machines that are records, as a child of the benchmark: it counts requests, and at one of them
 * kills the process it is told to, at exactly that moment. Its argument is the state folder, by which clients find it.
 */

/** What the benchmark tells this process. */
export type Order =
  /** Counts from 1 again, and forgets what it was armed with. */
  | { readonly do: 'reset' }
  /** Forgets all groups and resources: what one point left is not counted by the next. */
  | { readonly do: 'empty' }
  /** Ends the process when the nth request comes, or when its answer is about to leave. */
  | { readonly do: 'arm'; readonly nth: number; readonly moment: Moment; readonly pid: number; readonly signal: Signal }
  /** Processes the nth request, and drops the connection instead of answering. */
  | { readonly do: 'lose'; readonly nth: number }
  /** Makes the deletion of a group take this long. */
  | { readonly do: 'slow'; readonly milliseconds: number }
  /** Random faults for all requests; undefined ends them. */
  | { readonly do: 'faults'; readonly seed: number | undefined }
  /** Asks for the ids of everything that exists. */
  | { readonly do: 'census' }

export type Moment = 'it comes' | 'its answer leaves'
export type Signal = 'SIGINT' | 'SIGKILL'

/** What it tells the benchmark. */
export type News =
  | { readonly ready: true }
  | { readonly fired: true }
  | { readonly requests: number; readonly census: readonly string[] }

let requests = 0
let armed: Extract<Order, { do: 'arm' }> | undefined
let slowMilliseconds = 0

/** Groups and resources; the store keeps them apart. */
function idsOfAll(): string[] {
  const { store } = server.arm
  return [...new Set([...store.ofType(groupType), ...store.everything()].map(({ id }) => id))]
}

const say = (news: News) => process.send?.(news)

function fire(nth: number, moment: Moment): void {
  if (armed === undefined || armed.nth !== nth || armed.moment !== moment) return
  const { pid, signal } = armed
  armed = undefined
  try {
    process.kill(pid, signal)
    say({ fired: true })
  } catch {
    // It has just ended by itself.
  }
}

subscribe('http.server.request.start', (message) => {
  const { response } = message as { response: ServerResponse }
  requests += 1
  const nth = requests
  fire(nth, 'it comes')
  response.writeHead = new Proxy(response.writeHead, {
    apply(writeHead, self, given) {
      fire(nth, 'its answer leaves')
      return Reflect.apply(writeHead, self, given)
    },
  })
})

const [stateFolder = ''] = process.argv.slice(2)
const server = await startServer({
  stateFolder,
  port: 0,
  fabric: async () => recordsOnlyFabric(),
  hosts: 'none',
  clock: systemClock,
  log: () => {},
  operationDelay: ({ action }) => (action === 'delete-group' ? slowMilliseconds : 100),
})

process.on('message', (order: Order) => {
  switch (order.do) {
    case 'reset':
      requests = 0
      armed = undefined
      slowMilliseconds = 0
      return server.arm.faults.set({ faults: [] })
    case 'empty':
      for (const id of idsOfAll()) server.arm.store.delete(id)
      return
    case 'arm':
      armed = order
      return
    case 'lose':
      return server.arm.faults.set({ faults: [{ do: 'lose-answer', on: {}, nth: order.nth, times: 1 }] })
    case 'slow':
      slowMilliseconds = order.milliseconds
      return
    case 'faults': {
      const random =
        order.seed === undefined ? {} : { random: { seed: order.seed, rate: 0.1, inARow: 2, kinds: [...requestKinds] } }
      return server.arm.faults.set({ faults: [], ...random })
    }
    case 'census':
      say({ requests, census: idsOfAll() })
  }
})
process.on('disconnect', () => server.stop().then(() => process.exit()))
say({ ready: true })
