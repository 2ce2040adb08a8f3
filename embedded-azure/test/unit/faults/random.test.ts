import { describe, expect, test } from 'vitest'
import { fits } from '../../../server/faults/match.ts'
import { randomFaults } from '../../../server/faults/random.ts'
import { operationKinds, requestKinds } from '../../../server/faults/randomKinds.ts'
import { scenarioSchema } from '../../../server/faults/scenario.ts'
import { subjectOf } from '../../../server/faults/subject.ts'

const random = (seed: number, more: object = {}) => {
  const parsed = scenarioSchema.parse({ random: { seed, rate: 0.3, ...more } }).random
  if (parsed === undefined) throw new Error('The schema has lost the random faults.')
  return randomFaults(parsed)
}
const vm = (name: string, subscription = '00000000-0000-4000-8000-000000000001') =>
  subjectOf(
    'PUT',
    `/subscriptions/${subscription}/resourceGroups/run/providers/Microsoft.Compute/virtualMachines/${name}`,
    {},
  )
const names = ['hub', 'worker-1', 'worker-2', 'worker-3', 'worker-4']
/** What happens to ten requests for each machine. */
const story = (seed: number, order: readonly string[], subscription?: string) => {
  const faults = random(seed)
  const all = Array.from({ length: 10 }, () => order).flat()
  const met = all.map((name) => [name, faults.forRequest(vm(name, subscription))?.name] as const)
  return names.map((name) => met.filter(([one]) => one === name).map(([, fault]) => fault))
}

describe('random faults', () => {
  test('are the same for the same seed, in whatever order requests come and whatever the subscription', () => {
    expect(story(7, names.toReversed())).toEqual(story(7, names))
    expect(story(7, names, '00000000-0000-4000-8000-000000000002')).toEqual(story(7, names))
  })

  test('differ between seeds', () => {
    expect(story(8, names)).not.toEqual(story(7, names))
  })

  test('hit about as many requests as the rate says', () => {
    const faults = random(1, { rate: 0.1 })
    const hits = Array.from({ length: 2000 }, (_, index) => faults.forRequest(vm(`vm-${index}`))).filter(Boolean)
    expect(hits.length).toBeGreaterThan(150)
    expect(hits.length).toBeLessThan(250)
  })

  test('let a request through after so many hits in a row, however high the rate', () => {
    const faults = random(1, { rate: 1, inARow: 2 })
    const hits = Array.from({ length: 6 }, () => faults.forRequest(vm('hub')) !== undefined)
    expect(hits).toEqual([true, true, false, true, true, false])
  })

  test('are of every kind that was asked for', () => {
    const faults = random(1, { rate: 1, kinds: [...requestKinds, ...operationKinds] })
    const nic = '/subscriptions/s/resourceGroups/run/providers/Microsoft.Network/networkInterfaces'
    const seen = new Set<string | undefined>()
    for (let index = 0; index < 500; index += 1) {
      seen.add(faults.forRequest(subjectOf('PUT', `${nic}/${index}`, {}))?.name)
      seen.add(faults.forOperation({ ...vm(`vm-${index}`), verb: 'provision' })?.name)
    }
    expect([...seen].toSorted()).toEqual(
      [...requestKinds, ...operationKinds].map((kind) => `random ${kind}`).toSorted(),
    )
  })
})

describe('what a fault is meant for', () => {
  const subject = subjectOf('PUT', vm('hub').path, {
    location: 'westeurope',
    zones: ['1'],
    properties: { hardwareProfile: { vmSize: 'Standard_D2s_v5' } },
  })

  test.each([
    [{ method: 'put', type: 'microsoft.compute/VIRTUALMACHINES' }, true],
    [{ region: 'westeurope', zone: '1', size: 'Standard_D2*' }, true],
    [{ path: '/subscriptions/*/resourceGroups/run/**' }, true],
    [{ path: '/subscriptions/*' }, false],
    [{ group: 'run', name: 'worker-*' }, false],
    [{ action: 'provision' }, false],
    [{}, true],
  ])('%j: %s', (on, expected) => {
    expect(fits(on, subject)).toBe(expected)
  })
})
