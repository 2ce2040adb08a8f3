import { spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { childEnvironment } from '../../src/system/environment.ts'
import { lastLines } from '../../src/system/shell.ts'
import { SetupError } from '../../src/vocabulary/errors.ts'
import { argumentsFor } from '../protocol/flags.ts'
import { type HostKind, type StartOptions, startCommand } from '../protocol/startFlags.ts'
import { stateFile } from '../protocol/stateFiles.ts'
import { takeStateFolder } from '../protocol/stateFolder.ts'

export interface EmbeddedAzureOptions {
  /** The server's own folder; its records survive a restart. */
  readonly stateFolder: string
  /** Where the image of its hosts is kept. */
  readonly cacheFolder: string
  /** How the server is run: program and arguments, with `sudo -n` in front where root is needed. */
  readonly command: readonly string[]
  readonly hosts: HostKind
  /** Seconds without a resource group and without a request after which the server exits; never when undefined. */
  readonly idleExitSeconds: number | undefined
  /** Further options of its `start`. A server that already runs keeps its own. */
  readonly told?: Partial<StartOptions>
  /** Seconds that the server may take to answer. */
  readonly limitSeconds: number
}

export interface Child {
  /** Undefined while it runs. */
  exitCode(): number | undefined
}

/** Starts the server as a process that outlives this one. It writes to its own log. */
export function launch(options: EmbeddedAzureOptions): Child {
  const { stateFolder, cacheFolder, hosts, idleExitSeconds } = options
  const [program, ...args] = options.command
  if (program === undefined) throw new Error('The command of the embedded Azure is empty.')
  takeStateFolder(stateFolder)
  const log = openSync(logOf(stateFolder), 'a', 0o600)
  const told = { ...options.told, state: stateFolder, cache: cacheFolder, hosts, idleExit: idleExitSeconds }
  const start = [startCommand.name, ...argumentsFor(startCommand.flags, told)]
  const child = spawn(program, [...args, ...start], {
    detached: true,
    stdio: ['ignore', log, log],
    // It lives longer than the step that starts it, and has no use for that one's credentials.
    env: childEnvironment(process.env),
  })
  closeSync(log)
  let exitCode: number | undefined
  child.on('error', () => {
    exitCode = 127
  })
  child.on('exit', (code) => {
    exitCode = code ?? 1
  })
  child.unref()
  return { exitCode: () => exitCode }
}

export function logOf(stateFolder: string): string {
  return stateFile(stateFolder, 'log')
}

export function didNotStart(exitCode: number | undefined, logFile: string): SetupError {
  const last = lastLines(readFileSync(logFile, 'utf8'), 3)
  return new SetupError(`The embedded Azure ended with exit code ${exitCode} before it answered: ${last}`, {
    nextStep: `Its full log is ${logFile}.`,
  })
}
