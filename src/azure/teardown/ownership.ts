import { groupPrefix, isNameOfRuns } from '../../plan/names.ts'
import { carriesOurMark, tagIn, tagNames } from '../../plan/tags.ts'
import type { Group, GroupResource } from './group.ts'

/**
 * What is ours: the one place that decides which group and which resource may be deleted. Each rule requires more than one
 * sign, a name that runs use and a tag, so nobody else's resources are ever touched.
 */

type Marked = Pick<Group, 'name' | 'tags'>

/** Whether anything at all suggests that a group is ours: enough to look at it, not enough to delete it. */
export function mayBeOurs({ name, tags }: Marked): boolean {
  return name.toLowerCase().startsWith(groupPrefix) || carriesOurMark(tags)
}

/** Why a group is not ours, to follow its name in a sentence; undefined for one that carries both signs. */
export function whyNotOurs({ name, tags }: Marked): string | undefined {
  if (!name.startsWith(groupPrefix)) return `does not begin with ${groupPrefix}`
  if (!carriesOurMark(tags)) return `does not carry the tag ${tagNames.tool}`
  return undefined
}

/** Whether this very start of the run created the group. */
export function isOfStart(group: Pick<Group, 'tags'>, startMark: string | undefined): boolean {
  return startMark !== undefined && tagIn(group.tags, 'startMark') === startMark
}

/** Whether another start of the same run created the group. One without a mark is nobody else's. */
export function isOfAnotherStart(group: Pick<Group, 'tags'>, startMark: string | undefined): boolean {
  const theirs = tagIn(group.tags, 'startMark')
  return startMark !== undefined && theirs !== undefined && theirs !== startMark
}

/** Whether a resource belongs to the run, in a group that may hold anything else. */
export function isOfRun(run: string, resource: GroupResource): boolean {
  const tagged = carriesOurMark(resource.tags) && tagIn(resource.tags, 'run') === run
  return (isNameOfRuns(resource.name) && tagged) || isDiskOfRuns(resource)
}

/** Whether a resource has a name that runs give, and no tag that says of which run it is. */
export function isNamedLikeOurs({ name, tags }: Pick<GroupResource, 'name' | 'tags'>): boolean {
  return isNameOfRuns(name) && tagIn(tags, 'run') === undefined
}

/**
 * What somebody else put into a group of ours. A child of a resource of ours, such as an extension that a policy put on a
 * virtual machine, is part of it and goes with it.
 */
export function foreignAmong(resources: readonly GroupResource[]): readonly GroupResource[] {
  const isOurs = (resource: GroupResource) => carriesOurMark(resource.tags) || isDiskOfRuns(resource)
  const ours = resources.filter(isOurs).map(({ id }) => `${id.toLowerCase()}/`)
  return resources.filter(
    (resource) => !isOurs(resource) && !ours.some((id) => resource.id.toLowerCase().startsWith(id)),
  )
}

/** Azure creates the disks of virtual machines without tags: they are known by their name, which no run adopts. */
function isDiskOfRuns({ type, name }: GroupResource): boolean {
  return type.toLowerCase() === 'microsoft.compute/disks' && isNameOfRuns(name)
}
