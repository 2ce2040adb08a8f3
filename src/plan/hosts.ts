import type { HostPlan } from './plan.ts'

/** An existing virtual machine, with the addresses that Azure assigned. */
export interface Host extends HostPlan {
  /** NIC address inside the VNet; the Kubernetes node address. */
  readonly privateAddress: string
  /** Only the hub has one. */
  readonly publicAddress?: string
}

/** The one hub of a cluster. Throws if there is none, which no valid plan allows. */
export function hubOf<T extends HostPlan>(hosts: readonly T[]): T {
  const hub = hosts.find((host) => host.role === 'hub')
  if (hub === undefined) throw new Error('A cluster has exactly one hub, and this list of hosts has none.')
  return hub
}
