import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ClientSecretCredential } from '@azure/identity'
import { systemClock } from '../../../src/system/clock.ts'
import type { Endpoint } from '../../protocol/serverFile.ts'
import { recordsOnlyFabric } from '../../server/fabric/recordsOnly.ts'
import type { On } from '../../server/faults/scenario.ts'
import type { ServerOptions } from '../../server/options.ts'
import { type RunningServer, startServer } from '../../server/server.ts'
import { credentialFor } from './embeddedClients.ts'

/** An embedded Azure in this process, with machines that are records only, for one test or one file of tests. */
export interface EmbeddedAzure {
  readonly endpoint: Endpoint
  readonly server: RunningServer
  readonly stateFolder: string
  /** PEM of the authority that signed the server's certificate. */
  readonly ca: string
  /** What every SDK client is given beside its own arguments. */
  readonly clientOptions: {
    readonly endpoint: string
    readonly credentials: { readonly scopes: string[] }
    readonly tlsOptions: { readonly ca: string }
  }
  readonly credential: ClientSecretCredential
  /** What the server wrote to its log. */
  readonly log: readonly string[]
  /** Holds operations that fit, so that there is a middle in which to look; what it returns lets them go. */
  hold(on: On): () => void
  /** Stops the server and starts another one on the same state and port. */
  restart(): Promise<EmbeddedAzure>
  /** Stops the server and removes its state. */
  stop(): Promise<void>
}

type Options = Partial<Omit<ServerOptions, 'stateFolder' | 'log'>>

export async function startEmbeddedAzure(
  options: Options = {},
  stateFolder = mkdtempSync(join(tmpdir(), 'embedded-azure-')),
): Promise<EmbeddedAzure> {
  const log: string[] = []
  const server = await startServer({
    port: 0,
    fabric: async () => recordsOnlyFabric(),
    clock: systemClock,
    ...options,
    stateFolder,
    log: (line) => log.push(line),
  })
  const { endpoint } = server
  const ca = readFileSync(endpoint.caFile, 'utf8')
  const tlsOptions = { ca }
  return {
    endpoint,
    server,
    stateFolder,
    ca,
    log,
    clientOptions: {
      endpoint: endpoint.resourceManagerUrl,
      credentials: { scopes: [`${endpoint.resourceManagerUrl}/.default`] },
      tlsOptions,
    },
    credential: credentialFor(endpoint, ca),
    hold(on) {
      server.world.faults.set({ faults: [{ do: 'stick', on, nth: 1, times: 'always' }] })
      return () => server.world.faults.set({ faults: [] })
    },
    async restart() {
      await server.stop()
      return await startEmbeddedAzure({ ...options, port: endpoint.port }, stateFolder)
    },
    async stop() {
      await server.stop()
      rmSync(stateFolder, { recursive: true, force: true })
    },
  }
}
