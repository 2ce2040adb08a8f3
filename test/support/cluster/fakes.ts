import { readFile } from 'node:fs/promises'
import type { Connection } from '../../../src/cluster/connection.ts'
import type { Processes, RunOptions, RunResult } from '../../../src/system/process.ts'

export function result(part: Partial<RunResult>): RunResult {
  return { exitCode: 0, stdout: '', stderr: '', seconds: 0, ...part }
}

/** Answers each child process from a function, and keeps what was run. */
export function fakeProcesses(
  answer: (command: string, args: readonly string[], options: RunOptions) => Partial<RunResult> | undefined,
): Processes & { readonly ran: readonly (readonly string[])[] } {
  const ran: (readonly string[])[] = []
  return {
    ran,
    async run(command, args, options = {}) {
      ran.push([command, ...args])
      const given = result(answer(command, args, options) ?? {})
      for (const stream of ['stdout', 'stderr'] as const) {
        for (const line of given[stream].split('\n')) options.onLine?.(line, stream)
      }
      return given
    },
  }
}

/** A host whose commands are answered by a function. */
export function fakeConnection(
  host: string,
  answer: (command: string, options: RunOptions) => Partial<RunResult> | undefined,
): Connection & { readonly sent: string[] } {
  const sent: string[] = []
  const run = async (command: string, options: RunOptions = {}) => {
    const given = result(answer(command, options) ?? {})
    for (const line of given.stderr.split('\n')) options.onLine?.(line, 'stderr')
    return given
  }
  return {
    host,
    sent,
    run,
    must: async (command, options) => (await run(command, options)).stdout,
    send: async (_folder, listFile) => {
      sent.push(...(await readFile(listFile, 'utf8')).trim().split('\n'))
    },
    fetch: async (command, _file, options) => await run(command, options),
    attempt: async () => result({}),
    close: async () => {},
  }
}
