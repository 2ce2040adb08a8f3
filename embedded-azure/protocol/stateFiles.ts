import { join } from 'node:path'

/**
 * What is kept in a state folder, by the server, its client or its fabric. No other code names these files, so a reset
 * knows everything that there is to delete. Nothing else in the folder is ours.
 */
export const stateFiles = {
  applications: 'applications.json',
  /** The public authorities of this system and the server's own; the client writes it for other programs. */
  authorityBundle: 'ca-bundle.pem',
  /** The certificate of the authority that signed the server's. */
  authority: 'ca.pem',
  database: 'azure.db',
  // SQLite creates these two next to it.
  databaseIndex: 'azure.db-shm',
  databaseJournal: 'azure.db-wal',
  /** A folder: what the fabric knows of its hosts and networks, and their disks. */
  fabric: 'fabric',
  faults: 'faults.json',
  identity: 'identity.json',
  /** Requests, and what the server's program prints. */
  log: 'server.log',
  /** Says that the folder is an embedded Azure's. */
  mark: 'embedded-azure.json',
  /** Where the server listened last. */
  port: 'port',
  server: 'server.json',
  serverCertificate: 'tls.json',
  subscriptions: 'subscriptions.json',
  tokenKey: 'token-key.json',
} as const

export type StateFile = keyof typeof stateFiles

/** The path of a file of this state folder. */
export function stateFile(stateFolder: string, file: StateFile): string {
  return join(stateFolder, stateFiles[file])
}
