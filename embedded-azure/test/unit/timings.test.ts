import { rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { azureTimings, delaysFrom, type TimingProfile, timingsNamed } from '../../server/timings.ts'

const group = '/subscriptions/s/resourceGroups/run'
const machine = (name: string) => `${group}/providers/Microsoft.Compute/virtualMachines/${name}`

describe('how long operations take', () => {
  test('no time at all without a profile', () => {
    expect(delaysFrom(timingsNamed('none'), 1).ofOperation({ action: 'provision', resourceId: machine('hub') })).toBe(0)
  })

  test('as long as on the real Azure: within its range, the same for a seed, not the same for all machines', () => {
    const delay = delaysFrom(timingsNamed('azure'), 1).ofOperation
    const delays = ['hub', 'worker-1', 'worker-2'].map((name) => {
      return delay({ action: 'provision', resourceId: machine(name) })
    })
    const [from = 0, to = 0] = azureTimings['provision Microsoft.Compute/virtualMachines'] ?? []
    for (const milliseconds of delays) {
      expect(milliseconds).toBeGreaterThanOrEqual(from * 1000)
      expect(milliseconds).toBeLessThanOrEqual(to * 1000)
    }
    expect(new Set(delays).size).toBe(3)
    expect(delaysFrom(azureTimings, 1).ofOperation({ action: 'provision', resourceId: machine('hub') })).toBe(delays[0])
    expect(delaysFrom(azureTimings, 2).ofOperation({ action: 'provision', resourceId: machine('hub') })).not.toBe(
      delays[0],
    )
  })

  test("a profile of one's own, with a rule for all other types, and one for groups", () => {
    const profile: TimingProfile = { 'delete *': [1, 1], 'delete microsoft.resources/resourcegroups': [3, 3] }
    const delay = delaysFrom({ ...profile, 'DEALLOCATE *': [2, 2], 'register *': [4, 4] }, 0).ofOperation
    expect(delay({ action: 'delete', resourceId: machine('hub') })).toBe(1000)
    expect(delay({ action: 'delete-group', resourceId: group })).toBe(3000)
    expect(delay({ action: 'provision', resourceId: machine('hub') })).toBe(0)
    const act = (name: string) => ({ name: `POST ${name}`, query: {}, body: {} })
    expect(delay({ action: 'act', act: act('deallocate'), resourceId: machine('hub') })).toBe(2000)
    expect(delay({ action: 'act', act: act('start'), resourceId: machine('hub') })).toBe(0)
  })

  test('actions and registrations have times of their own', () => {
    const { ofOperation, ofRegistration } = delaysFrom(azureTimings, 1)
    const act = { name: 'POST start', query: {}, body: {} }
    expect(ofOperation({ action: 'act', act, resourceId: machine('hub') })).toBeGreaterThanOrEqual(15_000)
    expect(ofRegistration('Microsoft.Compute')).toBeGreaterThanOrEqual(30_000)
  })

  test('a profile that is none is refused with its form', () => {
    const file = join(tmpdir(), `timings-${process.pid}.json`)
    writeFileSync(file, '{"provision": [1, 2]}')
    expect(() => timingsNamed(file)).toThrow(/timings in .* cannot be used: .*Invalid/s)
    rmSync(file)
  })
})
