/**
 * Every input of a run, once: as `with:` in a workflow and as `--flag` in a terminal. `script/docs` writes action.yml and
 * the reference in docs/ from this list.
 */
export interface InputDescription {
  readonly description: string
  /** The value when the input is missing or empty; itself empty where that is a choice of its own. */
  readonly default: string
  readonly secret?: true
}

export const inputCatalog = {
  cloud: {
    description:
      'Where to create the virtual machines: `embedded` (an Azure in a box on this machine; needs Linux and root or passwordless sudo, but no account) or `azure`.',
    default: 'embedded',
  },
  'kubernetes-version': {
    description: 'Kubernetes version to test: an exact version such as `v1.37.1`, `stable`, or `stable-1.36`.',
    default: 'stable',
  },
  nodes: {
    description: 'Number of worker virtual machines, in addition to the hub that runs the control plane.',
    default: '2',
  },
  suite: {
    description:
      'End-to-end specs to run: `smoke` (a fixed list, about two minutes), `conformance`, `pr-blocking` (the specs that block a merge upstream), `custom` (selected by focus, skip and label-filter), or `none`. Empty: `custom` if focus or label-filter is given, otherwise `smoke`.',
    default: '',
  },
  focus: {
    description: 'Regular expression that selects specs to run, within the suite if one is named.',
    default: '',
  },
  skip: { description: 'Regular expression that selects specs to leave out.', default: '' },
  'label-filter': {
    description: 'Ginkgo label filter such as `Conformance && !Slow`; narrows the suite if one is named.',
    default: '',
  },
  procs: {
    description:
      'Number of processes that run specs in parallel; specs marked Serial run afterwards, in a single process.',
    default: '12',
  },
  output: {
    description: 'Folder for the results: JUnit files, logs and the result page. Created if missing.',
    default: 'kube-e2e-results',
  },
  budget: {
    description:
      'Time limit of the whole step in minutes, deletion included: at most the `timeout-minutes` of its job minus what the other steps need. The suite is stopped early enough to leave time for logs and deletion.',
    default: '350',
  },
  'keep-on-failure': {
    description:
      'How long to keep the cluster of a failed run for debugging, such as `2h` or `90m`; a sweep deletes it afterwards. Empty: it is not kept.',
    default: '',
  },
  location: {
    description:
      'Azure locations for all resources, separated by commas or line breaks. If a location has no capacity, what was created there is deleted and the next one is tried.',
    default: 'swedencentral',
  },
  'vm-size': {
    description:
      'Azure sizes for all virtual machines, separated by commas or line breaks. Every size is tried in a location before the next location.',
    default: 'Standard_D2s_v5',
  },
  priority: {
    description:
      '`regular`, or `spot` for virtual machines at a fraction of the price that Azure may evict in the middle of a run; if no spot capacity is available, regular ones are created.',
    default: 'regular',
  },
  auth: {
    description:
      'How to sign in to Azure: `client-secret`, `certificate`, `oidc` (GitHub ID token; the job needs `permissions: id-token: write`), `managed-identity`, `azure-cli`, or `auto` for the first of these that can work.',
    default: 'auto',
  },
  'subscription-id': { description: 'Azure subscription ID. Required for `cloud: azure`.', default: '' },
  'tenant-id': {
    description: 'Entra tenant. Required for every `auth` that uses an application: client secret, certificate, OIDC.',
    default: '',
  },
  'client-id': {
    description:
      'Client ID of the application or managed identity. Required for every `auth` that uses an application: client secret, certificate, OIDC.',
    default: '',
  },
  'client-secret': {
    description: 'Client secret of the application. Required for `auth: client-secret`.',
    default: '',
    secret: true,
  },
  'client-certificate-path': {
    description:
      "PEM file with the application's certificate and private key. Required for `auth: certificate`, and needed again when the job ends.",
    default: '',
  },
  'allowed-sources': {
    description:
      'IP ranges, separated by commas or line breaks, that may reach the hub on ports 22 and 6443. `auto` is the address of the machine that runs this.',
    default: 'auto',
  },
  'resource-group': {
    description:
      'Existing resource group to use instead of a new one. It stays: only what the run created in it is deleted, and the identity needs rights in this group alone.',
    default: '',
  },
  'vnet-cidr': {
    description: 'Range of the virtual network, from which nodes get their addresses.',
    default: '10.240.0.0/16',
  },
  'vpn-cidr': { description: 'Range of the VPN; one address per host.', default: '10.8.0.0/24' },
  'pod-cidr': { description: 'Range of pods; each host gets a /24 from it.', default: '10.244.0.0/16' },
  'service-cidr': {
    description: 'Range of services; its tenth address is the cluster DNS.',
    default: '10.96.0.0/16',
  },
  'peered-cidrs': {
    description:
      'Ranges, separated by commas or line breaks, of networks that are peered with the virtual network or that pods must reach; none of the four ranges above may overlap them.',
    default: '',
  },
  'vpn-topology': {
    description: '`subnet`, or `net30` for the point-to-point routes of the original system.',
    default: 'subnet',
  },
  'vpn-mtu': { description: 'MTU of the tunnel, the bridge and the pods, in bytes.', default: '1400' },
  'job-key': {
    description:
      'Distinguishes jobs of the same workflow run, for instance in a matrix; becomes part of resource names. In a workflow it is set from the matrix.',
    default: '',
  },
  'proxy-mode': { description: 'How kube-proxy routes services: `nftables` or `iptables`.', default: 'nftables' },
} as const satisfies Record<string, InputDescription>

export type InputName = keyof typeof inputCatalog

/** What the user said, as text, by input name. Missing and empty both mean the default. */
export type RawInputs = Partial<Record<InputName, string>>

export const inputNames = Object.keys(inputCatalog) as readonly InputName[]

export function describe(name: InputName): InputDescription {
  return inputCatalog[name]
}
