import { describe, expect, it } from 'vitest'
import { type LocalMachineFacts, missingCapabilities, problemsOf } from '../../../server/fabric/localMachineChecks.ts'

const good: LocalMachineFacts = {
  isRoot: true,
  missingCapabilities: [],
  hasTun: true,
  hasOverlay: true,
  missingPrograms: [],
  stateFolder: '/var/lib/ke2e',
  stateOnOverlay: false,
  freeMemoryBytes: 16 * 2 ** 30,
  freeDiskBytes: 50 * 2 ** 30,
  publicRoutes: [],
}

describe('a machine that is to have hosts', () => {
  it('is fine when nothing is missing', () => {
    expect(problemsOf(good)).toEqual([])
  })

  it('hears all its problems at once', () => {
    const bad = { ...good, isRoot: false, hasTun: false, freeDiskBytes: 2 ** 30 }
    expect(problemsOf(bad)).toEqual([
      'The embedded Azure needs root: run it with sudo.',
      '/dev/net/tun is missing: load the kernel module tun, or give the container this device.',
      'Only 1.0 GiB of disk are free at /var/lib/ke2e; at least 8.0 GiB are needed.',
    ])
  })

  it('is told what a container keeps root from doing', () => {
    const ordinary = missingCapabilities('Name:\tnode\nCapEff:\t00000000a80425fb\n')
    expect(ordinary).toEqual(['CAP_NET_ADMIN', 'CAP_SYS_PTRACE', 'CAP_SYS_ADMIN'])
    expect(missingCapabilities('CapEff:\t000001ffffffffff\n')).toEqual([])
    expect(missingCapabilities('CapEff:\t000001fff7ffffff\n')).toEqual(['CAP_MKNOD'])
    expect(problemsOf({ ...good, missingCapabilities: ['CAP_SYS_ADMIN', 'CAP_MKNOD'] })).toEqual([
      'Root lacks the capabilities CAP_SYS_ADMIN, CAP_MKNOD here: run it outside of a container, or in a privileged one.',
    ])
    // Whoever is not root has none, and is told to become root instead.
    expect(problemsOf({ ...good, isRoot: false, missingCapabilities: ordinary })).toHaveLength(1)
  })

  it('is told the packages of missing programs, each once', () => {
    expect(problemsOf({ ...good, missingPrograms: ['nsenter', 'unshare', 'nft'] })).toEqual([
      'Missing programs: nsenter, unshare, nft. Install them with `apt-get install nftables util-linux`.',
    ])
  })

  it('must not route the public range to anything but a fabric', () => {
    const ours = [
      { dst: '203.0.113.204', dev: 'ke2e-00ff00' },
      { dst: '203.0.113.128/25', type: 'unreachable', metric: 7 },
    ]
    expect(problemsOf({ ...good, publicRoutes: ours })).toEqual([])
    expect(problemsOf({ ...good, publicRoutes: [{ dst: '203.0.113.192/26', dev: 'wg0' }] })).toEqual([
      'This machine already routes 203.0.113.192/26 to wg0; the embedded Azure needs 203.0.113.128/25 for its public addresses.',
    ])
  })
})
