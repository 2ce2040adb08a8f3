import type { AzureConnection } from '../../azure/sdk/connection.ts'
import type { Cloud } from '../../plan/plan.ts'
import type { ProcessTools } from '../../system/process.ts'
import type { Access } from '../record/state.ts'
import { type CloudKind, type CloudWorld, connectAs, type OpenCloud } from './cloudKind.ts'
import { embeddedCloud } from './embeddedCloud.ts'
import { publicCloud } from './publicCloud.ts'

export const clouds: Readonly<Record<Cloud, CloudKind>> = { azure: publicCloud, embedded: embeddedCloud }

/** Opens the Azure of a run, with a fresh credential. The embedded one is started, unless it is running. */
export function openCloud(access: Access, world: CloudWorld, tools: ProcessTools, hosts = true): Promise<OpenCloud> {
  return clouds[access.cloud].open(access, world, tools, hosts)
}

/** The same Azure as the same principal, in another subscription. */
export function inSubscription(
  { endpoint, stored }: OpenCloud,
  subscriptionId: string,
  world: Pick<CloudWorld, 'idToken' | 'mask'>,
): Promise<AzureConnection> {
  return connectAs(stored, endpoint, subscriptionId, world)
}
