import { expect, test, vi } from 'vitest'
import { phase } from '../../../src/run/phase.ts'
import { systemClock } from '../../../src/system/clock.ts'
import { systemProcesses } from '../../../src/system/process.ts'
import type { PhaseName, RunEvent } from '../../../src/vocabulary/phases.ts'

function runner(signal = new AbortController().signal) {
  const events: RunEvent[] = []
  return { clock: systemClock, signal, report: (event: RunEvent) => events.push(event), events }
}

const phaseNamed = (name: PhaseName, limitSeconds: number) => ({ name, limitSeconds, processes: systemProcesses() })

const ended = (events: readonly RunEvent[]) => events.find((event) => event.type === 'phase-ended')

test('a phase that works: its value is returned and its count is reported', async () => {
  const context = runner()
  const value = await phase(context, phaseNamed('verify', 10), async () => ({
    value: 7,
    summary: '3 of 3 nodes Ready',
  }))
  expect(value).toBe(7)
  expect(ended(context.events)).toMatchObject({ outcome: 'ok', summary: '3 of 3 nodes Ready' })
})

test('a phase that fails: the error is passed on, and its message is reported', async () => {
  const context = runner()
  const failing = phase(context, phaseNamed('converge', 10), async () => Promise.reject(new Error('salt failed')))
  await expect(failing).rejects.toThrow('salt failed')
  expect(ended(context.events)).toMatchObject({ outcome: 'failed', summary: 'salt failed' })
})

test('a phase whose result is bad: the value is returned, and its line is not green', async () => {
  const context = runner()
  const value = await phase(context, phaseNamed('test', 10), async () => ({
    value: 7,
    summary: '1 of 2 specs passed',
    failed: true,
  }))
  expect(value).toBe(7)
  expect(ended(context.events)).toMatchObject({ outcome: 'failed', summary: '1 of 2 specs passed' })
})

test('a phase that runs out of time: what was seen last is reported', async () => {
  const context = runner()
  const slow = phase(context, phaseNamed('provision', 0.05), async ({ voice, signal, clock }) => {
    voice.detail('1 of 3 virtual machines run')
    await clock.sleep(10_000, signal)
    return { value: undefined, summary: '' }
  })
  await expect(slow).rejects.toThrow(
    'The phase provision timed out after 0.05 s. Last seen: 1 of 3 virtual machines run.',
  )
})

test('a cancel while it works: the phase ends as cancelled, not as failed', async () => {
  const cancel = new AbortController()
  const context = runner(cancel.signal)
  const cancelled = phase(context, phaseNamed('test', 10), async ({ signal, clock }) => {
    setTimeout(() => cancel.abort(), 10)
    await clock.sleep(10_000, signal)
    return { value: undefined, summary: '' }
  })
  await expect(cancelled).rejects.toThrow()
  expect(ended(context.events)).toMatchObject({ outcome: 'cancelled' })
})

test('a cancel before it starts: nothing is begun', async () => {
  const context = runner(AbortSignal.abort())
  await expect(phase(context, phaseNamed('test', 10), async () => ({ value: 1, summary: '' }))).rejects.toThrow()
  expect(context.events).toEqual([])
})

test.each([
  ['its time is up', 60, undefined, /provision .* 60 s.*Last seen: asleep/, 'failed'],
  ['it is cancelled', 600, 60, /cancelled by a test/, 'cancelled'],
])(
  'work that ignores its signal: the phase ends all the same when %s',
  async (_, limit, cancelAfter, message, outcome) => {
    vi.useFakeTimers()
    try {
      const cancel = new AbortController()
      if (cancelAfter !== undefined) {
        setTimeout(() => cancel.abort(new Error('cancelled by a test')), cancelAfter * 1000)
      }
      const context = runner(cancel.signal)
      const deaf = phase(context, phaseNamed('provision', limit), ({ voice }) => {
        voice.detail('asleep')
        return new Promise<never>(() => {})
      })
      const told = expect(deaf).rejects.toThrow(message)
      await vi.advanceTimersByTimeAsync(120_000)
      await told
      expect(ended(context.events)).toMatchObject({ outcome })
    } finally {
      vi.useRealTimers()
    }
  },
)
