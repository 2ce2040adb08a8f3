import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { applyStates, completedState, readReturn } from '../../../src/cluster/salt.ts'
import { SetupError } from '../../../src/vocabulary/errors.ts'
import { fakeConnection } from '../../support/cluster/fakes.ts'
import { temporaryFolder } from '../../support/temporaryFolder.ts'

const state = (run: number, part: object = {}) => ({
  result: true,
  comment: 'All right.',
  changes: {},
  duration: 12.5,
  __id__: `id-${run}`,
  __sls__: 'containerd',
  __run_num__: run,
  ...part,
})

const returned = (states: Record<string, object>) => JSON.stringify({ local: states })

test('states are reported in the order in which they ran', () => {
  const states = readReturn(
    'hub',
    returned({
      'service_|-containerd_|-containerd_|-running': state(1, { changes: { containerd: true }, duration: '1500 ms' }),
      'file_|-/etc/a_|-/etc/a_|-managed': state(0),
    }),
  )
  expect(states.map(({ id, function: name, changed, seconds }) => [id, name, changed, seconds])).toEqual([
    ['id-0', 'file.managed', false, 0.0125],
    ['id-1', 'service.running', true, 1.5],
  ])
})

test('the error names host, state and comment of the state that is the cause of the failure', async () => {
  const host = fakeConnection('worker-2', () => ({
    exitCode: 2,
    stdout: returned({
      'host_file_|-/usr/local/bin/kubelet_|-/usr/local/bin/kubelet_|-installed': state(3, {
        result: false,
        comment: 'https://hub:5000/…: connection refused',
        __id__: '/usr/local/bin/kubelet',
        __sls__: 'binaries',
      }),
      'service_|-kubelet_|-kubelet_|-running': state(2, {
        result: false,
        comment: 'One or more requisite failed: binaries./usr/local/bin/kubelet',
      }),
    }),
  }))
  await expect(applyStates(host)).rejects.toThrow(
    'On worker-2, the state "/usr/local/bin/kubelet" (host_file.installed in binaries) failed: https://hub:5000/…: connection refused',
  )
})

test('states that do not compile are an error that says why', () => {
  const text = JSON.stringify({ local: ["Rendering SLS 'base:os' failed: Jinja variable 'x' is undefined"] })
  expect(() => readReturn('hub', text)).toThrow(
    "The states of hub could not be compiled: Rendering SLS 'base:os' failed",
  )
})

test.each([
  ['prints nothing', { stdout: '', stderr: 'Killed', exitCode: 137 }],
  ['prints something else', { stdout: 'Segmentation fault', exitCode: 139 }],
])('a host whose salt-call %s has failed', async (_what, answer) => {
  await expect(applyStates(fakeConnection('worker-1', () => answer))).rejects.toThrow(/^worker-1 returned nothing/)
})

test('an empty return and an exit code without a failed state are failures too', async () => {
  await expect(applyStates(fakeConnection('hub', () => ({ stdout: returned({}) })))).rejects.toThrow(SetupError)
  const disagrees = { exitCode: 1, stdout: returned({ 'file_|-a_|-a_|-managed': state(0) }) }
  await expect(applyStates(fakeConnection('hub', () => disagrees))).rejects.toThrow('exited with code 1 after 1 states')
})

test('progress is read from the log that Salt writes while it works', async () => {
  const heard: string[] = []
  const host = fakeConnection('hub', () => ({
    stdout: returned({ 'file_|-a_|-a_|-managed': state(0) }),
    stderr:
      '[INFO    ] Running state [/etc/hosts] at time 10:00:00.1\n' +
      '[INFO    ] Completed state [/etc/hosts] at time 10:00:00.2 (duration_in_ms=1.1)\n',
  }))
  await applyStates(host, { onState: (name) => heard.push(name) })
  expect(heard).toEqual(['/etc/hosts'])
  expect(completedState('[INFO    ] Executing state file.managed for [/etc/hosts]')).toBeUndefined()
})

test('the pillar, which has the secrets of the host, is deleted whatever becomes of the states', async () => {
  const commands: string[] = []
  const host = fakeConnection('worker-1', (command) => {
    commands.push(command)
    return { exitCode: 1, stdout: '' }
  })
  await expect(applyStates(host)).rejects.toThrow(SetupError)
  const folder = temporaryFolder()
  const here = commands.map((command) => command.replaceAll(/\/(srv\/kube-e2e|var\/log|opt\/salt)/g, `${folder}/$1`))
  mkdirSync(join(folder, 'srv/kube-e2e/pillar'), { recursive: true })
  for (const ending of ['exit 0', 'exit 1', 'kill -KILL $$']) {
    writeFileSync(join(folder, 'srv/kube-e2e/pillar/host.sls'), 'secret')
    mkdirSync(join(folder, 'opt/salt/bin'), { recursive: true })
    writeFileSync(join(folder, 'opt/salt/bin/salt-call'), `#!/bin/sh\n${ending}\n`, { mode: 0o755 })
    for (const command of here) spawnSync('sh', ['-c', command])
    expect(readdirSync(join(folder, 'srv/kube-e2e/pillar')), ending).toEqual([])
  }
})
