import { ArmError, notImplemented } from '../../wire/errors.ts'
import { keyOf, parseResourceId, subscriptionIdOf, subscriptionScope, topLevelId } from '../../wire/ids.ts'
import type { Arm } from '../arm.ts'
import { groupNamed } from './groups.ts'
import { holds } from './links.ts'
import type { Resource } from './store.ts'

/** What locks, tags and the like are attached to. */
export interface Scope {
  /** In the case in which it was created. */
  readonly id: string
  readonly kind: 'subscription' | 'resource-group' | 'resource' | 'child'
  /** The record of a group or resource; for a child resource, that of its parent. */
  readonly record: Resource | undefined
}

/** The scope of an id: a subscription, a group, a resource or a child resource. Refuses what does not exist. */
export function scopeNamed(id: string, arm: Arm): Scope {
  const segments = id.split('/').slice(1)
  if (segments.length === 2) {
    return { id: subscriptionScope(subscriptionIdOf(id)), kind: 'subscription', record: undefined }
  }
  if (segments.length === 4 && keyOf(segments[2] ?? '') === 'resourcegroups') {
    const record = groupNamed({ subscriptionId: segments[1] ?? '', resourceGroup: segments[3] ?? '' }, arm)
    return { id: record.id, kind: 'resource-group', record }
  }
  const parsed = parseResourceId(id)
  if (parsed === undefined) throw notImplemented(`the scope '${id}'`)
  groupNamed(parsed, arm)
  const topLevel = topLevelId(parsed).text
  const record = arm.store.get(topLevel)
  if (record === undefined || !holds(record, parsed.text)) {
    throw new ArmError(
      404,
      'ResourceNotFound',
      `The Resource '${parsed.type}/${parsed.names.join('/')}' under resource group '${parsed.resourceGroup}' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix`,
    )
  }
  const inside = parsed.text.slice(topLevel.length)
  return { id: `${record.id}${inside}`, kind: inside === '' ? 'resource' : 'child', record }
}
