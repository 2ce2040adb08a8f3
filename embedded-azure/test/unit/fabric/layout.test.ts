import { describe, expect, it } from 'vitest'
import { interfaceLink, layoutOf, machineLink, networkLink, refusalMetric } from '../../../server/fabric/layout.ts'

describe('names in the kernel', () => {
  it('fit into the 15 characters of an interface name, however long an id is', () => {
    const id = '/subscriptions/00000000-0000-0000-0000-000000000000/…/networkInterfaces/worker-1'
    for (const name of [interfaceLink(id), networkLink(id), machineLink(layoutOf('/some/state'))]) {
      expect(name.length).toBeLessThanOrEqual(15)
    }
  })

  it('differ between two state folders', () => {
    const [one, other] = [layoutOf('/state/one'), layoutOf('/state/other')]
    expect(machineLink(one)).not.toBe(machineLink(other))
    expect(refusalMetric(one)).not.toBe(refusalMetric(other))
  })
})
