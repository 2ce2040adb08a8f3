/**
 * Every input a user may give, once: as `with:` in a workflow and as `--flag` in a terminal. action.yml and the
 * reference in docs/ are checked against this list.
 */
export interface InputDescription {
  readonly description: string
  /** What holds when nothing is said; the empty string where nothing is a value of its own. */
  readonly default: string
  readonly secret?: true
}

export const inputCatalog = {
  cloud: {
    description:
      'Where the virtual machines are made: `embedded` (an Azure in a box on this machine; needs Linux and root or passwordless sudo, no account) or `azure`.',
    default: 'embedded',
  },
  'kubernetes-version': {
    description: 'Kubernetes to test: an exact version such as `v1.37.1`, `stable`, or `stable-1.36`.',
    default: 'stable',
  },
  nodes: {
    description: 'Number of worker virtual machines, beside the one hub that carries the control plane.',
    default: '2',
  },
  suite: {
    description:
      'Which end-to-end specs run: `smoke` (a fixed list, about two minutes), `conformance`, `pr-blocking` (what blocks a merge upstream), `custom` (focus, skip and label-filter), or `none`. When nothing is said: `custom` with a focus or a label filter, else `smoke`.',
    default: '',
  },
  focus: {
    description: 'Regular expression of specs to run, among those of the suite where one is named.',
    default: '',
  },
  skip: { description: 'Regular expression of specs to leave out.', default: '' },
  'label-filter': {
    description: 'Ginkgo label filter, such as `Conformance && !Slow`; narrows the suite where one is named.',
    default: '',
  },
  procs: { description: 'Processes that run specs side by side; specs marked Serial follow in one.', default: '12' },
  output: {
    description: 'Folder for results: junit, logs, the result page. Made if missing.',
    default: 'kube-e2e-results',
  },
  budget: {
    description:
      'Minutes that the step may take in all, deletion included; at most the `timeout-minutes` of its job less what other steps need. The suite is stopped in time for logs and deletion.',
    default: '350',
  },
  'keep-on-failure': {
    description:
      'How long a cluster whose run failed is kept for people to look at it, such as `2h` or `90m`; a sweep ends it. Empty: not at all.',
    default: '',
  },
  location: {
    description:
      'Azure locations of everything that is made, separated by commas or line breaks. When one has no room, what was made there is taken back and the next is tried.',
    default: 'swedencentral',
  },
  'vm-size': {
    description:
      'Azure sizes of every virtual machine, separated by commas or line breaks. All are tried in a location before the next location is.',
    default: 'Standard_D2s_v5',
  },
  priority: {
    description:
      '`regular`, or `spot` for machines at a fraction of the price that Azure may take away in the middle of a run; where no spot machine is to be had, ordinary ones are made.',
    default: 'regular',
  },
  auth: {
    description:
      'How to sign in to Azure: `client-secret`, `certificate`, `oidc` (GitHub ID token; the job needs `permissions: id-token: write`), `managed-identity`, `azure-cli`, or `auto` for the first of these that can work.',
    default: 'auto',
  },
  'subscription-id': { description: 'Azure subscription. Needed for `cloud: azure`.', default: '' },
  'tenant-id': {
    description: 'Entra tenant. Needed for every `auth` with an application: secret, certificate, OIDC.',
    default: '',
  },
  'client-id': {
    description:
      'Application or managed identity. Needed for every `auth` with an application: secret, certificate, OIDC.',
    default: '',
  },
  'client-secret': { description: 'Needed for `auth: client-secret`.', default: '', secret: true },
  'client-certificate-path': {
    description:
      'PEM file with the certificate of the application and its private key; needed for `auth: certificate`, also when the job ends.',
    default: '',
  },
  'allowed-sources': {
    description:
      'Address ranges, separated by commas or line breaks, that may reach the hub on ports 22 and 6443. `auto` is the address of the machine that runs this.',
    default: 'auto',
  },
  'resource-group': {
    description:
      'A resource group that is there already and stays: it is filled, and only what the run has made is taken out again. The identity then needs rights in this group alone. One of its own is made and deleted otherwise.',
    default: '',
  },
  'vnet-cidr': { description: 'Range of the virtual network; node addresses come from it.', default: '10.240.0.0/16' },
  'vpn-cidr': { description: 'Range of the VPN; one address a host.', default: '10.8.0.0/24' },
  'pod-cidr': { description: 'Range of pods; each host gets a /24 of it.', default: '10.244.0.0/16' },
  'service-cidr': { description: 'Range of services; its tenth address is the cluster DNS.', default: '10.96.0.0/16' },
  'peered-cidrs': {
    description:
      'Ranges, separated by commas or line breaks, of networks that are peered with the one that is made, or that pods must reach; none of the four ranges above may overlap them.',
    default: '',
  },
  'vpn-topology': {
    description: '`subnet`, or `net30` for the point-to-point routes of the original system.',
    default: 'subnet',
  },
  'vpn-mtu': { description: 'MTU of tunnel, bridge and pods, in bytes.', default: '1400' },
  'job-key': {
    description:
      'Tells jobs of one workflow run apart, in a matrix for instance; part of the name of what is made. action.yml sets it from the matrix.',
    default: '',
  },
  'proxy-mode': { description: 'How kube-proxy routes services: `nftables` or `iptables`.', default: 'nftables' },
} as const satisfies Record<string, InputDescription>

export type InputName = keyof typeof inputCatalog

export const inputNames = Object.keys(inputCatalog) as readonly InputName[]

export function describe(name: InputName): InputDescription {
  return inputCatalog[name]
}
