import { createServer } from 'node:https'
import { getRequestListener } from '@hono/node-server'
import { atMost } from '../../src/system/atMost.ts'
import { messageOf } from '../../src/vocabulary/errors.ts'
import type { Endpoint } from '../protocol/serverFile.ts'
import { takeStateFolder } from '../protocol/stateFolder.ts'
import type { Arm } from './arm/arm.ts'
import { virtualMachines } from './arm/providers/compute/virtualMachines.ts'
import { vmProperties } from './arm/providers/compute/vmProperties.ts'
import { hostIdOf } from './arm/providers/network/networkShape.ts'
import { openCore } from './core.ts'
import { forgetScenario } from './faults/keptScenario.ts'
import { tcpConnections } from './http/connections.ts'
import { keepPort, lastPort, listen } from './http/listen.ts'
import type { ServerOptions } from './options.ts'
import { serverCertificate } from './state/certificates.ts'
import { identityOf } from './state/identity.ts'
import { lockStateFolder } from './state/lock.ts'
import { removeServerFile, writeServerFile } from './state/serverFile.ts'

export interface RunningServer {
  /** Every method and path with its own answer, without the middleware that all requests pass. */
  readonly routes: readonly { readonly method: string; readonly path: string }[]
  readonly endpoint: Endpoint
  readonly arm: Arm
  /** Whether a client asked this server to stay up however long it is idle. */
  stays(): boolean
  /**
   * Stops listening, lets operations in progress finish (up to a limit), and closes the state. Hosts keep running and are
   * found again at the next start, unless `stopHosts` is set.
   */
  stop(options?: { readonly stopHosts: boolean }): Promise<void>
}

/** Seconds that operations in progress may still take when the server stops; the next start resumes them. */
const stopLimitSeconds = 20

/**
 * Opens the state folder and answers on the loopback interface. Needs no further step: networks are created as recorded,
 * and what a previous server left undone is resumed.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { stateFolder, clock, log } = options
  takeStateFolder(stateFolder)
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
  await settleAll(core.arm, log)
  recallHosts(core.arm)
  core.work.resume()

  const { objectId: _, ...credentials } = identity
  const endpoint = { port, resourceManagerUrl: origin, authorityHost: origin, ...credentials, caFile }
  await writeServerFile(stateFolder, endpoint, options.hosts ?? 'none')

  return {
    routes: core.app.routes.filter(({ method }) => method !== 'ALL').map(({ method, path }) => ({ method, path })),
    arm: core.arm,
    endpoint,
    stays: () => stays,
    async stop(how = { stopHosts: false }) {
      removeServerFile(stateFolder)
      forgetScenario(stateFolder)
      stopping.abort()
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      server.closeAllConnections()
      await closed
      await core.arm.fabric.detach()
      await atMost(core.work.idle(), stopLimitSeconds * 1000, clock)
      if (how.stopHosts) await stopHosts(core.arm)
      core.close()
      await unlock()
    },
  }
}

/** Applies all recorded networks: a previous server may have been killed between record and deed. */
async function settleAll(arm: Arm, log: (line: string) => void): Promise<void> {
  for (const { id } of arm.store.ofType('Microsoft.Network/virtualNetworks')) {
    await arm.networks.settle([id]).catch((thrown) => log(`network ${id} is not as recorded: ${messageOf(thrown)}`))
  }
}

/** Hosts that are only records disappeared with their server; they are what the records say. */
function recallHosts({ fabric, store }: Arm): void {
  if (fabric.recall === undefined) return
  for (const resource of store.ofType(virtualMachines.name)) {
    const { power } = vmProperties.parse(resource.properties)
    if (power === 'running' || power === 'stopped') fabric.recall(hostIdOf(resource), power)
    if (power === 'deallocated') fabric.recall(hostIdOf(resource), 'stopped')
  }
}

async function stopHosts(arm: Arm): Promise<void> {
  const vms = arm.store.ofType('Microsoft.Compute/virtualMachines')
  await Promise.all(vms.map((vm) => arm.fabric.stopHost(hostIdOf(vm), { force: true })))
}
