import { request as httpRequest } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { connect } from 'node:net'
import { platformAddress } from './addresses.ts'
import type { Endpoint } from './balancing.ts'

/**
 * Probes an endpoint once, from the address from which Azure's probes come, and says whether it is healthy: for TCP that
 * is a connection, for HTTP and HTTPS the status 200. Never throws.
 *
 * @param milliseconds after which a missing answer counts as unhealthy.
 */
export function probe(
  { probe: shape, backend }: Endpoint,
  milliseconds: number,
  localAddress = platformAddress,
): Promise<boolean> {
  const from = { host: backend, port: shape.port, localAddress }
  const signal = AbortSignal.timeout(milliseconds)
  return new Promise((resolve) => {
    if (shape.protocol === 'Tcp') {
      const socket = connect({ ...from, signal }, () => {
        socket.destroy()
        resolve(true)
      })
      socket.once('error', () => resolve(false))
      return
    }
    const headers = { 'user-agent': 'Load Balancer Agent' }
    // As in Azure, it matters that the endpoint speaks TLS, not who signed its certificate.
    const options = { ...from, path: shape.path, headers, signal, agent: false, rejectUnauthorized: false }
    const request = shape.protocol === 'Http' ? httpRequest(options) : httpsRequest(options)
    request.once('response', (response) => {
      response.destroy()
      resolve(response.statusCode === 200)
    })
    request.once('error', () => resolve(false))
    request.end()
  })
}
