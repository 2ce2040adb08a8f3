import { z } from 'zod'
import { ArmError, notImplemented } from '../../wire/errors.ts'
import { isWithin, keyOf, subscriptionIdOf } from '../../wire/ids.ts'
import type { Arm } from '../arm.ts'
import { parseBody, tagsSchema } from '../types/bodySchemas.ts'
import type { JsonObject } from '../types/resourceType.ts'
import { newEtag, newResource } from './lifecycle.ts'
import { linksOf } from './links.ts'
import type { Scope } from './scopes.ts'
import { groupType, subscriptionType } from './store.ts'

type Tags = Readonly<Record<string, string>>

const putSchema = z.object({ properties: z.object({ tags: tagsSchema.default({}) }) })
const patchSchema = putSchema.extend({ operation: z.enum(['Merge', 'Replace', 'Delete']) })

/** The tags of a scope as a resource, `Microsoft.Resources/tags/default`. */
export function presentTags(scope: Scope, arm: Arm): JsonObject {
  return {
    id: `${scope.id}/providers/Microsoft.Resources/tags/default`,
    name: 'default',
    type: 'Microsoft.Resources/tags',
    properties: { tags: tagsOf(scope, arm) },
  }
}

/** The tags of a subscription; they have a separate record. */
export function subscriptionTags(scope: string, arm: Arm): Tags | undefined {
  return arm.store.get(scope)?.tags
}

export function replaceTags(scope: Scope, json: unknown, arm: Arm): void {
  setTags(scope, parseBody(putSchema, json).properties.tags, arm)
}

export function removeTags(scope: Scope, arm: Arm): void {
  setTags(scope, undefined, arm)
}

/** Adds tags, replaces all tags, or removes tags by name, or by name and value. */
export function patchTags(scope: Scope, json: unknown, arm: Arm): void {
  const { operation, properties } = parseBody(patchSchema, json)
  const given = Object.entries(properties.tags)
  const before = Object.entries(tagsOf(scope, arm))
  const without = before.filter(([name, value]) => {
    return !given.some(([other, wanted]) => {
      if (keyOf(name) !== keyOf(other)) return false
      return operation === 'Merge' || wanted === '' || wanted === value
    })
  })
  const after = { Merge: [...without, ...given], Replace: given, Delete: without }[operation]
  setTags(scope, parseBody(tagsSchema, Object.fromEntries(after)), arm)
}

/** Every tag name and value in use in a subscription, with its count. */
export function tagNames(scope: string, arm: Arm): JsonObject[] {
  const names = new Map<string, { name: string; values: Map<string, number> }>()
  const all = [...arm.store.ofType(groupType), ...arm.store.everything()]
  for (const { tags } of all.filter(({ id }) => isWithin(id, scope))) {
    for (const [name, value] of Object.entries(tags ?? {})) {
      const entry = names.get(keyOf(name)) ?? { name, values: new Map() }
      entry.values.set(value, (entry.values.get(value) ?? 0) + 1)
      names.set(keyOf(name), entry)
    }
  }
  const base = `${scope}/tagNames`
  const total = (value: number) => ({ type: 'Total', value })
  return [...names.values()].map(({ name, values }) => ({
    id: `${base}/${name}`,
    tagName: name,
    count: total([...values.values()].reduce((sum, count) => sum + count, 0)),
    values: [...values].map(([tagValue, count]) => ({
      id: `${base}/${name}/tagValues/${tagValue}`,
      tagValue,
      count: total(count),
    })),
  }))
}

function tagsOf(scope: Scope, arm: Arm): Tags {
  if (scope.kind === 'child') throw notImplemented('tags of child resources')
  return (scope.kind === 'subscription' ? subscriptionTags(scope.id, arm) : scope.record?.tags) ?? {}
}

function setTags(scope: Scope, tags: Record<string, string> | undefined, arm: Arm): void {
  if (scope.kind === 'child') throw notImplemented('tags of child resources')
  const { record } = scope
  if (record?.provisioningState === 'Deleting') {
    throw new ArmError(409, 'OperationNotAllowed', `'${scope.id}' is being deleted; its tags cannot change.`)
  }
  const subscription = { id: scope.id, name: subscriptionIdOf(scope.id), type: subscriptionType, location: '' }
  const tagged = { ...(record ?? newResource(subscription, arm)), tags, etag: newEtag() }
  arm.store.put(tagged, linksOf(tagged))
}
