import type { PhaseName } from '../vocabulary/phases.ts'

/**
 * Everything that is decided before the first cloud call: every name, address, version, size and time limit. Plain
 * JSON; later phases read it and never invent a name. Created by `makePlan`, printed by `kube-e2e plan`, kept as
 * `plan.json` in the run's folder.
 */
export interface Plan {
  readonly schema: 1
  readonly cloud: Cloud
  /** The run's name: a function of repository, run id, attempt and job. `down` needs nothing else. */
  readonly run: string
  /** The group that holds everything: the run's own, which has its name, or one that existed before. */
  readonly resourceGroup: string
  /** True for the run's own group, which is deleted whole; a given one stays. */
  readonly ownsGroup: boolean
  readonly tags: Readonly<Record<string, string>>
  /** Azure location, normalized, such as `westeurope`: that of the current placement. */
  readonly location: string
  /** What may be tried, in this order, when Azure has no capacity; the first is current when the plan is created. */
  readonly placements: readonly [Placement, ...Placement[]]
  readonly vm: VmPlan
  readonly hosts: readonly HostPlan[]
  readonly network: NetworkPlan
  readonly podNetwork: PodNetworkPlan
  readonly cluster: ClusterPlan
  readonly suite: SuitePlan
  /** Seconds that the whole run may take, teardown included. */
  readonly budgetSeconds: number
  /** Seconds for which the cluster of a failed run is kept for debugging; 0 deletes it at once. */
  readonly keepOnFailureSeconds: number
  /** Seconds that each phase may take at most; what the budget leaves may be less. */
  readonly limits: Readonly<Record<PhaseName, number>>
  /** Absolute folder for the results. */
  readonly output: string
}

/** `embedded` differs from `azure` only in the endpoint, the credential and the CA that the SDK is given. */
export type Cloud = 'azure' | 'embedded'

/** Where and as what the hosts may be created: one of the alternatives to try when Azure has no capacity. */
export interface Placement {
  /** Azure location, normalized, such as `westeurope`. */
  readonly location: string
  /** Such as `Standard_D2s_v5`. */
  readonly vmSize: string
  /** Spot machines are cheap and may be evicted at any time. */
  readonly priority: 'Regular' | 'Spot'
}

export interface VmPlan {
  /** Such as `Standard_D2s_v5`. */
  readonly size: string
  readonly priority: Placement['priority']
  readonly image: {
    readonly publisher: string
    readonly offer: string
    readonly sku: string
    readonly version: string
  }
  readonly osDiskType: 'StandardSSD_LRS' | 'Premium_LRS' | 'Standard_LRS'
  /** The user created on each host, with passwordless sudo. */
  readonly adminUsername: string
}

export type Role = 'hub' | 'worker'

/** One virtual machine. Azure chooses its private address; everything else is decided here. */
export interface HostPlan {
  /** VM name, computer name, Kubernetes node name and common name in the pod network, all in one: `hub`, `worker-1`, … */
  readonly name: string
  readonly role: Role
  /** 0 for the hub, 1 and up for workers. */
  readonly index: number
  /** The /24 (by default) of this host's pods, such as `10.244.1.0/24`; the node's spec.podCIDR and the pod network's route. */
  readonly podCidr: string
  /** First address of podCidr, assigned to cbr0, such as `10.244.1.1`. */
  readonly bridgeAddress: string
}

export interface NetworkPlan {
  readonly vnetName: string
  readonly vnetCidr: string
  readonly subnetName: string
  readonly subnetCidr: string
  readonly nsgName: string
  readonly natGatewayName: string
  readonly natPublicIpName: string
  /** Ranges that may reach the hub on ports 22 and 6443. */
  readonly allowedSources: readonly string[]
}

/**
 * How pods of different hosts reach each other. A second way is one more kind: a type here and the function that creates
 * it, a folder in src/cluster/podNetwork/ and one in salt-states/pod-network/.
 */
export type PodNetworkPlan = OpenVpnPlan

export interface OpenVpnPlan {
  readonly kind: 'openvpn'
  /** Range of the tunnel. */
  readonly cidr: string
  /** Address of each host in the tunnel, by host name: `{ hub: '10.8.0.1', 'worker-1': '10.8.0.11' }`. */
  readonly addresses: Readonly<Record<string, string>>
  readonly port: number
  /** `net30` reproduces the point-to-point routes of the original system. */
  readonly topology: 'subnet' | 'net30'
  /** One number for tun, bridge and veth. */
  readonly mtu: number
}

export interface ClusterPlan {
  /** Resolved version, such as `v1.37.1`. */
  readonly kubernetesVersion: string
  readonly podCidr: string
  readonly serviceCidr: string
  readonly dnsAddress: string
  readonly dnsDomain: string
  readonly apiPort: number
  readonly registryPort: number
  readonly proxyMode: 'nftables' | 'iptables'
  /** How long the run's certificates are valid. */
  readonly certificateHours: number
}

export interface SuitePlan {
  /** `none` creates the cluster and runs no specs. */
  readonly name: 'smoke' | 'conformance' | 'pr-blocking' | 'custom' | 'none'
  readonly focus: string
  readonly skip: string
  readonly labelFilter: string
  /** Processes of the parallel part. */
  readonly procs: number
}
