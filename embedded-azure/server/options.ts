import type { Clock } from '../../src/vocabulary/tools.ts'
import type { HostKind } from '../protocol/startFlags.ts'
import type { OfferFile } from './arm/catalog/offer.ts'
import type { Operation } from './arm/operations/operations.ts'
import type { Fabric } from './fabric/fabric.ts'
import type { Scenario } from './faults/scenario.ts'

export interface ServerOptions {
  readonly stateFolder: string
  /** 0 means the port of the last start, or a free one. */
  readonly port: number
  /** Called once the state folder is locked. */
  readonly fabric: () => Promise<Fabric>
  /** What virtual machines are in the fabric, for clients that ask; `none` by default. */
  readonly hosts?: HostKind
  readonly clock: Clock
  readonly log: (line: string) => void
  /** Seconds that a token is valid; Entra's usual hour by default. */
  readonly tokenLifetimeSeconds?: number
  /** Milliseconds for which a poll of an operation may be held while it is in progress; 5000 by default. */
  readonly pollPatience?: number
  /** The least milliseconds that every operation, or this one, takes; 0 by default. */
  readonly operationDelay?: number | ((operation: Operation) => number)
  /** Milliseconds that the registration of a provider takes; 0 by default. */
  readonly registrationDelay?: (namespace: string) => number
  /** Milliseconds for which the interface of a VM that failed stays reserved after the VM's deletion; 0 by default. */
  readonly interfaceReservation?: number
  /** Faults to inject; by default those of a server that was killed, or none. */
  readonly faults?: Scenario
  /** Quotas and restrictions of the subscription; by default generous quotas and no restrictions. */
  readonly offer?: OfferFile
  /** Milliseconds that the deletion of a group may take before it fails; an hour by default. */
  readonly groupDeletionLimit?: number
}
