import { lstat, mkdir } from 'node:fs/promises'
import { askProgram, type ProgramDeps } from '../../../embedded-azure/client/program.ts'
import { startEmbeddedAzure } from '../../../embedded-azure/client/start.ts'
import { inventoryLines } from '../../../embedded-azure/protocol/inventory.ts'
import { checkCommand, imageCommand, inventoryCommand } from '../../../embedded-azure/protocol/programCommands.ts'
import type { ServerFile } from '../../../embedded-azure/protocol/serverFile.ts'
import { takeStateFolder } from '../../../embedded-azure/protocol/stateFolder.ts'
import type { CloudEndpoint } from '../../azure/sdk/endpoint.ts'
import { hasNoGroup } from '../../azure/teardown/group.ts'
import type { ProcessTools } from '../../system/process.ts'
import { messageOf } from '../../vocabulary/errors.ts'
import { type CloudKind, type CloudWorld, connectAs } from './cloudKind.ts'

/** Seconds that the embedded Azure may take to answer, to build the image of its hosts once, and to take its inventory. */
const startSeconds = 60
const imageSeconds = 900
const lookSeconds = 30

/** This machine as hosts of the embedded Azure see it: the range that its edge network gives it. */
export const hostsSeeThisMachineAs = '198.51.100.0/24'

/** `cloud: embedded`: an Azure on this machine, which is started when it is needed. */
export const embeddedCloud: CloudKind = {
  async problems(world, tools) {
    const asProblem = (message: string) => ({ input: 'cloud', message })
    try {
      const told = { state: world.folders.embeddedAzure }
      return (await askProgram(programDeps(world, tools), checkCommand, told, lookSeconds)).map(asProblem)
    } catch (thrown) {
      tools.signal.throwIfAborted()
      const message = `\`embedded\` needs root, or sudo without a password, and its program could not be run (${messageOf(thrown)}).`
      return [asProblem(message)]
    }
  },

  // A folder that cannot be read, or was emptied, says nothing about hosts that may run.
  exists: ({ folders }) =>
    lstat(folders.embeddedAzure).then(
      () => true,
      (thrown: NodeJS.ErrnoException) => thrown.code !== 'ENOENT',
    ),

  async open(_, world, tools, hosts) {
    await createFolders(world)
    const { cache } = world.folders
    if (hosts) await askProgram(programDeps(world, tools), imageCommand, { cache }, imageSeconds)
    const options = {
      stateFolder: world.folders.embeddedAzure,
      cacheFolder: world.folders.cache,
      command: world.embeddedProgram,
      hosts: 'systems',
      idleExitSeconds: world.idleExitSeconds,
      limitSeconds: startSeconds,
    } as const
    const server = await startEmbeddedAzure(options, tools)
    const { tenantId, clientId, clientSecret, subscriptionId } = server
    const endpoint = endpointOf(server)
    const stored = { kind: 'client-secret', tenantId, clientId, clientSecret } as const
    const azure = await connectAs(stored, endpoint, subscriptionId, world)
    return {
      azure,
      endpoint,
      stored,
      // The machine can only be judged as a whole, when no other run has anything on it.
      leftovers: async (look) => ((await hasNoGroup(azure, look.signal)) ? leftOnThisMachine(world, look) : []),
    }
  },

  runnerRanges: async () => [hostsSeeThisMachineAs],
}

/** Created by this user: the program may run as root, and what it created first would belong to root. */
async function createFolders({ folders }: CloudWorld): Promise<void> {
  await mkdir(folders.cache, { recursive: true, mode: 0o700 })
  takeStateFolder(folders.embeddedAzure)
}

function endpointOf({ resourceManagerUrl, authorityHost, caFile }: ServerFile): CloudEndpoint {
  const url = resourceManagerUrl.replace(/\/$/, '')
  return {
    resourceManagerUrl: url,
    authorityHost,
    scope: `${url}/.default`,
    caFile,
    disableInstanceDiscovery: true,
    // It is on this machine: polling often costs nothing and saves seconds in every phase.
    pollMilliseconds: 200,
  }
}

/** Hosts, namespaces, mounts, routes, cgroups and processes, found by looking at this machine itself. */
async function leftOnThisMachine(world: CloudWorld, tools: ProcessTools): Promise<readonly string[]> {
  const told = { state: world.folders.embeddedAzure }
  return inventoryLines(await askProgram(programDeps(world, tools), inventoryCommand, told, lookSeconds))
}

function programDeps({ embeddedProgram }: CloudWorld, tools: ProcessTools): ProgramDeps {
  return { ...tools, embeddedProgram }
}
