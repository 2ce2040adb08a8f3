import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { processGroupRecorder, stopLeftovers } from '../../../../src/run/record/processGroups.ts'
import { temporaryFolder } from '../../../support/temporaryFolder.ts'

function sleeper() {
  const child = spawn('sleep', ['60'], { detached: true, stdio: 'ignore' })
  return { child, pid: child.pid as number, ended: once(child, 'exit') }
}

test('a group that a killed step left is stopped by a later one', async () => {
  const run = temporaryFolder()
  const { pid, ended } = sleeper()
  processGroupRecorder(run)(pid, 'started')
  expect(await stopLeftovers(run)).toBe(1)
  expect((await ended)[1]).toBe('SIGKILL')
  expect(readdirSync(join(run, 'groups'))).toEqual([])
})

test('a group that ended is forgotten', async () => {
  const run = temporaryFolder()
  const { child, pid, ended } = sleeper()
  const record = processGroupRecorder(run)
  record(pid, 'started')
  child.kill('SIGKILL')
  await ended
  record(pid, 'ended')
  expect(await stopLeftovers(run)).toBe(0)
})

test('a stranger that got the id of a former group is left alone', async () => {
  const run = temporaryFolder()
  const { child, pid } = sleeper()
  mkdirSync(join(run, 'groups'))
  writeFileSync(join(run, 'groups', String(pid)), 'another start time')
  expect(await stopLeftovers(run)).toBe(0)
  expect(child.exitCode).toBeNull()
  child.kill('SIGKILL')
})

test('no run, no groups', async () => {
  expect(await stopLeftovers(join(temporaryFolder(), 'missing'))).toBe(0)
})
