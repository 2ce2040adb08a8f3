import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { tiedToConnection } from '../../../src/cluster/connection.ts'
import { temporaryFolder } from '../../support/temporaryFolder.ts'

/** Runs it as sshd would: by a shell whose input is open as long as the connection is. */
function start(command: string) {
  const child = spawn('sh', ['-c', `${tiedToConnection(command)}; echo "code $?"`], { stdio: ['pipe', 'pipe', 'pipe'] })
  let output = ''
  child.stdout.on('data', (chunk) => {
    output += chunk
  })
  const ended = once(child, 'close').then(() => output)
  return { child, ended }
}

/** A command that notes its process id and that of a child, and then waits. */
function longCommand(before = '') {
  const file = join(temporaryFolder(), 'pids')
  const command = `${before} sleep 600 & echo "$$ $!" >${file}.new; mv ${file}.new ${file}; wait`
  const pids = () => readFileSync(file, 'utf8').trim().split(' ').map(Number)
  return { command, pids, started: () => vi.waitFor(() => expect(existsSync(file)).toBe(true)) }
}

const isAlive = (pid: number) => existsSync(`/proc/${pid}`) && !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))

test.each(['true', 'exit 7'])('while the connection is open, a command ends by itself: %s', async (command) => {
  const { ended } = start(`echo "it's said"; ${command}`)
  expect(await ended).toBe(`it's said\ncode ${command === 'true' ? 0 : 7}\n`)
})

test('a command and what it has started end with the connection', async () => {
  const { command, pids, started } = longCommand()
  const { child, ended } = start(command)
  await started()
  child.stdin.end()
  expect(await ended).toBe('code 143\n')
  await vi.waitFor(() => expect(pids().filter(isAlive)).toEqual([]))
})

test('a command that does not obey ends too', async () => {
  const { command, pids, started } = longCommand("trap '' TERM;")
  const { child, ended } = start(command)
  await started()
  child.stdin.end()
  expect(await ended).toBe('code 137\n')
  await vi.waitFor(() => expect(pids().filter(isAlive)).toEqual([]))
})
