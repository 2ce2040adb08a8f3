import type { BundleManifest } from '../../../src/kubernetes/bundle.ts'
import type { Host } from '../../../src/plan/hosts.ts'
import type { Plan } from '../../../src/plan/plan.ts'

/** The hosts of the plan as Azure might have created them. */
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
