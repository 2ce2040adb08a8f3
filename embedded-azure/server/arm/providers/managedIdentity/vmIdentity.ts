import { z } from 'zod'
import { ArmError, invalidParameter } from '../../../wire/errors.ts'
import type { Arm } from '../../arm.ts'
import type { Resource } from '../../resources/store.ts'
import { userAssignedIdentities, userAssignedIdentityProperties } from './userAssignedIdentities.ts'

const kinds = ['None', 'SystemAssigned', 'UserAssigned', 'SystemAssigned, UserAssigned'] as const

/** `identity` of a virtual machine as clients write it: which identities it has. The server sets ids and principals. */
export const givenVmIdentity = z.object({
  type: z
    .string()
    .transform((text) => text.replaceAll(/\s*,\s*/g, ', '))
    .pipe(z.enum(kinds)),
  /** By the resource id of the identity; the values are empty. */
  userAssignedIdentities: z.record(z.string(), z.unknown()).optional(),
})

/** The same as it is stored and returned. */
const vmIdentity = z.object({
  type: z.enum(kinds),
  principalId: z.string().optional(),
  tenantId: z.string().optional(),
  userAssignedIdentities: z.record(z.string(), userAssignedIdentityProperties).optional(),
})

/** Where the client id of a VM's own identity is kept: Azure shows it only in tokens. */
const clientIdSecret = 'identityClientId'

/** Gives a VM the requested identities; its own is created once and kept while it is requested. */
export function withIdentity<T extends Resource>(vm: T, previous: Resource | undefined, arm: Arm): T {
  const given = givenVmIdentity.optional().parse(vm.envelope.identity)
  const before = vmIdentity.optional().parse(previous?.envelope.identity)
  const { [clientIdSecret]: clientIdBefore, ...secrets } = { ...vm.secrets, ...previous?.secrets }
  if (given === undefined) return { ...vm, envelope: { ...vm.envelope, identity: before } }
  if (given.type === 'None') {
    const { identity: _, ...envelope } = vm.envelope
    return { ...vm, envelope, secrets }
  }
  const own = given.type.startsWith('SystemAssigned')
  const principalId = before?.principalId ?? crypto.randomUUID()
  const identity = {
    type: given.type,
    ...(own ? { principalId, tenantId: arm.identity.tenantId } : {}),
    ...(given.type.endsWith('UserAssigned') ? { userAssignedIdentities: assigned(vm, given, arm) } : {}),
  }
  return {
    ...vm,
    envelope: { ...vm.envelope, identity },
    secrets: own ? { ...secrets, [clientIdSecret]: clientIdBefore ?? crypto.randomUUID() } : secrets,
  }
}

/** An identity of a VM: what a token for it says. */
export interface IdentityOfVm {
  readonly kind: 'system-assigned' | 'user-assigned'
  /** Of the identity, or of the VM itself when it is the VM's own. */
  readonly resourceId: string
  readonly displayName: string
  readonly clientId: string
  readonly objectId: string
}

/** The identities of a VM that currently exist, its own first. */
export function identitiesOf(vm: Resource, arm: Pick<Arm, 'store'>): IdentityOfVm[] {
  const identity = vmIdentity.optional().parse(vm.envelope.identity)
  const clientId = vm.secrets[clientIdSecret]
  const own: IdentityOfVm[] =
    identity?.principalId === undefined || clientId === undefined
      ? []
      : [
          {
            kind: 'system-assigned',
            resourceId: vm.id,
            displayName: vm.name,
            clientId,
            objectId: identity.principalId,
          },
        ]
  const others = Object.keys(identity?.userAssignedIdentities ?? {}).flatMap((id) => {
    const resource = arm.store.get(id)
    return resource === undefined ? [] : userAssigned(resource)
  })
  return [...own, ...others]
}

/** Every managed identity there is. */
export function managedIdentities(arm: Pick<Arm, 'store'>): IdentityOfVm[] {
  const vms = arm.store.ofType('Microsoft.Compute/virtualMachines')
  return [
    ...arm.store.ofType(userAssignedIdentities.name).flatMap(userAssigned),
    ...vms.flatMap((vm) => identitiesOf(vm, arm).filter((one) => one.kind === 'system-assigned')),
  ]
}

function userAssigned(resource: Resource): IdentityOfVm[] {
  const { clientId, principalId } = userAssignedIdentityProperties.parse(resource.properties)
  if (clientId === undefined || principalId === undefined) return []
  const { id, name } = resource
  return [{ kind: 'user-assigned', resourceId: id, displayName: name, clientId, objectId: principalId }]
}

function assigned(vm: Resource, given: z.infer<typeof givenVmIdentity>, arm: Arm) {
  const ids = Object.keys(given.userAssignedIdentities ?? {})
  if (ids.length === 0) throw invalidParameter('identity', "The identity type 'UserAssigned' needs an identity.")
  return Object.fromEntries(
    ids.map((id) => {
      const [found] = [arm.store.get(id)].flatMap((resource) => (resource ? userAssigned(resource) : []))
      if (found === undefined) throw identityNotFound(vm, id)
      return [id, { principalId: found.objectId, clientId: found.clientId }]
    }),
  )
}

function identityNotFound(vm: Resource, id: string): ArmError {
  const response = JSON.stringify({ error: { code: 'BadRequest', message: `Resource '${id}' was not found.` } })
  return new ArmError(
    400,
    'FailedIdentityOperation',
    `Identity operation for resource '${vm.id}' failed with error 'Failed to perform resource identity operation. Status: 'BadRequest'. Response: '${response}'.'.`,
  )
}
