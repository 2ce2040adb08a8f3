import { rmdir } from 'node:fs/promises'
import { ProcessError, type Processes, type RunOptions, type RunResult } from '../system/process.ts'
import { lastLines, quoted } from '../system/shell.ts'

/** What all connections of a run share. */
export interface Ssh {
  readonly configFile: string
  /** Folder with one file per host, so each connection can change its own. */
  readonly knownHosts: string
  /** Folder of the control sockets. */
  readonly sockets: string
  readonly processes: Processes
  readonly signal: AbortSignal
}

/** A host that takes commands. Root runs them with `sh`; all of them share one SSH connection. */
export interface Connection {
  readonly host: string
  /** Runs a shell command to its end and resolves whatever its exit code. Secrets go through `input`, never the command. */
  run(command: string, options?: RunOptions): Promise<RunResult>
  /** Like `run`, but any exit code other than 0 is an error that quotes the last lines. */
  must(command: string, options?: RunOptions): Promise<string>
  /** Sends paths of a local folder, read from `listFile` (one per line), into a folder on the host. Keeps hard links and modes. */
  send(localFolder: string, listFile: string, remoteFolder: string, options?: RunOptions): Promise<void>
  /** Writes what the command prints to a local file. */
  fetch(command: string, localFile: string, options?: RunOptions): Promise<RunResult>
  /** A single attempt to connect. */
  attempt(): Promise<RunResult>
  /** Ends the shared connection. It is not an error if it is already closed. */
  close(): Promise<void>
}

/**
 * The command as one that ends, with everything that it has started, when its connection does: it is stopped once its
 * standard input ends, which the side that runs it must keep open ({@link RunOptions.keepInputOpen}). By itself, a command
 * would go on after its connection, and ssh's control master would wait for it.
 */
export function tiedToConnection(command: string): string {
  return `(
    exec 3<&0
    setsid sh -c ${quoted(command)} </dev/null 3<&- & work=$!
    { cat <&3; kill -TERM -$work; sleep 2; kill -KILL -$work; } >/dev/null 2>&1 & watch=$!
    wait $work; code=$?
    kill $watch; exit $code
  )`
}

export function openConnection(host: string, ssh: Ssh): Connection {
  const args = (command: string) => ['-F', ssh.configFile, host, `sudo -n sh -c ${quoted(command)}`]

  const run = (command: string, options: RunOptions = {}) =>
    ssh.processes.run('ssh', args(command), { signal: ssh.signal, limitSeconds: 60, ...options })

  const must = async (command: string, options?: RunOptions) => {
    const result = await run(command, options)
    if (result.exitCode === 0) return result.stdout
    throw new ProcessError(
      `On ${host}, "${summary(command)}" failed with exit code ${result.exitCode}: ${lastLines(result.stderr || result.stdout)}`,
    )
  }

  /** A local pipeline with ssh at one end: `parameters` come first as `$1`…, then the arguments of ssh. */
  const pipeline = (script: string, parameters: readonly string[], command: string, options: RunOptions = {}) =>
    ssh.processes.run('bash', ['-c', `set -o pipefail; ${script}`, 'pipeline', ...parameters, ...args(command)], {
      signal: ssh.signal,
      limitSeconds: 60,
      ...options,
    })

  return {
    host,
    run,
    must,
    async send(localFolder, listFile, remoteFolder, options) {
      const folder = quoted(remoteFolder)
      const result = await pipeline(
        'folder=$1 list=$2; shift 2; tar -C "$folder" --no-recursion --files-from="$list" -cf - | ssh "$@"',
        [localFolder, listFile],
        `umask 022; mkdir -p ${folder} && tar -C ${folder} --no-same-owner -xf -`,
        options,
      )
      if (result.exitCode !== 0) {
        throw new ProcessError(
          `Sending ${localFolder} to ${host} failed with exit code ${result.exitCode}: ${lastLines(result.stderr)}`,
        )
      }
    },
    fetch: (command, localFile, options) =>
      pipeline('file=$1; shift; ssh "$@" > "$file"', [localFile], command, options),
    attempt: () =>
      ssh.processes.run('ssh', ['-F', ssh.configFile, '-o', 'ConnectTimeout=5', host, 'true'], {
        signal: ssh.signal,
        limitSeconds: 20,
      }),
    async close() {
      // An aborted run must close too, so the run's own signal is left out here.
      await ssh.processes
        .run('ssh', ['-F', ssh.configFile, '-O', 'exit', host], { limitSeconds: 5 })
        .catch(() => undefined)
      // The last connection to close removes the folder; until then it is not empty.
      await rmdir(ssh.sockets).catch(() => undefined)
    },
  }
}

function summary(command: string): string {
  const line = command.trim().split('\n')[0] ?? ''
  return line.length > 100 ? `${line.slice(0, 100)}…` : line
}
