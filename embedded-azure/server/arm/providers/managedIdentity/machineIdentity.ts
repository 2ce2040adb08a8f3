import { z } from 'zod'
import { ArmError, invalidParameter } from '../../../wire/errors.ts'
import type { World } from '../../context.ts'
import type { Resource } from '../../resources/store.ts'
import { userAssignedIdentities, userAssignedIdentityProperties } from './userAssignedIdentities.ts'

const kinds = ['None', 'SystemAssigned', 'UserAssigned', 'SystemAssigned, UserAssigned'] as const

/** `identity` of a virtual machine, as clients write it: which identities it has. Ids and principals are the server's. */
export const givenMachineIdentity = z.object({
  type: z
    .string()
    .transform((text) => text.replaceAll(/\s*,\s*/g, ', '))
    .pipe(z.enum(kinds)),
  /** By the resource id of the identity; the values carry nothing. */
  userAssignedIdentities: z.record(z.string(), z.unknown()).optional(),
})

/** The same as it is stored and answered. */
const machineIdentity = z.object({
  type: z.enum(kinds),
  principalId: z.string().optional(),
  tenantId: z.string().optional(),
  userAssignedIdentities: z.record(z.string(), userAssignedIdentityProperties).optional(),
})

/** Where the client id of a machine's own identity is kept: Azure shows it to nobody but in tokens. */
const clientIdSecret = 'identityClientId'

/** Gives a machine the identities that it asks for; one of its own is made once and kept while it is asked for. */
export function withIdentity<T extends Resource>(machine: T, previous: Resource | undefined, world: World): T {
  const given = givenMachineIdentity.optional().parse(machine.envelope.identity)
  const before = machineIdentity.optional().parse(previous?.envelope.identity)
  const { [clientIdSecret]: clientIdBefore, ...secrets } = { ...machine.secrets, ...previous?.secrets }
  if (given === undefined) return { ...machine, envelope: { ...machine.envelope, identity: before } }
  if (given.type === 'None') {
    const { identity: _, ...envelope } = machine.envelope
    return { ...machine, envelope, secrets }
  }
  const own = given.type.startsWith('SystemAssigned')
  const principalId = before?.principalId ?? crypto.randomUUID()
  const identity = {
    type: given.type,
    ...(own ? { principalId, tenantId: world.identity.tenantId } : {}),
    ...(given.type.endsWith('UserAssigned') ? { userAssignedIdentities: assigned(machine, given, world) } : {}),
  }
  return {
    ...machine,
    envelope: { ...machine.envelope, identity },
    secrets: own ? { ...secrets, [clientIdSecret]: clientIdBefore ?? crypto.randomUUID() } : secrets,
  }
}

/** An identity that a machine has: what a token for it says. */
export interface IdentityOfMachine {
  readonly kind: 'system-assigned' | 'user-assigned'
  /** Of the identity; of the machine itself, when it is the machine's own. */
  readonly resourceId: string
  readonly displayName: string
  readonly clientId: string
  readonly objectId: string
}

/** The identities of a machine that exist now, its own first. */
export function identitiesOf(machine: Resource, world: Pick<World, 'store'>): IdentityOfMachine[] {
  const identity = machineIdentity.optional().parse(machine.envelope.identity)
  const clientId = machine.secrets[clientIdSecret]
  const own: IdentityOfMachine[] =
    identity?.principalId === undefined || clientId === undefined
      ? []
      : [
          {
            kind: 'system-assigned',
            resourceId: machine.id,
            displayName: machine.name,
            clientId,
            objectId: identity.principalId,
          },
        ]
  const others = Object.keys(identity?.userAssignedIdentities ?? {}).flatMap((id) => {
    const resource = world.store.get(id)
    return resource === undefined ? [] : userAssigned(resource)
  })
  return [...own, ...others]
}

/** Every managed identity there is. */
export function managedIdentities(world: Pick<World, 'store'>): IdentityOfMachine[] {
  const machines = world.store.ofType('Microsoft.Compute/virtualMachines')
  return [
    ...world.store.ofType(userAssignedIdentities.name).flatMap(userAssigned),
    ...machines.flatMap((machine) => identitiesOf(machine, world).filter((one) => one.kind === 'system-assigned')),
  ]
}

function userAssigned(resource: Resource): IdentityOfMachine[] {
  const { clientId, principalId } = userAssignedIdentityProperties.parse(resource.properties)
  if (clientId === undefined || principalId === undefined) return []
  const { id, name } = resource
  return [{ kind: 'user-assigned', resourceId: id, displayName: name, clientId, objectId: principalId }]
}

function assigned(machine: Resource, given: z.infer<typeof givenMachineIdentity>, world: World) {
  const ids = Object.keys(given.userAssignedIdentities ?? {})
  if (ids.length === 0) throw invalidParameter('identity', "The identity type 'UserAssigned' needs an identity.")
  return Object.fromEntries(
    ids.map((id) => {
      const [found] = [world.store.get(id)].flatMap((resource) => (resource ? userAssigned(resource) : []))
      if (found === undefined) throw identityNotFound(machine, id)
      return [id, { principalId: found.objectId, clientId: found.clientId }]
    }),
  )
}

function identityNotFound(machine: Resource, id: string): ArmError {
  const response = JSON.stringify({ error: { code: 'BadRequest', message: `Resource '${id}' was not found.` } })
  return new ArmError(
    400,
    'FailedIdentityOperation',
    `Identity operation for resource '${machine.id}' failed with error 'Failed to perform resource identity operation. Status: 'BadRequest'. Response: '${response}'.'.`,
  )
}
