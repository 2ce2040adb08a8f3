import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { systemClock } from '../../../../src/system/clock.ts'
import { childrenOf, liveProcess } from '../../../../src/system/liveProcess.ts'
import { waitFor } from '../../../../src/system/wait.ts'
import { initProcess } from '../../../server/fabric/nspawn.ts'

it('a system that has not entered its own root yet does not count as started by the socket of the machine', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'init-'))
  const socket = join(folder, 'private')
  const machine = createServer().listen(socket)
  const keeper = spawn('sh', ['-c', 'sh -c "sleep 60; :"; :'], { detached: true, stdio: 'ignore' })
  const { pid } = keeper
  if (pid === undefined) throw new Error('The shell did not start.')
  onTestFinished(async () => {
    process.kill(-pid, 'SIGKILL')
    machine.close()
    await rm(folder, { recursive: true, force: true })
  })
  const wait = { what: 'three generations', limitSeconds: 20, everySeconds: 0.02, clock: systemClock }
  await waitFor({ ...wait, signal: new AbortController().signal }, async () => {
    const [child] = await childrenOf(pid)
    const grown = child !== undefined && (await childrenOf(child)).length > 0
    return grown ? { done: true, value: undefined } : { done: false, seen: 'not yet' }
  })
  const live = await liveProcess(pid)
  if (live === undefined) throw new Error('The shell ended.')
  expect(await initProcess(live, socket)).toBeUndefined()
})
