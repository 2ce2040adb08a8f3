import { type Processes, runOrThrow } from '../../src/system/process.ts'
import type { Voice } from '../../src/vocabulary/tools.ts'

export interface ProgramDeps {
  /** The program of the embedded Azure and the arguments that come before its command. */
  readonly embeddedProgram: readonly string[]
  readonly processes: Processes
  readonly signal: AbortSignal
  /** Hears what the program says while it works. */
  readonly voice?: Pick<Voice, 'detail'>
}

/** Runs a command of the embedded Azure's program to its end; it answers in JSON, and speaks on standard error. */
export async function askProgram(
  deps: ProgramDeps,
  command: readonly string[],
  limitSeconds: number,
): Promise<unknown> {
  const [program = '', ...args] = deps.embeddedProgram
  const answer = await runOrThrow(deps.processes, program, [...args, ...command], {
    signal: deps.signal,
    limitSeconds,
    onLine: (line, stream) => (stream === 'stderr' ? deps.voice?.detail(line) : undefined),
  })
  return JSON.parse(answer)
}
