import type { Processes } from '../../../src/system/process.ts'
import type { Clock } from '../../../src/vocabulary/tools.ts'
import type { Layout } from './layout.ts'
import type { MetadataListeners } from './metadata.ts'
import type { Probes } from './probes.ts'

/** What every part of a fabric works with. */
export interface Context {
  readonly layout: Layout
  readonly processes: Processes
  readonly clock: Clock
  readonly log: (line: string) => void
  readonly metadata: MetadataListeners
  /** What the backends of load balancers answer. */
  readonly probes: Probes
  /** Changes to networks follow each other, because all networks share the edge; so does plugging a host in and out. */
  readonly networkTurn: <T>(action: () => Promise<T>) => Promise<T>
}
