import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Process groups that a run started, as files in its folder: one a group, named by its id, holding the start time of
 * its leader, so that a later process can stop what a killed one left, and never a stranger that got the same id.
 */
export function groupRecorder(folder: string): (group: number, state: 'started' | 'ended') => void {
  const groups = join(folder, 'groups')
  return (group, state) => {
    const file = join(groups, String(group))
    if (state === 'ended') return rmSync(file, { force: true })
    mkdirSync(groups, { recursive: true, mode: 0o700 })
    writeFileSync(file, startTimeSync(group) ?? '')
  }
}

/**
 * Stops every recorded process group that still runs, at once: its owner is gone.
 *
 * @returns how many were stopped
 */
export async function stopLeftovers(folder: string): Promise<number> {
  const groups = join(folder, 'groups')
  const names = await readdir(groups).catch(() => [])
  let stopped = 0
  for (const name of names) {
    const recorded = await readFile(join(groups, name), 'utf8')
    if (recorded !== '' && startTimeSync(Number(name)) === recorded) {
      process.kill(-Number(name), 'SIGKILL')
      stopped += 1
    }
    await rm(join(groups, name), { force: true })
  }
  return stopped
}

/** Field 22 of /proc/PID/stat, which no two processes of one boot with the same id share; undefined when it is gone. */
function startTimeSync(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]
  } catch {
    return undefined
  }
}
