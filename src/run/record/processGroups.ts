import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmdirSync, rmSync } from 'node:fs'
import { readdir, readFile, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { writeWholeSync } from '../../system/files.ts'
import { asRoot } from '../../system/shell.ts'
import { runFolder } from './runFolder.ts'

/**
 * Process groups that a run started, as files in its folder: one per group, named by its id, holding the start time of its
 * leader. A later process can stop what a killed one left, and never a stranger that was given the same id.
 */
export function processGroupRecorder(folder: string): (group: number, state: 'started' | 'ended') => void {
  const groups = runFolder(folder).processGroups
  return (group, state) => {
    const file = join(groups, String(group))
    if (state === 'ended') return forget(file)
    try {
      mkdirSync(groups, { recursive: true, mode: 0o700 })
      writeWholeSync(file, startTimeSync(group) ?? '')
    } catch {
      // It runs already. A full disk must not orphan it: this process stops it, though no later one can.
    }
  }
}

/**
 * Stops every recorded process group that still runs, at once: its owner is gone. Never throws: what cannot be read is
 * missing.
 *
 * @returns how many were stopped
 */
export async function stopLeftovers(folder: string): Promise<number> {
  const groups = runFolder(folder).processGroups
  const names = (await readdir(groups).catch(() => [])).filter((name) => /^\d+$/.test(name))
  let stopped = 0
  for (const name of names) {
    const recorded = await readFile(join(groups, name), 'utf8').catch(() => '')
    const now = startTimeSync(Number(name))
    // A group whose leader has ended may live on, and as long as it does no process gets its id.
    if (recorded !== '' && (now === undefined || now === recorded) && killGroup(Number(name))) stopped += 1
    await rm(join(groups, name), { force: true }).catch(() => {})
  }
  return stopped
}

/** Folders that are now empty are removed too: they would look like a run. */
function forget(file: string): void {
  try {
    rmSync(file, { force: true })
    rmdirSync(dirname(file))
    rmdirSync(dirname(dirname(file)))
  } catch {
    // Something else is in them, or they cannot be changed.
  }
}

/** @returns whether there was such a group; a process of root's is ended through sudo, by which it was started */
function killGroup(group: number): boolean {
  try {
    return process.kill(-group, 'SIGKILL')
  } catch (thrown) {
    if (!(thrown instanceof Error && 'code' in thrown && thrown.code === 'EPERM')) return false
    const [command, ...args] = asRoot('kill', '-KILL', '--', `-${group}`)
    return spawnSync(command, args).status === 0
  }
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
