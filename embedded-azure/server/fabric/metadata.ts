import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type Server as HttpServer } from 'node:http'
import { Server } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { SetupError } from '../../../src/vocabulary/errors.ts'
import { metadataAddress } from './addresses.ts'
import type { MetadataService } from './fabric.ts'
import { type Layout, networkNamespace } from './layout.ts'

/** Port 80 of the metadata address, in the namespace of every network. */
export interface MetadataListeners {
  /** Networks that are opened from now on are answered by this service. */
  serve(service: MetadataService): void
  /** Listens in the network, unless it already does. */
  open(networkId: string): Promise<void>
  /** Resolves when nothing of this process is left in the network. */
  close(networkId: string): Promise<void>
  closeAll(): Promise<void>
}

interface Listener {
  readonly socket: Server
  readonly http: HttpServer
}

/**
 * The listening sockets belong to this process, whatever network they are in: they end with it, and the next server
 * opens them again. Between two servers, hosts are refused; clients of the metadata service expect that and try again.
 */
export function metadataListeners(layout: Layout): MetadataListeners {
  const listeners = new Map<string, Listener>()
  let service: MetadataService | undefined

  const close = async (networkId: string) => {
    const listener = listeners.get(networkId)
    listeners.delete(networkId)
    if (listener === undefined) return
    listener.http.closeAllConnections()
    await new Promise((resolve) => listener.socket.close(resolve))
  }

  return {
    serve(given) {
      service = given
    },
    async open(networkId) {
      if (service === undefined || listeners.has(networkId)) return
      const answer = service
      const http = createServer(
        getRequestListener((request, { incoming }) =>
          answer(request, { networkId, address: incoming.socket.remoteAddress ?? '' }),
        ),
      )
      const socket = await listenInside(networkNamespace(layout, networkId))
      socket.on('connection', (connection) => http.emit('connection', connection))
      socket.unref()
      listeners.set(networkId, { socket, http })
    },
    close,
    async closeAll() {
      await Promise.all([...listeners.keys()].map(close))
    },
  }
}

/** Runs inside the namespace: a socket belongs to the network in which it was created, whoever has it afterwards. */
const listen = `
const server = require('net').createServer()
server.listen({ host: ${JSON.stringify(metadataAddress)}, port: 80 }, () =>
  process.send('listening', server, () => process.exit()))`

const limitMilliseconds = 30_000

async function listenInside(namespace: string): Promise<Server> {
  const child = spawn('nsenter', [`--net=/run/netns/${namespace}`, process.execPath, '-e', listen], {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    timeout: limitMilliseconds,
    killSignal: 'SIGKILL',
  })
  const said: Buffer[] = []
  child.stderr?.on('data', (chunk: Buffer) => said.push(chunk))
  const received = new Promise<unknown>((resolve) => child.once('message', (_, handle) => resolve(handle)))
  const ended = once(child, 'exit')
  const socket = await Promise.race([received, ended.then(() => undefined)])
  await ended
  if (socket instanceof Server) return socket
  throw new SetupError(
    `The metadata service could not listen in ${namespace}: ${Buffer.concat(said).toString().trim().slice(-300)}`,
  )
}
