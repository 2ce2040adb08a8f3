import { readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { exists } from '../../../src/system/files.ts'
import {
  childrenOf,
  isAlive,
  type LiveProcess,
  liveProcess,
  processesWith,
  signalProcess,
} from '../../../src/system/liveProcess.ts'
import { runOrThrow } from '../../../src/system/process.ts'
import { waitFor } from '../../../src/system/wait.ts'
import { hasSystemd, isUnified, machineHierarchies, makeCgroups } from './cgroups.ts'
import type { Context } from './context.ts'
import type { Disk } from './disk.ts'

/** A system to run: the disk it boots from and what it may use. */
export interface Nspawn {
  /** The name of its cgroups. */
  readonly name: string
  readonly hostname: string
  /** Its network namespace, which must already exist with its addresses. */
  readonly namespace: string
  readonly disk: Disk
  readonly memoryBytes: number
}

/**
 * Starts a system in a session of its own, so it survives the end of this process, however it ends.
 *
 * @returns the system's keeper, which lives as long as the system: a shell that runs systemd-nspawn, and runs it again
 *   when the system reboots.
 */
export async function startNspawn(context: Context, nspawn: Nspawn): Promise<LiveProcess> {
  const pidFile = join(nspawn.disk.folder, 'keeper.pid')
  await rm(pidFile, { force: true })
  const scope = isUnified(await machineHierarchies()) && (await hasSystemd())
  const cgroups = scope ? [] : await makeCgroups(nspawn.name, nspawn.memoryBytes)
  const system = [...(scope ? scopeCommand(nspawn) : enterCgroups(cgroups)), ...(await nspawnCommand(nspawn))]
  await runOrThrow(
    context.processes,
    'setsid',
    ['--fork', 'sh', '-c', keeper, 'sh', nspawn.disk.consoleLog, pidFile, cgroups.join(' '), ...system],
    {
      limitSeconds: 30,
      // Writable /proc/sys and /sys, as on a VM; no lock file next to the disk.
      env: { SYSTEMD_NSPAWN_API_VFS_WRITABLE: '1', SYSTEMD_NSPAWN_LOCK: '0' },
    },
  )
  return waitFor(
    { ...wait(context), what: `the keeper of ${nspawn.hostname} to start`, limitSeconds: 20 },
    async () => {
      const pid = Number(await readFile(pidFile, 'utf8').catch(() => ''))
      const process = pid > 0 ? await liveProcess(pid) : undefined
      return process === undefined ? { done: false, seen: 'no such process' } : { done: true, value: process }
    },
  )
}

/** The system's init process, once it accepts commands; undefined until then. */
export async function initProcess(
  keeper: LiveProcess,
  initSocket = '/run/systemd/private',
): Promise<LiveProcess | undefined> {
  for (const nspawn of await childrenOf(keeper.pid)) {
    for (const pid of await childrenOf(nspawn)) {
      // Until it changes its root, it shows the socket of the machine's own init system.
      if (await hasRootOfMachine(pid)) continue
      const socket = await stat(`/proc/${pid}/root${initSocket}`).catch(() => undefined)
      if (socket?.isSocket()) return liveProcess(pid)
    }
  }
  return undefined
}

async function hasRootOfMachine(pid: number): Promise<boolean> {
  const [own, its] = await Promise.all(['self', pid].map((one) => stat(`/proc/${one}/root/`).catch(() => undefined)))
  return its === undefined || (own?.dev === its.dev && own.ino === its.ino)
}

/**
 * Ends the system on a disk: a power-off through its init within `graceSeconds`, then SIGKILL to its init, with which
 * the kernel ends everything in its process namespace. Its processes are searched for on the machine, because a server
 * may have been killed between starting and recording them.
 */
export async function stopNspawn(context: Context, disk: Disk, graceSeconds: number): Promise<void> {
  const processes = await processesOf(disk)
  if (graceSeconds > 0) {
    // The keeper only notes it; systemd-nspawn powers the system off.
    for (const process of processes) await signalProcess(process, 'SIGTERM')
    if (await allEnd(context, processes, graceSeconds)) return
    context.log(`The host on ${disk.folder} did not power off within ${graceSeconds} s and is cut off.`)
  }
  // All ids are collected before the first is killed: the children of a dead keeper cannot be listed.
  const children = (await Promise.all(processes.map((process) => childrenOf(process.pid)))).flat()
  const inits = (await Promise.all(children.map(liveProcess))).filter((process) => process !== undefined)
  const all = [...processes, ...inits]
  for (const process of all) await signalProcess(process, 'SIGKILL')
  await waitFor({ ...wait(context), what: `the processes of ${disk.folder} to end`, limitSeconds: 20 }, async () =>
    (await allEnd(context, all, 0))
      ? { done: true, value: undefined }
      : { done: false, seen: 'some are still running' },
  )
}

/** The keeper and systemd-nspawn: both name the disk on their command line. */
async function processesOf(disk: Disk): Promise<LiveProcess[]> {
  const pids = await processesWith((argument) => argument === `--directory=${disk.root}`)
  return (await Promise.all(pids.map(liveProcess))).filter((process) => process !== undefined)
}

async function nspawnCommand(nspawn: Nspawn): Promise<string[]> {
  const devices = await present('/dev/net/tun', '/dev/kmsg', '/dev/fuse')
  const modules = await present('/lib/modules')
  return [
    'systemd-nspawn',
    '--quiet',
    '--boot',
    '--register=no',
    // It is already in the host's own cgroup.
    '--keep-unit',
    `--machine=${nspawn.name}`,
    `--hostname=${nspawn.hostname}`,
    `--directory=${nspawn.disk.root}`,
    `--network-namespace-path=/run/netns/${nspawn.namespace}`,
    // A VM may do anything, and containers inside it need most of it.
    '--capability=all',
    '--system-call-filter=@keyring @known',
    '--kill-signal=SIGRTMIN+4',
    '--resolv-conf=off',
    '--timezone=off',
    '--link-journal=no',
    '--console=read-only',
    ...devices.map((device) => `--bind=${device}`),
    // Only to read: these are the machine's own.
    ...modules.map((folder) => `--bind-ro=${folder}`),
    ...Object.entries(nspawn.disk.state).map(([inside, folder]) => `--bind=${folder}:${inside}`),
  ]
}

/** The devices and folders that a host shares with the machine, as far as the machine has them. */
async function present(...wanted: readonly string[]): Promise<string[]> {
  const there = await Promise.all(wanted.map(exists))
  return wanted.filter((_, index) => there[index])
}

/** Runs a command in a scope that systemd, which runs this machine, delegates with all its controllers. */
function scopeCommand(nspawn: Nspawn): string[] {
  const properties = ['Delegate=yes', `MemoryMax=${nspawn.memoryBytes}`].map((property) => `--property=${property}`)
  return ['systemd-run', '--quiet', '--scope', '--collect', `--unit=${nspawn.name}`, ...properties, '--']
}

/** Runs a command inside these cgroups. */
function enterCgroups(cgroups: readonly string[]): string[] {
  const script = 'for cgroup in $1; do echo $$ > "$cgroup/cgroup.procs"; done; shift; exec "$@"'
  return ['sh', '-c', script, 'sh', cgroups.join(' ')]
}

// With 133 systemd-nspawn reports that the system wants to reboot. What the last boot left in the cgroups is removed
// first: kubelet would inspect each of them for seconds. A pause of a second lets systemd forget the previous scope.
const keeper = `
exec >> "$1" 2>&1 < /dev/null
echo $$ > "$2"
cgroups=$3 stopping=
shift 3
trap 'stopping=yes' TERM
while :; do
  "$@"
  [ $? = 133 ] && [ -z "$stopping" ] || exit 0
  for cgroup in $cgroups; do find "$cgroup" -mindepth 1 -depth -type d -exec rmdir {} +; done
  sleep 1
done
`

async function allEnd(context: Context, processes: readonly LiveProcess[], seconds: number): Promise<boolean> {
  const deadline = context.clock.now() + seconds * 1000
  for (;;) {
    if (!(await Promise.all(processes.map(isAlive))).includes(true)) return true
    if (context.clock.now() >= deadline) return false
    await context.clock.sleep(50)
  }
}

function wait(context: Context) {
  return { everySeconds: 0.05, clock: context.clock, signal: new AbortController().signal }
}
