import { describe, expect, test } from 'vitest'
import {
  addressProblems,
  coreProblems,
  failureOf,
  locationProblems,
  type Size,
  sizeProblems,
} from '../../../../src/azure/preflight/judge.ts'
import { CloudError, InputError } from '../../../../src/vocabulary/errors.ts'
import { examplePlan } from '../../../support/examplePlan.ts'

/** One hub and two workers of Standard_D2s_v5: 6 cores. */
const plan = examplePlan({ 'vm-size': 'Standard_D2s_v5' })
const size = (changes: Partial<Size> = {}): Size => ({
  name: 'Standard_D2s_v5',
  family: 'standardDSv5Family',
  refusal: undefined,
  ...changes,
  capabilities: { vCPUs: '2', CpuArchitectureType: 'x64', HyperVGenerations: 'V1,V2', ...changes.capabilities },
})
const quota = (name: string, used: number, limit: number) => ({ name, title: `Title of ${name}`, used, limit })

describe('a VM size', () => {
  test('that is offered has no problem, whatever the case of its name', () => {
    expect(sizeProblems(plan, [size({ name: 'standard_d2s_V5' })])).toEqual([])
  })

  test.each([
    ['anywhere is a mistake', 'user'],
    ['there, where others can be tried, is a matter of capacity', 'capacity'],
  ] as const)('that is not offered %s, with the nearest name that is', (_, kind) => {
    const there = [size({ name: 'Standard_D2s_v6' }), size({ name: 'Standard_D2s_v4', refusal: 'x' })]
    expect(sizeProblems(plan, there, kind)).toEqual([
      {
        input: 'vm-size',
        kind,
        message: 'Standard_D2s_v5 is not offered in westeurope. The nearest name there is Standard_D2s_v6.',
      },
    ])
  })

  test('that is closed to the subscription is a matter of capacity, with the reason', () => {
    expect(sizeProblems(plan, [size({ refusal: 'NotAvailableForSubscription' })])).toEqual([
      expect.objectContaining({ kind: 'capacity', message: expect.stringContaining('NotAvailableForSubscription') }),
    ])
  })

  test.each([
    ['CpuArchitectureType', 'Arm64'],
    ['HyperVGenerations', 'V1'],
    ['TrustedLaunchDisabled', 'True'],
  ])('with %s %s does not fit', (capability, value) => {
    expect(sizeProblems(plan, [size({ capabilities: { [capability]: value } })])).toHaveLength(1)
  })
})

describe('quota', () => {
  test('that is just enough is enough', () => {
    expect(coreProblems(plan, [size()], [quota('cores', 4, 10), quota('standardDSv5Family', 0, 6)])).toEqual([])
  })

  test('of the location and of the family are reported together, with what is needed and what is left', () => {
    const problems = coreProblems(plan, [size()], [quota('cores', 5, 10), quota('STANDARDDSV5FAMILY', 1, 6)])
    expect(problems.map(({ input, kind }) => [input, kind])).toEqual([
      ['nodes', 'quota'],
      ['vm-size', 'quota'],
    ])
    expect(problems[0]?.message).toContain('3 machines of Standard_D2s_v5 need 6 cores')
    expect(problems[0]?.message).toContain('only 5 of 10 are left in the quota “Title of cores” of westeurope')
  })

  test('that is overdrawn has nothing left', () => {
    expect(coreProblems(plan, [size()], [quota('cores', 12, 10)])[0]?.message).toContain('0 of 10 are left')
  })

  test('of machines counts machines', () => {
    expect(coreProblems(plan, [size()], [quota('virtualMachines', 9, 10)])[0]?.message).toContain('3 virtual machines')
  })

  test('of public addresses: the hub and the NAT gateway need one each', () => {
    expect(addressProblems(plan, [quota('PublicIPAddresses', 2, 3)])).toEqual([
      expect.objectContaining({ kind: 'quota', message: expect.stringContaining('2 public addresses are needed') }),
    ])
    expect(addressProblems(plan, [quota('PublicIPAddresses', 1, 3)])).toEqual([])
  })
})

describe('a location', () => {
  test('is compared as Azure writes it', () => {
    expect(locationProblems(plan, ['West Europe', 'North Europe'])).toEqual([])
  })

  test('that is not offered is reported with what was probably meant', () => {
    expect(locationProblems(examplePlan({ location: 'westeuropa' }), ['West Europe', 'Sweden Central'])).toEqual([
      expect.objectContaining({ input: 'location', message: expect.stringContaining('did you mean westeurope?') }),
    ])
  })

  test('that resembles none of those offered is reported without a guess', () => {
    const [problem] = locationProblems(examplePlan({ location: 'mars' }), ['West Europe', 'Sweden Central'])
    expect(problem?.message).toBe('mars offers no virtual machines to this subscription.')
  })
})

describe('problems as one error', () => {
  const wrong = { input: 'vm-size', kind: 'user' as const, message: 'has Arm processors.' }
  const short = { input: 'nodes', kind: 'quota' as const, message: '0 of 10 are left.' }

  test('are the inputs’ when the user can mend them all', () => {
    expect(failureOf([wrong])).toBeInstanceOf(InputError)
  })

  test('keep the kind of the cloud if one is the cloud’s, and list all', () => {
    const failure = failureOf([wrong, short])
    expect(failure).toBeInstanceOf(CloudError)
    expect(failure).toMatchObject({ class: 'quota', message: expect.stringMatching(/Arm[\s\S]*0 of 10/) })
  })
})
