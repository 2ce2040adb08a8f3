import type { AzureConnection } from '../../azure/sdk/connection.ts'
import { visibleSubscriptions } from '../../azure/sdk/subscriptions.ts'
import { parseInputs, type RawInputs } from '../../inputs/inputs.ts'
import { systemProcesses } from '../../system/process.ts'
import type { Voice } from '../../vocabulary/tools.ts'
import { accessFrom, hasEmbeddedAzure, inSubscription, reopenCloud } from '../cloud.ts'
import type { RunDependencies } from '../context.ts'

/** Stands in where only the list of subscriptions is asked for. */
const noSubscription = '00000000-0000-0000-0000-000000000000'

/**
 * Opens every subscription that is to be looked at.
 *
 * @param subscriptions ids; none means all that the identity sees
 */
export async function openSubscriptions(
  subscriptions: readonly string[],
  raw: RawInputs,
  deps: RunDependencies & { readonly voice: Voice },
): Promise<readonly AzureConnection[]> {
  const inputs = parseInputs({ ...raw, 'subscription-id': subscriptions[0] ?? noSubscription })
  if (inputs.cloud === 'embedded' && !(await hasEmbeddedAzure(deps.folders))) return []
  const access = accessFrom(inputs)
  const tools = { ...deps, processes: systemProcesses() }
  const cloud = await reopenCloud({ ...access, subscriptionId: noSubscription }, tools, false)
  const ids = subscriptions.length > 0 ? subscriptions : await visibleSubscriptions(cloud.azure, deps.signal)
  return ids.map((id) => inSubscription(cloud, id, deps))
}
