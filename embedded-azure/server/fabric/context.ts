import type { Processes } from '../../../src/system/process.ts'
import type { Clock } from '../../../src/vocabulary/tools.ts'
import type { Layout } from './layout.ts'
import type { MetadataListeners } from './metadata.ts'
import type { Probes } from './probes.ts'

/** What every part of a fabric uses. */
export interface Context {
  readonly layout: Layout
  readonly processes: Processes
  readonly clock: Clock
  readonly log: (line: string) => void
  readonly metadata: MetadataListeners
  /** The health of load balancers' backends. */
  readonly probes: Probes
  /** Changes to networks run one at a time, because all networks share the edge; so does connecting hosts. */
  readonly networkTurn: <T>(action: () => Promise<T>) => Promise<T>
}
