import type { BundleManifest } from '../kubernetes/bundle.ts'
import { hostRepository } from '../kubernetes/bundle.ts'
import { network } from '../plan/addresses.ts'
import { type Host, hubOf } from '../plan/hosts.ts'
import type { Plan } from '../plan/plan.ts'
import type { HostFiles } from './componentFiles.ts'
import { podNetworkOf } from './podNetwork/kinds.ts'

/** Everything that a host's states may read. salt-states/map.jinja merges it over defaults.yaml. */
export type Pillar = ReturnType<typeof pillarOf>

/**
 * One host's pillar: what the plan decided, what the bundle holds, and the host's own secrets. A host gets no secret of
 * another host, and a worker gets none of the control plane.
 *
 * @param secrets the files of Kubernetes and those of the pod network, by host name
 */
export function pillarOf(
  plan: Plan,
  hosts: readonly Host[],
  host: Host,
  manifest: BundleManifest,
  secrets: readonly ReadonlyMap<string, HostFiles>[],
) {
  const hub = hubOf(hosts)
  const registry = `${hub.privateAddress}:${plan.cluster.registryPort}`
  return {
    kube_e2e: {
      role: host.role,
      host: describe(host),
      hub: describe(hub),
      hosts: hosts.map(describe),
      kubernetes_version: plan.cluster.kubernetesVersion,
      dns: { address: plan.cluster.dnsAddress, domain: plan.cluster.dnsDomain },
      api_port: plan.cluster.apiPort,
      proxy_mode: plan.cluster.proxyMode,
      networks: {
        pods: network(plan.cluster.podCidr),
        services: network(plan.cluster.serviceCidr),
      },
      pod_network: podNetworkOf(plan).pillar(hosts),
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
      files: filesOf(host, secrets),
    },
  }
}

function filesOf({ name }: Host, secrets: readonly ReadonlyMap<string, HostFiles>[]): HostFiles {
  const files = secrets.map((ofHosts) => ofHosts.get(name))
  if (files.includes(undefined)) throw new Error(`No keys were created for ${name}.`)
  return Object.assign({}, ...files)
}

function describe(host: Host) {
  return {
    name: host.name,
    role: host.role,
    address: host.privateAddress,
    pods: network(host.podCidr),
  }
}
