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
  { body, headers, ...options }: RequestOptions & { readonly signal: AbortSignal; readonly body?: string | undefined },
): Promise<HttpAnswer> {
  const { request } = url.protocol === 'https:' ? https : http
  const answered = Promise.withResolvers<IncomingMessage>()
  try {
    // Node says how long a body is for some methods and not for others, DELETE among them; the rest of such a connection
    // would then be read as a request.
    const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) }
    request(url, { ...options, headers: { ...headers, ...length } }, answered.resolve)
      .on('error', answered.reject)
      .end(body)
    const response = await answered.promise
    return { status: response.statusCode ?? 0, body: await text(response) }
  } catch (thrown) {
    options.signal.throwIfAborted()
    throw thrown
  }
}
