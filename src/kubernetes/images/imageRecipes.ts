/**
 * What each image is made of, as data. Names and tags are upstream's, because specs and manifests use them; `content`
 * says what is actually inside.
 */

/** One file, folder or link of a layer. Paths have no leading slash; modes are octal numbers. */
export type Entry =
  | { readonly kind: 'folder'; readonly path: string; readonly mode: number }
  | { readonly kind: 'link'; readonly path: string; readonly target: string }
  | { readonly kind: 'text'; readonly path: string; readonly text: string }
  /** A built binary, by its file name. */
  | { readonly kind: 'binary'; readonly path: string; readonly binary: string; readonly mode?: number }
  /** A file of the k8s.io/kubernetes module. */
  | { readonly kind: 'source'; readonly path: string; readonly file: string }
  /** BusyBox and a link for each of its applets. */
  | { readonly kind: 'busybox'; readonly folder: string }
  /** An image that was built earlier, laid out for agnhost's fake registry server. */
  | { readonly kind: 'fake-registry'; readonly image: string; readonly tag: string }

/** `userland` is the layer of Debian or Ubuntu packages that many images share. */
export type Layer = 'userland' | readonly Entry[]

export interface ImageConfig {
  readonly User?: string
  readonly Entrypoint?: readonly string[]
  readonly Cmd?: readonly string[]
  readonly ExposedPorts?: Readonly<Record<string, Record<string, never>>>
  readonly StopSignal?: string
}

export interface ImageRecipe {
  /** With the registry, without a tag, such as `registry.k8s.io/pause`. */
  readonly repository: string
  readonly layers: readonly Layer[]
  readonly config: ImageConfig
  /** What is actually inside; `{etcd}` becomes that component's version, `{package:nginx}` that of a package. */
  readonly content: string
}

const accounts: readonly Entry[] = [
  {
    kind: 'text',
    path: 'etc/passwd',
    text: 'root:x:0:0:root:/root:/bin/sh\nnobody:x:65534:65534:nobody:/:/bin/false\n',
  },
  { kind: 'text', path: 'etc/group', text: 'root:x:0:\nnogroup:x:65534:\n' },
  { kind: 'folder', path: 'tmp', mode: 0o1777 },
]

function controlPlane(name: string): ImageRecipe {
  return {
    repository: `registry.k8s.io/${name}`,
    layers: [accounts, [{ kind: 'binary', path: `usr/local/bin/${name}`, binary: name }]],
    config: { Entrypoint: [`/usr/local/bin/${name}`] },
    content: `${name} {kubernetes}`,
  }
}

/** Images of the cluster itself. Their tags are given, not listed by e2e.test. */
export const clusterRecipes = {
  apiServer: controlPlane('kube-apiserver'),
  controllerManager: controlPlane('kube-controller-manager'),
  scheduler: controlPlane('kube-scheduler'),
  kubeProxy: {
    repository: 'registry.k8s.io/kube-proxy',
    layers: ['userland', [{ kind: 'binary', path: 'usr/local/bin/kube-proxy', binary: 'kube-proxy' }]],
    config: { Entrypoint: ['/usr/local/bin/kube-proxy'] },
    content:
      'kube-proxy {kubernetes} on {distribution} (iptables {package:iptables}, nftables {package:nftables}, conntrack {package:conntrack})',
  },
  coreDns: {
    repository: 'registry.k8s.io/coredns/coredns',
    layers: [accounts, [{ kind: 'binary', path: 'coredns', binary: 'coredns' }]],
    config: { Entrypoint: ['/coredns'] },
    content: 'CoreDNS {coredns} without the plugins {corednsPluginsLeftOut}',
  },
} as const satisfies Record<string, ImageRecipe>

/** Images that both the cluster and specs use, with the tag that e2e.test lists. */
export const sharedRecipes = {
  pause: {
    repository: 'registry.k8s.io/pause',
    layers: [[{ kind: 'binary', path: 'pause', binary: 'pause' }]],
    config: { Entrypoint: ['/pause'], User: '65535:65535' },
    content: 'pause from the C source in Kubernetes {kubernetes}',
  },
  etcd: {
    repository: 'registry.k8s.io/etcd',
    layers: [
      accounts,
      [
        { kind: 'binary', path: 'usr/local/bin/etcd', binary: 'etcd' },
        { kind: 'binary', path: 'usr/local/bin/etcdctl', binary: 'etcdctl' },
        { kind: 'folder', path: 'var/lib/etcd', mode: 0o700 },
      ],
    ],
    config: { Cmd: ['/usr/local/bin/etcd'] },
    content: 'etcd {etcd}',
  },
} as const satisfies Record<string, ImageRecipe>

const test = 'registry.k8s.io/e2e-test-images'
const coreDnsBinary: readonly Entry[] = [{ kind: 'binary', path: 'coredns', binary: 'coredns' }]

const agnhostLayers: readonly Layer[] = [
  'userland',
  coreDnsBinary,
  [
    { kind: 'binary', path: 'agnhost', binary: 'agnhost' },
    // Specs that override the entrypoint use this name and look for it in what the program prints.
    { kind: 'link', path: 'agnhost-2', target: 'agnhost' },
    { kind: 'link', path: 'usr/local/bin/iperf', target: '/usr/bin/iperf' },
    { kind: 'folder', path: 'uploads', mode: 0o755 },
    { kind: 'source', path: 'localhost.crt', file: 'test/images/agnhost/porter/localhost.crt' },
    { kind: 'source', path: 'localhost.key', file: 'test/images/agnhost/porter/localhost.key' },
    // The supplemental groups specs expect this user in this group, defined in the image.
    {
      kind: 'text',
      path: 'etc/passwd',
      text: 'root:x:0:0:root:/root:/bin/sh\nnobody:x:65534:65534:nobody:/:/bin/false\nuser-defined-in-image:x:1000:1000::/:/bin/sh\n',
    },
    {
      kind: 'text',
      path: 'etc/group',
      text: 'root:x:0:\nnogroup:x:65534:\nuser-defined-in-image:x:1000:\ngroup-defined-in-image:x:50000:user-defined-in-image\n',
    },
    { kind: 'fake-registry', image: 'registry.k8s.io/pause', tag: 'testing' },
  ],
]

function page(animal: string): ImageRecipe {
  const html = `test/images/${animal}/html`
  return {
    repository: `${test}/${animal}`,
    layers: [
      ...agnhostLayers,
      [
        { kind: 'source', path: `${animal}.jpg`, file: `${html}/${animal}.jpg` },
        { kind: 'source', path: 'data.json', file: `${html}/data.json` },
      ],
    ],
    config: { Entrypoint: ['/agnhost'], Cmd: ['test-webserver'] },
    content: `agnhost and the ${animal} page of Kubernetes {kubernetes} on {distribution}`,
  }
}

function dnsClients(name: string): ImageRecipe {
  return {
    repository: `${test}/${name}`,
    layers: ['userland', coreDnsBinary],
    config: { Cmd: ['bash'] },
    content: '{distribution} with bind9-dnsutils {package:bind9-dnsutils} and CoreDNS {coredns}',
  }
}

/** Images of the specs, for every tag that e2e.test lists of their repository. */
export const specRecipes: readonly ImageRecipe[] = [
  // Specs also ask for an older agnhost, to update from. No release has the source of 2.55 (v1.33 ends with 2.53, the
  // first alpha of v1.34 has 2.56), so that tag is also the release's own agnhost, as an image with a different id.
  {
    repository: `${test}/agnhost`,
    layers: agnhostLayers,
    config: {
      Entrypoint: ['/agnhost'],
      Cmd: ['pause'],
      ExposedPorts: { '80/tcp': {}, '8080/tcp': {}, '8081/tcp': {}, '9376/tcp': {}, '5000/tcp': {} },
    },
    content: 'agnhost {agnhost} of Kubernetes {kubernetes} and CoreDNS {coredns} on {distribution}',
  },
  {
    repository: `${test}/busybox`,
    layers: [
      [
        ...accounts,
        { kind: 'busybox', folder: 'bin' },
        { kind: 'link', path: 'usr/bin/env', target: '/bin/busybox' },
        { kind: 'folder', path: 'home', mode: 0o755 },
        { kind: 'folder', path: 'root', mode: 0o700 },
        { kind: 'folder', path: 'var/www', mode: 0o755 },
      ],
    ],
    config: { Cmd: ['sh'] },
    content: 'BusyBox {busybox}, upstream source, default configuration linked statically',
  },
  dnsClients('glibc-dns-testing'),
  // The name used by 1.35 and older.
  dnsClients('jessie-dnsutils'),
  {
    repository: `${test}/nginx`,
    layers: [
      'userland',
      [
        { kind: 'link', path: 'var/log/nginx/access.log', target: '/dev/stdout' },
        { kind: 'link', path: 'var/log/nginx/error.log', target: '/dev/stderr' },
      ],
    ],
    config: {
      Entrypoint: ['/usr/sbin/nginx', '-g', 'daemon off;'],
      ExposedPorts: { '80/tcp': {} },
      StopSignal: 'SIGQUIT',
    },
    content: 'nginx {package:nginx} of {distribution}',
  },
  {
    repository: `${test}/nonewprivs`,
    layers: ['userland', [{ kind: 'binary', path: 'usr/local/bin/nnp', binary: 'nonewprivs', mode: 0o6755 }]],
    config: { Cmd: ['nnp'] },
    content: 'nonewprivs of Kubernetes {kubernetes} on {distribution}',
  },
  {
    repository: `${test}/nonroot`,
    layers: ['userland'],
    config: { User: '1234', Cmd: ['sh'] },
    content: '{distribution}, user 1234',
  },
  {
    repository: `${test}/sample-apiserver`,
    layers: [accounts, [{ kind: 'binary', path: 'sample-apiserver', binary: 'sample-apiserver' }]],
    config: { Entrypoint: ['/sample-apiserver'] },
    content: 'sample-apiserver of Kubernetes {kubernetes}',
  },
  page('nautilus'),
  page('kitten'),
]
