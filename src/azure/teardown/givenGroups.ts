import { tagIn, tagNames } from '../../plan/tags.ts'
import type { AzureConnection } from '../sdk/connection.ts'
import { request } from '../sdk/operation.ts'
import type { RunInGroup } from './emptyGroup.ts'

/** A run that has resources in a group that was given to it. */
export interface RunInGivenGroup extends RunInGroup {
  readonly tags: Readonly<Record<string, string>>
}

/**
 * The runs that have resources in other people's groups, by the tags of those resources. A disk alone carries no tags and
 * is not found.
 *
 * @param isOurs decides by its name whether a group is deleted whole
 */
export async function runsInGivenGroups(
  azure: AzureConnection,
  isOurs: (group: string) => boolean,
  signal: AbortSignal,
): Promise<readonly RunInGivenGroup[]> {
  return request('Listing what has our tag', signal, async () => {
    const runs = new Map<string, RunInGivenGroup>()
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
