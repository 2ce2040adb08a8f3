import {
  ApiException,
  createConfiguration,
  IsomorphicFetchHttpLibrary,
  KubeConfig,
  KubernetesObjectApi,
  RequestContext,
  ServerConfiguration,
} from '@kubernetes/client-node'
import { messageOf } from '../system/errors.ts'

/** No single request to a healthy API server takes longer. */
const requestLimitMilliseconds = 15_000

/** The API server of one cluster. */
export interface ClusterApi {
  /** Typed access to any object. */
  readonly objects: KubernetesObjectApi
  /** Body of a path such as `/readyz`. Rejects on any status but 2xx. */
  get(path: string): Promise<string>
}

/** Talks to the server that a kubeconfig names, as its user. Every request ends with `signal`, and after a limit. */
export function connectApi(kubeconfig: string, signal: AbortSignal): ClusterApi {
  const config = new KubeConfig()
  config.loadFromString(kubeconfig)
  const server = config.getCurrentCluster()?.server
  if (server === undefined) throw new Error('The kubeconfig names no server.')

  const limited = (context: RequestContext) => {
    context.setSignal(AbortSignal.any([signal, AbortSignal.timeout(requestLimitMilliseconds)]))
    return context
  }
  const http = new IsomorphicFetchHttpLibrary()
  return {
    objects: new KubernetesObjectApi(
      createConfiguration({
        baseServer: new ServerConfiguration(server, {}),
        httpApi: http,
        authMethods: { default: config },
        promiseMiddleware: [{ pre: async (context) => limited(context), post: async (response) => response }],
      }),
    ),
    async get(path) {
      const context = limited(new RequestContext(`${server}${path}`, 'GET'))
      await config.applySecurityAuthentication(context)
      const response = await http.send(context).toPromise()
      const body = await response.body.text()
      if (response.httpStatusCode >= 300) {
        throw new ApiException(response.httpStatusCode, `GET ${path}`, body, response.headers)
      }
      return body
    },
  }
}

/** What the API said, or why it could not be asked, in few words. */
export function apiMessage(thrown: unknown): string {
  if (thrown instanceof ApiException) return `${thrown.code} ${statusMessage(thrown.body)}`.slice(0, 300)
  if (!(thrown instanceof Error)) return String(thrown)
  return thrown.cause === undefined ? thrown.message : messageOf(thrown.cause)
}

/** True for an object that is not there. */
export function isNotFound(thrown: unknown): boolean {
  return thrown instanceof ApiException && thrown.code === 404
}

function statusMessage(body: unknown): string {
  const status = typeof body === 'string' ? parsed(body) : body
  if (typeof status === 'object' && status !== null && 'message' in status) return String(status.message)
  return String(body)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
