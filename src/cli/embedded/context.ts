import { existsSync } from 'node:fs'
import type { Command } from 'commander'
import { findServer } from '../../../embedded-azure/client/find.ts'
import { askProgram } from '../../../embedded-azure/client/program.ts'
import { withFlags } from '../../../embedded-azure/protocol/commandLine.ts'
import type { Flag, Flags, Told } from '../../../embedded-azure/protocol/flags.ts'
import type { ProgramCommand } from '../../../embedded-azure/protocol/programCommands.ts'
import type { ServerFile } from '../../../embedded-azure/protocol/serverFile.ts'
import { folderFlags } from '../../../embedded-azure/protocol/startFlags.ts'
import { stateFile } from '../../../embedded-azure/protocol/stateFiles.ts'
import type { RunDependencies } from '../../run/context.ts'
import { embeddedProgram } from '../../system/installation.ts'
import { systemProcesses } from '../../system/process.ts'
import { SetupError } from '../../vocabulary/errors.ts'

/** What the commands of `kube-e2e embedded` share: the state folder, its server, and the server's program. */

export type EmbeddedDeps = Pick<RunDependencies, 'clock' | 'signal' | 'folders'>

/** Adds a command that takes a state folder. */
export type WithState = (name: string) => Command

export function withStateOf(embedded: Command, deps: EmbeddedDeps): WithState {
  return (name) => withFlags(embedded.command(name), { state: stateFlag(deps) })
}

export function stateFlag({ folders }: EmbeddedDeps): Flag<string> {
  return {
    ...folderFlags.state,
    description: 'folder in which it keeps everything; servers with different folders run side by side',
    default: folders.embeddedAzure,
    required: false,
  }
}

export const startFirst = 'Start a server with `kube-e2e embedded start`.'

/** The server that runs in this state folder. @throws SetupError when there is none */
export async function running(state: string): Promise<ServerFile> {
  const server = await findServer(state)
  if (server !== undefined) return server
  throw new SetupError(`No embedded Azure is running in ${state}.`, { nextStep: startFirst })
}

/** Whether there may be hosts on this machine. */
export function hasFabric(state: string): boolean {
  return existsSync(stateFile(state, 'fabric'))
}

/** Seconds that a command of the program may take: deleting hosts and networks takes longest. */
const limitSeconds = 300

/** Runs the server's program on a state folder, as root where hosts may exist. */
export async function ask<Declared extends Flags, Answer>(
  command: ProgramCommand<Declared, Answer>,
  told: Told<Declared> & { readonly state: string },
  deps: EmbeddedDeps,
  { args = [], hosts = hasFabric(told.state) }: { readonly args?: readonly string[]; readonly hosts?: boolean } = {},
): Promise<Answer> {
  const voice = { detail: (line: string) => process.stderr.write(`${line}\n`) }
  const program = embeddedProgram(hosts ? 'systems' : 'none')
  return await askProgram({ ...clientDeps(deps), embeddedProgram: program, voice }, command, told, limitSeconds, args)
}

export function clientDeps({ clock, signal }: EmbeddedDeps) {
  return { clock, signal, processes: systemProcesses() }
}

export function say(text: string | readonly string[]): void {
  for (const line of typeof text === 'string' ? [text] : text) process.stdout.write(`${line}\n`)
}

export function sayAsJson(value: unknown): void {
  say(JSON.stringify(value, undefined, 2))
}
