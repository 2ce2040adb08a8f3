import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { ArmError } from '../../wire/errors.ts'
import { isWithin, keyOf } from '../../wire/ids.ts'

const lockSchema = z.object({
  name: z.string(),
  /** What is locked, together with everything below it. */
  scope: z.string(),
  level: z.enum(['CanNotDelete', 'ReadOnly']),
  notes: z.string().optional(),
  owners: z.array(z.object({ applicationId: z.string().optional() })).optional(),
})

export type Lock = z.infer<typeof lockSchema>

/** Management locks. They survive a restart. What is locked cannot be deleted, so no lock loses its scope. */
export interface Locks {
  all(): Lock[]
  find(scope: string, name: string): Lock | undefined
  put(lock: Lock): void
  remove(scope: string, name: string): void
  /**
   * Refuses to delete what has a lock on it, above it or below it, and to change what is read-only or inside something
   * read-only.
   */
  refuse(operation: 'write' | 'delete', id: string): void
}

export function locks(database: DatabaseSync): Locks {
  const select = database.prepare('SELECT document FROM locks ORDER BY rowid')
  const upsert = database.prepare(`
    INSERT INTO locks (scope, name, document) VALUES (?, ?, ?)
    ON CONFLICT (scope, name) DO UPDATE SET document = excluded.document`)
  const remove = database.prepare('DELETE FROM locks WHERE scope = ? AND name = ?')
  const all = () => select.all().map((row) => lockSchema.parse(JSON.parse(String(row.document))))
  return {
    all,
    find: (scope, name) => all().find((lock) => keyOf(lock.scope) === keyOf(scope) && keyOf(lock.name) === keyOf(name)),
    put(lock) {
      upsert.run(keyOf(lock.scope), keyOf(lock.name), JSON.stringify(lock))
    },
    remove(scope, name) {
      remove.run(keyOf(scope), keyOf(name))
    },
    refuse(operation, id) {
      const binding = all().filter(({ scope, level }) =>
        operation === 'delete'
          ? isWithin(id, scope) || isWithin(scope, id)
          : level === 'ReadOnly' && isWithin(id, scope),
      )
      if (binding.length === 0) return
      const scopes = [...new Set(binding.map((lock) => lock.scope))]
      throw new ArmError(
        409,
        'ScopeLocked',
        `The scope '${id}' cannot perform ${operation} operation because following scope(s) are locked: '${scopes.join(',')}'. Please remove the lock and try again.`,
        { headers: { 'x-ms-failure-cause': 'gateway' } },
      )
    },
  }
}
