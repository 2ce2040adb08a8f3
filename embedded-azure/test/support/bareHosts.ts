import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, expect } from 'vitest'
import { systemClock } from '../../../src/system/clock.ts'
import { systemProcesses } from '../../../src/system/process.ts'
import type { Inventory } from '../../protocol/inventory.ts'
import type { Context } from '../../server/fabric/context.ts'
import type { NetworkShape } from '../../server/fabric/fabric.ts'
import { takeInventory } from '../../server/fabric/inventory.ts'
import { edgeNamespace, hostNamespace, layoutOf, networkNamespace } from '../../server/fabric/layout.ts'
import { metadataListeners } from '../../server/fabric/metadata.ts'
import { applyNetwork, followHealth, plugHost, removeNetwork, unplugHost } from '../../server/fabric/network.ts'
import { networkProbes } from '../../server/fabric/probes.ts'
import { queues } from '../../server/fabric/systemsFabric.ts'
import { embeddedProgram } from './program.ts'

/**
 * Networks of the embedded Azure with hosts that are namespaces and nothing more: for what a network does, no system
 * has to boot. Needs root.
 */
export interface BareHosts {
  /** Names of the namespaces that play the internet and a network. */
  readonly namespaces: { readonly edge: string; network(id: string): string }
  /** Makes or changes a network, and plugs in the hosts that its interfaces name and that are not there yet. */
  apply(network: NetworkShape): Promise<void>
  unplug(hostId: string): Promise<void>
  /** Runs a shell command on a host and returns what it printed; throws when it fails. */
  on(hostId: string, command: string): Promise<string>
  /** Starts a server that says whom it sees; see whoAnswers.ts. Returns what stops it. */
  serve(hostId: string, port: number): Promise<() => Promise<void>>
  /** What a server says to a host, or `undefined` when none answers within two seconds. The host `machine` is this one. */
  ask(hostId: string, address: string, port: number): Promise<string | undefined>
  /** Takes everything away and returns what the machine still holds. */
  remove(): Promise<Inventory>
}

/** For the tests of the open `describe`: after the last of them all is removed, and nothing may be left. */
export function withBareHosts(): BareHosts {
  const hosts = makeBareHosts()
  afterAll(async () => {
    expect(Object.values(await hosts.remove()).flat()).toEqual([])
  }, 60_000)
  return hosts
}

export function makeBareHosts(): BareHosts {
  const folder = join(tmpdir(), `ke2e-bare-${randomUUID()}`)
  const processes = systemProcesses()
  const layout = layoutOf(folder)
  const turns = queues()
  const networkTurn: Context['networkTurn'] = (action) => turns('networks', action)
  const probes = networkProbes(embeddedProgram, layout, (id) => void networkTurn(() => followHealth(context, id)))
  const metadata = metadataListeners(layout)
  const context: Context = {
    layout,
    processes,
    clock: systemClock,
    log: () => undefined,
    metadata,
    probes,
    networkTurn,
  }
  const networks = new Set<string>()
  const plugged = new Map<string, { readonly networkId: string; readonly interfaceId: string }>()
  const servers = new Set<ChildProcess>()
  const inside = (hostId: string) => [`--net=/run/netns/${hostNamespace(context.layout, hostId)}`]

  const run = (hostId: string, command: string) =>
    hostId === 'machine'
      ? processes.run('bash', ['-c', command], { limitSeconds: 30 })
      : processes.run('nsenter', [...inside(hostId), 'bash', '-c', command], { limitSeconds: 30 })

  const unplug = async (hostId: string) => {
    const place = plugged.get(hostId)
    if (place) await networkTurn(() => unplugHost(context, hostId, place.networkId, place.interfaceId))
    plugged.delete(hostId)
  }

  return {
    namespaces: { edge: edgeNamespace(layout), network: (id) => networkNamespace(layout, id) },
    async apply(network) {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      networks.add(network.id)
      await networkTurn(() => applyNetwork(context, network))
      for (const { id, hostId } of network.interfaces) {
        if (hostId === undefined || plugged.has(hostId)) continue
        await networkTurn(() => plugHost(context, hostId, network.id, id))
        plugged.set(hostId, { networkId: network.id, interfaceId: id })
      }
    },
    unplug,
    async on(hostId, command) {
      const { exitCode, stdout, stderr } = await run(hostId, command)
      if (exitCode !== 0) throw new Error(`"${command}" on ${hostId} ended with ${exitCode}: ${stderr}`)
      return stdout
    },
    async serve(hostId, port) {
      const program = [process.execPath, join(import.meta.dirname, 'whoAnswers.ts'), hostId, String(port)]
      const server = spawn('nsenter', [...inside(hostId), ...program], { stdio: ['ignore', 'pipe', 'inherit'] })
      servers.add(server)
      const said = await Promise.race([once(createInterface(server.stdout), 'line'), once(server, 'exit')])
      if (said[0] !== 'listening') throw new Error(`The server on ${hostId} ended before it listened.`)
      return async () => {
        servers.delete(server)
        server.kill('SIGKILL')
        await once(server, 'exit')
      }
    },
    async ask(hostId, address, port) {
      const { exitCode, stdout } = await run(
        hostId,
        `timeout 2 bash -c 'exec 3<>/dev/tcp/${address}/${port} && cat <&3' 2> /dev/null`,
      )
      return exitCode === 0 && stdout !== '' ? stdout.trim() : undefined
    },
    async remove() {
      for (const server of servers) server.kill('SIGKILL')
      for (const hostId of [...plugged.keys()]) await unplug(hostId)
      for (const network of networks) await networkTurn(() => removeNetwork(context, network))
      const left = await takeInventory(context)
      await rm(folder, { recursive: true, force: true })
      return left
    },
  }
}
