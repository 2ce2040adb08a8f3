import type { IncomingHttpHeaders } from 'node:http'
import { Agent, request } from 'undici'
import type { EmbeddedAzure } from './embeddedAzure.ts'

export interface RawAnswer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  /** The body as JSON; an empty one is undefined. */
  readonly body: unknown
}

/** A request to an embedded server as no SDK would send it, over TLS. */
export async function rawRequest(
  azure: Pick<EmbeddedAzure, 'endpoint' | 'ca'>,
  path: string,
  options: {
    readonly method?: 'GET' | 'HEAD' | 'PUT' | 'POST' | 'PATCH' | 'DELETE'
    readonly headers?: Readonly<Record<string, string>>
    readonly form?: Readonly<Record<string, string>>
    readonly json?: unknown
    /** Goes into the Authorization header. */
    readonly token?: string
  } = {},
): Promise<RawAnswer> {
  const dispatcher = new Agent({ connect: { ca: azure.ca } })
  const { form, json } = options
  const response = await request(`${azure.endpoint.resourceManagerUrl}${path}`, {
    dispatcher,
    method: options.method ?? 'GET',
    headers: {
      ...(form === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
      ...(json === undefined ? {} : { 'content-type': 'application/json' }),
      ...(options.token === undefined ? {} : { authorization: `Bearer ${options.token}` }),
      ...options.headers,
    },
    ...(form === undefined ? {} : { body: new URLSearchParams(form).toString() }),
    ...(json === undefined ? {} : { body: JSON.stringify(json) }),
  })
  const text = await response.body.text()
  await dispatcher.close()
  return {
    status: response.statusCode,
    headers: response.headers,
    body: text === '' ? undefined : JSON.parse(text),
  }
}
