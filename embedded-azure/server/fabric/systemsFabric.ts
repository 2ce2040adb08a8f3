import { existsSync } from 'node:fs'
import { mkdir, realpath } from 'node:fs/promises'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Processes } from '../../../src/system/process.ts'
import { messageOf, SetupError } from '../../../src/vocabulary/errors.ts'
import type { Clock } from '../../../src/vocabulary/tools.ts'
import type { Inventory } from '../../protocol/inventory.ts'
import { stateFile } from '../../protocol/stateFiles.ts'
import type { Context } from './context.ts'
import type { Fabric } from './fabric.ts'
import { addressesElsewhere } from './foreignAddresses.ts'
import { consoleLog, createHost, hostState, removeHost, startHost, stopHost } from './host.ts'
import { ensureImage } from './image.ts'
import { measureCapacity, takeInventory } from './inventory.ts'
import { loadModules } from './kernel.ts'
import { layoutOf } from './layout.ts'
import { metadataListeners } from './metadata.ts'
import { applyNetwork, followHealth, removeNetwork } from './network.ts'
import { networkProbes } from './probes.ts'
import { removeStrays } from './removeAll.ts'
import { beginScript, scriptRun } from './scripts.ts'

export interface SystemsFabricOptions {
  /** Contains records and disks. Must be on a file system that can be an overlay's upper layer, so not on an overlay. */
  readonly stateFolder: string
  readonly processes: Processes
  readonly clock: Clock
  readonly log: (line: string) => void
  /** Command line of this program, which the fabric runs again inside networks. */
  readonly program: readonly string[]
  /** Contains the image of the hosts; `~/.cache/kube-e2e-azure` by default. */
  readonly cacheFolder?: string
}

/**
 * The fabric whose hosts are systemd-nspawn systems on this machine, in network namespaces. Needs root. Hosts outlive
 * this process: a new fabric on the same state folder finds them as they are.
 */
export async function systemsFabric(options: SystemsFabricOptions): Promise<Fabric> {
  await mkdir(stateFile(options.stateFolder, 'fabric'), { recursive: true, mode: 0o700 })
  const context = await fabricContext(options)
  const { networkTurn, log } = context
  const turns = queues()
  const hostTurn = <T>(hostId: string, action: () => Promise<T>) => turns(`host ${hostId}`, action)
  await loadModules(context.processes)
  await removeStrays(context).catch((thrown) => log(`What lost hosts left could not be removed: ${messageOf(thrown)}`))

  const image = keptUntilFailed(() => prepareImage(options))
  // Started now, so it is ready when the first host is requested.
  image().catch((thrown) => log(`The image of the hosts could not be built: ${messageOf(thrown)}`))

  return {
    applyNetwork: (network) => networkTurn(() => applyNetwork(context, network)),
    removeNetwork: (networkId) => networkTurn(() => removeNetwork(context, networkId)),
    createHost: (host) => hostTurn(host.id, async () => createHost(context, await image(), host)),
    removeHost: (hostId, { force }) => hostTurn(hostId, () => removeHost(context, hostId, { force })),
    startHost: (hostId) => hostTurn(hostId, () => startHost(context, hostId)),
    stopHost: (hostId, options) => hostTurn(hostId, () => stopHost(context, hostId, options)),
    hostState: (hostId) => hostState(context, hostId),
    consoleLog: (hostId) => consoleLog(context, hostId),
    beginScript: (hostId, script) => beginScript(context, hostId, script),
    scriptRun: (hostId, scriptId) => scriptRun(context, hostId, scriptId),
    addressesElsewhere: () => addressesElsewhere(context.layout),
    serveMetadata: context.metadata.serve,
    async detach() {
      await context.metadata.closeAll()
      await context.probes.stopAll()
    },
    inventory: () => takeInventory(context),
    capacity: (except = []) => measureCapacity(context, except),
  }
}

/** What the parts of a fabric in a state folder use. Creates nothing. */
export async function fabricContext(options: Omit<SystemsFabricOptions, 'cacheFolder'>): Promise<Context> {
  const stateFolder = await realpath(options.stateFolder)
  if (/[,:\\\s]/.test(stateFolder)) {
    throw new SetupError(`The path of the state folder ${stateFolder} contains a blank, comma, colon or backslash.`, {
      nextStep: 'Choose a folder without these characters, because mount options cannot contain them.',
    })
  }
  const { processes, clock, log } = options
  const turns = queues()
  const networkTurn: Context['networkTurn'] = (action) => turns('networks', action)
  const layout = layoutOf(stateFolder)
  const probes = networkProbes(options.program, layout, (networkId) => {
    const follow = networkTurn(() => followHealth(context, networkId))
    follow.catch((thrown) =>
      log(`The network ${networkId} could not be adapted to its backends' health: ${messageOf(thrown)}`),
    )
  })
  const metadata = metadataListeners(layout)
  const context: Context = { layout, processes, clock, log, probes, metadata, networkTurn }
  return context
}

/** The machine's inventory without a fabric, for when no server runs. Changes nothing. */
export async function lookAround(options: Pick<SystemsFabricOptions, 'stateFolder' | 'processes'>): Promise<Inventory> {
  const stateFolder = await realpath(options.stateFolder).catch(() => options.stateFolder)
  return takeInventory({ layout: layoutOf(stateFolder), processes: options.processes })
}

/** The root file system that all hosts share: found, or built within minutes. Returns its path. */
export function prepareImage(
  options: Pick<SystemsFabricOptions, 'cacheFolder' | 'processes' | 'log'>,
): Promise<string> {
  return ensureImage({
    cacheFolder: options.cacheFolder ?? join(homedir(), '.cache', 'kube-e2e-azure'),
    saltRequirements: saltRequirementsFile(),
    processes: options.processes,
    log: options.log,
  })
}

/** One attempt for all callers while it runs or has succeeded; after a failure the next caller starts another. */
export function keptUntilFailed<T>(attempt: () => Promise<T>): () => Promise<T> {
  let kept: Promise<T> | undefined
  return () => {
    kept ??= attempt().catch((thrown) => {
      kept = undefined
      throw thrown
    })
    return kept
  }
}

/** Runs actions with the same key one at a time, in the order of the calls. */
export function queues(): <T>(key: string, action: () => Promise<T>) => Promise<T> {
  const last = new Map<string, Promise<unknown>>()
  return (key, action) => {
    const turn = (last.get(key) ?? Promise.resolve()).then(action, action)
    last.set(key, turn)
    return turn
  }
}

/** The pinned list is with the Salt states, some folders above this file, in a checkout and in a bundle. */
function saltRequirementsFile(): string {
  let folder = import.meta.dirname
  for (;;) {
    const file = join(folder, 'salt-states', 'requirements.txt')
    if (existsSync(file)) return file
    if (folder === dirname(folder)) throw new SetupError('salt-states/requirements.txt is missing from this program.')
    folder = dirname(folder)
  }
}
