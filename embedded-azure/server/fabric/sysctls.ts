import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { readJson, writeWholeJson } from '../../../src/system/files.ts'
import { lockHolder, tryLock } from '../../../src/system/kernelLock.ts'
import { waitFor } from '../../../src/system/wait.ts'
import type { Context } from './context.ts'
import { namespaces } from './ip.ts'
import { namePrefix } from './layout.ts'

/**
 * Sysctls of the whole machine: hosts share its kernel, and kubelet, systemd and customData set what they like. Their
 * values are noted before the first host of all fabrics on this machine starts, and put back when the last has stopped.
 */
export interface SysctlFolders {
  readonly values: string
  /** In a folder that only root can write to and that is empty after a boot, as the sysctls are. */
  readonly note: string
}

const ofThisMachine: SysctlFolders = { values: '/proc/sys', note: '/run/kube-e2e-azure/sysctls.json' }

/** Those of `net` belong to the host's own network, except these, of which the machine has one for all networks. */
const sharedOfNet = ['net/netfilter/nf_conntrack_buckets', 'net/netfilter/nf_conntrack_max']

/** A host has its own of these, or the kernel itself changes them, or writing them does something instead of setting it. */
const leftAlone = [
  /^net\//,
  /^fs\/(binfmt_misc|mqueue)\//,
  /^kernel\/(hostname|domainname|ns_last_pid|tainted|perf_event_max_sample_rate)$/,
  /^kernel\/(shm|msg|sem|auto_msgmni)/,
  /^vm\/(drop_caches|compact_memory|stat_refresh)$/,
]

/** Hosts of two or three Kubernetes nodes use up the kernel's defaults, such as 128 instances. */
const floors: Readonly<Record<string, number>> = {
  'fs/inotify/max_user_instances': 8192,
  'fs/inotify/max_user_watches': 524_288,
}

/** Called when a host has its namespace and before it starts: notes the values, then raises those that hosts need. */
export async function beforeHost(context: Context): Promise<void> {
  await inTurn(context, async () => {
    await noteSysctls(ofThisMachine)
    await raiseLimits(ofThisMachine)
  })
}

/** Called when a host has stopped and its namespace is gone: puts the values back when it was the machine's last. */
export async function afterHost(context: Context): Promise<void> {
  await inTurn(context, async () => {
    if ((await hostNamespaces(context)).length === 0) await restoreSysctls(ofThisMachine)
  })
}

/** What this fabric has left to put back. While others have hosts here, that is for the last of them. */
export async function ownChanges(context: Pick<Context, 'layout' | 'processes'>): Promise<string[]> {
  const others = (await hostNamespaces(context)).filter((name) => !name.startsWith(namePrefix(context.layout)))
  return others.length > 0 ? [] : (await changedSysctls(ofThisMachine)).map(({ name, now }) => `${name}=${now}`)
}

const noteSchema = z.object({ boot: z.string(), values: z.record(z.string(), z.string()) })

export async function noteSysctls(folders: SysctlFolders): Promise<void> {
  if ((await readNote(folders)) !== undefined) return
  const names = await settableNames(folders.values)
  const read = await Promise.all(names.map(async (name) => [name, await readValue(folders, name)] as const))
  const values = Object.fromEntries(read.filter(([, value]) => value !== undefined))
  await mkdir(dirname(folders.note), { recursive: true, mode: 0o755 })
  await writeWholeJson(folders.note, { boot: await bootId(folders), values })
}

/** Sysctls that differ from what was noted, by name as `sysctl` writes it; none without a note. */
export async function changedSysctls(
  folders: SysctlFolders,
): Promise<{ readonly name: string; readonly now: string; readonly path: string; readonly noted: string }[]> {
  const noted = Object.entries((await readNote(folders)) ?? {})
  const compared = await Promise.all(
    noted.map(async ([path, value]) => ({ path, noted: value, now: await readValue(folders, path) })),
  )
  return compared.flatMap(({ path, noted, now }) =>
    now === undefined || now === noted ? [] : [{ name: path.replaceAll('/', '.'), now, path, noted }],
  )
}

/** Writes all noted values back. What the kernel refuses stays noted, so the inventory goes on naming it. */
export async function restoreSysctls(folders: SysctlFolders): Promise<void> {
  // Twice, because one can be refused until its counterpart is back, such as vm.dirty_bytes and vm.dirty_ratio.
  for (let pass = 0; pass < 2; pass++) {
    for (const { path, noted } of await changedSysctls(folders)) {
      await writeFile(join(folders.values, path), noted).catch(() => undefined)
    }
  }
  if ((await changedSysctls(folders)).length === 0) await rm(folders.note, { force: true })
}

/** Raises, never lowers. */
export async function raiseLimits(folders: SysctlFolders): Promise<void> {
  for (const [path, floor] of Object.entries(floors)) {
    if (Number((await readValue(folders, path)) ?? Number.NaN) < floor) {
      await writeFile(join(folders.values, path), String(floor)).catch(() => undefined)
    }
  }
}

async function settableNames(root: string): Promise<string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
  const shared = paths.filter((path) => sharedOfNet.includes(path) || !leftAlone.some((one) => one.test(path)))
  const modes = await Promise.all(shared.map(async (path) => (await stat(join(root, path))).mode))
  return shared.filter((_, index) => ((modes[index] ?? 0) & 0o600) === 0o600)
}

/** Undefined when it cannot be read. */
async function readValue(folders: SysctlFolders, path: string): Promise<string | undefined> {
  const text = await readFile(join(folders.values, path), 'utf8').catch(() => undefined)
  return text?.trim().replaceAll(/\s+/g, ' ')
}

/** What was noted since the machine booted. */
async function readNote(folders: SysctlFolders): Promise<Readonly<Record<string, string>> | undefined> {
  const note = noteSchema.safeParse(await readJson(folders.note)).data
  return note?.boot === (await bootId(folders)) ? note.values : undefined
}

async function bootId(folders: SysctlFolders): Promise<string> {
  return (await readValue(folders, 'kernel/random/boot_id')) ?? ''
}

async function hostNamespaces({ processes }: Pick<Context, 'processes'>): Promise<string[]> {
  return (await namespaces(processes)).filter((name) => /^ke2e-[0-9a-f]{6}-h-/.test(name))
}

const turnLock = 'embedded-azure/sysctls'

/** One fabric of the machine at a time: no host may start between the look for others and the values' return. */
async function inTurn(context: Context, action: () => Promise<void>): Promise<void> {
  const { clock } = context
  const wait = { limitSeconds: 30, everySeconds: 0.05, clock, signal: new AbortController().signal }
  const what = 'another embedded Azure on this machine to note or restore sysctls'
  const unlock = await waitFor({ ...wait, what }, async () => {
    const release = await tryLock(turnLock)
    if (release !== undefined) return { done: true, value: release }
    return { done: false, seen: `process ${await lockHolder(turnLock)} has the turn` }
  })
  try {
    await action()
  } finally {
    await unlock()
  }
}
