import type { AzureConnection } from '../../azure/sdk/connection.ts'
import { visibleSubscriptions } from '../../azure/sdk/subscriptions.ts'
import { parseInputs, type RawInputs } from '../../inputs/inputs.ts'
import type { ProcessTools } from '../../system/process.ts'
import { InputError } from '../../vocabulary/errors.ts'
import { accessFrom } from '../cloud/access.ts'
import { clouds, inSubscription, openCloud } from '../cloud/cloud.ts'
import type { CloudWorld } from '../cloud/cloudKind.ts'

/** A placeholder where only the list of subscriptions is requested. */
const noSubscription = '00000000-0000-0000-0000-000000000000'

/**
 * Opens every subscription that is to be looked at.
 *
 * @param subscriptions ids; an empty list means all that the identity sees
 * @throws InputError when it sees none: nothing was looked at then
 */
export async function openSubscriptions(
  subscriptions: readonly string[],
  raw: RawInputs,
  world: CloudWorld,
  tools: ProcessTools,
): Promise<readonly AzureConnection[]> {
  const inputs = parseInputs({ ...raw, 'subscription-id': subscriptions[0] ?? noSubscription })
  if (!(await clouds[inputs.cloud].exists(world))) return []
  const access = { ...accessFrom(inputs), subscriptionId: noSubscription }
  const cloud = await openCloud(access, world, tools, false)
  const ids = subscriptions.length > 0 ? subscriptions : await visibleSubscriptions(cloud.azure, tools.signal)
  if (ids.length === 0) {
    const message = 'is empty, and this identity sees no subscription in use; give it a role, or name the subscription.'
    throw new InputError([{ input: 'subscription-id', message }])
  }
  return Promise.all(ids.map((id) => inSubscription(cloud, id, world)))
}
