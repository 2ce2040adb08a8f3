import type { Context, MiddlewareHandler } from 'hono'
import { jsonIn } from '../../../../src/system/files.ts'
import type { Principal } from '../../entra/tokens.ts'
import type { ArmEnv } from '../../http/pipeline.ts'
import { segmentsOf } from '../../http/requestParts.ts'
import { ArmError } from '../../wire/errors.ts'
import { isWithin, keyOf, parseResourceId } from '../../wire/ids.ts'
import { isObject, linksOf } from '../resources/links.ts'
import { childTypeNamed, typeNamed } from '../types/registry.ts'
import { type RequiredAction, requiredAction } from './requiredAction.ts'
import type { RoleAssignments } from './roleAssignments.ts'

/**
 * Lets a request pass when a role of its sender allows it, here and at everything that the request connects to.
 * Some lists need no role: they show what the sender may see.
 */
export function authorize(roleAssignments: RoleAssignments): MiddlewareHandler<ArmEnv> {
  return async (context, next) => {
    const { method } = context.req
    const principal = context.get('principal')
    const segments = segmentsOf(context)
    const required = requiredAction(method, segments)
    if (required !== undefined && !showsWhatIsVisible(method, segments, principal, roleAssignments)) {
      const { action, scope } = required
      if (!roleAssignments.allow(principal.objectId, action, scope)) throw authorizationFailed(principal, required)
      if (method === 'PUT' || method === 'PATCH') await checkLinked(context, required, roleAssignments)
    }
    await next()
  }
}

/** The lists of groups and of all resources, and the subscription itself, for everyone with a role in it. */
function showsWhatIsVisible(
  method: string,
  segments: readonly string[],
  principal: Principal,
  roleAssignments: RoleAssignments,
): boolean {
  const isList = segments.length === 3 && ['resourcegroups', 'resources'].includes(keyOf(segments[2] ?? ''))
  if ((method !== 'GET' && method !== 'HEAD') || !(segments.length === 2 || isList)) return false
  return roleAssignments
    .of(principal.objectId)
    .some(({ scope }) => isWithin(scope, `/${segments.slice(0, 2).join('/')}`))
}

/** Whether a list shows this principal the thing with this id. */
export function mayRead(principal: Principal, id: string, roleAssignments: RoleAssignments): boolean {
  const required = requiredAction('GET', id.split('/').slice(1))
  return required !== undefined && roleAssignments.allow(principal.objectId, required.action, required.scope)
}

function authorizationFailed(principal: Principal, { action, scope }: RequiredAction): ArmError {
  return new ArmError(
    403,
    'AuthorizationFailed',
    `${clientOf(principal)} does not have authorization to perform action '${action}' over scope '${scope}' or the scope is invalid. If access was recently granted, please refresh your credentials.`,
    { headers: { 'x-ms-failure-cause': 'gateway' } },
  )
}

/** Refuses to connect a resource to another one that the sender may not use, such as a subnet they may not join. */
async function checkLinked(
  context: Context<ArmEnv>,
  { action, scope }: RequiredAction,
  roleAssignments: RoleAssignments,
): Promise<void> {
  const principal = context.get('principal')
  const linked = linkedScopes(scope, await context.req.text())
  const denied = linked.filter((one) => !roleAssignments.allow(principal.objectId, one.action, one.scope))
  if (denied.length === 0) return
  const listed = (texts: readonly string[]) => [...new Set(texts)].join(',')
  throw new ArmError(
    403,
    'LinkedAuthorizationFailed',
    `${clientOf(principal)} has permission to perform action '${action}' on scope '${scope}'; however, it does not have permission to perform action(s) '${listed(denied.map((one) => one.action))}' on the linked scope(s) '${listed(denied.map((one) => one.scope))}' (respectively) or the linked scope(s) are invalid.`,
    { headers: { 'x-ms-failure-cause': 'gateway' } },
  )
}

/** What a body refers to outside its own resource, where that needs a permission. */
function linkedScopes(id: string, text: string): RequiredAction[] {
  // A body that is not JSON is refused by the route that reads it.
  const body = jsonIn(text)
  if (!isObject(body)) return []
  const properties = isObject(body.properties) ? body.properties : {}
  const identities = isObject(body.identity) ? Object.keys(Object(body.identity.userAssignedIdentities)) : []
  const targets = [...linksOf({ id, properties }).map((link) => link.target), ...identities]
  return targets.flatMap((target) => {
    const type = parseResourceId(target)?.type
    if (type === undefined || isWithin(target, id)) return []
    const verb = (typeNamed(type) ?? childTypeNamed(type)?.parent)?.linkAction
    return verb === undefined ? [] : [{ action: `${type}/${verb}`, scope: target }]
  })
}

function clientOf({ clientId, objectId }: Principal): string {
  return `The client '${clientId}' with object id '${objectId}'`
}
