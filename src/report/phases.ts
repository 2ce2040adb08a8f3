import type { PhaseName, PhaseOutcome, RunEvent } from '../vocabulary/phases.ts'

/** One phase as it went, assembled from its events. */
export interface PhaseRecord {
  readonly phase: PhaseName
  /** Milliseconds since the Unix epoch. */
  readonly startedAt: number
  readonly limitSeconds: number
  /** Up to the end of the phase, or up to now for one that has not ended. */
  readonly seconds: number
  readonly outcome: PhaseOutcome | 'running'
  readonly summary: string
  readonly notes: readonly string[]
}

/** @param now milliseconds since the Unix epoch, up to which a phase that has not ended is counted */
export function phaseRecords(events: readonly RunEvent[], now: number): readonly PhaseRecord[] {
  const records: PhaseRecord[] = []
  // A phase can come twice, as teardown does when post repeats it; events belong to the newest start of their phase.
  const indexOf = (phase: PhaseName) => records.findLastIndex((record) => record.phase === phase)
  for (const event of events) {
    if (event.type === 'phase-started') {
      const { phase, at, limitSeconds } = event
      const seconds = (now - at) / 1000
      records.push({ phase, startedAt: at, limitSeconds, seconds, outcome: 'running', summary: '', notes: [] })
    }
    const index = indexOf(event.phase)
    const record = records[index]
    if (record === undefined) continue
    if (event.type === 'phase-note') records[index] = { ...record, notes: [...record.notes, event.text] }
    if (event.type === 'phase-ended') {
      records[index] = { ...record, seconds: event.seconds, outcome: event.outcome, summary: event.summary }
    }
  }
  return records
}
