import type { ResourceGroup } from '@azure/arm-resources'
import type { AzureConnection } from '../sdk/connection.ts'
import { isMissing } from '../sdk/errors.ts'
import { request } from '../sdk/operation.ts'

/** A resource group as Azure shows it. */
export interface Group {
  readonly id: string
  readonly name: string
  readonly location: string
  readonly tags: Readonly<Record<string, string>>
  readonly deleting: boolean
}

/** The group, or undefined where there is none. */
export async function findGroup(azure: AzureConnection, name: string, signal: AbortSignal): Promise<Group | undefined> {
  return request(`Looking for resource group ${name}`, signal, async () => {
    try {
      return groupFrom(azure, await azure.resources.resourceGroups.get(name, { abortSignal: signal }), name)
    } catch (thrown) {
      if (isMissing(thrown)) return undefined
      throw thrown
    }
  })
}

/** All resource groups of the subscription, ours or not. */
export async function listGroups(azure: AzureConnection, signal: AbortSignal): Promise<readonly Group[]> {
  return request('Listing resource groups', signal, async () => {
    const groups: Group[] = []
    for await (const group of azure.resources.resourceGroups.list({ abortSignal: signal })) {
      groups.push(groupFrom(azure, group))
    }
    return groups
  })
}

function groupFrom(azure: AzureConnection, group: ResourceGroup, name = group.name ?? ''): Group {
  return {
    id: group.id ?? `/subscriptions/${azure.subscriptionId}/resourceGroups/${name}`,
    name: group.name ?? name,
    location: group.location,
    tags: group.tags ?? {},
    deleting: group.properties?.provisioningState?.toLowerCase() === 'deleting',
  }
}

/** A resource as the list of its group shows it. */
export interface GroupResource {
  readonly id: string
  /** Such as `Microsoft.Compute/virtualMachines`; its case varies. */
  readonly type: string
  readonly name: string
  readonly tags: Readonly<Record<string, string>>
}

/** Changes some tags of a group and keeps the others; Azure itself would replace them all. */
export async function retag(
  azure: AzureConnection,
  name: string,
  changes: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<void> {
  await request(`Changing the tags of resource group ${name}`, signal, async () => {
    const { tags = {} } = await azure.resources.resourceGroups.get(name, { abortSignal: signal })
    const changed = Object.keys(changes).map((tag) => tag.toLowerCase())
    const others = Object.entries(tags).filter(([tag]) => !changed.includes(tag.toLowerCase()))
    await azure.resources.resourceGroups.update(
      name,
      { tags: { ...Object.fromEntries(others), ...changes } },
      { abortSignal: signal },
    )
  })
}

/** Ids of everything in the group; empty where the group is gone. */
export async function resourcesIn(
  azure: AzureConnection,
  name: string,
  signal: AbortSignal,
): Promise<readonly string[]> {
  return (await listResources(azure, name, signal)).map(({ id }) => id)
}

/** Everything in the group; empty where the group is gone. */
export async function listResources(
  azure: AzureConnection,
  group: string,
  signal: AbortSignal,
): Promise<readonly GroupResource[]> {
  return request(`Listing what is in resource group ${group}`, signal, async () => {
    const resources: GroupResource[] = []
    try {
      const pages = azure.resources.resources.listByResourceGroup(group, { abortSignal: signal })
      for await (const { id, type, name, tags } of pages) {
        if (id !== undefined) resources.push({ id, type: type ?? '', name: name ?? '', tags: tags ?? {} })
      }
    } catch (thrown) {
      if (!isMissing(thrown)) throw thrown
    }
    return resources
  })
}

/** Ids of everything in the subscription that has this tag with this value. */
export async function resourcesTagged(
  azure: AzureConnection,
  name: string,
  value: string,
  signal: AbortSignal,
): Promise<readonly string[]> {
  return request(`Listing what has the tag ${name}`, signal, async () => {
    const ids: string[] = []
    const filter = `tagName eq '${name}' and tagValue eq '${value}'`
    for await (const { id } of azure.resources.resources.list({ filter, abortSignal: signal })) {
      if (id !== undefined) ids.push(id)
    }
    return ids
  })
}

/** Whether the subscription holds no resource group at all, which is the state of an embedded Azure between runs. */
export async function hasNoGroup(azure: AzureConnection, signal: AbortSignal): Promise<boolean> {
  return request('Listing resource groups', signal, async () => {
    const groups = azure.resources.resourceGroups.list({ top: 1, abortSignal: signal })
    return (await groups.next()).done === true
  })
}
