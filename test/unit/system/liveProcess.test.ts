import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { describe, expect, it } from 'vitest'
import { isAlive, liveProcess, processesWith, signalProcess } from '../../../src/system/liveProcess.ts'

describe('a recorded process', () => {
  it('is found by an argument, is alive until it is ended, and then is not', async () => {
    const mark = `--mark=${process.pid}-${Date.now()}`
    const child = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)', '--', mark])
    await once(child, 'spawn')
    const recorded = await liveProcess(child.pid ?? 0)
    if (recorded === undefined) throw new Error('The child is not there.')
    expect(await processesWith((argument) => argument === mark)).toEqual([child.pid])
    expect(await isAlive(recorded)).toBe(true)
    const ended = once(child, 'exit')
    await signalProcess(recorded, 'SIGKILL')
    await ended
    expect(await isAlive(recorded)).toBe(false)
  })

  it('is not taken for a later process that got its id, and that one is not signalled', async () => {
    const former = { pid: process.pid, startTime: '1' }
    expect(await isAlive(former)).toBe(false)
    await signalProcess(former, 'SIGKILL')
  })
})
