import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { customData } from '../../../src/cluster/customData.ts'
import { examplePlan } from '../../support/examplePlan.ts'
import { temporaryFolder } from '../../support/temporaryFolder.ts'

const identity = {
  folder: '/run/ssh',
  privateKeyFile: '/run/ssh/id_ed25519',
  publicKey: 'ssh-ed25519 CLIENT kube-e2e',
  firstHostKey: { privateKey: 'ONE-TIME-KEY\n', publicKey: 'ssh-ed25519 FIRST kube-e2e' },
}
const saltStates = join(import.meta.dirname, '../../../salt-states')
const script: string = parse(customData(examplePlan(), identity, saltStates)).write_files[1].content

let folder = ''
beforeEach(() => {
  folder = temporaryFolder()
  for (const name of ['bin', 'state', 'calls', 'salt-bin']) mkdirSync(join(folder, name))
  writeFileSync(join(folder, 'state/requirements.txt'), 'wheel==1\nsalt==2\n')
  writeFileSync(join(folder, 'uptime'), '100.50 7.00\n')
  program('bin/systemctl', 'exit 1')
  program('bin/dpkg-query', 'exit 1')
  program('bin/apt-get', '')
  program('salt-bin/pip', '')
  program('bin/python3', `mkdir -p ${folder}/salt/bin; cp ${folder}/salt-bin/pip ${folder}/salt/bin/pip`)
  // Time passes only while the script sleeps.
  program(
    'bin/sleep',
    `read up rest <${folder}/uptime; echo "$((\${up%.*} + $1)).50 7.00" >${folder}/uptime; cat ${folder}/state/status >>${folder}/said`,
  )
})

/** A program that counts its calls, notes their arguments, and then does this; `$count` is the number of the call. */
function program(path: string, body: string): void {
  const calls = join(folder, 'calls', path.split('/').at(-1) ?? '')
  const text = `#!/bin/sh\necho "$*" >>${calls}; count=$(wc -l <${calls})\n${body}\n`
  writeFileSync(join(folder, path), text, { mode: 0o755 })
}

function callsOf(name: string): readonly string[] {
  const file = join(folder, 'calls', name)
  return existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n') : []
}

/** Runs the script on a machine whose programs are those of the folder. */
function boot(): string {
  const here = script
    .replaceAll('/var/lib/kube-e2e', join(folder, 'state'))
    .replaceAll('/opt/salt', join(folder, 'salt'))
    .replaceAll('/proc/uptime', join(folder, 'uptime'))
  spawnSync('sh', ['-c', here], { env: { PATH: `${folder}/bin:${process.env.PATH}` } })
  return readFileSync(join(folder, 'state/status'), 'utf8').trim()
}

test('a host is ready when packages and Salt are installed, with nothing tried twice', () => {
  expect(boot()).toBe('ready')
  expect(callsOf('apt-get').map((call) => /\b(update|install)\b/.exec(call)?.[1])).toEqual(['update', 'install'])
  expect(callsOf('pip')).toHaveLength(2)
  expect(callsOf('sleep')).toEqual([])
})

const lists = 'E: Could not get lock /var/lib/apt/lists/lock. It is held by process 900 (apt-get)'

describe('what fails for a while is tried again, each time after a longer pause', () => {
  test.each([
    [
      'package lists that are locked',
      'bin/apt-get',
      `[ $count -gt 3 ] || { echo "${lists}" >&2; exit 100; }`,
      [2, 4, 8],
    ],
    ['a mirror that fails during the installation', 'bin/apt-get', '[ $count != 2 ] || exit 100', [2]],
    ['a package index that fails', 'salt-bin/pip', '[ $count -gt 2 ] || exit 1', [2, 4]],
  ])('%s', (_, path, body, pauses) => {
    program(path, body)
    expect(boot()).toBe('ready')
    expect(callsOf('sleep').map(Number)).toEqual(pauses)
    expect(readFileSync(join(folder, 'said'), 'utf8')).toMatch(/^installing .*\(failed, trying again in 2 s\)\n/)
  })
})

test.each([
  ['bin/apt-get', 'installing packages', 300],
  ['salt-bin/pip', 'installing Salt', 120],
])('%s that always fails ends with the step that failed, after a limit', (path, step, limit) => {
  program(path, 'exit 100')
  expect(boot()).toMatch(new RegExp(`^failed: ${step}`))
  const waited = callsOf('sleep').map(Number)
  const sum = waited.reduce((one, other) => one + other, 0)
  expect(sum).toBeGreaterThanOrEqual(limit)
  expect(sum - (waited.at(-1) ?? 0)).toBeLessThan(limit)
})

test('no service is restarted while packages are installed', () => {
  program('bin/apt-get', `env >${folder}/environment`)
  boot()
  expect(readFileSync(join(folder, 'environment'), 'utf8')).toContain('NEEDRESTART_SUSPEND=1\n')
})
