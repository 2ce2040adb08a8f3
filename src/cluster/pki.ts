import { randomBytes } from 'node:crypto'
import { addressAt } from '../plan/addresses.ts'
import { type Host, hubOf } from '../plan/hosts.ts'
import type { Plan } from '../plan/plan.ts'
import {
  type Authority,
  type Credentials,
  createAuthority,
  createSigningKeys,
  type SecretTools,
  validFor,
} from './certificates.ts'
import { credentialFiles, type HostFiles } from './componentFiles.ts'
import { kubeconfig } from './kubeconfig.ts'
import { podNetworkOf } from './podNetwork/kinds.ts'

/** The group of the run's exported identity. A ClusterRoleBinding gives it its rights, and deleting that revokes them. */
export const administrators = 'kube-e2e:administrators'

/** Every certificate and key that a run's Kubernetes needs; the pod network creates its own. */
export interface Pki {
  /** PEM of the authority that issues the API server's and the registry's certificates. */
  readonly kubernetesAuthority: string
  /** For the user, in the exported kubeconfig: in the group {@link administrators}. */
  readonly user: Credentials & { readonly name: string }
  /** For the runner itself, in memory only: in `system:masters`, to create the first role binding. */
  readonly runner: Credentials
  /** What each host needs, by host name and component. */
  readonly hosts: ReadonlyMap<string, HostFiles>
}

/**
 * Creates one authority each for Kubernetes, etcd, front-proxy and signing requests, and a separate certificate for every component,
 * with the subjects and names of the Kubernetes document "PKI certificates and requirements".
 */
export async function makePki(plan: Plan, hosts: readonly Host[], tools: SecretTools): Promise<Pki> {
  const validity = validFor(plan.cluster.certificateHours, tools.clock)
  const authority = (name: string) => createAuthority(`kube-e2e ${name}`, validity, tools.mask)
  const [kubernetes, etcd, frontProxy, requests] = await Promise.all([
    authority('kubernetes'),
    authority('etcd'),
    authority('front-proxy'),
    authority('requests'),
  ])
  const authorities = { kubernetes, etcd, frontProxy, requests }

  const userName = `kube-e2e:${plan.resourceGroup}`
  const [user, runner, control] = await Promise.all([
    kubernetes.issue({ commonName: userName, organization: administrators, usages: ['client'] }),
    kubernetes.issue({ commonName: 'kube-e2e:runner', organization: 'system:masters', usages: ['client'] }),
    controlPlaneFiles(plan, hubOf(hosts), authorities, tools.mask),
  ])
  const folders = await Promise.all(
    hosts.map(async (host) => {
      const common = await hostFiles(plan, host, hubOf(hosts), kubernetes)
      return [host.name, host.role === 'hub' ? { ...common, ...control } : common] as const
    }),
  )
  return {
    kubernetesAuthority: kubernetes.certificate,
    user: { ...user, name: userName },
    runner,
    hosts: new Map(folders),
  }
}

interface Authorities {
  readonly kubernetes: Authority
  readonly etcd: Authority
  readonly frontProxy: Authority
  /**
   * Signs what CertificateSigningRequests ask for, and is the only one whose key leaves the runner: for the hub's
   * controller manager. The API server accepts its clients; no kubelet does, and no client takes its word for a server.
   */
  readonly requests: Authority
}

/** What the hub alone has: API server, controller manager, scheduler, etcd, registry. */
async function controlPlaneFiles(
  plan: Plan,
  hub: Host,
  { kubernetes, etcd, frontProxy, requests }: Authorities,
  mask: (secret: string) => void,
) {
  const client = (commonName: string) => ({ commonName, usages: ['client'] as const })
  const [
    apiServer,
    kubeletClient,
    etcdClient,
    etcdServer,
    frontProxyClient,
    controllerManager,
    scheduler,
    registry,
    signing,
  ] = await Promise.all([
    kubernetes.issue(apiServerLeaf(plan, hub)),
    kubernetes.issue(client('kube-apiserver-kubelet-client')),
    etcd.issue(client('kube-apiserver-etcd-client')),
    etcd.issue({
      commonName: 'kube-etcd',
      usages: ['server', 'client'],
      dnsNames: ['localhost', hub.name],
      addresses: ['127.0.0.1'],
    }),
    frontProxy.issue(client('front-proxy-client')),
    kubernetes.issue(client('system:kube-controller-manager')),
    kubernetes.issue(client('system:kube-scheduler')),
    kubernetes.issue({
      commonName: 'kube-e2e-registry',
      usages: ['server'],
      dnsNames: [hub.name],
      addresses: [hub.privateAddress],
    }),
    createSigningKeys(mask),
  ])
  const config = clientConfig(plan, hub, kubernetes)
  return {
    etcd: { 'ca.crt': etcd.certificate, ...credentialFiles('server', etcdServer) },
    'kube-apiserver': {
      'ca.crt': kubernetes.certificate,
      'client-ca.crt': kubernetes.certificate + requests.certificate,
      ...credentialFiles('server', apiServer),
      ...credentialFiles('kubelet-client', kubeletClient),
      'etcd-ca.crt': etcd.certificate,
      ...credentialFiles('etcd-client', etcdClient),
      'front-proxy-ca.crt': frontProxy.certificate,
      ...credentialFiles('front-proxy-client', frontProxyClient),
      'service-account.key': signing.privateKey,
      'service-account.pub': signing.publicKey,
      'encryption.yaml': encryptionConfiguration(mask),
    },
    'kube-controller-manager': {
      'ca.crt': kubernetes.certificate,
      ...credentialFiles('requests-ca', requests),
      'front-proxy-ca.crt': frontProxy.certificate,
      'service-account.key': signing.privateKey,
      kubeconfig: config('system:kube-controller-manager', controllerManager),
    },
    'kube-scheduler': { kubeconfig: config('system:kube-scheduler', scheduler) },
    registry: credentialFiles('server', registry),
  }
}

/** What every host has: kubelet and kube-proxy. */
async function hostFiles(plan: Plan, host: Host, hub: Host, kubernetes: Authority) {
  const node = { commonName: `system:node:${host.name}`, organization: 'system:nodes' }
  const [kubelet, kubeletServer, proxy] = await Promise.all([
    kubernetes.issue({ ...node, usages: ['client'] }),
    kubernetes.issue({ ...node, usages: ['server'], dnsNames: [host.name], addresses: [host.privateAddress] }),
    kubernetes.issue({ commonName: 'system:kube-proxy', usages: ['client'] }),
  ])
  const config = clientConfig(plan, hub, kubernetes)
  return {
    common: { 'ca.crt': kubernetes.certificate },
    kubelet: {
      ...credentialFiles('server', kubeletServer),
      kubeconfig: config(node.commonName, kubelet),
    },
    'kube-proxy': { kubeconfig: config('system:kube-proxy', proxy) },
  }
}

/** Every name under which the API server is reached: by pods, by hosts, through the pod network, and by the runner. */
function apiServerLeaf(plan: Plan, hub: Host) {
  const service = 'kubernetes.default.svc'
  return {
    commonName: 'kube-apiserver',
    usages: ['server'] as const,
    dnsNames: [
      'kubernetes',
      'kubernetes.default',
      service,
      `${service}.${plan.cluster.dnsDomain}`,
      'localhost',
      hub.name,
    ],
    addresses: [
      addressAt(plan.cluster.serviceCidr, 1),
      '127.0.0.1',
      hub.privateAddress,
      ...podNetworkOf(plan).hubAddresses,
      ...(hub.publicAddress === undefined ? [] : [hub.publicAddress]),
    ],
  }
}

function clientConfig(plan: Plan, hub: Host, kubernetes: Authority) {
  const server = `https://${hub.privateAddress}:${plan.cluster.apiPort}`
  return (user: string, credentials: Credentials) =>
    kubeconfig({ server, authority: kubernetes.certificate, user, credentials })
}

/** secretbox takes 32 bytes and is rated as strong (Kubernetes document "Encrypting Confidential Data at Rest"). */
function encryptionConfiguration(mask: (secret: string) => void): string {
  const key = randomBytes(32).toString('base64')
  mask(key)
  return JSON.stringify({
    apiVersion: 'apiserver.config.k8s.io/v1',
    kind: 'EncryptionConfiguration',
    resources: [
      {
        resources: ['secrets'],
        providers: [{ secretbox: { keys: [{ name: 'run', secret: key }] } }, { identity: {} }],
      },
    ],
  })
}
