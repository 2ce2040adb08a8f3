import { createServer } from 'node:https'
import { getRequestListener } from '@hono/node-server'
import type { Clock } from '../system/clock.ts'
import { messageOf } from '../system/errors.ts'
import { withFirstOwner } from './arm/access/firstOwner.ts'
import { roleAssignments } from './arm/access/roleAssignments.ts'
import { armApp } from './arm/app.ts'
import { capacity } from './arm/capacity.ts'
import { type OfferFile, offer } from './arm/catalog/offer.ts'
import { locks } from './arm/locks.ts'
import { networks } from './arm/networks.ts'
import { type Operation, operations } from './arm/operations.ts'
import { perform } from './arm/perform.ts'
import { machineProperties } from './arm/providers/compute/machineProperties.ts'
import { virtualMachines } from './arm/providers/compute/virtualMachines.ts'
import { managedIdentities } from './arm/providers/managedIdentity/machineIdentity.ts'
import { hostIdOf, networkShape } from './arm/providers/network/shape.ts'
import { registrations } from './arm/providers/registrations.ts'
import type { CutConnection } from './arm/requestFaults.ts'
import { resourceStore } from './arm/store.ts'
import type { World } from './arm/world.ts'
import { atMost } from './atMost.ts'
import { tcpConnections } from './connections.ts'
import { controlRoutes } from './control/routes.ts'
import { directory } from './entra/directory.ts'
import { signingKey } from './entra/keys.ts'
import { entraRoutes } from './entra/routes.ts'
import { tokens } from './entra/tokens.ts'
import type { Fabric } from './fabric/fabric.ts'
import { type Faults, faults } from './faults/faults.ts'
import { forgetScenario, keepScenario, keptScenario } from './faults/kept.ts'
import type { Scenario } from './faults/scenario.ts'
import { keepPort, lastPort, listen } from './listen.ts'
import { metadataService } from './metadata/service.ts'
import { applicationsOf } from './state/applications.ts'
import { serverCertificate } from './state/certificates.ts'
import { openDatabase } from './state/database.ts'
import { makeStateFolder } from './state/folder.ts'
import { identityOf } from './state/identity.ts'
import { lockStateFolder } from './state/lock.ts'
import { type Endpoint, removeServerFile, writeServerFile } from './state/serverFile.ts'

export interface ServerOptions {
  readonly stateFolder: string
  /** 0 takes the port of the last start, or a free one. */
  readonly port: number
  /** Made once the state folder is this server's alone. */
  readonly fabric: () => Promise<Fabric>
  /** What the fabric makes of virtual machines, for those who ask; `none` by default. */
  readonly hosts?: 'machine' | 'none'
  readonly clock: Clock
  readonly log: (line: string) => void
  /** Seconds that a token is valid; Entra's usual hour by default. */
  readonly tokenLifetimeSeconds?: number
  /** Milliseconds that a look at an operation may wait for its end; 5000 by default. */
  readonly pollPatience?: number
  /** Milliseconds that every operation, or this one, takes at least; 0 by default. */
  readonly operationDelay?: number | ((operation: Operation) => number)
  /** What goes wrong on purpose; what a killed server had set, or nothing, by default. */
  readonly faults?: Scenario
  /** Quotas and restrictions of the subscription; wide ones and none by default. */
  readonly offer?: OfferFile
  /** Milliseconds that the deletion of a group may take before it is given up; an hour by default. */
  readonly groupDeletionLimit?: number
  /** Whether empty rate-limit buckets refuse requests; off by default. */
  readonly throttle?: boolean
}

export interface RunningServer {
  /** Every method and path that has an answer of its own; what all requests pass is left out. */
  readonly routes: readonly { readonly method: string; readonly path: string }[]
  readonly endpoint: Endpoint
  readonly world: World
  /** Whether someone asked this server to stay up, however long nothing happens. */
  stays(): boolean
  /**
   * Stops listening, lets what is under way come to its end (up to a limit), and closes the state. Hosts run on and are
   * found again at the next start, unless `stopHosts` is set.
   */
  stop(options?: { readonly stopHosts: boolean }): Promise<void>
}

/** Seconds that work under way may still take when the server stops; it is taken up again at the next start. */
const stopLimitSeconds = 20

/** What an identity asks for to sign in as an application that trusts it. */
const tokenExchange = 'api://AzureADTokenExchange'

/** Audiences of the public cloud: clients that were only given another endpoint ask for tokens for these. */
const publicAudiences = ['https://management.azure.com', 'https://management.core.windows.net']

/**
 * Opens the state folder and answers on the loopback interface. Needs no further step: networks are made as recorded,
 * and what a former server left undone goes on.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { stateFolder, clock, log } = options
  makeStateFolder(stateFolder)
  const unlock = await lockStateFolder(stateFolder)
  removeServerFile(stateFolder)
  const identity = await identityOf(stateFolder)
  const { certificate, key, caFile } = await serverCertificate(stateFolder)

  let origin = ''
  let lastRequestAt = clock.now()
  let stays = false
  const stay = () => {
    stays = true
  }
  const connections = tcpConnections()
  const stopping = new AbortController()
  const given = { identity, origin: () => origin, lastRequestAt: () => lastRequestAt, stopping: stopping.signal }
  const core = await openCore(options, given, stay, connections.cut)
  const listener = getRequestListener((request, bindings) => {
    lastRequestAt = clock.now()
    return core.app.fetch(request, bindings)
  })
  const server = createServer({ cert: certificate, key }, listener)
  connections.watch(server)
  const port = await listen(server, options.port === 0 ? lastPort(stateFolder) : options.port, options.port === 0)
  keepPort(stateFolder, port)
  origin = `https://localhost:${port}`
  await settleAll(core.world, log)
  recallHosts(core.world)
  core.work.resume()

  const { objectId: _, ...credentials } = identity
  const endpoint = { port, resourceManagerUrl: origin, authorityHost: origin, ...credentials, caFile }
  await writeServerFile(stateFolder, endpoint, options.hosts ?? 'none')

  return {
    routes: core.app.routes.filter(({ method }) => method !== 'ALL').map(({ method, path }) => ({ method, path })),
    world: core.world,
    endpoint,
    stays: () => stays,
    async stop(how = { stopHosts: false }) {
      removeServerFile(stateFolder)
      forgetScenario(stateFolder)
      stopping.abort()
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      server.closeAllConnections()
      await closed
      await core.world.fabric.detach()
      await atMost(core.work.idle(), stopLimitSeconds * 1000, clock)
      if (how.stopHosts) await stopHosts(core.world)
      core.close()
      await unlock()
    },
  }
}

/** Everything behind the listening socket, wired together. */
async function openCore(
  options: ServerOptions,
  given: Pick<World, 'identity' | 'origin' | 'lastRequestAt' | 'stopping'>,
  stay: () => void,
  cut: CutConnection,
) {
  const { stateFolder, clock, log, operationDelay = 0 } = options
  const { identity, origin } = given
  const fabric = await options.fabric()
  const key = await signingKey(stateFolder)
  const database = openDatabase(stateFolder)
  const store = resourceStore(database)
  const applications = () => applicationsOf(stateFolder, identity)
  const world: World = {
    ...given,
    store,
    fabric,
    clock,
    log,
    faults: faultsOf(options),
    capacity: capacity(fabric),
    offer: offer(options.offer),
    groupDeletionLimit: options.groupDeletionLimit ?? 3600 * 1000,
    locks: locks(database),
    directory: directory(() => [...applications(), ...managedIdentities({ store })]),
    roleAssignments: withFirstOwner(roleAssignments(database), identity, clock),
    networks: networks(fabric, (id) => networkShape(id, store)),
  }
  const work = operations({
    database,
    clock,
    log,
    stopping: given.stopping,
    perform: (operation) => perform(operation, world, work),
    delay: typeof operationDelay === 'number' ? () => operationDelay : operationDelay,
  })
  const lifetimeSeconds = options.tokenLifetimeSeconds ?? 3599
  const tokenService = tokens({ key, identity, clock, lifetimeSeconds })
  const audiences = () => [origin(), ...publicAudiences].flatMap((audience) => [audience, `${audience}/`])
  // Before any network is made: each gets the service with its making.
  fabric.serveMetadata(
    metadataService({
      world,
      operations: work,
      tokens: tokenService,
      audiences: () => [...audiences(), tokenExchange],
    }),
  )
  const app = armApp({
    world,
    operations: work,
    registrations: registrations(database),
    tokens: tokenService,
    audiences,
    patienceMilliseconds: options.pollPatience ?? 5000,
    throttle: options.throttle ?? false,
    cut,
    clock,
    log,
    others: entraRoutes({
      identity,
      key,
      tokens: tokenService,
      applications,
      clock,
      origin,
      audiences,
      log,
    }).route('/', controlRoutes({ world, stay })),
  })
  return { app, world, work, close: () => database.close() }
}

/** Those that this start was given, or else those that a killed server had. */
function faultsOf({ stateFolder, clock, log, ...options }: ServerOptions): Faults {
  if (options.faults !== undefined) keepScenario(stateFolder, options.faults)
  const initial = keptScenario(stateFolder)
  if (initial.faults.length > 0 || initial.random !== undefined) log(`faults are on: ${JSON.stringify(initial)}`)
  return faults({ initial, keep: (scenario) => keepScenario(stateFolder, scenario), now: clock.now, log })
}

/** Makes all networks as the records say: a former server may have been killed between the record and the deed. */
async function settleAll(world: World, log: (line: string) => void): Promise<void> {
  for (const { id } of world.store.ofType('Microsoft.Network/virtualNetworks')) {
    await world.networks.settle([id]).catch((thrown) => log(`network ${id} is not as recorded: ${messageOf(thrown)}`))
  }
}

/** Hosts that are records only are gone with the server that made them, and are what the records say. */
function recallHosts({ fabric, store }: World): void {
  if (fabric.recall === undefined) return
  for (const resource of store.ofType(virtualMachines.name)) {
    const { power } = machineProperties.parse(resource.properties)
    if (power === 'running' || power === 'stopped') fabric.recall(hostIdOf(resource), power)
    if (power === 'deallocated') fabric.recall(hostIdOf(resource), 'stopped')
  }
}

async function stopHosts(world: World): Promise<void> {
  const machines = world.store.ofType('Microsoft.Compute/virtualMachines')
  await Promise.all(machines.map((machine) => world.fabric.stopHost(hostIdOf(machine), { force: true })))
}
