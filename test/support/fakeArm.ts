import { createHttpHeaders, type HttpClient, RestError } from '@azure/core-rest-pipeline'
import { type AzureConnection, type ConnectionOptions, connect } from '../../src/azure/sdk/connection.ts'
import { publicAzure } from '../../src/azure/sdk/endpoint.ts'

/** What a scripted Azure Resource Manager answers; `lost` is an answer that never arrives. */
export interface Answer {
  readonly status: number
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
  readonly lost?: boolean
}

/** A request as it left the SDK. */
export interface Sent {
  readonly method: string
  /** Path and query without the host and the subscription, such as `/resourcegroups/g?api-version=…`. */
  readonly path: string
  readonly body: unknown
  readonly headers: Readonly<Record<string, string>>
}

export const fakeSubscription = '00000000-0000-0000-0000-000000000001'

/** The real SDK and our real policies over a transport that asks `answer` instead of the network. */
export function fakeArm(answer: (sent: Sent) => Answer, options: ConnectionOptions = {}) {
  const sent: Sent[] = []
  const httpClient: HttpClient = {
    async sendRequest(request) {
      if (request.abortSignal?.aborted) throw new DOMException('aborted', 'AbortError')
      const url = new URL(request.url)
      const entry = {
        method: request.method,
        path: url.pathname.replace(`/subscriptions/${fakeSubscription}`, '') + url.search,
        body: typeof request.body === 'string' ? JSON.parse(request.body) : undefined,
        headers: request.headers.toJSON(),
      }
      sent.push(entry)
      const { status, body, headers, lost } = answer(entry)
      if (lost) throw new RestError('socket hang up', { code: 'ECONNRESET', request })
      return {
        request,
        status,
        headers: createHttpHeaders({ 'content-type': 'application/json', ...headers }),
        bodyAsText: body === undefined ? '' : JSON.stringify(body),
      }
    },
  }
  const credential = { getToken: async () => ({ token: 'token', expiresOnTimestamp: Date.now() + 3_600_000 }) }
  const azure: AzureConnection = connect(publicAzure, credential, fakeSubscription, { ...options, httpClient })
  return { azure, sent }
}

/** An ARM error body. */
export function refusal(code: string, message = `${code} happened.`, details: readonly unknown[] = []) {
  return { error: { code, message, details } }
}

/** Keeps what was said. */
export function recordedVoice() {
  const notes: string[] = []
  const details: string[] = []
  return { notes, details, note: (text: string) => notes.push(text), detail: (text: string) => details.push(text) }
}
