import type { Inventory } from '../../protocol/inventory.ts'

/**
 * What resources *do*: the part of the embedded Azure that has hosts and networks. ARM keeps records; whenever a relevant
 * record changes, it hands the fabric the complete desired shape of the network, and the fabric applies it. Every call is
 * idempotent, so a restarted server can repeat the last one.
 */
export interface Fabric {
  /** Creates the network, or changes it to this shape: namespace, bridge, DNS, rules, addresses. */
  applyNetwork(network: NetworkShape): Promise<void>
  /** Removes the network with everything in it. Already gone is success. */
  removeNetwork(networkId: string): Promise<void>
  /**
   * Creates the host's disk and starts the host; a host whose size changes is restarted. Resolves when its init system
   * runs; cloud-init continues after that.
   */
  createHost(host: HostShape): Promise<void>
  /** Stops the host (if it runs) and removes its disk, mounts, namespace and cgroups. Already gone is success. */
  removeHost(hostId: string, options: { readonly force: boolean }): Promise<void>
  startHost(hostId: string): Promise<void>
  /** Powers the host off, or cuts it off with `force`; with `deallocate` its memory is no longer reserved. */
  stopHost(hostId: string, options: StopOptions): Promise<void>
  hostState(hostId: string): Promise<HostState>
  /** Everything that the host wrote to its serial console since it was created. */
  consoleLog(hostId: string): Promise<string>
  /**
   * Starts a script in a running host, as Azure's agent would. A script that was started is not started again, and
   * continues when this server ends.
   */
  beginScript(hostId: string, script: ScriptShape): Promise<void>
  /** The state of a script; undefined when the host does not run or never got the script. */
  scriptRun(hostId: string, scriptId: string): Promise<ScriptRun | undefined>
  /**
   * Announces a host that is recorded elsewhere. Only a fabric that forgets everything when its server ends has this.
   */
  recall?(hostId: string, state: 'running' | 'stopped'): void
  /** Public addresses that others on this machine use at this moment. */
  addressesElsewhere(): ReadonlySet<string>
  /** Makes networks that are applied from now on answer at the metadata address with this service. */
  serveMetadata(service: MetadataService): void
  /** Ends what this process itself does for the fabric. Hosts and networks stay as they are. */
  detach(): Promise<void>
  /** What the machine still holds of this fabric; nothing is left when all lists are empty. */
  inventory(): Promise<Inventory>
  /** Memory and disk that are not promised to hosts other than these. */
  capacity(except?: readonly string[]): Promise<FabricCapacity>
}

/** The instance metadata service, as far as it does not depend on where it listens. */
export type MetadataService = (request: Request, caller: MetadataCaller) => Response | Promise<Response>

/** The caller as the network sees it; there is no other proof of its identity. */
export interface MetadataCaller {
  readonly networkId: string
  /** The private address from which the request came. */
  readonly address: string
}

/** A virtual network: a separate namespace, so equal ranges do not conflict. */
export interface NetworkShape {
  /** Stable, short, of [a-z0-9]; names of namespaces and interfaces derive from it. */
  readonly id: string
  readonly cidrs: readonly string[]
  readonly subnets: readonly SubnetShape[]
  readonly interfaces: readonly InterfaceShape[]
  readonly balancing: readonly BalancingRule[]
  readonly outbound: readonly OutboundRule[]
}

export interface SubnetShape {
  readonly name: string
  readonly cidr: string
  readonly rules: readonly SecurityRule[] | undefined
  /** Public address of the NAT gateway that gives outbound access to hosts without a public address. */
  readonly natAddress: string | undefined
}

/** A network interface that has its private address. */
export interface InterfaceShape {
  readonly id: string
  /** Such as `00:0d:3a:…`. */
  readonly mac: string
  readonly subnet: string
  readonly privateAddress: string
  readonly publicAddress: string | undefined
  readonly rules: readonly SecurityRule[] | undefined
  /** The host it is connected to, if any, and its name for DNS. */
  readonly hostId: string | undefined
  readonly hostName: string | undefined
}

/** A rule of a load balancer: requests to a frontend go to one of the backends. Inbound NAT rules have one backend. */
export interface BalancingRule {
  readonly frontend: { readonly address: string; readonly isPublic: boolean }
  readonly protocol: 'Tcp' | 'Udp' | 'All'
  /** 0 means all ports, on both sides. */
  readonly frontendPort: number
  readonly backendPort: number
  /** Backends get packets as the client sent them, addressed to the frontend. */
  readonly floating: boolean
  /** What decides the backend: addresses, ports and protocol, or fewer of them so a client returns to the same backend. */
  readonly distribution: 'Default' | 'SourceIP' | 'SourceIPProtocol'
  /** Private addresses. */
  readonly backends: readonly string[]
  /** Without one, all backends count as healthy. */
  readonly probe: ProbeShape | undefined
}

/** A periodic check of each backend, from the platform's address. */
export interface ProbeShape {
  readonly protocol: 'Tcp' | 'Http' | 'Https'
  readonly port: number
  /** For HTTP; 200 is the only good answer. */
  readonly path: string
  readonly intervalSeconds: number
  /** Consecutive answers that take a backend out, and that bring it back. */
  readonly failures: number
  readonly successes: number
  /** Whether a rule whose backends all fail continues with all of them. */
  readonly allDownMeansUp: boolean
}

/** Outbound access through a load balancer, for hosts with neither a NAT gateway nor a public address. */
export interface OutboundRule {
  /** The public addresses that others see. */
  readonly addresses: readonly string[]
  readonly protocol: 'Tcp' | 'Udp' | 'All'
  /** Private addresses that may use it. */
  readonly sources: readonly string[]
}

/** One rule of a network security group, the default rules included, in ARM's own words. */
export interface SecurityRule {
  readonly name: string
  readonly priority: number
  readonly direction: 'Inbound' | 'Outbound'
  readonly access: 'Allow' | 'Deny'
  readonly protocol: 'Tcp' | 'Udp' | 'Icmp' | 'Esp' | 'Ah' | '*'
  /** Ranges in CIDR form, `*`, or service tags. */
  readonly sources: readonly string[]
  readonly sourcePorts: readonly string[]
  readonly destinations: readonly string[]
  readonly destinationPorts: readonly string[]
}

export interface HostShape {
  /** Stable, short, made of [a-z0-9]. */
  readonly id: string
  readonly computerName: string
  readonly networkId: string
  readonly interfaceId: string
  readonly adminUsername: string
  readonly sshPublicKeys: readonly string[]
  /** As given in the VM's osProfile, decoded; handed to cloud-init. */
  readonly customData: Uint8Array | undefined
  readonly vcpus: number
  readonly memoryBytes: number
}

export interface StopOptions {
  readonly force: boolean
  readonly deallocate?: boolean
}

export type HostState = 'missing' | 'stopped' | 'starting' | 'running' | 'failed'

export interface ScriptShape {
  /** Unique among the host's scripts; of [a-z0-9-]. */
  readonly id: string
  /** Runs as root, with the program that its first line names, or with sh. */
  readonly text: string
  readonly limitSeconds: number
  /** Environment variables. */
  readonly variables: Readonly<Record<string, string>>
  readonly positional: readonly string[]
}

export interface ScriptRun {
  /** `lost` when the host went down while it ran. */
  readonly state: 'running' | 'succeeded' | 'failed' | 'timed-out' | 'lost'
  /** Once it has ended; -1 when a signal ended it. */
  readonly exitCode?: number
  /** The last 4096 bytes of standard output. */
  readonly output: string
  readonly error: string
}

export interface FabricCapacity {
  readonly freeMemoryBytes: number
  readonly freeDiskBytes: number
}
