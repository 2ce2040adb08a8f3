import { type ChildProcess, spawn } from 'node:child_process'
import { z } from 'zod'
import type { Endpoint } from './balancing.ts'
import { type Layout, networkFolder, networkNamespace } from './layout.ts'

/** What the backends of load balancers answer to their probes, network by network. */
export interface Probes {
  /** Asks exactly these from now on. What is known of those that were asked before stays known. */
  watch(networkId: string, endpoints: readonly Endpoint[]): Promise<void>
  /** Whether it answers well; one that was never asked does not. */
  isUp(networkId: string, endpoint: Endpoint): boolean
  /** Resolves when nothing asks in this network any more. */
  stop(networkId: string): Promise<void>
}

/** The process that asks, in the network's namespace (see prober.ts). */
export interface Prober {
  tell(orders: readonly Order[]): void
  end(): Promise<void>
}

/** An endpoint to ask, under the name by which its answers are told. */
export interface Order extends Endpoint {
  readonly key: string
}

const newsSchema = z.object({ key: z.string(), up: z.boolean() })

/** An endpoint has begun, or ceased, to answer well. */
export type News = z.infer<typeof newsSchema>

/**
 * @param start makes a process that asks in a network; it tells `hear` what changes, and `ended` when it dies by itself.
 * @param changed is called when an answer has changed.
 */
export function probes(
  start: (networkId: string, hear: (news: News) => void, ended: () => void) => Prober,
  changed: (networkId: string) => void,
): Probes {
  const networks = new Map<string, { readonly up: Set<string>; orders: readonly Order[]; prober: Prober }>()

  const startFor = (networkId: string): Prober =>
    start(
      networkId,
      ({ key, up }) => {
        const network = networks.get(networkId)
        if (!network?.orders.some((order) => order.key === key) || network.up.has(key) === up) return
        if (up) network.up.add(key)
        else network.up.delete(key)
        changed(networkId)
      },
      () => {
        const network = networks.get(networkId)
        if (network === undefined) return
        network.prober = startFor(networkId)
        network.prober.tell(network.orders)
      },
    )

  const stop = async (networkId: string) => {
    const network = networks.get(networkId)
    networks.delete(networkId)
    await network?.prober.end()
  }

  return {
    async watch(networkId, endpoints) {
      const orders = [...new Map(endpoints.map((endpoint) => [keyOf(endpoint), endpoint]))].map(
        ([key, endpoint]): Order => ({ ...endpoint, key }),
      )
      if (orders.length === 0) return await stop(networkId)
      const network = networks.get(networkId) ?? { up: new Set<string>(), orders, prober: startFor(networkId) }
      network.orders = orders
      for (const key of network.up) if (!orders.some((order) => order.key === key)) network.up.delete(key)
      networks.set(networkId, network)
      network.prober.tell(orders)
    },
    isUp: (networkId, endpoint) => networks.get(networkId)?.up.has(keyOf(endpoint)) ?? false,
    stop,
  }
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
 * Runs this program's own `probe` command in a network namespace. It ends when this process does, in whatever way,
 * because its channel then breaks; and it does not keep this process from ending.
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
