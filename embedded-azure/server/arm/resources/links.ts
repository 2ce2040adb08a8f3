import { ArmError } from '../../wire/errors.ts'
import { keyOf, parseResourceId, subscriptionIdOf, topLevelId } from '../../wire/ids.ts'
import type { Link, Resource, ResourceStore } from './store.ts'

/**
 * Everything that a resource refers to. A reference is an object with the `id` of a resource in a group. Named elements
 * of lists (subnets, ipConfigurations) are resources themselves, and own the references inside them.
 */
export function linksOf(resource: Pick<Resource, 'id' | 'properties'>): Link[] {
  const links: Link[] = []
  const walk = (value: unknown, owner: string): void => {
    if (!isObject(value)) return
    if (typeof value.id === 'string' && parseResourceId(value.id)) links.push({ source: owner, target: value.id })
    for (const [property, inner] of Object.entries(value)) {
      if (!Array.isArray(inner)) walk(inner, owner)
      else for (const element of inner) walk(element, ownerOf(element, property, owner))
    }
  }
  walk(resource.properties, resource.id)
  return links
}

function ownerOf(element: unknown, property: string, owner: string): string {
  return isObject(element) && typeof element.name === 'string' ? `${owner}/${property}/${element.name}` : owner
}

/**
 * Refuses a draft that refers to something that does not exist, or is in another region or subscription: Azure's network
 * provider does not find it there either, and says so in these words.
 */
export function checkReferences(draft: Resource, links: readonly Link[], store: ResourceStore): void {
  for (const { source, target } of links) {
    const id = parseResourceId(target)
    const topLevel = id && topLevelId(id).text
    const owner = topLevel && (keyOf(topLevel) === keyOf(draft.id) ? draft : store.get(topLevel))
    if (!id || !owner || !holds(owner, target) || !together(owner, draft)) {
      throw new ArmError(
        400,
        'InvalidResourceReference',
        `Resource ${target} referenced by resource ${source} was not found. Please make sure that the referenced resource exists, and that both resources are in the same region.`,
      )
    }
  }
}

function together(one: Resource, other: Resource): boolean {
  return one.location === other.location && subscriptionIdOf(one.id) === subscriptionIdOf(other.id)
}

/** Whether an id is that of the resource or of something inside it. */
export function holds(resource: Resource, id: string): boolean {
  if (keyOf(id) === keyOf(resource.id)) return true
  let here: unknown = { ...resource.properties }
  const segments = id.slice(resource.id.length + 1).split('/')
  for (let index = 0; index < segments.length; index += 2) {
    const list = propertyOf(here, segments[index])
    const name = segments[index + 1]?.toLowerCase()
    const element = Array.isArray(list)
      ? list.find((one) => keyOf(String(propertyOf(one, 'name'))) === name)
      : undefined
    if (element === undefined) return false
    here = propertyOf(element, 'properties')
  }
  return true
}

function propertyOf(value: unknown, name: string | undefined): unknown {
  if (!isObject(value) || name === undefined) return undefined
  const property = Object.keys(value).find((key) => keyOf(key) === keyOf(name))
  return property === undefined ? undefined : value[property]
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
