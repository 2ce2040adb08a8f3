import { registryVersion, type VersionFacts } from '../versions.ts'

/** Commands of one Go module graph, which one call of the Go client can build. */
export interface GoFamily {
  /** Also the name of the step and of the artefact folder. */
  readonly name: string
  readonly module: string
  /** With its `v`. */
  readonly version: string
  /** Further modules whose commands are built in the same graph: module path to version. */
  readonly with?: Readonly<Record<string, string>>
  /** The version that replaces the release's local `replace` directives. */
  readonly stagingVersion?: string
  /** File name of the binary to its package. A package that starts with `./` is a main that we generate. */
  readonly commands: Readonly<Record<string, string>>
  /** File name of the binary to the package whose tests it holds. */
  readonly testBinaries?: Readonly<Record<string, string>>
  /** Generated main packages: folder to the packages that it imports for their side effects, and the call it makes. */
  readonly generatedMains?: Readonly<Record<string, GeneratedMain>>
  readonly tags?: readonly string[]
  /** C is needed; the binary is still linked statically. */
  readonly cgo?: boolean
  /** Variables set by the linker. `{buildDate}` becomes the time at which the module version was published. */
  readonly stamps?: Readonly<Record<string, string>>
}

/** A main package of our own around a component's library, so only what a cluster uses is compiled. */
export type GeneratedMain =
  | { readonly kind: 'registry'; readonly drivers: readonly string[] }
  | { readonly kind: 'coredns'; readonly withoutPlugins: readonly string[] }

/**
 * The Go modules of a release. Kubernetes comes first because it takes longest; `withKubeadm` adds kubeadm, which only
 * the comparison in bench/ uses.
 */
export function goFamilies(kubernetesVersion: string, facts: VersionFacts, withKubeadm: boolean): readonly GoFamily[] {
  return [
    kubernetes(kubernetesVersion),
    containerd(facts.containerd),
    runc(facts.runc),
    cniPlugins(facts.cni),
    etcd(facts.etcd),
    coredns(facts.coredns),
    crictl(facts.crictl),
    registry(),
    ...(withKubeadm ? [kubeadm(kubernetesVersion)] : []),
  ]
}

const controlPlaneAndNode = [
  'kube-apiserver',
  'kube-controller-manager',
  'kube-scheduler',
  'kube-proxy',
  'kubelet',
  'kubectl',
]

function kubernetes(version: string): GoFamily {
  const commands = {
    ...Object.fromEntries(controlPlaneAndNode.map((command) => [command, `k8s.io/kubernetes/cmd/${command}`])),
    agnhost: 'k8s.io/kubernetes/test/images/agnhost',
    nonewprivs: 'k8s.io/kubernetes/test/images/nonewprivs',
    'sample-apiserver': 'k8s.io/sample-apiserver',
    ginkgo: 'github.com/onsi/ginkgo/v2/ginkgo',
  }
  return fromKubernetes('kubernetes', version, { commands, testBinaries: { 'e2e.test': 'k8s.io/kubernetes/test/e2e' } })
}

/** A separate step, so asking for kubeadm later does not rebuild anything else. */
function kubeadm(version: string): GoFamily {
  return fromKubernetes('kubeadm', version, { commands: { kubeadm: 'k8s.io/kubernetes/cmd/kubeadm' } })
}

function fromKubernetes(
  name: string,
  version: string,
  programs: Pick<GoFamily, 'commands' | 'testBinaries'>,
): GoFamily {
  return {
    name,
    module: 'k8s.io/kubernetes',
    version,
    stagingVersion: version.replace(/^v1\./, 'v0.'),
    ...programs,
    // Upstream builds with this tag too: it lets the linker drop what gRPC's tracing would retain.
    tags: ['grpcnotrace'],
    stamps: kubernetesStamps(version),
  }
}

/** What `kubectl version` and a node's kubeletVersion report; both packages carry a copy. */
function kubernetesStamps(version: string): Record<string, string> {
  const [major = '', minor = ''] = version.slice(1).split('.')
  const values = {
    gitVersion: version,
    gitMajor: major,
    gitMinor: minor,
    // The module proxy serves an export of the tag, for which Kubernetes' own build says "archive".
    gitTreeState: 'archive',
    buildDate: '{buildDate}',
  }
  const packages = ['k8s.io/component-base/version', 'k8s.io/client-go/pkg/version']
  return Object.fromEntries(
    packages.flatMap((path) => Object.entries(values).map(([name, value]) => [`${path}.${name}`, value])),
  )
}

function containerd(version: string): GoFamily {
  const module = 'github.com/containerd/containerd/v2'
  return {
    name: 'containerd',
    module,
    version,
    commands: {
      containerd: `${module}/cmd/containerd`,
      'containerd-shim-runc-v2': `${module}/cmd/containerd-shim-runc-v2`,
    },
    // Snapshotters that would need C libraries; hosts use overlayfs.
    tags: ['no_btrfs', 'no_zfs', 'no_devmapper'],
    stamps: { [`${module}/version.Version`]: version },
  }
}

function runc(version: string): GoFamily {
  return {
    name: 'runc',
    module: 'github.com/opencontainers/runc',
    version,
    commands: { runc: 'github.com/opencontainers/runc' },
    // Without seccomp no pod that asks for the RuntimeDefault profile would start.
    tags: ['seccomp', 'netgo', 'osusergo', 'urfave_cli_no_docs'],
    cgo: true,
  }
}

function cniPlugins(version: string): GoFamily {
  const module = 'github.com/containernetworking/plugins'
  return {
    name: 'cni',
    module,
    version,
    commands: {
      bridge: `${module}/plugins/main/bridge`,
      loopback: `${module}/plugins/main/loopback`,
      ptp: `${module}/plugins/main/ptp`,
      'host-local': `${module}/plugins/ipam/host-local`,
      portmap: `${module}/plugins/meta/portmap`,
    },
    stamps: { [`${module}/pkg/utils/buildversion.BuildVersion`]: version },
  }
}

function etcd(version: string): GoFamily {
  return {
    name: 'etcd',
    module: 'go.etcd.io/etcd/server/v3',
    version,
    with: { 'go.etcd.io/etcd/etcdctl/v3': version },
    commands: { etcd: 'go.etcd.io/etcd/server/v3', etcdctl: 'go.etcd.io/etcd/etcdctl/v3' },
  }
}

function coredns(version: string): GoFamily {
  return {
    name: 'coredns',
    module: 'github.com/coredns/coredns',
    version,
    commands: { coredns: './coredns' },
    generatedMains: { coredns: { kind: 'coredns', withoutPlugins: corednsPluginsLeftOut } },
  }
}

/** Plugins for services outside a cluster, each with a client library that would take long to compile. */
export const corednsPluginsLeftOut: readonly string[] = [
  'azure',
  'clouddns',
  'etcd',
  'geoip',
  'nomad',
  'route53',
  'trace',
]

function crictl(version: string): GoFamily {
  return {
    name: 'crictl',
    module: 'sigs.k8s.io/cri-tools',
    version,
    commands: { crictl: 'sigs.k8s.io/cri-tools/cmd/crictl' },
    stamps: { 'sigs.k8s.io/cri-tools/pkg/version.Version': version },
  }
}

/** CNCF Distribution's server with the one storage driver that the hub uses. */
function registry(): GoFamily {
  const module = 'github.com/distribution/distribution/v3'
  return {
    name: 'registry',
    module,
    version: registryVersion,
    commands: { registry: './registry' },
    generatedMains: { registry: { kind: 'registry', drivers: [`${module}/registry/storage/driver/filesystem`] } },
    stamps: { [`${module}/version.version`]: registryVersion },
  }
}
