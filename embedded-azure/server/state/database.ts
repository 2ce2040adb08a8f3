import { chmodSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { stateFile } from '../../protocol/stateFiles.ts'

/**
 * Everything ARM knows. `document` columns contain JSON; keys are resource ids in lower case, because Azure compares them
 * without regard to case. A row of `links` says that something inside the resource `source_resource` refers to `target`.
 */
const schema = `
  CREATE TABLE IF NOT EXISTS resources (
    key TEXT PRIMARY KEY,
    resource_group TEXT NOT NULL,
    type TEXT NOT NULL,
    document TEXT NOT NULL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS resources_by_group ON resources (resource_group);
  CREATE INDEX IF NOT EXISTS resources_by_type ON resources (type);
  CREATE TABLE IF NOT EXISTS links (
    source TEXT NOT NULL,
    source_resource TEXT NOT NULL,
    target TEXT NOT NULL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS links_by_source ON links (source_resource);
  CREATE INDEX IF NOT EXISTS links_by_target ON links (target);
  CREATE TABLE IF NOT EXISTS operations (
    id TEXT PRIMARY KEY,
    status TEXT NOT NULL,
    document TEXT NOT NULL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS operations_by_status ON operations (status);
  CREATE TABLE IF NOT EXISTS locks (
    scope TEXT NOT NULL,
    name TEXT NOT NULL,
    document TEXT NOT NULL,
    PRIMARY KEY (scope, name)
  ) STRICT;
  CREATE TABLE IF NOT EXISTS role_assignments (
    scope TEXT NOT NULL,
    name TEXT NOT NULL,
    principal TEXT NOT NULL,
    document TEXT NOT NULL,
    PRIMARY KEY (scope, name)
  ) STRICT;
  CREATE INDEX IF NOT EXISTS role_assignments_by_principal ON role_assignments (principal);
  CREATE TABLE IF NOT EXISTS registrations (
    namespace TEXT NOT NULL,
    subscription TEXT NOT NULL,
    state TEXT NOT NULL,
    ready_at INTEGER NOT NULL,
    PRIMARY KEY (namespace, subscription)
  ) STRICT;
`

/** Opens the state; a write is on disk as soon as its call returns, so a killed server loses nothing. */
export function openDatabase(folder: string): DatabaseSync {
  const file = stateFile(folder, 'database')
  const database = new DatabaseSync(file)
  chmodSync(file, 0o600)
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 5000;')
  database.exec(schema)
  return database
}

/** Runs `work` as one transaction. It must not wait for anything. */
export function transaction<T>(database: DatabaseSync, work: () => T): T {
  if (database.isTransaction) return work()
  database.exec('BEGIN IMMEDIATE')
  try {
    const result = work()
    database.exec('COMMIT')
    return result
  } catch (thrown) {
    database.exec('ROLLBACK')
    throw thrown
  }
}
