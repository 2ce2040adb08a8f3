import type { Clock } from '../system/clock.ts'
import type { Reporter, RunEvent } from '../system/progress.ts'
import { duration } from './words.ts'

/** One line for an event, as logs show it. */
export function lineFor(event: RunEvent): string {
  switch (event.type) {
    case 'phase-started':
      return `${event.phase}: started, limit ${duration(event.limitSeconds)}`
    case 'phase-ended':
      return `${event.phase}: ${event.outcome} after ${duration(event.seconds)}: ${event.summary}`
    default:
      return `${event.phase}: ${event.text}`
  }
}

/**
 * Lets through every event but details that come faster than a log can be read: of those at most one in
 * `everySeconds`, so that a log of two hours stays short.
 */
export function calm(reporter: Reporter, clock: Clock, everySeconds: number): Reporter {
  let lastDetailAt = Number.NEGATIVE_INFINITY
  return (event) => {
    if (event.type === 'phase-started') lastDetailAt = Number.NEGATIVE_INFINITY
    if (event.type === 'phase-detail') {
      if (clock.now() - lastDetailAt < everySeconds * 1000) return
      lastDetailAt = clock.now()
    }
    reporter(event)
  }
}
