import { expect, test } from 'vitest'
import { parseSweepInputs } from '../../../src/inputs/sweepInputs.ts'

test('without inputs it is a real sweep of all subscriptions', () => {
  expect(parseSweepInputs({ limit: '', 'dry-run': '' })).toEqual({
    'subscription-ids': [],
    'dry-run': false,
    limit: 15,
    issue: false,
    'check-heartbeat': false,
    workflow: 'janitor.yml',
    'most-hours': 26,
  })
})

test('subscriptions come on lines or between commas', () => {
  const [a, b, c] = ['1', '2', '3'].map((end) => `00000000-0000-0000-0000-00000000000${end}`)
  expect(parseSweepInputs({ 'subscription-ids': `${a}, ${b}\n${c}\n` })['subscription-ids']).toEqual([a, b, c])
})

test('all problems are reported together, with what is accepted', () => {
  expect(() => parseSweepInputs({ 'dry-run': 'ture', limit: '0', 'most-hours': 'long' })).toThrow(
    /dry-run: `ture` is not one of `true`, `false`; did you mean `true`\?\nlimit: `0` must be a whole number .*\nmost-hours: `long` must be/,
  )
})
