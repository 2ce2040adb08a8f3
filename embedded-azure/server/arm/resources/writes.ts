import { z } from 'zod'
import { ArmError, notImplemented } from '../../wire/errors.ts'
import { keyOf, type ResourceId, typeAndName } from '../../wire/ids.ts'
import type { Arm } from '../arm.ts'
import { locationGiven } from '../catalog/locations.ts'
import { parseBody, tagsSchema } from '../types/bodySchemas.ts'
import type { ChildCollection, JsonObject, ResourceType } from '../types/resourceType.ts'
import { newEtag, newResource, save } from './lifecycle.ts'
import { isObject } from './links.ts'
import { refuseIfBeingWritten, refuseIfDeleting } from './refusedWrites.ts'
import type { Resource } from './store.ts'

const putSchema = z.looseObject({
  location: z.string().optional(),
  tags: tagsSchema.optional(),
  properties: z.record(z.string(), z.unknown()).default({}),
})

const patchSchema = z.looseObject({ location: z.string().optional(), tags: tagsSchema.optional() })

const childSchema = z.object({ properties: z.record(z.string(), z.unknown()).default({}) })

/** Stores what a PUT of a resource requests, after all checks that ARM answers synchronously. */
export function putResource(
  id: ResourceId,
  type: ResourceType,
  json: unknown,
  arm: Arm,
): { readonly resource: Resource; readonly created: boolean } {
  const body = parseBody(putSchema, json)
  const previous = arm.store.get(id.text)
  if (previous) {
    refuseIfDeleting(previous)
    refuseIfBeingWritten(previous, type)
  }
  const location = locationOf(body.location, id, type, previous)
  const own = Object.fromEntries(
    (type.serverOwned ?? []).flatMap((name) =>
      previous?.properties[name] === undefined ? [] : [[name, previous.properties[name]]],
    ),
  )
  const properties = withoutAnswers({ ...omit(body.properties, type.serverOwned ?? []), ...own }, type)
  const draft: Resource = {
    ...(previous ?? newResource({ id: id.text, name: id.names[0] ?? '', type: type.name, location }, arm)),
    tags: body.tags,
    envelope: type.envelope ? parseBody(type.envelope, body) : {},
    properties: parseBody(type.properties, properties),
    provisioningState: stateWhileWriting(type, previous),
    etag: newEtag(),
  }
  if (previous) refuseImmutableChanges(draft, previous, type)
  return { resource: save(draft, previous, type, arm), created: previous === undefined }
}

/** Changes what a PATCH names: the tags, and for types that allow it everything that a PUT may change. */
export function patchResource(id: ResourceId, type: ResourceType, json: unknown, arm: Arm): Resource {
  const { location: given, tags, ...body } = parseBody(patchSchema, json)
  const previous = found(id, arm)
  refuseIfDeleting(previous)
  // It may be repeated, but cannot change.
  const location = locationOf(given, id, type, previous)
  if (type.longRunning.patch !== undefined) {
    const { envelope, properties } = previous
    const patched = { ...merged({ ...envelope, properties }, body), location, tags: tags ?? previous.tags }
    return putResource(id, type, patched, arm).resource
  }
  const others = Object.keys(body)
  if (others.length > 0) throw notImplemented(`PATCH of ${others.join(', ')} for ${type.name}; use PUT`)
  return save({ ...previous, tags: tags ?? previous.tags, etag: newEtag() }, previous, type, arm)
}

/** JSON Merge Patch (RFC 7396): objects are merged, null removes, anything else replaces. */
function merged(present: JsonObject, patch: JsonObject): JsonObject {
  const result = { ...present }
  for (const [name, value] of Object.entries(patch)) {
    const before = result[name]
    if (value === null) delete result[name]
    else result[name] = isObject(value) ? merged(isObject(before) ? before : {}, value) : value
  }
  return result
}

/** Adds or replaces a child resource, such as a subnet. */
export function putChild(
  id: ResourceId,
  parent: Resource,
  type: ResourceType,
  collection: ChildCollection,
  json: unknown,
  arm: Arm,
): { readonly resource: Resource; readonly created: boolean } {
  refuseIfDeleting(parent)
  refuseIfBeingWritten(parent, type)
  const name = id.names[1] ?? ''
  const element = { name, properties: parseBody(childSchema, json).properties }
  const before = elementsOf(parent, collection)
  const at = before.findIndex((one) => keyOf(String(one.name)) === keyOf(name))
  const after = at === -1 ? [...before, element] : before.with(at, { ...element, name: before[at]?.name })
  return { resource: saveElements(parent, type, collection, after, arm), created: at === -1 }
}

/** Removes a child resource; undefined when it did not exist. */
export function deleteChild(
  id: ResourceId,
  parent: Resource,
  type: ResourceType,
  collection: ChildCollection,
  arm: Arm,
): Resource | undefined {
  const name = keyOf(id.names[1] ?? '')
  const before = elementsOf(parent, collection)
  const after = before.filter((one) => keyOf(String(one.name)) !== name)
  if (after.length === before.length) return undefined
  refuseIfDeleting(parent)
  refuseIfBeingWritten(parent, type)
  return saveElements(parent, type, collection, after, arm)
}

/** The resource, or ARM's refusal when there is none. */
export function found(id: ResourceId, arm: Arm): Resource {
  const resource = arm.store.get(id.text)
  if (resource) return resource
  throw new ArmError(
    404,
    'ResourceNotFound',
    `The Resource '${typeAndName(id)}' under resource group '${id.resourceGroup}' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix`,
  )
}

function saveElements(
  parent: Resource,
  type: ResourceType,
  collection: ChildCollection,
  elements: readonly JsonObject[],
  arm: Arm,
): Resource {
  const properties = withoutAnswers({ ...parent.properties, [collection.property]: elements }, type)
  const draft: Resource = {
    ...parent,
    properties: parseBody(type.properties, properties),
    provisioningState: stateWhileWriting(type, parent),
    etag: newEtag(),
  }
  return save(draft, parent, type, arm)
}

function elementsOf(resource: Resource, collection: ChildCollection): JsonObject[] {
  const elements = resource.properties[collection.property]
  return Array.isArray(elements) ? elements.filter(isObject) : []
}

/** Removes from a request what only answers contain, because clients send back what they received. */
function withoutAnswers(properties: JsonObject, type: ResourceType): JsonObject {
  const kept = omit(properties, ['provisioningState', ...(type.backReferences ?? []).map((one) => one.property)])
  for (const { property, backReferences } of type.children ?? []) {
    const elements = kept[property]
    if (!Array.isArray(elements)) continue
    const answered = ['provisioningState', ...(backReferences ?? []).map((one) => one.property)]
    kept[property] = elements.map((element: unknown) =>
      isObject(element) && isObject(element.properties)
        ? { ...omit(element, ['id', 'etag', 'type']), properties: omit(element.properties, answered) }
        : element,
    )
  }
  return kept
}

function omit(object: JsonObject, names: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name)))
}

function stateWhileWriting(type: ResourceType, previous: Resource | undefined): Resource['provisioningState'] {
  if (type.longRunning.put === 'none') return 'Succeeded'
  return previous === undefined ? (type.firstState ?? 'Updating') : 'Updating'
}

function locationOf(
  given: string | undefined,
  id: ResourceId,
  type: ResourceType,
  previous: Resource | undefined,
): string {
  if (given === undefined && previous === undefined) {
    throw new ArmError(400, 'LocationRequired', 'The location property is required for this definition.')
  }
  const location = given === undefined ? (previous?.location ?? '') : locationGiven(given, type.name)
  if (previous && previous.location !== location) {
    throw new ArmError(
      409,
      'InvalidResourceLocation',
      `The resource '${previous.name}' already exists in location '${previous.location}' in resource group '${id.resourceGroup}'. A resource with the same name cannot be created in location '${location}'. Please select a new resource name.`,
    )
  }
  return location
}

function refuseImmutableChanges(draft: Resource, previous: Resource, type: ResourceType): void {
  for (const path of type.immutable ?? []) {
    const [before, after] = [valueAt(previous, path), valueAt(draft, path)]
    if (after === undefined || JSON.stringify(before) === JSON.stringify(after)) continue
    throw new ArmError(409, 'PropertyChangeNotAllowed', `Changing property '${path}' is not allowed.`, { target: path })
  }
}

/** The value at a path such as `osProfile.adminUsername` of the properties, or `zones` next to them. */
function valueAt(resource: Resource, path: string): unknown {
  const [first = '', ...rest] = path.split('.')
  let value = resource.properties[first] ?? resource.envelope[first]
  for (const name of rest) value = isObject(value) ? value[name] : undefined
  return value
}
