import { setTimeout as delay } from 'node:timers/promises'
import { probe } from './probe.ts'
import type { News, Order } from './probes.ts'

/** The program's channel: its own process, whose parent holds the other end. */
export interface Channel {
  on(event: 'message', hear: (orders: Order[]) => void): void
  once(event: 'disconnect', end: () => void): void
  send?(news: News): void
}

/**
 * Probes the endpoints of the last order, each at its own interval, and reports when one becomes healthy or unhealthy.
 */
export function runProber(channel: Channel): void {
  const asked = new Map<string, AbortController>()
  channel.on('message', (orders) => {
    for (const [key, stop] of asked) {
      if (orders.some((order) => order.key === key)) continue
      stop.abort()
      asked.delete(key)
    }
    for (const order of orders) {
      if (asked.has(order.key)) continue
      const stop = new AbortController()
      asked.set(order.key, stop)
      void askAgainAndAgain(order, stop.signal, (up) => channel.send?.({ key: order.key, up }))
    }
  })
  channel.once('disconnect', () => {
    for (const stop of asked.values()) stop.abort()
  })
}

async function askAgainAndAgain(order: Order, signal: AbortSignal, tell: (up: boolean) => void): Promise<void> {
  const milliseconds = order.probe.intervalSeconds * 1000
  let tally: Tally = { up: order.up, against: 0 }
  while (!signal.aborted) {
    const pause = delay(milliseconds, undefined, { signal }).catch(() => undefined)
    const well = await probe(order, milliseconds)
    const next = count(tally, well, order.probe)
    if (next.up !== tally.up && !signal.aborted) tell(next.up)
    tally = next
    await pause
  }
}

/** The health of an endpoint, and how many consecutive answers contradicted it. */
export interface Tally {
  readonly up: boolean
  readonly against: number
}

/** Counts one more answer. */
export function count(tally: Tally, well: boolean, limits: { failures: number; successes: number }): Tally {
  if (well === tally.up) return { up: tally.up, against: 0 }
  const against = tally.against + 1
  return against >= (well ? limits.successes : limits.failures) ? { up: well, against: 0 } : { up: tally.up, against }
}
