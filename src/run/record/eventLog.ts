import type { Reporter, RunEvent } from '../../vocabulary/phases.ts'

/** Remembers the events of a run, without details, for the reports at its end. */
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
