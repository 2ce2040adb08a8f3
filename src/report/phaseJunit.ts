import { type JunitCase, junitDocument } from '../suite/junitXml.ts'
import { phaseNames, type RunEvent } from '../vocabulary/phases.ts'
import { type PhaseRecord, phaseRecords } from './phases.ts'

/**
 * The content of junit_runner.xml: one case per phase, so a failed provisioning shows in TestGrid next to the
 * specs. A phase that was cancelled or never began is written as skipped, and keeps its row.
 */
export function phaseJunit(events: readonly RunEvent[], endedAt: number): string {
  const records = phaseRecords(events, endedAt)
  const cases = phaseNames.map((name) =>
    phaseCase(
      name,
      records.findLast((record) => record.phase === name),
    ),
  )
  const seconds = records.reduce((sum, record) => sum + record.seconds, 0)
  return junitDocument('kube-e2e', seconds, cases)
}

function phaseCase(name: string, record: PhaseRecord | undefined): JunitCase {
  if (record === undefined) return { name, seconds: 0, status: 'not started', skipped: 'not started' }
  const { seconds, outcome, summary, notes } = record
  const told = { name, seconds, status: outcome, output: notes.join('\n') }
  if (outcome === 'ok') return told
  return outcome === 'failed' ? { ...told, failure: summary } : { ...told, skipped: `${outcome}: ${summary}` }
}
