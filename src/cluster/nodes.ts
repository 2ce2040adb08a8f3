import type { V1Deployment, V1Node } from '@kubernetes/client-node'
import type { Plan } from '../plan/plan.ts'
import type { Tools } from '../vocabulary/tools.ts'
import { addons } from './addons.ts'
import type { ClusterApi } from './api.ts'
import { waitForApi } from './waitForApi.ts'

const notReady = { kind: 'node-not-ready' } as const

/**
 * From an API server that is about to start to a cluster with all its nodes Ready and DNS: waits, applies what the API
 * must hold, and gives each node what the plan holds for it.
 *
 * @returns how many nodes were counted Ready; as many as the plan has hosts
 */
export async function settleCluster(plan: Plan, api: ClusterApi, coreDnsImage: string, tools: Tools): Promise<number> {
  await waitForApi('the API server to be ready', tools, async () => {
    await api.get('/readyz')
    return { done: true, value: undefined }
  })
  for (const object of addons(plan, coreDnsImage)) await api.apply(object)
  await waitForApi(
    `${plan.hosts.length} nodes to register`,
    tools,
    async () => {
      const nodes = await listNodes(api)
      const missing = plan.hosts.filter((host) => !nodes.some((node) => node.metadata?.name === host.name))
      if (missing.length === 0) return { done: true, value: undefined }
      return { done: false, seen: `no node yet for ${missing.map((host) => host.name).join(', ')}` }
    },
    notReady,
  )
  await Promise.all(plan.hosts.map((host) => api.merge(nodePatch(host))))
  const ready = await waitForApi(
    `${plan.hosts.length} nodes to be Ready`,
    tools,
    async () => {
      const nodes = await listNodes(api)
      const waiting = nodes.filter((node) => !isReady(node))
      if (nodes.length === plan.hosts.length && waiting.length === 0) return { done: true, value: nodes.length }
      return { done: false, seen: waiting.map((node) => `${node.metadata?.name}: ${readyMessage(node)}`).join('; ') }
    },
    notReady,
  )
  tools.voice.note(`${ready} of ${plan.hosts.length} nodes Ready`)
  await waitForApi('cluster DNS to answer on all replicas', tools, async () => {
    const header = {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name: 'coredns', namespace: 'kube-system' },
    }
    const { spec, status } = await api.read<V1Deployment>(header)
    const wanted = spec?.replicas ?? 0
    const available = status?.availableReplicas ?? 0
    if (wanted > 0 && available >= wanted) return { done: true, value: undefined }
    return { done: false, seen: `${available} of ${wanted} CoreDNS pods available` }
  })
  return ready
}

export async function listNodes(api: ClusterApi): Promise<V1Node[]> {
  return await api.list<V1Node>('/api/v1/nodes')
}

export function isReady(node: V1Node): boolean {
  return (
    node.status?.conditions?.some((condition) => condition.type === 'Ready' && condition.status === 'True') ?? false
  )
}

function readyMessage(node: V1Node): string {
  return node.status?.conditions?.find((condition) => condition.type === 'Ready')?.message ?? 'no condition yet'
}

/**
 * The range that the pod network routes to this host becomes the node's, permanently: the API refuses to change it
 * later. Kubelets may not set their own roles, so the hub's labels are set here too.
 */
function nodePatch(host: Plan['hosts'][number]) {
  const labels =
    host.role === 'hub'
      ? { 'node-role.kubernetes.io/control-plane': '', 'node.kubernetes.io/exclude-from-external-load-balancers': '' }
      : {}
  return {
    apiVersion: 'v1',
    kind: 'Node',
    metadata: { name: host.name, labels },
    spec: { podCIDR: host.podCidr, podCIDRs: [host.podCidr] },
  }
}
