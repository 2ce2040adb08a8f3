import { type Context, Hono } from 'hono'
import { z } from 'zod'
import type { ArmEnv } from '../../http/pipeline.ts'
import { jsonOf, segmentsOf } from '../../http/requestParts.ts'
import { ArmError, notImplemented } from '../../wire/errors.ts'
import { isWithin, keyOf, subscriptionIdOf, subscriptionScope } from '../../wire/ids.ts'
import type { RoleAssignment } from '../access/roleAssignments.ts'
import { type Role, roles, roleWithId } from '../access/roles.ts'
import type { Arm } from '../arm.ts'
import { type Scope, scopeNamed } from '../resources/scopes.ts'
import { parseBody } from '../types/bodySchemas.ts'
import type { JsonObject } from '../types/resourceType.ts'
import { page } from './paging.ts'

const assignmentType = 'Microsoft.Authorization/roleAssignments'

const bodySchema = z.object({
  properties: z.object({
    roleDefinitionId: z.string(),
    principalId: z.guid(),
    principalType: z.literal('ServicePrincipal', 'The embedded Azure has no other principals.').optional(),
    description: z.string().max(2000).optional(),
    condition: z.null('The embedded Azure has no conditions on role assignments.').optional(),
    conditionVersion: z.unknown().optional(),
  }),
})

/** Role definitions, role assignments and the caller's permissions, at subscriptions, groups and resources. */
export function roleRoutes(arm: Arm): Hono<ArmEnv> {
  const app = new Hono<ArmEnv>()
  const provider = '/:scope{subscriptions/.+}/providers/microsoft.authorization'
  const { roleAssignments } = arm
  /** The scope before the last `providers`, and the name after the type. */
  const named = (context: Context<ArmEnv>): { scope: Scope; name: string } => {
    const segments = segmentsOf(context)
    const place = segments.findLastIndex((segment) => keyOf(segment) === 'providers')
    return { scope: scopeNamed(`/${segments.slice(0, place).join('/')}`, arm), name: segments[place + 3] ?? '' }
  }

  app.get(`${provider}/roledefinitions`, (context) => {
    const { scope } = named(context)
    const filter = context.req.query('$filter')
    const wanted = /^roleName eq '([^']*)'$/i.exec(filter?.trim() ?? '')?.[1]
    const shown = roles.filter((role) => wanted === undefined || keyOf(role.name) === keyOf(wanted))
    return context.json({ value: shown.map((role) => presentRole(role, scope.id)) })
  })
  app.get(`${provider}/roledefinitions/:name`, (context) => {
    const { scope, name } = named(context)
    return context.json(presentRole(roleNamed(name), scope.id))
  })

  app.get(`${provider}/permissions`, (context) => {
    const { id } = named(context).scope
    const own = roleAssignments.of(context.get('principal').objectId).filter(({ scope }) => isWithin(id, scope))
    const permissions = own.flatMap(({ roleId }) => roleWithId(roleId) ?? []).map(presentPermission)
    return context.json({ value: permissions, nextLink: null })
  })

  const assignments = `${provider}/roleassignments`
  app.get(assignments, (context) => {
    const { id } = named(context).scope
    const { atScope, principalId } = readFilter(context.req.query('$filter'))
    const shown = (principalId === undefined ? roleAssignments.all() : roleAssignments.of(principalId)).filter(
      ({ scope }) => isWithin(id, scope) || (!atScope && isWithin(scope, id)),
    )
    return context.json(
      page(
        context,
        shown.map((one) => presentAssignment(one)),
        arm.origin(),
      ),
    )
  })
  app.get(`${assignments}/:name`, (context) => {
    const { scope, name } = named(context)
    const found = roleAssignments.find(scope.id, name)
    if (found) return context.json(presentAssignment(found))
    throw new ArmError(404, 'RoleAssignmentNotFound', `The role assignment '${name}' is not found.`)
  })
  app.put(`${assignments}/:name`, async (context) => {
    const { scope, name } = named(context)
    const { roleDefinitionId, principalId, description } = parseBody(bodySchema, await jsonOf(context)).properties
    checkName(name)
    const role = roleNamed(roleDefinitionId.split('/').at(-1) ?? '')
    if (arm.directory.servicePrincipal(principalId) === undefined) {
      throw new ArmError(
        400,
        'PrincipalNotFound',
        `Principal ${principalId} does not exist in the directory ${arm.identity.tenantId}. Check that you have the correct principal ID. If you are creating this principal and then immediately assigning a role, this error might be related to a replication delay. In this case, set the role assignment principalType property to a value, such as ServicePrincipal, User, or Group.`,
      )
    }
    const previous = roleAssignments.find(scope.id, name)
    const assignment: RoleAssignment = {
      name,
      scope: scope.id,
      roleId: role.id,
      principalId,
      ...(description === undefined ? {} : { description }),
      createdOn: previous?.createdOn ?? new Date(arm.clock.now()).toISOString(),
      createdBy: previous?.createdBy ?? context.get('principal').objectId,
    }
    refuseDoubles(assignment, previous, roleAssignments.of(principalId))
    roleAssignments.put(assignment)
    return context.json(presentAssignment(assignment), previous ? 200 : 201)
  })
  app.delete(`${assignments}/:name`, (context) => {
    const { scope, name } = named(context)
    const found = roleAssignments.find(scope.id, name)
    if (found === undefined) return context.body(null, 204)
    roleAssignments.remove(scope.id, name)
    return context.json(presentAssignment(found))
  })
  return app
}

function presentPermission({ actions, notActions }: Role): JsonObject {
  return { actions, notActions, dataActions: [], notDataActions: [] }
}

/** The role's definition as answers show it, seen from a scope. */
function presentRole(role: Role, scope: string): JsonObject {
  const { name, id, description } = role
  return {
    properties: {
      roleName: name,
      type: 'BuiltInRole',
      description,
      assignableScopes: ['/'],
      permissions: [presentPermission(role)],
    },
    id: `${scope}/providers/Microsoft.Authorization/roleDefinitions/${id}`,
    type: 'Microsoft.Authorization/roleDefinitions',
    name: id,
  }
}

function presentAssignment(assignment: RoleAssignment): JsonObject {
  const { name, scope, roleId, principalId, description, createdOn, createdBy } = assignment
  const subscription = subscriptionScope(subscriptionIdOf(scope))
  return {
    properties: {
      roleDefinitionId: `${subscription}/providers/Microsoft.Authorization/roleDefinitions/${roleId}`,
      principalId,
      principalType: 'ServicePrincipal',
      scope,
      condition: null,
      conditionVersion: null,
      createdOn,
      updatedOn: createdOn,
      createdBy,
      updatedBy: createdBy,
      delegatedManagedIdentityResourceId: null,
      description: description ?? null,
    },
    id: `${scope}/providers/${assignmentType}/${name}`,
    type: assignmentType,
    name,
  }
}

function roleNamed(id: string) {
  const role = roleWithId(id)
  if (role) return role
  throw new ArmError(
    404,
    'RoleDefinitionDoesNotExist',
    `The specified role definition with ID '${id.replaceAll('-', '')}' does not exist. The embedded Azure has ${roles.map((one) => one.name).join(', ')}.`,
  )
}

function checkName(name: string): void {
  if (z.guid().safeParse(name).success) return
  throw new ArmError(
    400,
    'InvalidRoleAssignmentId',
    `The role assignment ID '${name}' is not valid. The role assignment ID must be a GUID.`,
  )
}

/** A name belongs to one assignment, and a principal has a role at a scope only once. */
function refuseDoubles(
  wanted: RoleAssignment,
  previous: RoleAssignment | undefined,
  ofPrincipal: readonly RoleAssignment[],
): void {
  if (previous && (previous.principalId !== wanted.principalId || previous.roleId !== wanted.roleId)) {
    throw new ArmError(
      400,
      'RoleAssignmentUpdateNotPermitted',
      'Tenant ID, application ID, principal ID, and scope are not allowed to be updated.',
    )
  }
  const same = ofPrincipal.find(
    (one) => keyOf(one.scope) === keyOf(wanted.scope) && one.roleId === wanted.roleId && one.name !== wanted.name,
  )
  if (same === undefined) return
  throw new ArmError(
    409,
    'RoleAssignmentExists',
    `The role assignment already exists. The ID of the existing role assignment is ${same.name.replaceAll('-', '')}.`,
  )
}

/** `atScope()` and a principal, joined by `and`. */
function readFilter(filter: string | undefined): { atScope: boolean; principalId: string | undefined } {
  const clauses = (filter ?? '').split(/\s+and\s+/i).filter((clause) => clause.trim() !== '')
  let atScope = false
  let principalId: string | undefined
  for (const clause of clauses) {
    const [, first, second] = /^\s*(?:principalId eq '([^']+)'|assignedTo\('([^']+)'\))\s*$/i.exec(clause) ?? []
    if (/^\s*atScope\(\)\s*$/i.test(clause)) atScope = true
    else if (first ?? second) principalId = first ?? second
    else throw notImplemented(`the $filter '${filter}' for role assignments`)
  }
  return { atScope, principalId }
}
