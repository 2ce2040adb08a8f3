import { isRestError } from '@azure/core-rest-pipeline'
import { z } from 'zod'
import type { Plan } from '../../plan/plan.ts'
import type { AzureConnection } from '../sdk/connection.ts'
import { request } from '../sdk/operation.ts'
import { read } from '../sdk/read.ts'
import type { PreflightProblem } from './judge.ts'

/** What an identity may do at a scope, as Azure reports to every identity about itself. */
export interface Permission {
  /** Such as `Microsoft.Network/*` or `*`. */
  readonly actions: readonly string[]
  readonly notActions: readonly string[]
}

/** What a run needs at the scope of its group: the subscription, or the group that was given. */
const inGroup: readonly string[] = [
  ...['read', 'write', 'delete'].flatMap((action) => [
    `Microsoft.Compute/virtualMachines/${action}`,
    `Microsoft.Compute/disks/${action}`,
    `Microsoft.Network/virtualNetworks/${action}`,
    `Microsoft.Network/networkSecurityGroups/${action}`,
    `Microsoft.Network/publicIPAddresses/${action}`,
    `Microsoft.Network/networkInterfaces/${action}`,
    `Microsoft.Network/natGateways/${action}`,
  ]),
  'Microsoft.Network/virtualNetworks/subnets/join/action',
  'Microsoft.Network/networkSecurityGroups/join/action',
  'Microsoft.Network/publicIPAddresses/join/action',
  'Microsoft.Network/natGateways/join/action',
]

/** What it also needs for a group of its own. */
const ofGroup = ['read', 'write', 'delete'].map(
  (action) => `Microsoft.Resources/subscriptions/resourceGroups/${action}`,
)

/**
 * Whether the identity may do what the run will do, all of it at once: without this the first refusal would come after
 * the first virtual machines. If Azure does not list permissions, the requests themselves will show.
 */
export async function permissionProblems(
  { ownsGroup, resourceGroup }: Pick<Plan, 'ownsGroup' | 'resourceGroup'>,
  azure: AzureConnection,
  signal: AbortSignal,
): Promise<readonly PreflightProblem[]> {
  const subscription = `/subscriptions/${azure.subscriptionId}`
  const scope = ownsGroup ? subscription : `${subscription}/resourceGroups/${resourceGroup}`
  const permissions = await permissionsAt(scope, azure, signal)
  if (permissions === undefined) return []
  const missing = missingActions(permissions, ownsGroup ? [...ofGroup, ...inGroup] : inGroup)
  if (missing.length === 0) return []
  const message = `The identity lacks a role at ${scope} for ${missing.join(', ')}; give it Contributor there, or the custom role in docs/azure.md. A new role assignment takes a few minutes to take effect.`
  return [{ input: 'auth', kind: 'permission', message }]
}

/** Those of the actions that no permission allows. A refusal restricts only the permission of which it is part. */
export function missingActions(permissions: readonly Permission[], needed: readonly string[]): readonly string[] {
  return needed.filter(
    (action) =>
      !permissions.some(
        ({ actions, notActions }) =>
          actions.some((pattern) => covers(pattern, action)) && !notActions.some((pattern) => covers(pattern, action)),
      ),
  )
}

function covers(pattern: string, action: string): boolean {
  const source = pattern.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')
  return new RegExp(`^${source}$`, 'i').test(action)
}

const answer = z.object({
  value: z.array(z.object({ actions: z.array(z.string()), notActions: z.array(z.string()).default([]) })),
  nextLink: z.string().nullish(),
})

/** Undefined where Azure does not say, or not all at once. */
async function permissionsAt(
  scope: string,
  azure: AzureConnection,
  signal: AbortSignal,
): Promise<readonly Permission[] | undefined> {
  return request('Asking Azure what the identity may do', signal, async () => {
    try {
      const path = `${scope}/providers/Microsoft.Authorization/permissions?api-version=2022-04-01`
      const { data } = answer.safeParse(await read(azure, path, signal))
      return data?.nextLink ? undefined : data?.value
    } catch (thrown) {
      // An identity that may not even ask learns it from the next request.
      if (isRestError(thrown) && thrown.statusCode !== undefined && thrown.statusCode !== 401) return undefined
      throw thrown
    }
  })
}
