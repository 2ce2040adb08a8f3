import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { describe, expect, it } from 'vitest'
import { withLock } from '../../../src/kubernetes/lock.ts'
import { systemClock } from '../../../src/system/clock.ts'

const name = `test-${process.pid}`
const quick = {
  clock: { now: systemClock.now, sleep: (_: number, signal?: AbortSignal) => systemClock.sleep(5, signal) },
  signal: new AbortController().signal,
}
const silent = { detail: () => {}, note: () => {} }

describe('withLock', () => {
  it('makes a second one wait until the first has ended, and says what it waits for', async () => {
    const events: string[] = []
    let finish = () => {}
    const first = withLock(name, 'building', { ...quick, voice: silent }, async () => {
      await new Promise<void>((resolve) => {
        finish = resolve
      })
      events.push('first ended')
    })
    const voice = {
      note: () => {},
      detail: (text: string) => {
        events.push(text)
        finish()
      },
    }
    const second = withLock(name, 'building', { ...quick, voice }, async () => {
      events.push('second began')
    })
    await Promise.all([first, second])
    expect(events).toEqual([`process ${process.pid} is building; waiting for it`, 'first ended', 'second began'])
  })

  it('takes over when the holder was killed', async () => {
    const script = `require('node:net').createServer().listen('\\0kube-e2e/${name}-killed', () => console.log('holds'))`
    const holder = spawn(process.execPath, ['--eval', script], { stdio: ['ignore', 'pipe', 'inherit'] })
    await once(holder.stdout, 'data')
    const waiting = withLock(`${name}-killed`, 'building', { ...quick, voice: silent }, async () => 'built')
    holder.kill('SIGKILL')
    expect(await waiting).toBe('built')
  })

  it('is free again after work that failed', async () => {
    const deps = { ...quick, voice: silent }
    await expect(withLock(name, 'building', deps, () => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
    expect(await withLock(name, 'building', deps, async () => 'built')).toBe('built')
  })
})
