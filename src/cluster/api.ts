import { Agent } from 'node:https'
import type { KubernetesObject, V1Status } from '@kubernetes/client-node'
import { jsonIn } from '../system/files.ts'
import { httpRequest } from '../system/httpRequest.ts'
import { messageOf } from '../vocabulary/errors.ts'
import type { Credentials } from './certificates.ts'

/** No single request to a healthy API server takes longer. */
const requestLimitMilliseconds = 15_000

/** The name under which the API records our ownership of the fields that we apply. */
const fieldManager = 'kube-e2e'

/** The API server of one cluster: the few calls needed to create and verify a cluster. */
export interface ClusterApi {
  /** Body of a path such as `/readyz`. Rejects on any status other than 2xx, as do all the others. */
  get(path: string): Promise<string>
  list<T extends KubernetesObject>(path: string): Promise<T[]>
  read<T extends KubernetesObject>(object: KubernetesObject): Promise<T>
  create(object: KubernetesObject): Promise<void>
  /** Server-side apply: created, or changed to what is given. */
  apply(object: KubernetesObject): Promise<void>
  /** JSON merge patch of an existing object. */
  merge(object: KubernetesObject): Promise<void>
  /** Requests deletion, without a grace period. */
  remove(object: KubernetesObject): Promise<void>
}

/** Where an API server is, and one identity that it accepts. */
export interface ApiAccess {
  /** Such as `https://203.0.113.5:6443`. */
  readonly server: string
  /** PEM of the authority that issued the server's certificate. */
  readonly authority: string
  readonly user: string
  readonly credentials: Credentials
}

/** The API server answered, and refused. */
export class ApiError extends Error {
  readonly status: number

  constructor(status: number, what: string, body: string) {
    super(`${what}: ${status} ${statusMessage(body)}`.slice(0, 300))
    this.name = 'ApiError'
    this.status = status
  }
}

/**
 * Talks to an API server as one identity. Every request ends with `signal`, and after a limit.
 *
 * Why no client library: the official one is not available without its models of every API, which would be more than
 * half of each bundle (docs/decisions/api-without-client-library.md). Its types are used, which cost nothing.
 */
export function connectApi({ server, authority, credentials }: ApiAccess, signal: AbortSignal): ClusterApi {
  const { certificate: cert, privateKey: key } = credentials
  const agent = new Agent({ ca: authority, cert, key, keepAlive: true })

  const call = async (
    method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
    path: string,
    content?: unknown,
    type = 'application/json',
  ) => {
    const answer = await httpRequest(new URL(path, server), {
      method,
      agent,
      signal: AbortSignal.any([signal, AbortSignal.timeout(requestLimitMilliseconds)]),
      ...(content === undefined ? {} : { body: JSON.stringify(content), headers: { 'content-type': type } }),
    })
    if (answer.status >= 300) throw new ApiError(answer.status, `${method} ${path}`, answer.body)
    return answer.body
  }
  return {
    get: (path) => call('GET', path),
    list: async (path) => JSON.parse(await call('GET', path)).items,
    read: async (object) => JSON.parse(await call('GET', pathOf(object))),
    create: async (object) => void (await call('POST', collectionOf(object), object)),
    apply: async (object) => {
      const query = `?fieldManager=${fieldManager}&force=true`
      await call('PATCH', `${pathOf(object)}${query}`, object, 'application/apply-patch+yaml')
    },
    merge: async (object) => void (await call('PATCH', pathOf(object), object, 'application/merge-patch+json')),
    remove: async (object) => void (await call('DELETE', pathOf(object), { gracePeriodSeconds: 0 })),
  }
}

/** What the API said, or why it could not be reached, in a few words. */
export function apiMessage(thrown: unknown): string {
  if (!(thrown instanceof Error) || thrown.cause === undefined) return messageOf(thrown)
  return messageOf(thrown.cause)
}

/** True for an object that does not exist. */
export function isNotFound(thrown: unknown): boolean {
  return thrown instanceof ApiError && thrown.status === 404
}

/** True for an object that already exists. */
export function isConflict(thrown: unknown): boolean {
  return thrown instanceof ApiError && thrown.status === 409
}

/** `/api/v1/namespaces/default/pods/name`, from the object's own fields. */
export function pathOf(object: KubernetesObject): string {
  return `${collectionOf(object)}/${object.metadata?.name}`
}

/** Every kind that we use has a regular English plural. */
function collectionOf({ apiVersion = '', kind = '', metadata }: KubernetesObject): string {
  const root = apiVersion.includes('/') ? '/apis' : '/api'
  const namespace = metadata?.namespace === undefined ? '' : `/namespaces/${metadata.namespace}`
  return `${root}/${apiVersion}${namespace}/${kind.toLowerCase()}s`
}

/** Errors come as a Status object; health checks answer in plain text, one check per line, with `[-]` before those that fail. */
function statusMessage(body: string): string {
  const status = jsonIn(body) as V1Status | undefined
  if (status !== undefined) return status.message ?? body
  const lines = body.split('\n')
  const failing = lines.flatMap((line) => /^\[-\](\S+)/.exec(line)?.[1] ?? [])
  return failing.length > 0 ? `not yet: ${failing.join(', ')}` : (lines[0] ?? '')
}
