import type { Inventory } from '../../protocol/inventory.ts'

/**
 * What resources *do*: the part of the embedded Azure that has hosts and networks. ARM keeps records; whenever a record
 * that matters changes, it hands the fabric the whole desired shape of the network, and the fabric makes it so. Every
 * call is idempotent, so that a restarted server can repeat the last one.
 */
export interface Fabric {
  /** Makes the network, or changes it to this shape: namespace, bridge, DNS, rules, addresses. */
  applyNetwork(network: NetworkShape): Promise<void>
  /** Takes the network away with everything in it. Gone is success. */
  removeNetwork(networkId: string): Promise<void>
  /**
   * Makes the host's disk and starts it; a host whose size changes is started again. Resolves when its init system
   * runs; cloud-init goes on after that.
   */
  createHost(host: HostShape): Promise<void>
  /** Stops the host (if it runs) and takes disk, mounts, namespace and cgroups away. Gone is success. */
  removeHost(hostId: string, options: { readonly force: boolean }): Promise<void>
  startHost(hostId: string): Promise<void>
  /** Powers the host off, or cuts it off with `force`; with `deallocate` its memory is no longer kept for it. */
  stopHost(hostId: string, options: StopOptions): Promise<void>
  hostState(hostId: string): Promise<HostState>
  /** Everything that the host wrote to its serial console since it was made. */
  consoleLog(hostId: string): Promise<string>
  /**
   * Begins to run a script in a host that runs, as Azure's agent would. What was begun is not begun again, and goes on
   * when this server ends.
   */
  beginScript(hostId: string, script: ScriptShape): Promise<void>
  /** What has become of a script; undefined when the host does not run or was never given it. */
  scriptRun(hostId: string, scriptId: string): Promise<ScriptRun | undefined>
  /**
   * Tells of a host that is recorded elsewhere. Only a fabric that forgets everything when its server ends has this.
   */
  recall?(hostId: string, state: 'running' | 'stopped'): void
  /** Public addresses that others on this machine use, at this very moment. */
  addressesElsewhere(): ReadonlySet<string>
  /** Lets networks that are applied from now on answer at the metadata address, with what this service says. */
  serveMetadata(service: MetadataService): void
  /** Ends what this process itself does for the fabric. Hosts and networks stay as they are. */
  detach(): Promise<void>
  /** What the machine still holds of this fabric; all lists empty means that nothing is left. */
  inventory(): Promise<Inventory>
  /** Memory and disk that hosts other than these were not promised. */
  capacity(except?: readonly string[]): Promise<FabricCapacity>
}

/** The instance metadata service, as far as it does not depend on where it listens. */
export type MetadataService = (request: Request, caller: MetadataCaller) => Response | Promise<Response>

/** Who asks, as the network sees it: there is no other proof of it. */
export interface MetadataCaller {
  readonly networkId: string
  /** The private address from which the request came. */
  readonly address: string
}

/** A virtual network: a namespace of its own, so that equal ranges do not meet. */
export interface NetworkShape {
  /** Stable, short, made of [a-z0-9]; names of namespaces and interfaces derive from it. */
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
  /** Public address of the NAT gateway through which hosts without a public address of their own go out. */
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
  /** The host it is plugged into, if any, and its name for DNS. */
  readonly hostId: string | undefined
  readonly hostName: string | undefined
}

/** A rule of a load balancer: what is asked of a frontend goes to one of the backends. Inbound NAT rules have one. */
export interface BalancingRule {
  readonly frontend: { readonly address: string; readonly isPublic: boolean }
  readonly protocol: 'Tcp' | 'Udp' | 'All'
  /** 0 means all ports, on both sides. */
  readonly frontendPort: number
  readonly backendPort: number
  /** Backends are handed packets as the client sent them, to the frontend's address. */
  readonly floating: boolean
  /** What decides the backend: all of address, port and protocol, or less, so that a client comes back to the same. */
  readonly distribution: 'Default' | 'SourceIP' | 'SourceIPProtocol'
  /** Private addresses. */
  readonly backends: readonly string[]
  /** Without one, all backends count as healthy. */
  readonly probe: ProbeShape | undefined
}

/** A question that each backend is asked again and again, from the platform's address. */
export interface ProbeShape {
  readonly protocol: 'Tcp' | 'Http' | 'Https'
  readonly port: number
  /** For HTTP; 200 is the only good answer. */
  readonly path: string
  readonly intervalSeconds: number
  /** Answers in a row that take a backend out, and bring it back. */
  readonly failures: number
  readonly successes: number
  /** Whether a rule whose backends all fail goes on with all of them. */
  readonly allDownMeansUp: boolean
}

/** A way to the internet through a load balancer, for what has neither a NAT gateway nor a public address. */
export interface OutboundRule {
  /** Public addresses that others see. */
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
  /** Its own among the host's scripts; made of [a-z0-9-]. */
  readonly id: string
  /** Run as root, by the program that its first line names, or by sh. */
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
