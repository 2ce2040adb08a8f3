import type { BundleManifest } from '../../../src/kubernetes/bundle.ts'
import type { Host } from '../../../src/plan/hosts.ts'
import type { OpenVpnPlan, Plan } from '../../../src/plan/plan.ts'

/** A plan for one hub and two workers, as `makePlan` makes it from defaults. */
export function examplePlan(topology: OpenVpnPlan['topology'] = 'subnet'): Plan {
  const host = (index: number) => ({
    name: index === 0 ? 'hub' : `worker-${index}`,
    role: index === 0 ? ('hub' as const) : ('worker' as const),
    index,
    podCidr: `10.244.${index}.0/24`,
    bridgeAddress: `10.244.${index}.1`,
  })
  return {
    schema: 1,
    cloud: 'embedded',
    run: 'ke2e-example',
    resourceGroup: 'ke2e-example',
    ownsGroup: true,
    tags: {},
    location: 'westeurope',
    placements: [{ location: 'westeurope', vmSize: 'Standard_D2s_v5', priority: 'Regular' }],
    vm: {
      size: 'Standard_D2s_v5',
      priority: 'Regular',
      image: { publisher: 'Canonical', offer: 'ubuntu-24_04-lts', sku: 'server', version: 'latest' },
      osDiskType: 'StandardSSD_LRS',
      adminUsername: 'ke2e',
    },
    hosts: [host(0), host(1), host(2)],
    network: {
      vnetName: 'vnet',
      vnetCidr: '10.240.0.0/16',
      subnetName: 'hosts',
      subnetCidr: '10.240.0.0/24',
      nsgName: 'hosts-nsg',
      natGatewayName: 'nat',
      natPublicIpName: 'nat-ip',
      allowedSources: ['203.0.113.254/32'],
    },
    podNetwork: {
      kind: 'openvpn',
      cidr: '10.8.0.0/24',
      addresses:
        topology === 'net30'
          ? { hub: '10.8.0.1', 'worker-1': '10.8.0.6', 'worker-2': '10.8.0.10' }
          : { hub: '10.8.0.1', 'worker-1': '10.8.0.11', 'worker-2': '10.8.0.12' },
      port: 1194,
      topology,
      mtu: 1400,
    },
    cluster: {
      kubernetesVersion: 'v1.37.1',
      podCidr: '10.244.0.0/16',
      serviceCidr: '10.96.0.0/16',
      dnsAddress: '10.96.0.10',
      dnsDomain: 'cluster.local',
      apiPort: 6443,
      registryPort: 5000,
      proxyMode: 'nftables',
      certificateHours: 12,
    },
    suite: { name: 'smoke', focus: '', skip: '', labelFilter: '', procs: 12 },
    budgetSeconds: 600,
    keepOnFailureSeconds: 0,
    limits: { plan: 60, release: 60, provision: 60, converge: 60, verify: 60, test: 60, collect: 60, teardown: 60 },
    output: '/tmp/kube-e2e-example',
  }
}

/** The hosts of the plan as Azure might have made them. */
export function exampleHosts(plan: Plan): Host[] {
  return plan.hosts.map((host) => ({
    ...host,
    privateAddress: `10.240.0.${4 + host.index}`,
    ...(host.role === 'hub' ? { publicAddress: '203.0.113.10' } : {}),
  }))
}

export const exampleManifest: BundleManifest = {
  schema: 1,
  kubernetesVersion: 'v1.37.1',
  components: {},
  images: [],
  imagesWithoutRecipe: [],
  hostFiles: ['/usr/local/bin/containerd', '/usr/local/bin/kubelet', '/usr/local/sbin/runc', '/opt/cni/bin/bridge'].map(
    (path, index) => ({ path, mode: '0755', digest: `sha256:${String(index).repeat(64)}`, size: 1000 + index }),
  ),
  files: [],
  pauseImage: 'registry.k8s.io/pause:3.10.2',
  coreDnsImage: 'registry.k8s.io/coredns/coredns:v1.14.6',
  etcdImage: 'registry.k8s.io/etcd:3.7.0-0',
  kubeProxyImage: 'registry.k8s.io/kube-proxy:v1.37.1',
  apiServerImage: 'registry.k8s.io/kube-apiserver:v1.37.1',
  controllerManagerImage: 'registry.k8s.io/kube-controller-manager:v1.37.1',
  schedulerImage: 'registry.k8s.io/kube-scheduler:v1.37.1',
}
