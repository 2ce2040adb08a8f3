import type { Clock } from '../../../src/vocabulary/tools.ts'
import type { Directory } from '../entra/directory.ts'
import type { Fabric } from '../fabric/fabric.ts'
import type { Faults } from '../faults/faults.ts'
import type { Identity } from '../state/identity.ts'
import type { Subscriptions } from '../state/tenantSubscriptions.ts'
import type { RoleAssignments } from './access/roleAssignments.ts'
import type { Capacity } from './catalog/capacity.ts'
import type { Offer } from './catalog/offer.ts'
import type { Locks } from './resources/locks.ts'
import type { Networks } from './resources/networks.ts'
import type { ResourceStore } from './resources/store.ts'

/** Everything that the declarations of resource types use. */
export interface Arm {
  readonly store: ResourceStore
  readonly fabric: Fabric
  readonly networks: Networks
  readonly locks: Locks
  readonly capacity: Capacity
  readonly offer: Offer
  readonly identity: Identity
  readonly subscriptions: Subscriptions
  readonly directory: Directory
  readonly roleAssignments: RoleAssignments
  readonly faults: Faults
  readonly clock: Clock
  readonly log: (line: string) => void
  /** Aborted when the server stops. */
  readonly stopping: AbortSignal
  /** Milliseconds for which the interface of a VM that failed stays reserved for it. */
  readonly interfaceReservation: number
  /** Milliseconds that the deletion of a group may take before it fails. */
  readonly groupDeletionLimit: number
  /** Scheme, host and port of this server. */
  readonly origin: () => string
  /** When the last request came, in milliseconds since the epoch. */
  readonly lastRequestAt: () => number
}
