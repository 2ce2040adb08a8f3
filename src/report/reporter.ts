import type { RunReport } from '../run/verdicts.ts'
import type { Reporter } from '../vocabulary/phases.ts'

/** Shows a run to somebody: its events while it runs, the whole when it has ended. */
export interface RunReporter {
  readonly hear: Reporter
  end(report: RunReport): Promise<void>
}
