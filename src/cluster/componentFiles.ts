import type { Credentials } from './certificates.ts'

/** The files of one component's folder on a host, by file name. */
export type ComponentFiles = Readonly<Record<string, string>>

/** The certificates and keys of one host, by component; salt-states/secrets.jinja writes them. */
export type HostFiles = Readonly<Record<string, ComponentFiles>>

/** A certificate and its key as two files that differ in their extension. */
export function credentialFiles(name: string, credentials: Credentials): ComponentFiles {
  return { [`${name}.crt`]: credentials.certificate, [`${name}.key`]: credentials.privateKey }
}
