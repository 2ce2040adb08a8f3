import type { BundleManifest } from '../kubernetes/bundle.ts'
import { hostRepository } from '../kubernetes/bundle.ts'
import { addressAt, netmask } from '../plan/addresses.ts'
import { type Host, hubOf } from '../plan/hosts.ts'
import type { Plan } from '../plan/plan.ts'
import type { Pki } from './pki.ts'

/** Everything that a host's states may read. salt-states/map.jinja lays it over defaults.yaml. */
export type Pillar = ReturnType<typeof pillarOf>

/**
 * One host's pillar: what the plan decided, what the bundle holds, and the host's own secrets. A host gets no secret of
 * another one, and a worker none of the control plane.
 */
export function pillarOf(
  plan: Plan,
  hosts: readonly Host[],
  host: Host,
  manifest: BundleManifest,
  pki: Pki,
  vpnKeys: ReadonlyMap<string, string>,
) {
  const hub = hubOf(hosts)
  const registry = `${hub.privateAddress}:${plan.cluster.registryPort}`
  const files = pki.hosts.get(host.name)
  const vpnKey = vpnKeys.get(host.name)
  if (files === undefined || vpnKey === undefined) throw new Error(`No keys were made for ${host.name}.`)
  return {
    kube_e2e: {
      role: host.role,
      host: describe(plan, host),
      hub: describe(plan, hub),
      hosts: hosts.map((each) => describe(plan, each)),
      kubernetes_version: plan.cluster.kubernetesVersion,
      dns: { address: plan.cluster.dnsAddress, domain: plan.cluster.dnsDomain },
      api_port: plan.cluster.apiPort,
      proxy_mode: plan.cluster.proxyMode,
      networks: {
        pods: network(plan.cluster.podCidr),
        services: network(plan.cluster.serviceCidr),
        vpn: network(plan.vpn.cidr),
      },
      vpn: { port: plan.vpn.port, topology: plan.vpn.topology, mtu: plan.vpn.mtu },
      registry: { address: registry, blobs: `https://${registry}/v2/${hostRepository}/blobs` },
      images: {
        pause: manifest.pauseImage,
        etcd: manifest.etcdImage,
        kube_apiserver: manifest.apiServerImage,
        kube_controller_manager: manifest.controllerManagerImage,
        kube_scheduler: manifest.schedulerImage,
        kube_proxy: manifest.kubeProxyImage,
      },
      host_files: manifest.hostFiles,
      files: { ...files, openvpn: { ...files.openvpn, 'tls-crypt-v2.key': vpnKey } },
    },
  }
}

function describe(plan: Plan, host: Host) {
  return {
    name: host.name,
    role: host.role,
    address: host.privateAddress,
    vpn_address: host.vpnAddress,
    // The far end of the point-to-point link that net30 gives a host: one address on for the hub, one back for workers.
    vpn_peer: host.role === 'hub' ? addressAt(plan.vpn.cidr, 2) : addressBefore(host.vpnAddress),
    pods: network(host.podCidr),
  }
}

/** In the three forms that configuration files want. */
function network(cidr: string) {
  return { cidr, address: addressAt(cidr, 0), netmask: netmask(cidr) }
}

function addressBefore(address: string): string {
  return addressAt(`${address}/32`, -1)
}
