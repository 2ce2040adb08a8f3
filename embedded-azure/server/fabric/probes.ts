import { type ChildProcess, spawn } from 'node:child_process'
import { z } from 'zod'
import type { Endpoint } from './balancing.ts'
import { type Layout, networkFolder, networkNamespace } from './layout.ts'

/** The health of load balancers' backends, network by network. */
export interface Probes {
  /** Probes exactly these from now on. What is known of endpoints that were already probed is kept. */
  watch(networkId: string, endpoints: readonly Endpoint[]): Promise<void>
  /** Whether it is healthy; one that was never probed is not. */
  isUp(networkId: string, endpoint: Endpoint): boolean
  /** What is healthy in a network, for {@link recall}. */
  whatIsUp(networkId: string): string[]
  /** Takes over what a previous server knew; ignored once the network is watched. */
  recall(networkId: string, whatWasUp: readonly string[]): void
  /** Resolves when nothing probes in this network any more. */
  stop(networkId: string): Promise<void>
  stopAll(): Promise<void>
}

/** The probing process in the network's namespace (see prober.ts). */
export interface Prober {
  tell(orders: readonly Order[]): void
  end(): Promise<void>
}

/** An endpoint to probe, with the name by which its health is reported and its health until then. */
export interface Order extends Endpoint {
  readonly key: string
  readonly up: boolean
}

const newsSchema = z.object({ key: z.string(), up: z.boolean() })

/** An endpoint has become healthy or unhealthy. */
export type News = z.infer<typeof newsSchema>

/**
 * @param start creates a process that probes in a network; it calls `hear` with changes, and `ended` when it dies.
 * @param changed is called when the health of an endpoint has changed.
 */
export function probes(
  start: (networkId: string, hear: (news: News) => void, ended: () => void) => Prober,
  changed: (networkId: string) => void,
): Probes {
  const networks = new Map<string, Watched>()
  const remembered = new Map<string, ReadonlySet<string>>()
  const up = (networkId: string) => networks.get(networkId)?.up ?? remembered.get(networkId) ?? new Set<string>()

  const startFor = (networkId: string): Prober =>
    start(
      networkId,
      ({ key, up }) => {
        const network = networks.get(networkId)
        if (!network?.endpoints.has(key) || network.up.has(key) === up) return
        if (up) network.up.add(key)
        else network.up.delete(key)
        changed(networkId)
      },
      () => {
        const network = networks.get(networkId)
        if (network === undefined) return
        network.prober = startFor(networkId)
        network.prober.tell(ordersOf(network))
      },
    )

  const stop = async (networkId: string) => {
    const network = networks.get(networkId)
    networks.delete(networkId)
    remembered.delete(networkId)
    await network?.prober.end()
  }

  return {
    async watch(networkId, wanted) {
      const endpoints = new Map(wanted.map((endpoint) => [keyOf(endpoint), endpoint]))
      if (endpoints.size === 0) return await stop(networkId)
      const known = [...up(networkId)].filter((key) => endpoints.has(key))
      const prober = networks.get(networkId)?.prober ?? startFor(networkId)
      const network = { endpoints, up: new Set(known), prober }
      networks.set(networkId, network)
      prober.tell(ordersOf(network))
    },
    isUp: (networkId, endpoint) => up(networkId).has(keyOf(endpoint)),
    whatIsUp: (networkId) => [...up(networkId)],
    recall: (networkId, whatWasUp) => remembered.set(networkId, new Set(whatWasUp)),
    stop,
    async stopAll() {
      await Promise.all([...networks.keys()].map(stop))
    },
  }
}

/** What is probed in a network, by key; which of it is healthy; and the process that probes. */
interface Watched {
  readonly endpoints: ReadonlyMap<string, Endpoint>
  readonly up: Set<string>
  prober: Prober
}

function ordersOf({ endpoints, up }: Watched): Order[] {
  return [...endpoints].map(([key, endpoint]) => ({ ...endpoint, key, up: up.has(key) }))
}

/** The {@link Probes} of the networks on this machine. */
export function networkProbes(
  program: readonly string[],
  layout: Layout,
  changed: (networkId: string) => void,
): Probes {
  return probes((networkId, hear, ended) => {
    const namespace = networkNamespace(layout, networkId)
    return startProber([...program, 'probe', `--for=${networkFolder(layout, networkId)}`], namespace, hear, ended)
  }, changed)
}

/**
 * Runs this program's own `probe` command in a network namespace. It ends when this process ends, however that happens,
 * because its channel then breaks; and it does not prevent this process from ending.
 */
function startProber(
  command: readonly string[],
  namespace: string,
  hear: (news: News) => void,
  ended: () => void,
): Prober {
  const args = [`--net=/run/netns/${namespace}`, ...command]
  const child = spawn('nsenter', args, { stdio: ['ignore', 'ignore', 'ignore', 'ipc'], serialization: 'json' })
  let wanted = true
  child.on('message', (message) => hear(newsSchema.parse(message)))
  child.on('error', () => undefined)
  child.once('exit', () => setTimeout(() => wanted && ended(), 1000).unref())
  child.unref()
  child.channel?.unref()
  return {
    tell: (orders) => {
      if (child.connected) child.send(orders)
    },
    async end() {
      wanted = false
      await endOf(child)
    },
  }
}

async function endOf(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return
  const exited = new Promise((resolve) => child.once('exit', resolve))
  child.ref()
  child.kill('SIGKILL')
  await exited
}

function keyOf({ probe, backend }: Endpoint): string {
  const { protocol, port, path, intervalSeconds, failures, successes } = probe
  return `${backend}:${port} ${protocol} ${path} every ${intervalSeconds} s, ${failures} down, ${successes} up`
}
