import { readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type Processes, runOrThrow } from '../../system/process.ts'
import { waitFor } from '../../system/wait.ts'
import { hasSystemd, isUnified, machineHierarchies, makeCgroups } from './cgroups.ts'
import type { Context } from './context.ts'
import type { Disk } from './disk.ts'
import { childrenOf, isAlive, type LiveProcess, liveProcess, processesWith, signalProcess } from './liveProcess.ts'

export interface Nspawn {
  /** The name of its cgroups and of the machine in systemd's words. */
  readonly name: string
  readonly hostname: string
  /** Network namespace, made and addressed before. */
  readonly namespace: string
  readonly disk: Disk
  readonly memoryBytes: number
}

/**
 * Starts a system in a session of its own, so that it lives on when this process ends in whatever way.
 *
 * @returns the systemd-nspawn process, which lives as long as the system.
 */
export async function startNspawn(context: Context, nspawn: Nspawn): Promise<LiveProcess> {
  const pidFile = join(nspawn.disk.folder, 'nspawn.pid')
  await rm(pidFile, { force: true })
  const scope = isUnified(await machineHierarchies()) && (await hasSystemd())
  const cgroups = scope ? [] : await makeCgroups(nspawn.name, nspawn.memoryBytes)
  await launch(
    context.processes,
    [
      ...(scope ? scopeCommand(nspawn) : []),
      ...['sh', '-c', enterAndBecome, 'sh', pidFile, cgroups.join(' ')],
      ...nspawnCommand(nspawn, await devices()),
    ],
    nspawn.disk.consoleLog,
  )
  return waitFor(
    { ...wait(context), what: `systemd-nspawn of ${nspawn.hostname} to start`, limitSeconds: 20 },
    async () => {
      const pid = Number(await readFile(pidFile, 'utf8').catch(() => ''))
      const process = pid > 0 ? await liveProcess(pid) : undefined
      return process === undefined ? { done: false, seen: 'no such process' } : { done: true, value: process }
    },
  )
}

/** The system's init process, once it takes orders; undefined while it does not. */
export async function initProcess(nspawn: LiveProcess): Promise<LiveProcess | undefined> {
  for (const pid of await childrenOf(nspawn.pid)) {
    const socket = await stat(`/proc/${pid}/root/run/systemd/private`).catch(() => undefined)
    if (socket?.isSocket()) return liveProcess(pid)
  }
  return undefined
}

/**
 * Ends the system: a power-off through its init within `graceSeconds`, then SIGKILL to its init, with which the kernel
 * ends everything in its process namespace.
 */
export async function stopNspawn(context: Context, nspawn: LiveProcess, graceSeconds: number): Promise<void> {
  if (graceSeconds > 0) {
    await signalProcess(nspawn, 'SIGTERM')
    if (await ends(context, nspawn, graceSeconds)) return
    context.log(`Process ${nspawn.pid} did not power off within ${graceSeconds} s and is killed.`)
  }
  for (const pid of await childrenOf(nspawn.pid)) {
    const init = await liveProcess(pid)
    if (init !== undefined) await signalProcess(init, 'SIGKILL')
  }
  if (await ends(context, nspawn, 5)) return
  await signalProcess(nspawn, 'SIGKILL')
  await waitFor({ ...wait(context), what: `process ${nspawn.pid} to end after SIGKILL`, limitSeconds: 10 }, async () =>
    (await isAlive(nspawn)) ? { done: false, seen: 'it still runs' } : { done: true, value: undefined },
  )
}

/** Every systemd-nspawn process that runs the disk, whatever the records say. */
export async function nspawnOf(disk: Disk): Promise<LiveProcess[]> {
  const pids = await processesWith((argument) => argument === `--directory=${disk.root}`)
  return (await Promise.all(pids.map(liveProcess))).filter((process) => process !== undefined)
}

function nspawnCommand(nspawn: Nspawn, devices: readonly string[]): string[] {
  return [
    'systemd-nspawn',
    '--quiet',
    '--boot',
    '--register=no',
    // The cgroup it is in is the host's own already.
    '--keep-unit',
    `--machine=${nspawn.name}`,
    `--hostname=${nspawn.hostname}`,
    `--directory=${nspawn.disk.root}`,
    `--network-namespace-path=/run/netns/${nspawn.namespace}`,
    // A virtual machine may do anything, and containers inside it need most of it.
    '--capability=all',
    '--system-call-filter=@keyring @known',
    '--kill-signal=SIGRTMIN+4',
    '--resolv-conf=off',
    '--timezone=off',
    '--link-journal=no',
    '--console=read-only',
    ...devices.map((device) => `--bind=${device}`),
    ...Object.entries(nspawn.disk.state).map(([inside, folder]) => `--bind=${folder}:${inside}`),
  ]
}

async function devices(): Promise<string[]> {
  const wanted = ['/dev/net/tun', '/dev/kmsg', '/dev/fuse']
  const present = await Promise.all(wanted.map((device) => stat(device).catch(() => undefined)))
  const modules = await stat('/lib/modules').catch(() => undefined)
  return [...wanted.filter((_, index) => present[index] !== undefined), ...(modules ? ['/lib/modules'] : [])]
}

function scopeCommand(nspawn: Nspawn): string[] {
  const properties = ['Delegate=yes', `MemoryMax=${nspawn.memoryBytes}`].map((property) => `--property=${property}`)
  return ['systemd-run', '--quiet', '--scope', '--collect', `--unit=${nspawn.name}`, ...properties, '--']
}

/** $1 gets the process id, $2 lists the cgroups to enter; the rest becomes this process. */
const enterAndBecome = `
pid_file=$1 cgroups=$2; shift 2
for cgroup in $cgroups; do echo $$ > "$cgroup/cgroup.procs"; done
echo $$ > "$pid_file"
export SYSTEMD_NSPAWN_API_VFS_WRITABLE=1 SYSTEMD_NSPAWN_LOCK=0
exec "$@"
`

/** Runs a command in a new session with its output in a file. Returns at once. */
async function launch(processes: Processes, command: readonly string[], logFile: string): Promise<void> {
  const script = 'log=$1; shift; exec "$@" >> "$log" 2>&1 < /dev/null'
  await runOrThrow(processes, 'setsid', ['--fork', 'sh', '-c', script, 'sh', logFile, ...command], { limitSeconds: 30 })
}

async function ends(context: Context, process: LiveProcess, seconds: number): Promise<boolean> {
  const deadline = context.clock.now() + seconds * 1000
  while (await isAlive(process)) {
    if (context.clock.now() >= deadline) return false
    await context.clock.sleep(50)
  }
  return true
}

function wait(context: Context) {
  return { everySeconds: 0.05, clock: context.clock, signal: new AbortController().signal }
}
