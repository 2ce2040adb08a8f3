import type {
  BalancingRule,
  InterfaceShape,
  NetworkShape,
  ProbeShape,
  SecurityRule,
} from '../../../server/fabric/fabric.ts'

/** A rule as ARM would hand it over; what is not said is `*`. */
export function rule(
  name: string,
  priority: number,
  access: SecurityRule['access'],
  more: Partial<SecurityRule> = {},
): SecurityRule {
  return {
    name,
    priority,
    access,
    direction: 'Inbound',
    protocol: '*',
    sources: ['*'],
    sourcePorts: ['*'],
    destinations: ['*'],
    destinationPorts: ['*'],
    ...more,
  }
}

/** The six rules that every network security group of Azure ends with. */
export const defaultRules: readonly SecurityRule[] = [
  rule('AllowVnetInBound', 65000, 'Allow', { sources: ['VirtualNetwork'], destinations: ['VirtualNetwork'] }),
  rule('AllowAzureLoadBalancerInBound', 65001, 'Allow', { sources: ['AzureLoadBalancer'] }),
  rule('DenyAllInBound', 65500, 'Deny'),
  rule('AllowVnetOutBound', 65000, 'Allow', {
    direction: 'Outbound',
    sources: ['VirtualNetwork'],
    destinations: ['VirtualNetwork'],
  }),
  rule('AllowInternetOutBound', 65001, 'Allow', { direction: 'Outbound', destinations: ['Internet'] }),
  rule('DenyAllOutBound', 65500, 'Deny', { direction: 'Outbound' }),
]

export function nic(id: string, more: Partial<InterfaceShape> = {}): InterfaceShape {
  return {
    id,
    mac: '00:0d:3a:00:00:01',
    subnet: 'nodes',
    privateAddress: '10.240.0.4',
    publicAddress: undefined,
    rules: undefined,
    hostId: undefined,
    hostName: undefined,
    ...more,
  }
}

export function network(more: Partial<NetworkShape> = {}): NetworkShape {
  return {
    id: 'one',
    cidrs: ['10.240.0.0/16'],
    subnets: [{ name: 'nodes', cidr: '10.240.0.0/24', rules: undefined, natAddress: undefined }],
    interfaces: [nic('hub')],
    balancing: [],
    outbound: [],
    ...more,
  }
}

/** From port 80 of a frontend to port 8080 of the backends `.4` and `.5`. */
export function balancingRule(more: Partial<BalancingRule> & Pick<BalancingRule, 'frontend'>): BalancingRule {
  return {
    protocol: 'Tcp',
    frontendPort: 80,
    backendPort: 8080,
    floating: false,
    distribution: 'Default',
    backends: ['10.240.0.4', '10.240.0.5'],
    probe: undefined,
    ...more,
  }
}

/** One good answer brings a backend in, one bad answer takes it out. */
export function probeShape(more: Partial<ProbeShape> = {}): ProbeShape {
  return {
    protocol: 'Tcp',
    port: 8080,
    path: '/',
    intervalSeconds: 0.2,
    failures: 1,
    successes: 1,
    allDownMeansUp: false,
    ...more,
  }
}
