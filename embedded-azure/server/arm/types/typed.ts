import type { z } from 'zod'
import type { Resource } from '../resources/store.ts'

export type JsonObject = Record<string, unknown>

/** A resource whose properties were read with its type's schema. */
export type Typed<P> = Omit<Resource, 'properties'> & { readonly properties: P }

/** A stored resource with its properties read by a schema. */
export function typedBy<P>(type: { readonly properties: z.ZodType<P> }, resource: Resource): Typed<P> {
  return { ...resource, properties: type.properties.parse(resource.properties) }
}

/**
 * Reads properties of stored resources by a schema, each only once: until a resource is written again, all callers get the
 * same object, which they must not change.
 */
export function readOnce<P>(schema: z.ZodType<P>): (properties: JsonObject) => P {
  const known = new WeakMap<JsonObject, P>()
  return (properties) => {
    const there = known.get(properties)
    if (there !== undefined) return there
    const read = schema.parse(properties)
    known.set(properties, read)
    return read
  }
}
