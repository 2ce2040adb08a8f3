import type { Server } from 'node:https'
import type { Socket } from 'node:net'
import type { CutConnection } from './requestFaults.ts'

/** The TCP connections of a server, to be ended without an answer. Only these can be reset; TLS sockets cannot. */
export interface Connections {
  /** Registers the connections of this server. */
  watch(server: Server): void
  readonly cut: CutConnection
}

export function tcpConnections(): Connections {
  // All come from this machine, so the port identifies them.
  const byPort = new Map<number | undefined, Socket>()
  return {
    watch(server) {
      server.on('connection', (socket: Socket) => {
        const { remotePort } = socket
        byPort.set(remotePort, socket)
        socket.once('close', () => byPort.delete(remotePort))
      })
    },
    cut({ incoming }, how) {
      if (how === 'close') incoming.socket.destroy()
      else byPort.get(incoming.socket.remotePort)?.resetAndDestroy()
    },
  }
}
