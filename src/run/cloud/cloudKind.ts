import type { AzureConnection } from '../../azure/sdk/connection.ts'
import type { CredentialSource } from '../../azure/sdk/credential.ts'
import type { CloudEndpoint } from '../../azure/sdk/endpoint.ts'
import type { ProcessTools } from '../../system/process.ts'
import type { InputProblem } from '../../vocabulary/errors.ts'
import type { World } from '../context.ts'
import type { Access, StoredCredential } from '../record/state.ts'

/** What opening a cloud needs of the world. */
export type CloudWorld = Pick<World, 'folders' | 'embeddedProgram' | 'idleExitSeconds' | 'mask' | 'idToken'>

/** An Azure that a run talks to, and as whom. */
export interface OpenCloud {
  readonly azure: AzureConnection
  readonly endpoint: CloudEndpoint
  /** The credential in the form that a file can hold. */
  readonly stored: StoredCredential
  /** What this machine holds of it besides what its API lists, once no run has anything in it. */
  leftovers(tools: ProcessTools): Promise<readonly string[]>
}

/** What distinguishes the clouds besides endpoint, credential and authority. All differences are in the two implementations. */
export interface CloudKind {
  /** What keeps this machine or environment from using it, found without creating anything. */
  problems(world: CloudWorld, tools: ProcessTools): Promise<readonly InputProblem[]>
  /** False where it never existed, so it holds nothing. */
  exists(world: CloudWorld): Promise<boolean>
  /** @param hosts false for work that creates no hosts and needs no image for them */
  open(access: Access, world: CloudWorld, tools: ProcessTools, hosts: boolean): Promise<OpenCloud>
  /** Ranges from which this machine reaches the hub; what takes the place of `auto`. */
  runnerRanges(cloud: OpenCloud, signal: AbortSignal): Promise<readonly string[]>
}

/**
 * A connection as the principal whose credential was recorded, with fresh tokens. The SDK is loaded here: it is large, and
 * much is reported and checked before a cloud is opened.
 */
export async function connectAs(
  stored: StoredCredential,
  endpoint: CloudEndpoint,
  subscriptionId: string,
  world: Pick<CloudWorld, 'idToken' | 'mask'>,
): Promise<AzureConnection> {
  if (stored.kind === 'client-secret') world.mask(stored.clientSecret)
  const source: CredentialSource = stored.kind === 'oidc' ? { ...stored, idToken: world.idToken } : stored
  const [{ connect }, { credentialFor }] = await Promise.all([
    import('../../azure/sdk/connection.ts'),
    import('../../azure/sdk/credential.ts'),
  ])
  return connect(endpoint, credentialFor(source, endpoint), subscriptionId)
}
