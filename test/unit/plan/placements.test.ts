import { expect, test } from 'vitest'
import { parseInputs, type RawInputs } from '../../../src/inputs/inputs.ts'
import { makePlan } from '../../../src/plan/makePlan.ts'
import { placedAt, placementInWords } from '../../../src/plan/placements.ts'

const facts = { run: 'g', tags: {}, kubernetesVersion: 'v1.37.1', runnerRanges: [], output: '/results' }
const planOf = (raw: RawInputs) => makePlan(parseInputs(raw), facts)
const inWords = (raw: RawInputs) => planOf(raw).placements.map(placementInWords)

test('all sizes are tried in a location before the next location is, and the first is in force', () => {
  const raw = { location: 'West Europe, swedencentral', 'vm-size': 'Standard_D2s_v5\nStandard_D2as_v5' }
  expect(inWords(raw)).toEqual([
    'Standard_D2s_v5 in westeurope',
    'Standard_D2as_v5 in westeurope',
    'Standard_D2s_v5 in swedencentral',
    'Standard_D2as_v5 in swedencentral',
  ])
  expect(planOf(raw)).toMatchObject({
    location: 'westeurope',
    vm: { size: 'Standard_D2s_v5', priority: 'Regular' },
  })
})

test('spot machines come first, regular ones in the same location next', () => {
  expect(inWords({ location: 'westeurope,eastus', priority: 'spot' })).toEqual([
    'Standard_D2s_v5 (spot) in westeurope',
    'Standard_D2s_v5 in westeurope',
    'Standard_D2s_v5 (spot) in eastus',
    'Standard_D2s_v5 in eastus',
  ])
})

test('another placement changes location and size of hosts, but no name', () => {
  const plan = planOf({ location: 'westeurope, eastus' })
  const moved = placedAt(plan, { location: 'eastus', vmSize: 'Standard_D4s_v5', priority: 'Spot' })
  expect(moved).toEqual({
    ...plan,
    location: 'eastus',
    vm: { ...plan.vm, size: 'Standard_D4s_v5', priority: 'Spot' },
  })
})
