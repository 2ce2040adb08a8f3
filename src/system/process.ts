import type { Readable } from 'node:stream'
import { Failure } from '../vocabulary/errors.ts'
import type { Tools } from '../vocabulary/tools.ts'
import { childEnvironment, type Environment } from './environment.ts'
import { appendTo, eachLine, tailOf } from './output.ts'
import { lastLines } from './shell.ts'

/** How to run a child process. */
export interface RunOptions {
  /** Aborting ends the whole process group: SIGTERM, then SIGKILL after `graceSeconds`. */
  readonly signal?: AbortSignal
  readonly limitSeconds?: number
  readonly cwd?: string
  /** Added to what children get of this process's environment; see {@link childEnvironment}. */
  readonly env?: Environment
  readonly input?: string | Uint8Array
  /** A file whose content becomes standard input. */
  readonly inputFile?: string
  /** Keeps standard input open and empty until the program ends or this process does, instead of empty and at its end. */
  readonly keepInputOpen?: boolean
  /** Called with each line of standard output and standard error as it arrives. */
  readonly onLine?: (line: string, stream: 'stdout' | 'stderr') => void
  /** A file to which all output is appended; of output that is there, the result has the end alone. */
  readonly logFile?: string
  /** Time between SIGTERM and SIGKILL; 5 by default. */
  readonly graceSeconds?: number
}

export interface RunResult {
  /** Exit code; 128 + n where signal n ended the process. */
  readonly exitCode: number
  /** The end of it where it is longer than 64 Mi characters. */
  readonly stdout: string
  readonly stderr: string
  readonly seconds: number
  /** Why the log file is not complete: the reason of the first output that could not be appended. */
  readonly logProblem?: string
}

/** Runs child processes, each in a process group of its own: a stop reaches grandchildren too. */
export interface Processes {
  /** Runs to the end and resolves whatever the exit code is. Rejects when aborted, timed out, or unable to start. */
  run(command: string, args: readonly string[], options?: RunOptions): Promise<RunResult>
}

/** Tools for work that runs programs of this machine. */
export interface ProcessTools extends Tools {
  readonly processes: Processes
}

/** Characters of each stream that a result keeps. */
const mostKept = 64 * 1024 * 1024
const mostKeptBesideLog = 1024 * 1024

/** A program ended with an exit code other than 0, could not be started, or ran out of time. */
export class ProcessError extends Failure {
  constructor(message: string, options: { readonly nextStep?: string; readonly cause?: unknown } = {}) {
    super('setup', message, options)
  }
}

/**
 * The real {@link Processes}.
 *
 * @param onGroup called with the process group id of each child when it starts and when it ends; a later process (post)
 *   can then stop what this one left.
 */
export function systemProcesses(onGroup?: (group: number, state: 'started' | 'ended') => void): Processes {
  return {
    async run(command, args, options = {}) {
      const { execa } = await import('execa')
      options.signal?.throwIfAborted()
      const started = Date.now()
      const child = execa(command, [...args], {
        // A stop is for the whole process group: SIGTERM, then SIGKILL. There is no cleanup when this process exits: what is
        // left then is recorded, and a later process stops it.
        killDescendants: true,
        cleanup: false,
        forceKillAfterDelay: milliseconds(options.graceSeconds ?? 5),
        reject: false,
        stripFinalNewline: false,
        // Output may be longer than memory; what is kept of it is bounded, below.
        buffer: false,
        extendEnv: false,
        env: childEnvironment(process.env, options.env),
        ...(options.signal === undefined ? {} : { cancelSignal: options.signal }),
        ...(options.limitSeconds === undefined ? {} : { timeout: milliseconds(options.limitSeconds) }),
        ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
        ...(options.input === undefined ? {} : { input: options.input }),
        ...(options.inputFile === undefined ? {} : { inputFile: options.inputFile }),
        ...(options.input === undefined && options.inputFile === undefined && !options.keepInputOpen
          ? { stdin: 'ignore' as const }
          : {}),
      })
      child.nodeChildProcess.once('exit', () => {
        const late = options.limitSeconds !== undefined && Date.now() - started >= milliseconds(options.limitSeconds)
        if (!options.signal?.aborted && !late) return
        setTimeout(() => releasePipes(child), milliseconds((options.graceSeconds ?? 5) + 0.5)).unref()
      })
      const group = child.pid
      const problems: string[] = []
      if (group !== undefined) onGroup?.(group, 'started')
      const most = options.logFile === undefined ? mostKept : mostKeptBesideLog
      const kept = { stdout: tailOf(child.stdout, most), stderr: tailOf(child.stderr, most) }
      const log =
        options.logFile &&
        appendTo(options.logFile, (reason) => {
          problems.push(reason)
          options.onLine?.(`The rest of the log ${options.logFile} is lost: ${reason}.`, 'stderr')
        })
      for (const stream of ['stdout', 'stderr'] as const) {
        if (options.onLine) eachLine(child[stream], (line) => options.onLine?.(line, stream))
        if (log) child[stream].on('data', log)
      }
      const result = await child
      // When the leader of a stopped group has ended, nobody waits for the rest of the group.
      if (result.isCanceled || result.timedOut) child.kill('SIGKILL')
      if (group !== undefined) onGroup?.(group, 'ended')
      options.signal?.throwIfAborted()
      if (result.timedOut) {
        throw new ProcessError(`${command} did not finish within ${options.limitSeconds} s and was stopped.`)
      }
      if (result.exitCode === undefined && result.signal === undefined) {
        throw new ProcessError(`${command} could not be started: ${result.shortMessage ?? 'unknown reason'}.`, {
          cause: result,
        })
      }
      return {
        exitCode: result.exitCode ?? 128 + signalNumber(result.signal),
        stdout: kept.stdout.text(),
        stderr: kept.stderr.text(),
        seconds: (Date.now() - started) / 1000,
        ...(problems[0] === undefined ? {} : { logProblem: problems[0] }),
      }
    },
  }
}

/** Runs to the end and returns standard output; throws a {@link ProcessError} with the last lines when it fails. */
export async function runOrThrow(
  processes: Processes,
  command: string,
  args: readonly string[],
  options?: RunOptions,
): Promise<string> {
  const result = await processes.run(command, args, options)
  if (result.exitCode !== 0) {
    const where = result.logProblem === undefined ? 'The full' : `Until ${result.logProblem}, the`
    const log = options?.logFile === undefined ? '' : ` ${where} output is in ${options.logFile}.`
    throw new ProcessError(
      `${command} ${args[0] ?? ''} ended with exit code ${result.exitCode}: ${lastLines(result.stderr || result.stdout)}${log}`,
    )
  }
  return result.stdout
}

/**
 * Stops waiting for the output of a program that was stopped. Whoever still holds its pipes when its whole group has been
 * killed is not one of its descendants, as ssh's control master is not: ssh hands its pipes over to it.
 */
function releasePipes(child: { readonly stdout: Readable; readonly stderr: Readable }): void {
  child.stdout.destroy()
  child.stderr.destroy()
}

/** Whole, at least one (0 would be no limit), and no more than timers can take, which is 24 days. */
function milliseconds(seconds: number): number {
  return Math.min(Math.max(1, Math.ceil(seconds * 1000)), 2 ** 31 - 1)
}

function signalNumber(signal: string | undefined): number {
  return signal === 'SIGKILL' ? 9 : signal === 'SIGINT' ? 2 : 15
}
