import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { transaction } from '../../state/database.ts'
import { keyOf } from '../../wire/ids.ts'

const jsonObject = z.record(z.string(), z.unknown())

const resourceSchema = z.object({
  /** In the case in which it was created. */
  id: z.string(),
  name: z.string(),
  /** Such as `Microsoft.Network/virtualNetworks`, in Azure's own case. */
  type: z.string(),
  location: z.string(),
  tags: z.record(z.string(), z.string()).optional(),
  /** Fields of this type next to `properties`, such as `sku` and `zones`. */
  envelope: jsonObject,
  properties: jsonObject,
  provisioningState: z.enum(['Creating', 'Updating', 'Deleting', 'Succeeded', 'Failed', 'Canceled']),
  etag: z.string(),
  /** Eight hexadecimal digits, unique to the resource; the fabric's names derive from it. */
  uid: z.string(),
  /** Sent by the client, needed by the server, never returned: customData. */
  secrets: z.record(z.string(), z.string()),
  createdAt: z.string(),
  changedAt: z.string().optional(),
})

/** A resource as it is stored. A resource group is one as well, and so is a subscription that has tags. */
export type Resource = z.infer<typeof resourceSchema>

/** A reference from a resource or one of its children to another resource or one of its children. */
export interface Link {
  /** The id of the innermost named thing that holds the reference: a subnet, an ipConfiguration, or the resource. */
  readonly source: string
  readonly target: string
}

/** Everything that exists. Every call is atomic, and durable when it returns. */
export interface ResourceStore {
  get(id: string): Resource | undefined
  put(resource: Resource, links: readonly Link[]): void
  delete(id: string): void
  /** Everything in a resource group except the group itself, oldest first. */
  inGroup(groupId: string): Resource[]
  /** All resources of a type, oldest first. */
  ofType(type: string): Resource[]
  /** All resources in all groups, oldest first. */
  everything(): Resource[]
  /** Links from other resources to this one or to one of its children. */
  linksTo(id: string): Link[]
  /** Runs several calls as one transaction. */
  together<T>(work: () => T): T
}

export const groupType = 'Microsoft.Resources/resourceGroups'

/** The record that holds the tags of the subscription. */
export const subscriptionType = 'Microsoft.Resources/subscriptions'

export function resourceStore(database: DatabaseSync): ResourceStore {
  const select = database.prepare('SELECT document FROM resources WHERE key = ?')
  const insert = database.prepare(`
    INSERT INTO resources (key, resource_group, type, document) VALUES (?, ?, ?, ?)
    ON CONFLICT (key) DO UPDATE SET document = excluded.document`)
  const remove = database.prepare('DELETE FROM resources WHERE key = ?')
  const selectGroup = database.prepare('SELECT key FROM resources WHERE resource_group = ? ORDER BY rowid')
  const selectType = database.prepare('SELECT key FROM resources WHERE type = ? ORDER BY rowid')
  const selectAll = database.prepare("SELECT key FROM resources WHERE resource_group != '' ORDER BY rowid")
  const insertLink = database.prepare('INSERT INTO links (source, source_resource, target) VALUES (?, ?, ?)')
  const removeLinks = database.prepare('DELETE FROM links WHERE source_resource = ?')
  const selectLinks = database.prepare(`
    SELECT source, target FROM links
    WHERE target >= :key AND target < :to AND (target = :key OR target >= :from) AND source_resource != :key
    ORDER BY rowid`)
  /** Documents that were read, by key: no other process writes this database. */
  const known = new Map<string, Resource>()

  const find = (key: string): Resource | undefined => {
    const there = known.get(key)
    if (there !== undefined) return there
    const row = select.get(key)
    if (row === undefined) return undefined
    const resource = read(row)
    known.set(key, resource)
    return resource
  }
  const all = (rows: readonly Record<string, unknown>[]): Resource[] =>
    rows.flatMap(({ key }) => find(String(key)) ?? [])

  const atomically = <T>(work: () => T): T => {
    try {
      return transaction(database, work)
    } catch (thrown) {
      // Parts of it may have been read already.
      known.clear()
      throw thrown
    }
  }

  return {
    get: (id) => find(keyOf(id)),
    put(resource, links) {
      const key = keyOf(resource.id)
      known.delete(key)
      atomically(() => {
        insert.run(key, groupKeyOf(resource), keyOf(resource.type), JSON.stringify(resource))
        removeLinks.run(key)
        for (const link of links) insertLink.run(link.source, key, keyOf(link.target))
      })
    },
    delete(id) {
      known.delete(keyOf(id))
      atomically(() => {
        remove.run(keyOf(id))
        removeLinks.run(keyOf(id))
      })
    },
    inGroup: (groupId) => all(selectGroup.all(keyOf(groupId))),
    ofType: (type) => all(selectType.all(keyOf(type))),
    everything: () => all(selectAll.all()),
    linksTo(id) {
      const key = keyOf(id)
      // All child resources: ids that continue after a slash; '0' is the character after it.
      const rows = selectLinks.all({ key, from: `${key}/`, to: `${key}0` })
      return rows.map((row) => ({ source: String(row.source), target: String(row.target) }))
    },
    together: atomically,
  }
}

function read(row: Record<string, unknown>): Resource {
  return frozen(resourceSchema.parse(JSON.parse(String(row.document))))
}

/** All callers get the same object, so nobody may change it. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const inner of Object.values(value)) frozen(inner)
  }
  return value
}

/** The key of the group that a resource is in; empty for a group itself and for the subscription. */
function groupKeyOf(resource: Resource): string {
  if (resource.type === groupType || resource.type === subscriptionType) return ''
  return keyOf(resource.id).split('/').slice(0, 5).join('/')
}
