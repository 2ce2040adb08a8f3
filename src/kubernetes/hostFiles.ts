/** What a host runs beyond its operating system's packages and its images: program name to its path on the host. */
export const hostPrograms: Readonly<Record<string, string>> = {
  kubelet: '/usr/local/bin/kubelet',
  containerd: '/usr/local/bin/containerd',
  'containerd-shim-runc-v2': '/usr/local/bin/containerd-shim-runc-v2',
  crictl: '/usr/local/bin/crictl',
  runc: '/usr/local/sbin/runc',
  bridge: '/opt/cni/bin/bridge',
  loopback: '/opt/cni/bin/loopback',
  'host-local': '/opt/cni/bin/host-local',
  portmap: '/opt/cni/bin/portmap',
  ptp: '/opt/cni/bin/ptp',
}

/** What the runner itself needs. */
export const runnerPrograms: readonly string[] = ['kubectl', 'e2e.test', 'ginkgo']
