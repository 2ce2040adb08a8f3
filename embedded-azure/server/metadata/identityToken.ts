import type { Context } from 'hono'
import type { Arm } from '../arm/arm.ts'
import { type IdentityOfVm, identitiesOf } from '../arm/providers/managedIdentity/vmIdentity.ts'
import type { Tokens } from '../entra/tokens.ts'
import { keyOf } from '../wire/ids.ts'
import type { Asking } from './caller.ts'

export interface TokenSource {
  readonly arm: Arm
  readonly tokens: Tokens
  /** Resources for which identities get tokens. */
  readonly audiences: () => readonly string[]
}

/**
 * A token for an identity of the VM: its own, unless the request names another one.
 * https://learn.microsoft.com/entra/identity/managed-identities-azure-resources/how-to-use-vm-token
 */
export async function answerTokenRequest(context: Context, asking: Asking, source: TokenSource): Promise<Response> {
  const resource = context.req.query('resource')
  if (!resource) return refuse(context, 'invalid_request', "Required query variable 'resource' is missing")
  const identity = identityAsked(context, identitiesOf(asking.vm, source.arm))
  if (typeof identity === 'string') return refuse(context, 'invalid_request', identity)
  const audience = resource.replace(/\/+$/, '')
  if (!source.audiences().includes(audience)) {
    const { tenantId } = source.arm.identity
    return refuse(
      context,
      'invalid_resource',
      `AADSTS500011: The resource principal named ${resource} was not found in the tenant named ${tenantId}.`,
    )
  }
  const { clientId, objectId, resourceId } = identity
  const lifetime = source.tokens.lifetimeSeconds
  const now = Math.floor(source.arm.clock.now() / 1000)
  return context.json({
    access_token: await source.tokens.issue({ clientId, objectId }, audience, { appidacr: '2', xms_mirid: resourceId }),
    client_id: clientId,
    expires_in: String(lifetime),
    expires_on: String(now + lifetime),
    ext_expires_in: String(lifetime),
    not_before: String(now),
    resource,
    token_type: 'Bearer',
  })
}

/** The identity that the request names, or the only possible one when it names none; or the reason why there is none. */
function identityAsked(context: Context, identities: readonly IdentityOfVm[]): IdentityOfVm | string {
  const named = [
    [context.req.query('client_id'), (one: IdentityOfVm) => one.clientId],
    [context.req.query('object_id') ?? context.req.query('principal_id'), (one: IdentityOfVm) => one.objectId],
    [context.req.query('msi_res_id') ?? context.req.query('mi_res_id'), (one: IdentityOfVm) => one.resourceId],
  ] as const
  for (const [wanted, of] of named) {
    if (wanted === undefined) continue
    return identities.find((one) => keyOf(of(one)) === keyOf(wanted)) ?? 'Identity not found'
  }
  const [first, second] = identities
  if (first === undefined) return 'Identity not found'
  if (first.kind === 'system-assigned' || second === undefined) return first
  return 'Multiple user assigned identities exist, please specify the clientId / resourceId of the identity in the token request'
}

function refuse(context: Context, error: string, description: string): Response {
  return context.json({ error, error_description: description }, 400)
}
