import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { release } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { temporaryFolder } from '../../support/temporaryFolder.ts'

const stateModule = join(import.meta.dirname, '../../../salt-states/_states/kernel_feature.py')
const caller = join(import.meta.dirname, '../../support/cluster/kernelFeature.py')

interface Machine {
  /** Files and their content. */
  readonly files?: Readonly<Record<string, string>>
  /** Of modprobe; 1 by default, as on a machine that must not need it. */
  readonly exitCode?: number
  /** What a successful modprobe creates. */
  readonly creates?: string
  readonly test?: boolean
}

const builtIn = (...modules: string[]) => ({ [`/lib/modules/${release()}/modules.builtin`]: `${modules.join('\n')}\n` })

function present(state: { name: string; sign?: string }, { files = {}, exitCode = 1, creates = '', test }: Machine) {
  const root = temporaryFolder()
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), content)
  }
  const args = [caller, stateModule, root, String(exitCode), creates, test ? 'test' : 'apply']
  return JSON.parse(execFileSync('python3', args, { input: JSON.stringify(state), encoding: 'utf8' }))
}

const tun = { name: 'tun', sign: '/dev/net/tun' }

describe('a feature that the kernel has is present, and nothing is loaded', () => {
  test.each<[string, { name: string; sign?: string }, Machine]>([
    ['built in, by its sign', tun, { files: { '/dev/net/tun': '' } }],
    ['built in, by the list of the kernel', { name: 'tun' }, { files: builtIn('kernel/drivers/net/tun.ko') }],
    ['built in, compressed, with a dash', { name: 'nf_nat' }, { files: builtIn('kernel/net/nf-nat.ko.zst') }],
    ['loaded by something else', { name: 'overlay' }, { files: { '/sys/module/overlay/refcnt': '1' } }],
    ['in test mode', tun, { files: { '/dev/net/tun': '' }, test: true }],
  ])('%s', (_, state, machine) => {
    expect(present(state, machine)).toMatchObject({ result: true, changes: {}, calls: [] })
  })
})

test('a module that is not loaded is loaded', () => {
  const loaded = present({ name: 'br_netfilter' }, { exitCode: 0, creates: '/sys/module/br_netfilter' })
  expect(loaded).toMatchObject({
    result: true,
    changes: { br_netfilter: 'loaded' },
    calls: [['modprobe', 'br_netfilter']],
  })
})

test('in test mode a module that is not loaded would be, and is not', () => {
  expect(present(tun, { exitCode: 0, test: true })).toMatchObject({ result: null, calls: [] })
})

test.each<Machine>([{}, { files: builtIn('kernel/drivers/net/tunnel.ko', 'kernel/fs/overlayfs/overlay.ko') }])(
  'a feature that neither kernel nor modules have is a failure that says so',
  (machine) => {
    expect(present(tun, machine)).toMatchObject({
      result: false,
      comment: 'The kernel lacks tun: modprobe: FATAL: tun not found',
    })
  },
)
