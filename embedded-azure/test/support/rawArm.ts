import { Agent, request as httpsRequest } from 'node:https'
import type { EmbeddedAzure } from './embeddedAzure.ts'

export interface RawAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  /** The body as JSON; an empty object when there was none. */
  readonly body: { readonly error?: { readonly code: string; readonly message: string } } & Record<string, unknown>
}

export interface RawRequest {
  readonly headers?: Record<string, string>
  /** Sent as JSON; text as it is. */
  readonly body?: unknown
  /** Left out when empty. */
  readonly apiVersion?: string
}

/** Requests to ARM as they are on the wire, with a token: for what no SDK sends or shows. Paths may be whole addresses. */
export type RawArm = (method: string, path: string, more?: RawRequest) => Promise<RawAnswer>

export function rawArm(azure: EmbeddedAzure): RawArm {
  const agent = new Agent({ ca: azure.ca })
  return async (method, path, { headers = {}, body, apiVersion = '2025-04-01' } = {}) => {
    const { resourceManagerUrl } = azure.endpoint
    const { token } = await azure.credential.getToken(`${resourceManagerUrl}/.default`)
    const address = new URL(path.startsWith('/') ? `${resourceManagerUrl}${path}` : path)
    if (apiVersion !== '' && !address.searchParams.has('api-version')) {
      address.searchParams.set('api-version', apiVersion)
    }
    const payload = body === undefined || typeof body === 'string' ? body : JSON.stringify(body)
    const sent = {
      authorization: `Bearer ${token}`,
      ...(payload === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    }
    return await new Promise((resolve, reject) => {
      const request = httpsRequest(address, { method, headers: sent, agent }, (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString()
          const headerEntries = Object.entries(response.headers).map(([name, value]) => [name, String(value)])
          resolve({
            status: response.statusCode ?? 0,
            headers: Object.fromEntries(headerEntries),
            body: text === '' ? {} : JSON.parse(text),
          })
        })
      })
      request.on('error', reject)
      request.end(payload)
    })
  }
}
