import { carriesOurMark, tagIn, tagNames } from '../../plan/tags.ts'
import type { AzureConnection } from '../sdk/connection.ts'
import { request } from '../sdk/operation.ts'
import type { RunInGroup } from './emptyGroup.ts'
import { listResources } from './group.ts'

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

/** A run that has resources in a group that was given to it. */
export interface RunElsewhere extends RunInGroup {
  readonly tags: Readonly<Record<string, string>>
}

/**
 * The runs that have resources in groups of other people, by the tags of those resources. A disk alone carries no tags and
 * is not found.
 *
 * @param isOurs tells a group that is deleted as a whole by its name
 */
export async function runsElsewhere(
  azure: AzureConnection,
  isOurs: (group: string) => boolean,
  signal: AbortSignal,
): Promise<readonly RunElsewhere[]> {
  return request('Listing what has our tag', signal, async () => {
    const runs = new Map<string, RunElsewhere>()
    const filter = `tagName eq '${tagNames.tool}'`
    for await (const { id = '', tags = {} } of azure.resources.resources.list({ filter, abortSignal: signal })) {
      const [resourceGroup = '', run] = [id.split('/')[4], tagIn(tags, 'run')]
      if (run === undefined || isOurs(resourceGroup)) continue
      const key = `${resourceGroup.toLowerCase()} ${run}`
      // A tag that people set on one of its resources, to keep it, counts for the run.
      runs.set(key, { resourceGroup, run, tags: { ...runs.get(key)?.tags, ...tags } })
    }
    return [...runs.values()]
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
