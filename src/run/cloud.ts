import { mkdir, readdir } from 'node:fs/promises'
import { resolve } from 'node:path'
import { z } from 'zod'
import type { Server } from '../../embedded-azure/client/find.ts'
import { askProgram } from '../../embedded-azure/client/program.ts'
import { startEmbeddedAzure } from '../../embedded-azure/client/start.ts'
import { type AzureConnection, connect } from '../azure/sdk/connection.ts'
import { type CredentialSource, credentialFor } from '../azure/sdk/credential.ts'
import { azureFrom, type CloudEndpoint, isOnThisMachine, publicAzure } from '../azure/sdk/endpoint.ts'
import type { Inputs } from '../inputs/inputs.ts'
import { chooseAuth } from '../inputs/signIn.ts'
import type { Processes } from '../system/process.ts'
import { type InputProblem, messageOf } from '../vocabulary/errors.ts'
import type { Voice } from '../vocabulary/tools.ts'
import type { RunDependencies } from './context.ts'
import type { Folders } from './record/folders.ts'
import type { Access, StoredCredential } from './record/state.ts'
import { publicAddressOfRunner } from './runnerAddress.ts'
import { signInFacts } from './signInFacts.ts'

/** Which Azure a run talks to, and as whom. The only place where the public one and the embedded one are told apart. */
export interface CloudAccess {
  readonly azure: AzureConnection
  readonly endpoint: CloudEndpoint
  /** The credential in the form that a file can hold. */
  readonly stored: StoredCredential
  /** Ranges from which this machine reaches the hub. */
  readonly runnerRanges: readonly string[]
}

type CloudDeps = { readonly voice: Voice } & Pick<
  RunDependencies,
  'clock' | 'signal' | 'folders' | 'embeddedProgram' | 'idleExitSeconds' | 'mask' | 'idToken'
> & {
    readonly processes: Processes
  }

/** How long the embedded Azure may take to answer, and, the first time, to make the image of its hosts. */
const startSeconds = 60
const imageSeconds = 900

/** As hosts of the embedded Azure see this machine: the range that its edge network gives it. */
const embeddedRunnerRange = '198.51.100.0/24'

/** Opens the Azure that the inputs name. For the embedded one that means: starts its server, unless it runs. */
export async function chooseCloud(inputs: Inputs, deps: CloudDeps): Promise<CloudAccess> {
  if (inputs.cloud === 'embedded') return embeddedCloud(deps)
  const cloud = await reopenCloud(accessFrom(inputs), deps)
  if (isOnThisMachine(cloud.endpoint)) return { ...cloud, runnerRanges: [embeddedRunnerRange] }
  const automatic = inputs['allowed-sources'].includes('auto')
  return { ...cloud, runnerRanges: automatic ? [await publicAddressOfRunner(deps.signal)] : [] }
}

/** What the inputs say about where the resources are; for `embedded` the server that is started says that alone. */
export function accessFrom(inputs: Inputs): Access {
  return {
    cloud: inputs.cloud,
    endpoint: inputs.cloud === 'azure' ? azureFrom(process.env) : publicAzure,
    credential: inputs.cloud === 'azure' ? storedCredential(inputs) : { kind: 'azure-cli' },
    subscriptionId: inputs['subscription-id'],
  }
}

/** Whether an embedded Azure was ever started on this machine; where not, it holds nothing. */
export async function hasEmbeddedAzure(folders: Pick<Folders, 'embeddedAzure'>): Promise<boolean> {
  return (await readdir(folders.embeddedAzure).catch(() => [])).length > 0
}

/**
 * Opens the Azure of a recorded run again, with a credential fetched anew.
 *
 * @param hosts false for work that makes no host and so needs no image of them
 */
export async function reopenCloud(access: Access, deps: CloudDeps, hosts = true): Promise<CloudAccess> {
  if (access.cloud === 'embedded') return embeddedCloud(deps, hosts)
  const { endpoint, credential: stored, subscriptionId } = access
  return { azure: open(endpoint, stored, subscriptionId, deps), endpoint, stored, runnerRanges: [] }
}

/** The same Azure as the same principal, in another subscription. */
export function inSubscription(
  { endpoint, stored }: CloudAccess,
  subscriptionId: string,
  deps: Pick<CloudDeps, 'idToken' | 'mask'>,
): AzureConnection {
  return open(endpoint, stored, subscriptionId, deps)
}

async function embeddedCloud(deps: CloudDeps, hosts = true): Promise<CloudAccess> {
  // Made by this user: the program may run as root, and what it makes first would be root's.
  await Promise.all(
    [deps.folders.cache, deps.folders.embeddedAzure].map((folder) => mkdir(folder, { recursive: true, mode: 0o700 })),
  )
  if (hosts) await askProgram(deps, ['image', '--cache', deps.folders.cache], imageSeconds)
  const options = {
    stateFolder: deps.folders.embeddedAzure,
    cacheFolder: deps.folders.cache,
    command: deps.embeddedProgram,
    hosts: 'machine',
    idleExitSeconds: deps.idleExitSeconds,
    limitSeconds: startSeconds,
  } as const
  const server = await startEmbeddedAzure(options, deps)
  const { tenantId, clientId, clientSecret, subscriptionId } = server
  const endpoint = endpointOf(server)
  const stored = { kind: 'client-secret', tenantId, clientId, clientSecret } as const
  return { azure: open(endpoint, stored, subscriptionId, deps), endpoint, stored, runnerRanges: [embeddedRunnerRange] }
}

function endpointOf({ resourceManagerUrl, authorityHost, caFile }: Server): CloudEndpoint {
  const url = resourceManagerUrl.replace(/\/$/, '')
  return {
    resourceManagerUrl: url,
    authorityHost,
    scope: `${url}/.default`,
    caFile,
    disableInstanceDiscovery: true,
    // It is on this machine: looking often costs nothing and saves seconds in every phase.
    pollMilliseconds: 200,
  }
}

function open(
  endpoint: CloudEndpoint,
  stored: StoredCredential,
  subscriptionId: string,
  deps: Pick<CloudDeps, 'idToken' | 'mask'>,
): AzureConnection {
  if (stored.kind === 'client-secret') deps.mask(stored.clientSecret)
  return connect(endpoint, credentialFor(withIdToken(stored, deps), endpoint), subscriptionId)
}

function storedCredential(inputs: Inputs): StoredCredential {
  const tenantId = inputs['tenant-id']
  const clientId = inputs['client-id']
  switch (chooseAuth(inputs, signInFacts(process.env))) {
    case 'oidc':
      return { kind: 'oidc', tenantId, clientId }
    case 'client-secret':
      return { kind: 'client-secret', tenantId, clientId, clientSecret: inputs['client-secret'] }
    case 'certificate':
      return { kind: 'certificate', tenantId, clientId, certificatePath: resolve(inputs['client-certificate-path']) }
    case 'managed-identity':
      return clientId === '' ? { kind: 'managed-identity' } : { kind: 'managed-identity', clientId }
    case 'azure-cli':
      return { kind: 'azure-cli' }
  }
}

function withIdToken(stored: StoredCredential, deps: Pick<CloudDeps, 'idToken'>): CredentialSource {
  return stored.kind === 'oidc' ? { ...stored, idToken: deps.idToken } : stored
}

const problemList = z.array(z.string())

/** What keeps this machine from being an embedded Azure, in sentences; asked of the program that would be it. */
export async function machineProblems(deps: ProgramDeps): Promise<InputProblem[]> {
  const asProblem = (message: string) => ({ input: 'cloud', message })
  try {
    const answer = await askProgram(deps, ['check', '--state', deps.folders.embeddedAzure], checkSeconds)
    return problemList.parse(answer).map(asProblem)
  } catch (thrown) {
    deps.signal.throwIfAborted()
    return [
      asProblem(
        `\`embedded\` needs root, or sudo without a password, and its program could not be run (${messageOf(thrown)}).`,
      ),
    ]
  }
}

const inventory = z.record(z.string(), z.array(z.union([z.string(), z.number()])))

/**
 * What this machine still holds of the embedded Azure, found by looking at the machine itself: hosts, namespaces,
 * mounts, routes, cgroups, processes. Other runs' things are among it while there are other runs.
 */
export async function leftOnMachine(deps: ProgramDeps): Promise<string[]> {
  const answer = await askProgram(deps, ['inventory', '--state', deps.folders.embeddedAzure], checkSeconds)
  return Object.entries(inventory.parse(answer)).flatMap(([kind, items]) => items.map((item) => `${kind} ${item}`))
}

const checkSeconds = 30

type ProgramDeps = Pick<CloudDeps, 'signal' | 'folders' | 'embeddedProgram' | 'processes'> &
  Partial<Pick<CloudDeps, 'voice'>>
