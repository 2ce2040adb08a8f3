import { readdir, readFile } from 'node:fs/promises'

/** A process that outlives its parent. The kernel reuses process ids, but not together with the start time. */
export interface LiveProcess {
  readonly pid: number
  /** Clock ticks from the machine's boot to the process's start: field 22 of /proc/PID/stat. */
  readonly startTime: string
}

/** The process with this id as it is now; undefined when it is gone or a zombie. */
export async function liveProcess(pid: number): Promise<LiveProcess | undefined> {
  const stat = await readProc(pid, 'stat')
  if (stat === undefined) return undefined
  // The command's name is in parentheses and may contain anything, so fields are counted after the last one.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const [state, startTime] = [fields[0], fields[19]]
  return state === 'Z' || state === 'X' || startTime === undefined ? undefined : { pid, startTime }
}

export async function isAlive(process: LiveProcess): Promise<boolean> {
  return (await liveProcess(process.pid))?.startTime === process.startTime
}

/** Sends the signal only if the process is still the one that was recorded. */
export async function signalProcess(target: LiveProcess, signal: NodeJS.Signals): Promise<void> {
  if (!(await isAlive(target))) return
  try {
    process.kill(target.pid, signal)
  } catch (thrown) {
    if (!(thrown instanceof Error && 'code' in thrown && thrown.code === 'ESRCH')) throw thrown
  }
}

/** Direct children of a process, from the kernel's own list. */
export async function childrenOf(pid: number): Promise<number[]> {
  const children = await readProc(pid, `task/${pid}/children`)
  return (children ?? '').split(' ').filter(Boolean).map(Number)
}

/** Ids of all processes on the machine with an argument that `matches` accepts. */
export async function processesWith(matches: (argument: string) => boolean): Promise<number[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number)
  const found = await Promise.all(
    pids.map(async (pid) => ((await readProc(pid, 'cmdline')) ?? '').split('\0').some(matches)),
  )
  return pids.filter((pid, index) => found[index] && pid !== process.pid)
}

async function readProc(pid: number, file: string): Promise<string | undefined> {
  try {
    return await readFile(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    return undefined
  }
}
