import { spawn } from 'node:child_process'
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { lastLines } from '../../src/system/shell.ts'
import { SetupError } from '../../src/vocabulary/errors.ts'

export interface EmbeddedAzureOptions {
  /** The server's own folder; its records survive a restart. */
  readonly stateFolder: string
  /** Where the image of its hosts is kept. */
  readonly cacheFolder: string
  /** How the server is run: program and arguments, with `sudo -n` in front where root is needed. */
  readonly command: readonly string[]
  /** `machine`: virtual machines are systems on this machine. `none`: they exist in ARM only. */
  readonly hosts: 'machine' | 'none'
  /** The server ends by itself when it has been empty and unasked for so long; never when undefined. */
  readonly idleExitSeconds: number | undefined
  /** Further arguments of its `start`. A server that runs already keeps its own. */
  readonly arguments?: readonly string[]
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
  mkdirSync(stateFolder, { recursive: true, mode: 0o700 })
  const log = openSync(logOf(stateFolder), 'a', 0o600)
  const folders = ['--state', stateFolder, '--cache', cacheFolder]
  const idleExit = idleExitSeconds === undefined ? [] : ['--idle-exit', String(idleExitSeconds)]
  const start = ['start', ...folders, '--hosts', hosts, ...idleExit, ...(options.arguments ?? [])]
  const child = spawn(program, [...args, ...start], { detached: true, stdio: ['ignore', log, log] })
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
  return join(stateFolder, 'server.log')
}

export function didNotStart(exitCode: number | undefined, logFile: string): SetupError {
  const last = lastLines(readFileSync(logFile, 'utf8'), 3)
  return new SetupError(`The embedded Azure ended with exit code ${exitCode} before it answered: ${last}`, {
    nextStep: `Its full log is ${logFile}.`,
  })
}
