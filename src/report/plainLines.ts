import type { Reporter, RunEvent } from '../vocabulary/phases.ts'
import type { Clock } from '../vocabulary/tools.ts'
import { oneLine } from './harmless.ts'
import { duration } from './words.ts'

/** One line for an event, as logs show it. */
export function lineFor(event: RunEvent): string {
  switch (event.type) {
    case 'phase-started':
      return `${event.phase}: started, limit ${duration(event.limitSeconds)}`
    case 'phase-ended':
      return `${event.phase}: ${event.outcome} after ${duration(event.seconds)}: ${oneLine(event.summary)}`
    default:
      return `${event.phase}: ${oneLine(event.text)}`
  }
}

/**
 * Passes on every event except details that come faster than a log can be read: of those at most one per `everySeconds`,
 * so the log of two hours stays short. The last one before a silence is never lost.
 */
export function calm(reporter: Reporter, clock: Clock, everySeconds: number): Reporter {
  const pause = everySeconds * 1000
  let toldAt = Number.NEGATIVE_INFINITY
  let waiting: NodeJS.Timeout | undefined
  const tell: Reporter = (event) => {
    clearTimeout(waiting)
    waiting = undefined
    toldAt = clock.now()
    reporter(event)
  }
  return (event) => {
    if (event.type === 'phase-detail') {
      const early = toldAt + pause - clock.now()
      clearTimeout(waiting)
      if (early > 0) waiting = setTimeout(tell, early, event).unref()
      else tell(event)
      return
    }
    if (event.type !== 'phase-note') {
      clearTimeout(waiting)
      toldAt = Number.NEGATIVE_INFINITY
    }
    reporter(event)
  }
}
