import { describe, expect, test } from 'vitest'
import { limitsWithin, timeFor } from '../../../src/plan/budget.ts'

const planFor = (minutes: number, suite: Parameters<typeof limitsWithin>[1] = 'conformance') => ({
  budgetSeconds: minutes * 60,
  limits: limitsWithin(minutes * 60, suite),
})

describe('a budget of two hours', () => {
  const plan = planFor(120)

  test('sets logs and deletion aside first, and the suite may have the rest', () => {
    expect(plan.limits).toMatchObject({ collect: 180, teardown: 900, test: 7200 - 180 - 900 })
  })

  test('gives a phase its own limit while there is plenty', () => {
    expect(timeFor(plan, 'provision', 0)).toBe(900)
  })

  test('stops the suite in time, whatever came before took', () => {
    expect(timeFor(plan, 'test', 3600)).toBe(7200 - 3600 - 180 - 900)
  })

  test('gives logs what the suite has not used, and never the time of deletion', () => {
    expect(timeFor(plan, 'collect', 6000)).toBe(180)
    expect(timeFor(plan, 'collect', 6200)).toBe(100)
    expect(timeFor(plan, 'collect', 6400)).toBeLessThan(0)
  })

  test('is used up for a phase that begins too late, but never for deletion', () => {
    expect(timeFor(plan, 'test', 7100)).toBeLessThan(0)
    expect(timeFor(plan, 'teardown', 9999)).toBe(900)
  })
})

test('a small budget is divided, not used up by what is set aside', () => {
  const { limits } = planFor(10)
  expect(limits).toMatchObject({ collect: 30, teardown: 120, test: 450 })
})

test('smoke has a limit of its own, however large the budget', () => {
  expect(planFor(350, 'smoke').limits.test).toBe(1200)
})
