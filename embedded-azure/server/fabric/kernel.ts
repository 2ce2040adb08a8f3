import { readFile, writeFile } from 'node:fs/promises'
import type { Processes } from '../../../src/system/process.ts'

// What containers and networks inside a host need, but cannot load from there.
const modules = ['overlay', 'veth', 'tun', 'fuse', 'nf_conntrack', 'nf_tables', 'br_netfilter']

// Two or three Kubernetes nodes on one machine use up the kernel's default of 128 instances.
const floors: Readonly<Record<string, number>> = {
  'fs/inotify/max_user_instances': 8192,
  'fs/inotify/max_user_watches': 524_288,
}

/**
 * Prepares what all hosts share, the machine's kernel: loads modules (which may be built in, so failing is no error)
 * and raises, never lowers, two limits that have no namespace.
 */
export async function prepareKernel(processes: Processes): Promise<void> {
  for (const module of modules) {
    await processes.run('modprobe', ['--quiet', module], { limitSeconds: 30 }).catch(() => undefined)
  }
  for (const [name, floor] of Object.entries(floors)) {
    const file = `/proc/sys/${name}`
    const current = Number(await readFile(file, 'utf8').catch(() => Number.NaN))
    if (current < floor) await writeFile(file, String(floor)).catch(() => undefined)
  }
}
