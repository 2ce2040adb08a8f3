import { mkdir } from 'node:fs/promises'
import { askServer } from '../../../embedded-azure/client/control.ts'
import { findServer } from '../../../embedded-azure/client/find.ts'
import { startEmbeddedAzure } from '../../../embedded-azure/client/start.ts'
import { withFlags } from '../../../embedded-azure/protocol/commandLine.ts'
import { argumentsFor, type Told } from '../../../embedded-azure/protocol/flags.ts'
import { checkCommand } from '../../../embedded-azure/protocol/programCommands.ts'
import type { ServerFile } from '../../../embedded-azure/protocol/serverFile.ts'
import { startFlags } from '../../../embedded-azure/protocol/startFlags.ts'
import { takeStateFolder } from '../../../embedded-azure/protocol/stateFolder.ts'
import { embeddedProgram } from '../../system/installation.ts'
import { InputError, SetupError } from '../../vocabulary/errors.ts'
import { ask, clientDeps, type EmbeddedDeps, running, say, type WithState } from './context.ts'

type StartTold = Told<typeof startFlags> & { readonly state: string }

/** Seconds that the server may take to respond. */
const limitSeconds = 60

export function addStart(withState: WithState, deps: EmbeddedDeps): void {
  withFlags(withState('start'), startFlags)
    .description('start a server that stays up until `stop`; `env` prints what clients need')
    .action(async (told: StartTold) => {
      const server = await start(told, deps)
      say(`running at ${server.resourceManagerUrl}, hosts: ${server.hosts}`)
      say('eval "$(kube-e2e embedded env)" points clients to it')
    })
}

async function start({ state, ...told }: StartTold, deps: EmbeddedDeps): Promise<ServerFile> {
  const { hosts, ...others } = told
  const cacheFolder = deps.folders.cache
  // Created by this user: the program may run as root, and a folder that root creates would belong to root.
  await mkdir(cacheFolder, { recursive: true, mode: 0o700 })
  takeStateFolder(state)
  const there = await findServer(state)
  if (there === undefined && hosts === 'systems') await assertCanHaveHosts(state, deps)
  const options = { stateFolder: state, cacheFolder, command: embeddedProgram(hosts), hosts, told, limitSeconds }
  await startEmbeddedAzure({ ...options, idleExitSeconds: undefined }, clientDeps(deps))
  const server = await running(state)
  const toldMore = argumentsFor(startFlags, others).length > 0
  if (server.hosts !== hosts || (there !== undefined && toldMore)) {
    throw new SetupError(
      `A server with \`--hosts ${server.hosts}\` is already running in ${state}, and keeps its options.`,
      {
        nextStep: 'Stop it first, or give this one another --state folder.',
      },
    )
  }
  // A run may have started it with a time after which it exits.
  await askServer(server, 'POST', 'stay')
  return server
}

async function assertCanHaveHosts(state: string, deps: EmbeddedDeps): Promise<void> {
  const problems = await ask(checkCommand, { state }, deps, { hosts: true })
  if (problems.length > 0) throw new InputError(problems.map((message) => ({ input: '--hosts', message })))
}
