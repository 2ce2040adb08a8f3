import http, { type IncomingMessage } from 'node:http'
import https, { type RequestOptions } from 'node:https'
import { text } from 'node:stream/consumers'

export interface HttpAnswer {
  readonly status: number
  readonly body: string
}

/**
 * One request by Node's own client, to servers whose authority the system does not know: `fetch` accepts neither an
 * authority nor a client certificate.
 *
 * @throws the signal's reason when it is aborted; the client's error when there was no response
 */
export async function httpRequest(
  url: URL,
  { body, ...options }: RequestOptions & { readonly signal: AbortSignal; readonly body?: string | undefined },
): Promise<HttpAnswer> {
  const { request } = url.protocol === 'https:' ? https : http
  const answered = Promise.withResolvers<IncomingMessage>()
  try {
    request(url, options, answered.resolve).on('error', answered.reject).end(body)
    const response = await answered.promise
    return { status: response.statusCode ?? 0, body: await text(response) }
  } catch (thrown) {
    options.signal.throwIfAborted()
    throw thrown
  }
}
