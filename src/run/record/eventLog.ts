import type { Reporter, RunEvent } from '../../vocabulary/phases.ts'

/** Remembers what a run told, details left out, for the reports that are made at its end. */
export function eventLog(forward: Reporter): { readonly report: Reporter; readonly events: readonly RunEvent[] } {
  const events: RunEvent[] = []
  return {
    events,
    report: (event) => {
      if (event.type !== 'phase-detail') events.push(event)
      forward(event)
    },
  }
}
