import type { z } from 'zod'
import type { Resource } from './store.ts'

export type JsonObject = Record<string, unknown>

/** A resource whose properties were read with its type's schema. */
export type Typed<P> = Omit<Resource, 'properties'> & { readonly properties: P }

/** A stored resource with its properties read by a schema. */
export function typedBy<P>(type: { readonly properties: z.ZodType<P> }, resource: Resource): Typed<P> {
  return { ...resource, properties: type.properties.parse(resource.properties) }
}
