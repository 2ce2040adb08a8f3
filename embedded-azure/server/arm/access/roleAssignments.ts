import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { isWithin, keyOf } from '../../wire/ids.ts'
import { allows, roleWithId } from './roles.ts'

const roleAssignmentSchema = z.object({
  /** A GUID that the client chose. */
  name: z.string(),
  /** Where the role applies: here and below. */
  scope: z.string(),
  roleId: z.string(),
  /** Object id of the service principal that has the role. */
  principalId: z.string(),
  description: z.string().optional(),
  createdOn: z.string(),
  /** Object id of whoever assigned it. */
  createdBy: z.string(),
})

export type RoleAssignment = z.infer<typeof roleAssignmentSchema>

/** Who has which role where. Survives a restart. */
export interface RoleAssignments {
  all(): RoleAssignment[]
  /** The assignments of one principal. */
  of(principalId: string): RoleAssignment[]
  find(scope: string, name: string): RoleAssignment | undefined
  put(assignment: RoleAssignment): void
  remove(scope: string, name: string): void
  /** Deletes the assignments at a scope that no longer exists, and below it. */
  removeWithin(scope: string): void
  /** Whether any role of the principal allows the action at the scope. */
  allow(principalId: string, action: string, scope: string): boolean
}

export function roleAssignments(database: DatabaseSync): RoleAssignments {
  const selectAll = database.prepare('SELECT document FROM role_assignments ORDER BY rowid')
  const selectOfPrincipal = database.prepare('SELECT document FROM role_assignments WHERE principal = ? ORDER BY rowid')
  const select = database.prepare('SELECT document FROM role_assignments WHERE scope = ? AND name = ?')
  const upsert = database.prepare(`
    INSERT INTO role_assignments (scope, name, principal, document) VALUES (?, ?, ?, ?)
    ON CONFLICT (scope, name) DO UPDATE SET document = excluded.document`)
  const remove = database.prepare('DELETE FROM role_assignments WHERE scope = ? AND name = ?')
  const read = (row: Record<string, unknown>) => roleAssignmentSchema.parse(JSON.parse(String(row.document)))
  const of = (principalId: string) => selectOfPrincipal.all(keyOf(principalId)).map(read)
  const all = () => selectAll.all().map(read)
  return {
    all,
    of,
    find(scope, name) {
      const row = select.get(keyOf(scope), keyOf(name))
      return row === undefined ? undefined : read(row)
    },
    put(assignment) {
      const { scope, name, principalId } = assignment
      upsert.run(keyOf(scope), keyOf(name), keyOf(principalId), JSON.stringify(assignment))
    },
    remove(scope, name) {
      remove.run(keyOf(scope), keyOf(name))
    },
    removeWithin(scope) {
      for (const one of all()) if (isWithin(one.scope, scope)) remove.run(keyOf(one.scope), keyOf(one.name))
    },
    allow: (principalId, action, scope) =>
      of(principalId).some((one) => {
        const role = roleWithId(one.roleId)
        return role !== undefined && isWithin(scope, one.scope) && allows(role, action)
      }),
  }
}
