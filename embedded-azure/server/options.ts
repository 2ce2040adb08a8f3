import type { Clock } from '../../src/vocabulary/tools.ts'
import type { HostKind } from '../protocol/startFlags.ts'
import type { OfferFile } from './arm/catalog/offer.ts'
import type { Operation } from './arm/operations/operations.ts'
import type { Fabric } from './fabric/fabric.ts'
import type { Scenario } from './faults/scenario.ts'

export interface ServerOptions {
  readonly stateFolder: string
  /** 0 takes the port of the last start, or a free one. */
  readonly port: number
  /** Made once the state folder is this server's alone. */
  readonly fabric: () => Promise<Fabric>
  /** What the fabric makes of virtual machines, for those who ask; `none` by default. */
  readonly hosts?: HostKind
  readonly clock: Clock
  readonly log: (line: string) => void
  /** Seconds that a token is valid; Entra's usual hour by default. */
  readonly tokenLifetimeSeconds?: number
  /** Milliseconds that a look at an operation may wait for its end; 5000 by default. */
  readonly pollPatience?: number
  /** Milliseconds that every operation, or this one, takes at least; 0 by default. */
  readonly operationDelay?: number | ((operation: Operation) => number)
  /** Milliseconds that the registration of a provider takes; 0 by default. */
  readonly registrationDelay?: (namespace: string) => number
  /** Milliseconds for which the interface of a machine that failed is kept for it after its deletion; 0 by default. */
  readonly interfaceReservation?: number
  /** What goes wrong on purpose; what a killed server had set, or nothing, by default. */
  readonly faults?: Scenario
  /** Quotas and restrictions of the subscription; wide ones and none by default. */
  readonly offer?: OfferFile
  /** Milliseconds that the deletion of a group may take before it is given up; an hour by default. */
  readonly groupDeletionLimit?: number
}
