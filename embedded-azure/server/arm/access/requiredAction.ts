import { keyOf } from '../../wire/ids.ts'

/** What a request does, as an action of a role, and where. */
export interface RequiredAction {
  /** Such as `Microsoft.Compute/virtualMachines/write`. */
  readonly action: string
  /** Where the action must be allowed. */
  readonly scope: string
}

const verbs: Readonly<Record<string, string>> = { PUT: 'write', PATCH: 'write', DELETE: 'delete' }
const resources = 'Microsoft.Resources/subscriptions'

/**
 * The action that a request below `/subscriptions/ID` needs, read from its method and path alone, as ARM does before it
 * knows whether the resource exists. Undefined where no role is needed: anyone who knows the address of an operation
 * may watch it.
 *
 * @param segments of the path, in the case in which they were sent.
 */
export function requiredAction(method: string, segments: readonly string[]): RequiredAction | undefined {
  const verb = verbs[method] ?? 'read'
  const path = (end: number) => `/${segments.slice(0, end).join('/')}`
  const providers = segments.findLastIndex((segment) => keyOf(segment) === 'providers')
  if (providers === -1) return plainAction(verb, segments, path)
  const [namespace, ...rest] = segments.slice(providers + 1)
  if (watchesOperation(rest)) return undefined
  if (rest.length === 0 || namespace === undefined) {
    return { action: `${resources}/providers/read`, scope: path(2) }
  }
  const types = rest.filter((_, index) => index % 2 === 0)
  const type = [namespace, ...types].join('/')
  if (rest.length % 2 === 0) return { action: `${type}/${verb}`, scope: path(segments.length) }
  // What comes after the last name: a list, or an action on one resource.
  if (method === 'POST') {
    const scope = rest.length === 1 ? path(providers) : path(segments.length - 1)
    return { action: `${type}/action`, scope }
  }
  return { action: `${type}/read`, scope: path(segments.length - 1) }
}

/** Paths with no provider in them: the subscription, its groups, its regions, all resources, and operations of ARM. */
function plainAction(
  verb: string,
  segments: readonly string[],
  path: (end: number) => string,
): RequiredAction | undefined {
  const names = segments.map(keyOf)
  if (segments.length <= 2) return { action: `${resources}/${verb}`, scope: path(2) }
  if (names[2] === 'operationresults') return undefined
  if (names[2] !== 'resourcegroups') return { action: `${resources}/${segments[2]}/${verb}`, scope: path(2) }
  const groups = `${resources}/resourceGroups`
  if (segments.length <= 4) return { action: `${groups}/${verb}`, scope: path(segments.length === 3 ? 2 : 4) }
  return { action: `${groups}/${segments[4]}/${verb}`, scope: path(4) }
}

function watchesOperation(rest: readonly string[]): boolean {
  return keyOf(rest[0] ?? '') === 'locations' && ['operations', 'operationresults'].includes(keyOf(rest[2] ?? ''))
}
