import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { calm } from '../../../src/report/plainLines.ts'
import { systemClock } from '../../../src/system/clock.ts'
import type { RunEvent } from '../../../src/vocabulary/phases.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

function listen() {
  const heard: string[] = []
  const tell = calm((event) => heard.push('text' in event ? event.text : event.type), systemClock, 5)
  const detail = (text: string) => tell({ type: 'phase-detail', phase: 'release', text })
  return { heard, tell, detail }
}

const started: RunEvent = { type: 'phase-started', phase: 'release', at: 0, limitSeconds: 60 }

test('details that come fast: the first at once, the last when the pause is over', () => {
  const { heard, tell, detail } = listen()
  tell(started)
  for (const text of ['1', '2', '3']) detail(text)
  expect(heard).toEqual(['phase-started', '1'])
  vi.advanceTimersByTime(5000)
  expect(heard).toEqual(['phase-started', '1', '3'])
})

test('a detail that is held back is not printed after its phase has ended', () => {
  const { heard, tell, detail } = listen()
  tell(started)
  detail('1')
  detail('2')
  tell({ type: 'phase-ended', phase: 'release', at: 1, seconds: 1, outcome: 'ok', summary: '' })
  vi.advanceTimersByTime(10_000)
  expect(heard).toEqual(['phase-started', '1', 'phase-ended'])
})

test('notes are never held back', () => {
  const { heard, tell } = listen()
  for (const text of ['a', 'b']) tell({ type: 'phase-note', phase: 'release', text })
  expect(heard).toEqual(['a', 'b'])
})
