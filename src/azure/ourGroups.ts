import { carriesOurMark } from '../plan/tags.ts'
import type { AzureConnection } from './connection.ts'
import { listResources } from './group.ts'
import { request } from './operation.ts'

/** A resource group of a subscription, with what a sweep decides by. */
export interface ListedGroup {
  readonly name: string
  readonly location: string
  readonly tags: Readonly<Record<string, string>>
  readonly deleting: boolean
}

/** All resource groups of the subscription, ours or not. */
export async function listGroups(azure: AzureConnection, signal: AbortSignal): Promise<readonly ListedGroup[]> {
  return request('Listing resource groups', signal, async () => {
    const groups: ListedGroup[] = []
    for await (const group of azure.resources.resourceGroups.list({ abortSignal: signal })) {
      groups.push({
        name: group.name ?? '',
        location: group.location,
        tags: group.tags ?? {},
        deleting: group.properties?.provisioningState?.toLowerCase() === 'deleting',
      })
    }
    return groups
  })
}

/**
 * Names of resources in one of our groups that somebody else has put there: they do not carry our mark. Disks of machines
 * are made by Azure without tags, and known by their name.
 */
export async function foreignResources(
  azure: AzureConnection,
  group: string,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const resources = await listResources(azure, group, signal)
  const isDisk = (type: string, name: string) =>
    type.toLowerCase() === 'microsoft.compute/disks' && /^(hub|worker-\d+)-disk/.test(name)
  return resources
    .filter(({ type, name, tags }) => !carriesOurMark(tags) && !isDisk(type, name))
    .map(({ name }) => name)
}
