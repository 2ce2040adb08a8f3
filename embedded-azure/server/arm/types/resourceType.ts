import type { z } from 'zod'
import type { ArmError } from '../../wire/errors.ts'
import { keyOf } from '../../wire/ids.ts'
import type { Arm } from '../arm.ts'
import type { Resource } from '../resources/store.ts'
import type { Action, Actions } from './actions.ts'
import { type JsonObject, type Typed, typedBy } from './typed.ts'

export { type JsonObject, type Typed, typedBy }

/** A property in answers that lists what refers to this resource: `subnets` of a network security group. */
export interface BackReference {
  readonly property: string
  /** The referring type: a resource type, or a child type such as `…/networkInterfaces/ipConfigurations`. */
  readonly from: string
  /** Whether there is one reference, shown as an object instead of a list. */
  readonly single?: boolean
}

/** Child resources that are stored inside a resource, such as the subnets of a virtual network. */
export interface ChildCollection {
  /** The property that holds them, which is also the last segment of their type. */
  readonly property: string
  /** Whether clients may PUT and DELETE one by its own id. */
  readonly writable: boolean
  readonly backReferences?: readonly BackReference[]
  /** Fields that the server fills in where the client sent none. */
  readonly defaults?: JsonObject
  readonly inUse?: InUse
}

/** The refusal to delete something that others refer to. */
export type InUse = (id: string, users: readonly string[]) => ArmError

/** What a client is about to write, validated by the schema; `previous` when it already exists. */
export interface Draft<P> {
  readonly resource: Typed<P>
  readonly previous: Typed<P> | undefined
}

/** One type of resource: what may be written, what is filled in, what happens, and when it may be deleted. */
export interface TypeDefinition<P extends JsonObject> {
  /** Such as `Microsoft.Network/virtualNetworks`. */
  readonly name: string
  /** What it is here, in a sentence. For embedded-azure/docs/reference.md, like the next two. */
  readonly summary?: string
  /** Properties that are validated, stored and returned, and have no effect here. */
  readonly ignored?: readonly string[]
  /** What the real type supports and this one refuses, where no schema says so. */
  readonly refused?: readonly string[]
  /** The properties that a client may write and those that the server adds. It reduces references to their ids. */
  readonly properties: z.ZodType<P>
  /** Fields next to `properties`. */
  readonly envelope?: z.ZodType<JsonObject>
  /** Properties that only the server writes; ignored in requests and kept from the previous version. */
  readonly serverOwned?: readonly string[]
  /** Paths of properties that cannot change once the resource exists. */
  readonly immutable?: readonly string[]
  readonly children?: readonly ChildCollection[]
  readonly backReferences?: readonly BackReference[]
  readonly inUse?: InUse
  /** Refuses a client's DELETE for reasons other than references. */
  refuseDeletion?(resource: Typed<P>, arm: Arm): void
  /** How its long-running operations are announced; see the table in embedded-azure/docs/reference.md. */
  readonly longRunning: {
    readonly put: 'azure-async-operation' | 'none'
    /** For types whose PATCH may change whatever a PUT may; the others accept only a PATCH of tags. */
    readonly patch?: 'azure-async-operation' | 'none'
    readonly delete: 'location' | 'azure-async-operation-and-location' | 'none'
  }
  /** The provisioning state of a new resource until it exists; `Updating` by default. */
  readonly firstState?: 'Creating'
  /** Whether a write during another write is refused instead of following it. */
  readonly oneWriteAtATime?: boolean
  /** The permission that is needed at such a resource to connect another resource to it; none by default. */
  readonly linkAction?: 'join/action' | 'assign/action'
  /** The status of the answer to a PUT that creates one; 201 by default. */
  readonly createdStatus?: 200
  /** When a group is deleted, lower ranks are deleted first. */
  readonly deleteRank: number
  /** Last checks and the server's own values (addresses, ids). Runs inside the transaction that stores the draft. */
  complete?(draft: Draft<P>, arm: Arm): Typed<P>
  /** Creates what the record describes, after it was stored. Idempotent. */
  provision?(resource: Typed<P>, arm: Arm): Promise<void>
  /** Removes what the record describes, before the record is deleted. Idempotent. */
  release?(resource: Typed<P>, arm: Arm, options: { readonly force: boolean }): Promise<void>
  /** Properties as answers show them. */
  view?(resource: Typed<P>, arm: Arm): JsonObject
  /** The actions of such a resource, apart from the ordinary verbs. */
  readonly actions?: Actions<P>
  /** Properties that an answer has only when `$expand` requests them, by its word in lower case. */
  readonly expansions?: Readonly<Record<string, (resource: Typed<P>, arm: Arm) => Promise<JsonObject>>>
}

/** A {@link TypeDefinition} that takes resources as they are stored. */
export interface ResourceType
  extends Omit<
    TypeDefinition<JsonObject>,
    'complete' | 'refuseDeletion' | 'provision' | 'release' | 'view' | 'actions' | 'expansions'
  > {
  /** Such as `GET instanceView`. */
  readonly actionNames: readonly string[]
  complete(resource: Resource, previous: Resource | undefined, arm: Arm): Resource
  refuseDeletion(resource: Resource, arm: Arm): void
  provision(resource: Resource, arm: Arm): Promise<void>
  release(resource: Resource, arm: Arm, options: { readonly force: boolean }): Promise<void>
  view(resource: Resource, arm: Arm): JsonObject
  /** The action with this method and name, compared without regard to case. */
  action(name: string): Action<JsonObject> | undefined
  /** Further properties that `$expand` requests; none for a word that the type does not know. */
  expand(word: string, resource: Resource, arm: Arm): Promise<JsonObject>
}

/** Makes a declared type usable by code that does not know its properties. */
export function resourceType<P extends JsonObject>(definition: TypeDefinition<P>): ResourceType {
  const typed = (resource: Resource): Typed<P> => typedBy(definition, resource)
  const { complete, refuseDeletion, provision, release, view, expansions } = definition
  const actions = new Map(Object.entries(definition.actions ?? {}).map(([name, action]) => [keyOf(name), action]))
  return {
    ...definition,
    actionNames: Object.keys(definition.actions ?? {}),
    complete: (resource, previous, arm) =>
      complete?.({ resource: typed(resource), previous: previous && typed(previous) }, arm) ?? resource,
    refuseDeletion: (resource, arm) => refuseDeletion?.(typed(resource), arm),
    provision: async (resource, arm) => await provision?.(typed(resource), arm),
    release: async (resource, arm, options) => await release?.(typed(resource), arm, options),
    view: (resource, arm) => view?.(typed(resource), arm) ?? resource.properties,
    action: (name) => untyped(actions.get(keyOf(name)), typed),
    expand: async (word, resource, arm) => (await expansions?.[word]?.(typed(resource), arm)) ?? {},
  }
}

/** An action that takes resources as they are stored. */
function untyped<P extends JsonObject>(
  action: Action<P> | undefined,
  typed: (resource: Resource) => Typed<P>,
): Action<JsonObject> | undefined {
  if (action === undefined) return undefined
  if ('answer' in action) return { answer: (resource, ...rest) => action.answer(typed(resource), ...rest) }
  return {
    ...action,
    begin: (resource, ...rest) => action.begin(typed(resource), ...rest),
    perform: (resource, ...rest) => action.perform(typed(resource), ...rest),
  }
}
