import type { Server } from 'node:https'
import type { Socket } from 'node:net'
import type { CutConnection } from './requestFaults.ts'

/** The TCP connections of a server, to be ended without an answer. Only they can be reset; encrypted ones cannot. */
export interface Connections {
  /** Sees the connections of this server. */
  watch(server: Server): void
  readonly cut: CutConnection
}

export function tcpConnections(): Connections {
  // All come from this machine, so that the port tells them apart.
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
