import { expect, test } from 'vitest'
import { costInWords, costOf } from '../../../src/plan/cost.ts'
import { examplePlan } from '../../support/examplePlan.ts'

const plan = { ...examplePlan({ location: 'swedencentral', 'vm-size': 'Standard_D2s_v5' }), cloud: 'azure' as const }

test('machines, their disks, two public addresses and the NAT gateway, by the hour', () => {
  const cost = costOf(plan)
  expect(cost?.usdPerHour).toBeCloseTo(3 * (0.102 + 0.003) + 2 * 0.005 + 0.045, 6)
  expect(costInWords(cost ?? expect.fail(), 1200)).toMatch(/^about 0\.12 USD \(prices of \d{4}-\d\d-\d\d\)$/)
})

test('spot machines cost less than that, how much less nobody knows before', () => {
  const cost = costOf({ ...plan, vm: { ...plan.vm, priority: 'Spot' } })
  expect(costInWords(cost ?? expect.fail())).toMatch(/^less than 0\.37 USD/)
})

test('the embedded Azure costs nothing, and of a size that is not in the table nothing is said', () => {
  expect(costOf({ ...plan, cloud: 'embedded' })).toBeUndefined()
  expect(costOf({ ...plan, vm: { ...plan.vm, size: 'Standard_M128' } })).toBeUndefined()
  expect(costOf({ ...plan, location: 'moon' })).toBeUndefined()
})
