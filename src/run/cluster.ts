import type { Connection } from '../cluster/connection.ts'
import type { Host } from '../plan/hosts.ts'
import type { Plan } from '../plan/plan.ts'

/** A cluster as far as it got: each phase adds what it has created, so logs can be collected from whatever exists. */
export interface Cluster {
  /** The plan as it is carried out: after `provision` at the placement that had room. */
  plan: Plan
  hosts?: readonly Host[]
  connections?: ReadonlyMap<string, Connection>
  kubeconfigFile?: string
}
