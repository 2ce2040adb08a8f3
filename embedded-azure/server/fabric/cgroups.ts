import { mkdir, readdir, readFile, rmdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { exists } from '../../../src/system/files.ts'
import { waitFor } from '../../../src/system/wait.ts'
import type { Clock } from '../../../src/vocabulary/tools.ts'
import { isMissing } from './records.ts'

/** A cgroup hierarchy that is mounted on this machine. */
export interface Hierarchy {
  readonly path: string
  /** `v1` for each controller of the legacy kind (and systemd's own); `v2` for the unified hierarchy. */
  readonly version: 'v1' | 'v2'
}

/** All hierarchies, from the text of /proc/mounts. Several when the machine has the legacy kind or both. */
export function hierarchiesOf(mounts: string): Hierarchy[] {
  return mounts.split('\n').flatMap((line): Hierarchy[] => {
    const [, path, type] = line.split(' ')
    if (path === undefined || !path.startsWith('/sys/fs/cgroup')) return []
    return type === 'cgroup' ? [{ path, version: 'v1' }] : type === 'cgroup2' ? [{ path, version: 'v2' }] : []
  })
}

/** Whether the machine has only the unified hierarchy, with all controllers in it. */
export function isUnified(hierarchies: readonly Hierarchy[]): boolean {
  return hierarchies.every((hierarchy) => hierarchy.version === 'v2')
}

export async function machineHierarchies(): Promise<Hierarchy[]> {
  return hierarchiesOf(await readFile('/proc/mounts', 'utf8'))
}

/** Whether systemd runs this machine. Then it manages the unified hierarchy, and a host gets a scope that it delegates. */
export async function hasSystemd(): Promise<boolean> {
  return await exists('/run/systemd/system')
}

/**
 * Creates a host's cgroup in every hierarchy and returns the folders that its first process must enter. systemd's own
 * hierarchies are among them: without separate folders there, all hosts would run in the same one.
 */
export async function makeCgroups(name: string, memoryBytes: number): Promise<string[]> {
  const hierarchies = await machineHierarchies()
  const unified = isUnified(hierarchies)
  for (const hierarchy of hierarchies) {
    const folder = join(hierarchy.path, name)
    if (unified) await enableControllers(hierarchy.path)
    await mkdir(folder, { recursive: true })
    if (hierarchy.path.endsWith('/cpuset')) await copyProcessors(hierarchy.path, folder)
    await setIfThere(join(folder, unified ? 'memory.max' : 'memory.limit_in_bytes'), String(memoryBytes))
  }
  return hierarchies.map((hierarchy) => join(hierarchy.path, name))
}

/**
 * Removes all cgroups of a host, from the leaves up. Those of an earlier start must be gone before the next one, too:
 * when kubelet starts, it inspects each of them for seconds.
 */
export async function removeCgroups(name: string, clock: Clock): Promise<void> {
  await waitFor(
    {
      what: `the cgroups of ${name} to become empty`,
      limitSeconds: 20,
      everySeconds: 0.1,
      clock,
      signal: new AbortController().signal,
      nextStep: 'cgroup.procs in these folders lists the processes that are still running there.',
    },
    async () => {
      const folders = await cgroupFolders((folder) => folder === name)
      for (const folder of folders) await removeTree(folder)
      const left = await cgroupFolders((folder) => folder === name)
      return left.length === 0 ? { done: true, value: undefined } : { done: false, seen: left.join(', ') }
    },
  )
}

/** Cgroup folders whose name (without systemd's `.scope`) fits, at the top of a hierarchy or among its services. */
export async function cgroupFolders(fits: (name: string) => boolean): Promise<string[]> {
  const tops = (await machineHierarchies()).flatMap(({ path }) => [path, join(path, 'system.slice')])
  const found = await Promise.all(
    tops.map(async (top) =>
      (await readdir(top).catch(() => []))
        .filter((name) => fits(name.replace(/\.scope$/, '')))
        .map((name) => join(top, name)),
    ),
  )
  return found.flat()
}

/** Memory that the host's processes use, without page cache; 0 when it has no memory cgroup. */
export async function usedMemory(name: string): Promise<number> {
  for (const folder of await cgroupFolders((candidate) => candidate === name)) {
    const statistics = await readFile(join(folder, 'memory.stat'), 'utf8').catch(() => '')
    const held = /^(?:total_rss|anon) (\d+)$/m.exec(statistics)?.[1]
    if (held !== undefined) return Number(held)
  }
  return 0
}

async function enableControllers(root: string): Promise<void> {
  const controllers = (await readFile(join(root, 'cgroup.controllers'), 'utf8')).trim().split(' ').filter(Boolean)
  for (const controller of controllers) await setIfThere(join(root, 'cgroup.subtree_control'), `+${controller}`)
}

/** A new cpuset is empty and accepts no process before it has processors and memory nodes. */
async function copyProcessors(root: string, folder: string): Promise<void> {
  for (const file of ['cpuset.cpus', 'cpuset.mems']) {
    await writeFile(join(folder, file), await readFile(join(root, file)))
  }
  await writeFile(join(folder, 'cgroup.clone_children'), '1')
}

/** Limits are best effort: not every kernel has every controller. */
async function setIfThere(file: string, value: string): Promise<void> {
  if (!(await exists(file))) return
  await writeFile(file, value).catch(() => undefined)
}

async function removeTree(folder: string): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  for (const entry of entries) if (entry.isDirectory()) await removeTree(join(folder, entry.name))
  try {
    await rmdir(folder)
  } catch (thrown) {
    const busy = thrown instanceof Error && 'code' in thrown && thrown.code === 'EBUSY'
    if (!busy && !isMissing(thrown)) throw thrown
  }
}
