import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { changedSysctls, noteSysctls, raiseLimits, restoreSysctls } from '../../../server/fabric/sysctls.ts'

let folder: string
const folders = () => ({ values: join(folder, 'sys'), note: join(folder, 'run', 'note.json') })
const set = async (path: string, value: string) => {
  const file = join(folder, 'sys', path)
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, `${value}\n`)
}
const get = async (path: string) => (await readFile(join(folder, 'sys', path), 'utf8')).trim()
const changed = async () => (await changedSysctls(folders())).map(({ name, now }) => `${name}=${now}`).toSorted()

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sysctls-'))
  const before: Record<string, string> = {
    'kernel/random/boot_id': 'first',
    'kernel/panic': '0',
    'kernel/printk': '7\t4\t1\t7',
    'kernel/core_pattern': 'core',
    'kernel/hostname': 'machine',
    'vm/overcommit_memory': '0',
    'vm/max_map_count': '65530',
    'fs/inotify/max_user_instances': '128',
    'fs/file-max': '100',
    'net/ipv4/ip_forward': '0',
    'net/netfilter/nf_conntrack_max': '65536',
  }
  for (const [path, value] of Object.entries(before)) await set(path, value)
})
afterEach(() => rm(folder, { recursive: true, force: true }))

it('whatever hosts change of the whole machine is named, and put back', async () => {
  await noteSysctls(folders())
  await raiseLimits(folders())
  await set('kernel/panic', '10')
  await set('kernel/core_pattern', '|/bin/dump %p')
  await set('vm/max_map_count', '262144')
  await set('net/netfilter/nf_conntrack_max', '131072')
  expect(await changed()).toEqual([
    'fs.inotify.max_user_instances=8192',
    'kernel.core_pattern=|/bin/dump %p',
    'kernel.panic=10',
    'net.netfilter.nf_conntrack_max=131072',
    'vm.max_map_count=262144',
  ])
  await restoreSysctls(folders())
  expect(await changed()).toEqual([])
  expect(await get('kernel/panic')).toBe('0')
  expect(await get('vm/max_map_count')).toBe('65530')
  expect(await get('fs/inotify/max_user_instances')).toBe('128')
})

it('the first note counts, whoever comes later, until all is back', async () => {
  await noteSysctls(folders())
  await set('kernel/panic', '10')
  await noteSysctls(folders())
  await restoreSysctls(folders())
  expect(await get('kernel/panic')).toBe('0')
  await set('kernel/panic', '5')
  await noteSysctls(folders())
  expect(await changed()).toEqual([])
})

it('what cannot be put back stays noted and named', async () => {
  await noteSysctls(folders())
  // A link to a file that takes no writing, for root neither.
  await set('kernel/panic', '10')
  const full = join(folder, 'sys', 'kernel/panic')
  await rm(full)
  await symlink('/proc/version', full)
  await restoreSysctls(folders())
  expect((await changed()).map((line) => line.split('=')[0])).toEqual(['kernel.panic'])
})

it('names of the machine and settings of its own network are not touched', async () => {
  await noteSysctls(folders())
  await set('kernel/hostname', 'renamed')
  await set('net/ipv4/ip_forward', '1')
  await restoreSysctls(folders())
  expect([await get('kernel/hostname'), await get('net/ipv4/ip_forward')]).toEqual(['renamed', '1'])
})

it('a note from before the last boot says nothing', async () => {
  await noteSysctls(folders())
  await set('kernel/random/boot_id', 'second')
  await set('kernel/panic', '30')
  expect(await changed()).toEqual([])
  await noteSysctls(folders())
  await set('kernel/panic', '10')
  expect(await changed()).toEqual(['kernel.panic=10'])
})
