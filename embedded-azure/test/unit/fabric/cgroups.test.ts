import { describe, expect, it } from 'vitest'
import { hierarchiesOf, isUnified } from '../../../server/fabric/cgroups.ts'

describe('cgroups', () => {
  it('are found on a machine with the old and the unified hierarchy', () => {
    const mounts = [
      'tmpfs /sys/fs/cgroup tmpfs rw 0 0',
      'cgroup /sys/fs/cgroup/memory cgroup rw,memory 0 0',
      'cgroup2 /sys/fs/cgroup/unified cgroup2 rw 0 0',
      '/dev/vda / ext4 rw 0 0',
    ].join('\n')
    expect(hierarchiesOf(mounts)).toEqual([
      { path: '/sys/fs/cgroup/memory', version: 'v1' },
      { path: '/sys/fs/cgroup/unified', version: 'v2' },
    ])
    expect(isUnified(hierarchiesOf(mounts))).toBe(false)
  })

  it('are found on a machine with the unified hierarchy alone', () => {
    expect(isUnified(hierarchiesOf('cgroup2 /sys/fs/cgroup cgroup2 rw,nosuid 0 0\n'))).toBe(true)
  })
})
