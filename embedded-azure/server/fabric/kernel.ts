import type { Processes } from '../../../src/system/process.ts'

// What containers and networks inside a host need, but cannot load from there.
const modules = ['overlay', 'veth', 'tun', 'fuse', 'nf_conntrack', 'nf_tables', 'br_netfilter']

/** Loads modules of the machine's kernel, which all hosts share. Some may be built in, so failing is no error. */
export async function loadModules(processes: Processes): Promise<void> {
  for (const module of modules) {
    await processes.run('modprobe', ['--quiet', module], { limitSeconds: 30 }).catch(() => undefined)
  }
}
