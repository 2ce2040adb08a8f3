import type { Host } from '../../plan/hosts.ts'
import type { FailureKind } from '../../vocabulary/failures.ts'
import type { SecretTools } from '../certificates.ts'
import type { HostFiles } from '../componentFiles.ts'
import type { Connection } from '../connection.ts'

/**
 * One way in which pods of different hosts reach each other: all that creating, verifying and explaining a cluster needs
 * to know about it. Each kind is a folder here and one in salt-states/pod-network/, which sets it up on a host.
 */
export interface PodNetwork {
  /** Packages that hosts need for it, in addition to those that every host needs. */
  readonly packages: readonly string[]
  /** The hub's addresses in it, at which the API server may be reached. */
  readonly hubAddresses: readonly string[]
  /** Creates the certificates and keys of all hosts, by host name. */
  makeSecrets(hosts: readonly Host[], hub: Connection, tools: SecretTools): Promise<ReadonlyMap<string, HostFiles>>
  /** What its states read as `pod_network`; `kind` names their folder. The same on every host, and not secret. */
  pillar(hosts: readonly Host[]): { readonly kind: string }
  /** Units whose journals show how it is doing. A host need not have all of them. */
  readonly units: readonly string[]
  /** What it means when a pod does not reach a pod of another host. */
  readonly failure: FailureKind
}
