import { type Processes, runOrThrow } from '../../src/system/process.ts'
import type { Voice } from '../../src/vocabulary/tools.ts'
import { argumentsFor, type Flags, type Told } from '../protocol/flags.ts'
import type { ProgramCommand } from '../protocol/programCommands.ts'

export interface ProgramDeps {
  /** The program of the embedded Azure and the arguments that come before its command. */
  readonly embeddedProgram: readonly string[]
  readonly processes: Processes
  readonly signal: AbortSignal
  /** Receives what the program prints while it works. */
  readonly voice?: Pick<Voice, 'detail'>
}

/** Runs a command of the embedded Azure's program to its end. The voice receives what the program prints meanwhile. */
export async function askProgram<Declared extends Flags, Answer>(
  deps: ProgramDeps,
  command: ProgramCommand<Declared, Answer>,
  told: Told<Declared>,
  limitSeconds: number,
  args: readonly string[] = [],
): Promise<Answer> {
  const [program = '', ...before] = deps.embeddedProgram
  const line = [...before, command.name, ...args, ...argumentsFor(command.flags, told)]
  const answer = await runOrThrow(deps.processes, program, line, {
    signal: deps.signal,
    limitSeconds,
    onLine: (text, stream) => (stream === 'stderr' ? deps.voice?.detail(text) : undefined),
  })
  return command.answer.parse(JSON.parse(answer))
}
