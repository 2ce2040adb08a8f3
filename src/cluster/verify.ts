import type { V1Pod, V1Service } from '@kubernetes/client-node'
import type { Bundle, BundleManifest } from '../kubernetes/bundle.ts'
import type { Host } from '../plan/hosts.ts'
import type { Plan } from '../plan/plan.ts'
import { SetupError } from '../vocabulary/errors.ts'
import type { Tools } from '../vocabulary/tools.ts'
import { type ApiAccess, type ClusterApi, connectApi, isConflict, isNotFound } from './api.ts'
import { isReady, listNodes } from './nodes.ts'
import { podNetworkOf } from './podNetwork/kinds.ts'
import { dial, type Probe, probeNamespace, probePod, probePort, probeService } from './probes.ts'
import { waitForApi } from './waitForApi.ts'

export interface VerifyInput {
  readonly hosts: readonly Host[]
  readonly bundle: Bundle
  /** The identity that the run gives to its user. */
  readonly access: ApiAccess
}

/** Several segments of any sensible size, and short enough for the line of an HTTP request. */
const payloadBytes = 4000

/** A kube-proxy rule or a first connection may need a moment; anything that needs longer is broken. */
const probeLimitSeconds = 30

/**
 * Checks that the cluster works, as the user of its kubeconfig: nodes and their ranges against the plan, pod to pod
 * between all hosts, MTU, service and DNS. Deletes what it created.
 *
 * @returns what was counted, such as `3 of 3 nodes Ready, 6 pod paths, service, DNS and MTU work`
 */
export async function verify(plan: Plan, input: VerifyInput, tools: Tools): Promise<string> {
  const api = connectApi(input.access, tools.signal)

  const readyNodes = await checkNodes(plan, api)
  try {
    const probes = await startProbes(input, api, tools)
    const podPaths = await checkPodPaths(plan, probes, api, tools)
    await checkPayload(plan, probes, api, tools)
    await checkService(plan, probes, api, tools)
    return `${readyNodes} of ${plan.hosts.length} nodes Ready, ${podPaths} pod paths, service, DNS and MTU work`
  } finally {
    if (!tools.signal.aborted) await removeProbes(input.hosts, api, tools)
  }
}

/** One node per host, all of them Ready, each with the range that the pod network routes to it. */
async function checkNodes(plan: Plan, api: ClusterApi): Promise<number> {
  const nodes = await listNodes(api)
  const found = new Map(nodes.map((node) => [node.metadata?.name ?? '', node]))
  const wrong = plan.hosts.flatMap((host) => {
    const node = found.get(host.name)
    if (node === undefined) return [`${host.name} is missing`]
    if (!isReady(node)) return [`${host.name} is not Ready`]
    const ranges = node.spec?.podCIDRs?.join(', ') ?? 'none'
    return ranges === host.podCidr ? [] : [`${host.name} has pod range ${ranges} instead of ${host.podCidr}`]
  })
  if (nodes.length !== plan.hosts.length) wrong.push(`${nodes.length} nodes instead of ${plan.hosts.length}`)
  if (wrong.length > 0) {
    throw new SetupError(`The cluster does not match the plan: ${wrong.join('; ')}.`, { kind: 'node-not-ready' })
  }
  return nodes.length
}

async function startProbes({ hosts, bundle }: VerifyInput, api: ClusterApi, tools: Tools): Promise<Probe[]> {
  const image = agnhostImage(bundle.manifest)
  const objects = [probeService, ...hosts.map((host) => probePod(host.name, image))]
  await Promise.all(
    objects.map((object) =>
      waitForApi(`${object.metadata.name} to be accepted`, tools, async () => {
        await api.create(object).catch(ignoreExisting)
        return { done: true, value: undefined }
      }),
    ),
  )
  return await Promise.all(hosts.map((host) => waitForProbe(host.name, api, tools)))
}

async function waitForProbe(host: string, api: ClusterApi, tools: Tools): Promise<Probe> {
  const header = {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: probePod(host, '').metadata.name, namespace: probeNamespace },
  }
  return await waitForApi(
    `a pod on ${host} to be Ready`,
    tools,
    async () => {
      const { status } = await api.read<V1Pod>(header)
      const ready = status?.conditions?.some((condition) => condition.type === 'Ready' && condition.status === 'True')
      if (ready && status?.podIP !== undefined) {
        return { done: true, value: { host, pod: header.metadata.name, address: status.podIP } }
      }
      const waiting = status?.containerStatuses?.[0]?.state?.waiting
      return { done: false, seen: waiting?.message ?? waiting?.reason ?? status?.phase ?? 'no status yet' }
    },
    { limitSeconds: 120 },
  )
}

/**
 * Every pod asks every other pod which address it sees; that must be the pod's own, not a host's or the tunnel's.
 *
 * @returns how many pairs of hosts reached each other, counting each direction
 */
export async function checkPodPaths(
  plan: Plan,
  probes: readonly Probe[],
  api: ClusterApi,
  tools: Tools,
): Promise<number> {
  const paths = pairs(probes)
  await Promise.all(
    paths.map(([from, to]) =>
      waitForApi(
        `the pod on ${to.host} to answer the pod on ${from.host}`,
        tools,
        async () => {
          const seen = (await dial(api, from, to.address, probePort, 'clientip')).replace(/:\d+$/, '')
          if (seen === from.address) return { done: true, value: undefined }
          return { done: false, seen: `${from.address} arrives as ${seen}` }
        },
        { limitSeconds: probeLimitSeconds, kind: podNetworkOf(plan).failure },
      ),
    ),
  )
  return paths.length
}

/** A message of several full segments goes there and back; too large an MTU anywhere makes it hang. */
async function checkPayload(plan: Plan, probes: readonly Probe[], api: ClusterApi, tools: Tools): Promise<void> {
  const payload = 'm'.repeat(payloadBytes)
  await Promise.all(
    pairs(probes).map(([from, to]) =>
      waitForApi(
        `${payloadBytes} bytes to go from the pod on ${from.host} to the pod on ${to.host} and back`,
        tools,
        async () => {
          const answer = await dial(api, from, to.address, probePort, `echo?msg=${payload}`)
          if (answer === payload) return { done: true, value: undefined }
          return { done: false, seen: `${answer.length} bytes came back` }
        },
        { limitSeconds: probeLimitSeconds, kind: podNetworkOf(plan).failure },
      ),
    ),
  )
}

/** The service's address answers on every host, and so does its name, which only cluster DNS knows. */
async function checkService(plan: Plan, probes: readonly Probe[], api: ClusterApi, tools: Tools): Promise<void> {
  const { spec } = await api.read<V1Service>(probeService)
  const address = spec?.clusterIP ?? ''
  const name = `${probeService.metadata.name}.${probeNamespace}.svc.${plan.cluster.dnsDomain}`
  const pods = new Set(probes.map((probe) => probe.pod))
  await Promise.all(
    probes.flatMap((from) =>
      [address, name].map((target) =>
        waitForApi(
          `${target} to answer the pod on ${from.host}`,
          tools,
          async () => {
            const answer = await dial(api, from, target, 80, 'hostname')
            return pods.has(answer)
              ? { done: true, value: undefined }
              : { done: false, seen: `answered by ${answer}, which is not a pod of the service` }
          },
          { limitSeconds: probeLimitSeconds },
        ),
      ),
    ),
  )
}

async function removeProbes(hosts: readonly Host[], api: ClusterApi, tools: Tools): Promise<void> {
  const objects = [probeService, ...hosts.map((host) => probePod(host.name, ''))]
  await Promise.all(
    objects.map((object) =>
      waitForApi(
        `${object.metadata.name} to be deleted`,
        tools,
        async () => {
          const gone = await api.remove(object).then(
            () => false,
            (thrown: unknown) => {
              if (isNotFound(thrown)) return true
              throw thrown
            },
          )
          return gone ? { done: true, value: undefined } : { done: false, seen: 'it still exists' }
        },
        { limitSeconds: probeLimitSeconds },
      ),
    ),
  )
}

/** The newest agnhost of the bundle; older ones are for the specs that update from one to the other. */
function agnhostImage(manifest: BundleManifest): string {
  const tags = manifest.images.map((image) => image.name).filter((name) => name.includes('/agnhost:'))
  const newest = tags.toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true })).at(-1)
  if (newest === undefined) throw new SetupError('The bundle has no agnhost image, which the pod probes need.')
  return newest
}

function pairs<T>(items: readonly T[]): [T, T][] {
  return items.flatMap((from) => items.filter((to) => to !== from).map((to): [T, T] => [from, to]))
}

function ignoreExisting(thrown: unknown): void {
  if (!isConflict(thrown)) throw thrown
}
