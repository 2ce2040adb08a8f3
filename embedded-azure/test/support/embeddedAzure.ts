import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ClientSecretCredential } from '@azure/identity'
import { afterAll } from 'vitest'
import { systemClock } from '../../../src/system/clock.ts'
import type { Endpoint } from '../../protocol/serverFile.ts'
import { recordsOnlyFabric } from '../../server/fabric/recordsOnly.ts'
import type { On } from '../../server/faults/scenario.ts'
import type { ServerOptions } from '../../server/options.ts'
import { type RunningServer, startServer } from '../../server/server.ts'
import { credentialFor } from './embeddedClients.ts'

/** An embedded Azure in this process, with machines that are records only. */
export interface EmbeddedAzure {
  readonly endpoint: Endpoint
  /** The server that runs now. */
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
  restart(): Promise<void>
  /** Stops the server and removes its state. */
  stop(): Promise<void>
}

type Options = Partial<Omit<ServerOptions, 'stateFolder' | 'log'>>

/** One for all tests of a file, or of the `describe` that is open: it stops after the last of them. */
export async function withEmbeddedAzure(options: Options = {}): Promise<EmbeddedAzure> {
  const started = runEmbeddedAzure(options)
  afterAll(async () => (await started).stop())
  return await started
}

/** One that the caller stops. */
export async function runEmbeddedAzure(
  options: Options = {},
  stateFolder = mkdtempSync(join(tmpdir(), 'embedded-azure-')),
): Promise<EmbeddedAzure> {
  const log: string[] = []
  const start = (more: Options = {}) =>
    startServer({
      port: 0,
      fabric: async () => recordsOnlyFabric(),
      clock: systemClock,
      ...options,
      ...more,
      stateFolder,
      log: (line) => log.push(line),
    })
  let server = await start()
  const { endpoint } = server
  const ca = readFileSync(endpoint.caFile, 'utf8')
  const tlsOptions = { ca }
  return {
    endpoint,
    get server() {
      return server
    },
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
      server.arm.faults.set({ faults: [{ do: 'stick', on, nth: 1, times: 'always' }] })
      return () => server.arm.faults.set({ faults: [] })
    },
    async restart() {
      await server.stop()
      server = await start({ port: endpoint.port })
    },
    async stop() {
      await server.stop()
      rmSync(stateFolder, { recursive: true, force: true })
    },
  }
}
