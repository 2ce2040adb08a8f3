import { describe, expect, test } from 'vitest'
import { withEmbeddedAzure } from '../../../embedded-azure/test/support/embeddedAzure.ts'
import { provision } from '../../../src/azure/provision/provision.ts'
import { listLeft, requestDelete, waitUntilGone } from '../../../src/azure/teardown/deleteGroup.ts'
import { listResources } from '../../../src/azure/teardown/group.ts'
import { examplePlan } from '../../support/examplePlan.ts'
import { contractAccess, contractDeps, openEmbedded } from '../../support/openEmbedded.ts'

const server = await withEmbeddedAzure()
const azure = openEmbedded(server)

const signal = new AbortController().signal
const lose = (on: Record<string, string>, nth = 1) =>
  server.server.arm.faults.set({ faults: [{ do: 'lose-answer', on, nth, times: 1 }] })

describe('an answer that is lost', () => {
  test.each([
    ['to the group', { method: 'PUT', path: '/subscriptions/*/resourcegroups/*' }],
    ['to the network', { method: 'PUT', type: 'Microsoft.Network/virtualNetworks' }],
    ['to the gateway', { method: 'PUT', type: 'Microsoft.Network/natGateways' }],
    [
      'to the hub, which may only be created',
      { method: 'PUT', type: 'Microsoft.Compute/virtualMachines', name: 'hub' },
    ],
    ['to a worker', { method: 'PUT', type: 'Microsoft.Compute/virtualMachines', name: 'worker-1' }],
  ])('%s: everything is there once, and goes', async (what, on) => {
    const plan = examplePlan({}, { runId: what.replaceAll(/\W/g, '') }, what)
    lose(on)
    const hosts = await provision(plan, azure, contractAccess, contractDeps())
    expect(server.server.arm.faults.fired()).toHaveLength(1)
    expect(hosts).toHaveLength(3)
    const machines = (await listResources(azure, plan.resourceGroup, signal)).filter(({ type }) =>
      /virtualMachines$/i.test(type),
    )
    expect(machines.map(({ name }) => name).toSorted()).toEqual(['hub', 'worker-1', 'worker-2'])

    lose({ method: 'DELETE' })
    await requestDelete(azure, plan.resourceGroup, contractDeps())
    await waitUntilGone(azure, plan.resourceGroup, 60, contractDeps())
    expect(await listLeft(azure, plan.resourceGroup, signal)).toEqual([])
  })
})

test('an operation that fails keeps the code that Azure gave it', async () => {
  const plan = examplePlan({}, { runId: 'failing' }, 'failing')
  server.server.arm.faults.set({
    faults: [
      {
        do: 'fail',
        as: 'allocation-failed',
        when: 'before',
        on: { type: 'Microsoft.Compute/virtualMachines', name: 'worker-2' },
        nth: 1,
        times: 1,
      },
    ],
  })
  await expect(provision(plan, azure, contractAccess, contractDeps())).rejects.toMatchObject({
    class: 'capacity',
    code: expect.stringContaining('AllocationFailed'),
  })
})
