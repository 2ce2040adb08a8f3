import { keyOf, parseResourceId } from '../../wire/ids.ts'
import type { Arm } from '../arm.ts'
import type { BackReference, ChildCollection, JsonObject, ResourceType } from '../types/resourceType.ts'
import { isObject, linksOf } from './links.ts'
import type { Link, Resource } from './store.ts'

/** A resource as answers show it. */
export function present(resource: Resource, type: ResourceType, arm: Arm): JsonObject {
  // Child resources refer to each other too: the rules of a load balancer to its pools.
  const links = [...arm.store.linksTo(resource.id), ...linksOf(resource)]
  const properties: JsonObject = {
    ...type.view(resource, arm),
    ...backReferences(resource.id, type.backReferences ?? [], links),
    provisioningState: resource.provisioningState,
  }
  for (const collection of type.children ?? []) {
    const elements = properties[collection.property]
    if (!Array.isArray(elements)) continue
    properties[collection.property] = elements
      .filter(isObject)
      .map((element) => presentElement(element, resource, type, collection, links))
  }
  return {
    name: resource.name,
    id: resource.id,
    etag: resource.etag,
    type: type.name,
    location: resource.location,
    ...(resource.tags === undefined ? {} : { tags: resource.tags }),
    ...resource.envelope,
    properties,
  }
}

/** A child resource, such as a subnet, as answers show it; undefined when there is none of that name. */
export function presentChild(
  resource: Resource,
  type: ResourceType,
  collection: ChildCollection,
  name: string,
  arm: Arm,
): JsonObject | undefined {
  return presentChildren(resource, type, collection, arm).find((child) => keyOf(String(child.name)) === keyOf(name))
}

export function presentChildren(
  resource: Resource,
  type: ResourceType,
  collection: ChildCollection,
  arm: Arm,
): JsonObject[] {
  const { properties } = present(resource, type, arm)
  const elements = isObject(properties) ? properties[collection.property] : undefined
  return Array.isArray(elements) ? elements.filter(isObject) : []
}

function presentElement(
  element: JsonObject,
  resource: Resource,
  type: ResourceType,
  collection: ChildCollection,
  links: readonly Link[],
): JsonObject {
  const id = `${resource.id}/${collection.property}/${String(element.name)}`
  const { name, properties, ...others } = element
  return {
    name,
    id,
    etag: resource.etag,
    type: `${type.name}/${collection.property}`,
    ...others,
    properties: {
      ...(isObject(properties) ? properties : {}),
      ...backReferences(id, collection.backReferences ?? [], links),
      provisioningState: resource.provisioningState,
    },
  }
}

function backReferences(id: string, wanted: readonly BackReference[], links: readonly Link[]): JsonObject {
  const here = links.filter((link) => keyOf(link.target) === keyOf(id))
  const found: JsonObject = {}
  for (const property of new Set(wanted.map((one) => one.property))) {
    const kinds = wanted.filter((one) => one.property === property)
    const isWanted = ({ source }: Link) =>
      kinds.some(({ from }) => keyOf(parseResourceId(source)?.type ?? '') === keyOf(from))
    const sources = [...new Set(here.filter(isWanted).map((link) => link.source))].map((source) => ({ id: source }))
    if (sources.length > 0) found[property] = kinds.some((kind) => kind.single) ? sources[0] : sources
  }
  return found
}
