import type { Connection } from '../src/cluster/ssh.ts'
import type { BundleManifest } from '../src/kubernetes/bundle.ts'
import { type Host, hubOf } from '../src/plan/hosts.ts'
import type { Plan } from '../src/plan/plan.ts'

/**
 * kubeadm on hosts that our cluster ran on: the same machines, containerd, CNI and VPN, every image loaded. Our
 * control plane, its data and kubelet's are wiped first; only kubeadm's own work is timed.
 *
 * @returns seconds from the start of `kubeadm init` to all nodes Ready
 */
export async function timeKubeadm(
  plan: Plan,
  hosts: readonly Host[],
  connections: ReadonlyMap<string, Connection>,
  manifest: BundleManifest,
  kubeadmFolder: string,
): Promise<number> {
  const to = (host: Host) => connections.get(host.name) as Connection
  const hub = hubOf(hosts)
  await Promise.all(hosts.map((host) => prepare(to(host), host, kubeadmFolder)))
  await to(hub).must('cat > /root/kubeadm.yaml', { input: initConfiguration(plan, hub, manifest) })

  const started = performance.now()
  await to(hub).must('kubeadm init --config /root/kubeadm.yaml --ignore-preflight-errors=all', { limitSeconds: 300 })
  const join = (await to(hub).must('kubeadm token create --print-join-command')).trim()
  const workers = hosts.filter((host) => host !== hub)
  await Promise.all(
    workers.map((host) =>
      to(host).must(`${join} --node-name ${host.name} --ignore-preflight-errors=all`, { limitSeconds: 300 }),
    ),
  )
  await to(hub).must(
    `until [ "$(kubectl --kubeconfig /etc/kubernetes/admin.conf get nodes --no-headers | grep -c ' Ready')" = ${hosts.length} ]; do sleep 0.2; done`,
    { limitSeconds: 300 },
  )
  return (performance.now() - started) / 1000
}

/** Removes our Kubernetes from a host, and gives it kubeadm and the kubelet unit that kubeadm expects. */
async function prepare(connection: Connection, host: Host, kubeadmFolder: string): Promise<void> {
  await connection.must(
    `systemctl disable --now kubelet; crictl rmp --all --force
     rm -rf /etc/kubernetes /var/lib/etcd/* /etc/systemd/system/kubelet.service
     find /var/lib/kubelet -mindepth 1 -delete; mkdir -p /etc/kubernetes/manifests`,
    { limitSeconds: 120 },
  )
  await connection.must(`cat > /usr/local/bin/kubeadm && chmod 755 /usr/local/bin/kubeadm`, {
    inputFile: `${kubeadmFolder}/kubeadm`,
  })
  await connection.must(`cat > /usr/local/bin/kubectl && chmod 755 /usr/local/bin/kubectl`, {
    inputFile: `${kubeadmFolder}/../bin/kubectl`,
  })
  await connection.must(
    'cat > /etc/systemd/system/kubelet.service && systemctl daemon-reload && systemctl enable kubelet',
    { input: kubeletUnit(host) },
  )
}

function kubeletUnit(host: Host): string {
  return `[Unit]
After=containerd.service
[Service]
Environment="BOOTSTRAP=--bootstrap-kubeconfig=/etc/kubernetes/bootstrap-kubelet.conf --kubeconfig=/etc/kubernetes/kubelet.conf"
EnvironmentFile=-/var/lib/kubelet/kubeadm-flags.env
ExecStart=/usr/local/bin/kubelet $BOOTSTRAP --config=/var/lib/kubelet/config.yaml $KUBELET_KUBEADM_ARGS --node-ip=${host.privateAddress} --hostname-override=${host.name}
Restart=always
RestartSec=1
KillMode=process
[Install]
WantedBy=multi-user.target
`
}

/** The settings of kubelet and kube-proxy are the same as ours on such hosts. */
function initConfiguration(plan: Plan, hub: Host, manifest: BundleManifest): string {
  const tag = (image: string) => image.slice(image.lastIndexOf(':') + 1)
  return `apiVersion: kubeadm.k8s.io/v1beta4
kind: InitConfiguration
localAPIEndpoint: {advertiseAddress: ${hub.privateAddress}}
nodeRegistration: {name: ${hub.name}, criSocket: "unix:///run/containerd/containerd.sock", imagePullPolicy: IfNotPresent}
---
apiVersion: kubeadm.k8s.io/v1beta4
kind: ClusterConfiguration
kubernetesVersion: ${plan.cluster.kubernetesVersion}
networking: {podSubnet: ${plan.cluster.podCidr}, serviceSubnet: ${plan.cluster.serviceCidr}}
etcd: {local: {imageTag: ${tag(manifest.etcdImage)}}}
dns: {imageTag: ${tag(manifest.coreDnsImage)}}
---
apiVersion: kubelet.config.k8s.io/v1beta1
kind: KubeletConfiguration
failCgroupV1: false
failSwapOn: false
oomScoreAdj: 0
imageGCHighThresholdPercent: 100
evictionHard: {memory.available: 100Mi, nodefs.available: "0%", nodefs.inodesFree: "0%", imagefs.available: "0%"}
---
apiVersion: kubeproxy.config.k8s.io/v1alpha1
kind: KubeProxyConfiguration
mode: ${plan.cluster.proxyMode}
conntrack: {maxPerCore: 0, min: 0}
oomScoreAdj: 0
`
}
