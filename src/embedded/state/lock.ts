import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { SetupError } from '../../system/errors.ts'

/**
 * Takes the state folder for this process; throws when another living server has it. A lock left by a process that is
 * gone (or whose id now belongs to another program) is taken over.
 *
 * @returns a function that gives the folder free.
 */
export function lockStateFolder(folder: string): () => void {
  const file = join(folder, 'lock')
  const mine = `${process.pid} ${startTimeOf(process.pid)}`
  for (;;) {
    try {
      writeFileSync(file, mine, { flag: 'wx', mode: 0o600 })
      return () => rmSync(file, { force: true })
    } catch (thrown) {
      if (!(thrown instanceof Error && 'code' in thrown && thrown.code === 'EEXIST')) throw thrown
    }
    const [pid, startTime] = readFileSync(file, 'utf8').split(' ')
    if (pid !== undefined && startTime !== undefined && startTimeOf(Number(pid)) === startTime) {
      throw new SetupError(`An embedded Azure (process ${pid}) already uses the state folder ${folder}.`, {
        nextStep: 'Use that one, stop it, or start this one with another --state folder.',
      })
    }
    rmSync(file, { force: true })
  }
}

/** When a process started, in clock ticks since boot: tells it from a later process with the same id. */
function startTimeOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The second field is the program's name in parentheses and may hold spaces; start time is field 22.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? 'gone'
  } catch {
    return 'gone'
  }
}
