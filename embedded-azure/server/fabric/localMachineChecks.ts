import { constants } from 'node:fs'
import { access, readFile, stat, statfs } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { exists } from '../../../src/system/files.ts'
import type { Processes } from '../../../src/system/process.ts'
import { publicRange } from './addresses.ts'
import { availableMemory } from './inventory.ts'
import { type Route, routes } from './ip.ts'

/** Programs that the fabric calls, and the Debian and Ubuntu package that contains each. */
export const requiredPrograms: Readonly<Record<string, string>> = {
  dnsmasq: 'dnsmasq-base',
  ip: 'iproute2',
  mmdebstrap: 'mmdebstrap',
  mount: 'mount',
  nft: 'nftables',
  nsenter: 'util-linux',
  setsid: 'util-linux',
  sysctl: 'procps',
  'systemd-nspawn': 'systemd-container',
  unshare: 'util-linux',
}

// In a conformance run a hub and two workers used 2.5 GiB of memory and, besides the image, 3.2 GB of disk; these limits
// leave little more than room to breathe.
const minimumMemoryBytes = 4 * 2 ** 30
const minimumDiskBytes = 8 * 2 ** 30

/** What root must be allowed for mounts, networks, devices and processes of hosts, by the kernel's numbers. */
const requiredCapabilities: Readonly<Record<string, number>> = {
  CAP_CHOWN: 0,
  CAP_DAC_OVERRIDE: 1,
  CAP_FOWNER: 3,
  CAP_KILL: 5,
  CAP_SETGID: 6,
  CAP_SETUID: 7,
  CAP_NET_BIND_SERVICE: 10,
  CAP_NET_ADMIN: 12,
  CAP_SYS_CHROOT: 18,
  CAP_SYS_PTRACE: 19,
  CAP_SYS_ADMIN: 21,
  CAP_MKNOD: 27,
}

const overlayMagic = 0x794c7630

/** What can be known about a machine before anything is created on it. */
export interface LocalMachineFacts {
  readonly isRoot: boolean
  /** Names from {@link requiredCapabilities}. */
  readonly missingCapabilities: readonly string[]
  readonly hasTun: boolean
  readonly hasOverlay: boolean
  /** Names from {@link requiredPrograms}. */
  readonly missingPrograms: readonly string[]
  readonly stateFolder: string
  readonly stateOnOverlay: boolean
  readonly freeMemoryBytes: number
  readonly freeDiskBytes: number
  /** Routes of the machine to addresses inside the public range. */
  readonly publicRoutes: readonly Route[]
}

/** Everything that prevents this machine from running hosts, one sentence each; empty when it can. */
export async function localMachineProblems(options: {
  readonly stateFolder: string
  readonly processes: Processes
}): Promise<string[]> {
  return problemsOf(await readMachine(options.stateFolder, options.processes))
}

export function problemsOf(facts: LocalMachineFacts): string[] {
  const packages = [...new Set(facts.missingPrograms.map((program) => requiredPrograms[program] ?? program))].sort()
  const foreign = facts.publicRoutes.find((route) => !isOfSomeFabric(route))
  const problems: (string | false)[] = [
    !facts.isRoot && 'The embedded Azure needs root: run it with sudo.',
    facts.isRoot &&
      facts.missingCapabilities.length > 0 &&
      `Root lacks the capabilities ${facts.missingCapabilities.join(', ')} here: run it outside of a container, or in a privileged one.`,
    !facts.hasTun && '/dev/net/tun is missing: load the kernel module tun, or give the container this device.',
    !facts.hasOverlay && 'The kernel has no overlay file system: load the kernel module overlay.',
    packages.length > 0 &&
      `Missing programs: ${facts.missingPrograms.join(', ')}. Install them with \`apt-get install ${packages.join(' ')}\`.`,
    facts.stateOnOverlay &&
      `The state folder ${facts.stateFolder} is on an overlay file system, which cannot hold the disks of hosts: choose a folder on this machine's own file system.`,
    facts.freeMemoryBytes < minimumMemoryBytes &&
      `Only ${gibibytes(facts.freeMemoryBytes)} GiB of memory are available; a hub and two workers need at least ${gibibytes(minimumMemoryBytes)} GiB.`,
    facts.freeDiskBytes < minimumDiskBytes &&
      `Only ${gibibytes(facts.freeDiskBytes)} GiB of disk are free at ${facts.stateFolder}; at least ${gibibytes(minimumDiskBytes)} GiB are needed.`,
    foreign !== undefined &&
      `This machine already routes ${foreign.dst} to ${foreign.dev ?? foreign.type}; the embedded Azure needs ${publicRange} for its public addresses.`,
  ]
  return problems.filter((problem) => problem !== false)
}

async function readMachine(stateFolder: string, processes: Processes): Promise<LocalMachineFacts> {
  const isRoot = process.getuid?.() === 0
  await processes.run('modprobe', ['--quiet', 'overlay'], { limitSeconds: 30 }).catch(() => undefined)
  const missingPrograms = await absentPrograms()
  const file = await statfs(await nearestFolder(stateFolder))
  return {
    isRoot,
    missingCapabilities: missingCapabilities(await readFile('/proc/self/status', 'utf8')),
    hasTun: (await stat('/dev/net/tun').catch(() => undefined))?.isCharacterDevice() ?? false,
    hasOverlay: /\toverlay$/m.test(await readFile('/proc/filesystems', 'utf8')),
    missingPrograms,
    stateFolder,
    stateOnOverlay: file.type === overlayMagic,
    freeMemoryBytes: await availableMemory(),
    freeDiskBytes: file.bavail * file.bsize,
    publicRoutes: missingPrograms.includes('ip') ? [] : await routesToPublicRange(processes),
  }
}

/** @param status the text of /proc/self/status, with the effective capabilities of this process as a mask */
export function missingCapabilities(status: string): string[] {
  const mask = BigInt(`0x${/^CapEff:\s*([0-9a-f]+)$/im.exec(status)?.[1] ?? '0'}`)
  return Object.entries(requiredCapabilities).flatMap(([name, bit]) =>
    ((mask >> BigInt(bit)) & 1n) === 1n ? [] : [name],
  )
}

async function absentPrograms(): Promise<string[]> {
  const folders = [...(process.env.PATH ?? '').split(':'), '/usr/sbin', '/sbin']
  const found = await Promise.all(
    Object.keys(requiredPrograms).map((program) =>
      Promise.any(folders.map((folder) => access(join(folder, program), constants.X_OK))).then(
        () => true,
        () => false,
      ),
    ),
  )
  return Object.keys(requiredPrograms).filter((_, index) => !found[index])
}

async function routesToPublicRange(processes: Processes): Promise<Route[]> {
  const machine = { processes, namespace: undefined }
  return [
    ...(await routes(machine, 'root', publicRange)),
    ...(await routes(machine, 'type', 'unreachable', 'root', publicRange)),
  ]
}

/** Other fabrics on the machine share the range, address by address; see the edge. */
function isOfSomeFabric(route: Route): boolean {
  return route.type === 'unreachable' || /^ke2e-[0-9a-f]{6}$/.test(route.dev ?? '')
}

/** The folder itself, or its nearest existing parent: a check creates nothing. */
async function nearestFolder(path: string): Promise<string> {
  return (await exists(path)) || path === dirname(path) ? path : nearestFolder(dirname(path))
}

function gibibytes(bytes: number): string {
  return (bytes / 2 ** 30).toFixed(1)
}
