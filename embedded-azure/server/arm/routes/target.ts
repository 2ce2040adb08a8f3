import type { Context } from 'hono'
import type { ArmEnv } from '../../http/pipeline.ts'
import { segmentsOf } from '../../http/requestParts.ts'
import { ArmError, notImplemented } from '../../wire/errors.ts'
import { keyOf, parseResourceId, type ResourceId } from '../../wire/ids.ts'
import { childTypeNamed, providerNamespaces, typeNamed } from '../types/registry.ts'
import type { ChildCollection, ResourceType } from '../types/resourceType.ts'

/** What a path under a resource group names. */
export type Target =
  | { readonly kind: 'resource'; readonly type: ResourceType; readonly id: ResourceId }
  | {
      readonly kind: 'child'
      readonly type: ResourceType
      readonly collection: ChildCollection
      readonly id: ResourceId
    }
  | { readonly kind: 'list'; readonly type: ResourceType }
  | {
      readonly kind: 'child-list'
      readonly type: ResourceType
      readonly collection: ChildCollection
      readonly parent: ResourceId
    }
  | { readonly kind: 'action'; readonly type: ResourceType; readonly name: string; readonly id: ResourceId }

/** The target of one kind. */
export type TargetOf<K extends Target['kind']> = Extract<Target, { kind: K }>

/** Reads what the path of a request names; refuses types that do not exist here. */
export function targetOf(context: Context<ArmEnv>): Target {
  const segments = segmentsOf(context)
  const path = `/${segments.join('/')}`
  const id = parseResourceId(path)
  if (id) {
    const type = typeNamed(id.type)
    if (type) return { kind: 'resource', type, id }
    const child = childTypeNamed(id.type)
    if (child) return { kind: 'child', type: child.parent, collection: child.collection, id }
    throw unknownType(id.type)
  }
  const last = segments.at(-1) ?? ''
  const listed = typeNamed(`${segments[5]}/${last}`)
  if (segments.length === 7 && listed) return { kind: 'list', type: listed }
  const parent = parseResourceId(path.slice(0, -last.length - 1))
  const type = parent && typeNamed(parent.type)
  if (!parent || !type)
    throw unknownType(
      segments
        .slice(5)
        .filter((_, index) => index % 2 === 1 || index === 0)
        .join('/'),
    )
  const child = childTypeNamed(`${parent.type}/${last}`)
  if (child) return { kind: 'child-list', type, collection: child.collection, parent }
  return { kind: 'action', type, name: last, id: parent }
}

/** The refusal of a type that only real Azure has, or nobody. */
export function unknownType(type: string): ArmError {
  const [namespace = '', ...rest] = type.split('/')
  if (providerNamespaces.some((known) => keyOf(known) === keyOf(namespace))) {
    return notImplemented(`the resource type '${rest.join('/')}' of namespace '${namespace}'`)
  }
  return new ArmError(
    404,
    'InvalidResourceNamespace',
    `The resource namespace '${namespace}' is invalid. The embedded Azure has ${providerNamespaces.join(', ')}.`,
  )
}
