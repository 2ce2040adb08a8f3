import { beforeEach, describe, expect, test } from 'vitest'
import { recordsOnlyFabric } from '../../../embedded-azure/server/fabric/recordsOnly.ts'
import { withEmbeddedAzure } from '../../../embedded-azure/test/support/embeddedAzure.ts'
import { planWithin } from '../../../src/azure/preflight/judge.ts'
import { preflight } from '../../../src/azure/preflight/preflight.ts'
import { provisionAnywhere } from '../../../src/azure/provision/placements.ts'
import { provision } from '../../../src/azure/provision/provision.ts'
import { emptyGroup, resourcesOfRun } from '../../../src/azure/teardown/emptyGroup.ts'
import { listResources } from '../../../src/azure/teardown/group.ts'
import type { RawInputs } from '../../../src/inputs/inputs.ts'
import { InputError } from '../../../src/vocabulary/errors.ts'
import { examplePlan } from '../../support/examplePlan.ts'
import { contractAccess, contractDeps, openEmbedded } from '../../support/openEmbedded.ts'

/** The real SDK against an embedded Azure that has no room for the machines that a test says, counted as they come. */
let asked = 0
let hasNoRoomFor: (machine: number) => boolean = () => false
beforeEach(() => {
  asked = 0
  hasNoRoomFor = () => false
})

const server = await withEmbeddedAzure({
  fabric: async () => ({
    ...recordsOnlyFabric(),
    capacity: async () => {
      asked += 1
      return { freeMemoryBytes: hasNoRoomFor(asked) ? 0 : 2 ** 40, freeDiskBytes: 2 ** 40 }
    },
  }),
})

let runs = 0
const planFor = (raw: RawInputs) => {
  runs += 1
  return examplePlan(raw, { runId: `fallback-${runs}` }, `start-${runs}`)
}

describe('a placement without room', () => {
  test('is left for the next one after what was created there is deleted, with one line that says so', async () => {
    hasNoRoomFor = (machine) => machine === 2
    const plan = planFor({ location: 'westeurope, swedencentral', 'vm-size': 'Standard_D2s_v5' })
    const azure = openEmbedded(server)
    const deps = contractDeps()
    const made = await provisionAnywhere(plan, azure, contractAccess, deps)
    expect(made.plan.location).toBe('swedencentral')
    expect(made.hosts).toHaveLength(3)
    expect(deps.voice.notes.filter((note) => note.startsWith('No capacity'))).toEqual([
      'No capacity for Standard_D2s_v5 in westeurope (AllocationFailed): deleting what was created there, then trying Standard_D2s_v5 in swedencentral.',
    ])
    const machines = await Promise.all(
      made.hosts.map(({ name }) => azure.compute.virtualMachines.get(plan.resourceGroup, name)),
    )
    expect(machines.map((machine) => machine.location)).toEqual(['swedencentral', 'swedencentral', 'swedencentral'])
    const networks = await listResources(azure, plan.resourceGroup, deps.signal)
    expect(networks.filter(({ type }) => /virtualNetworks/i.test(type))).toHaveLength(1)
  })

  test('is left for regular machines when there is no spot capacity', async () => {
    hasNoRoomFor = (machine) => machine <= 3
    const plan = planFor({ location: 'westeurope', priority: 'spot' })
    const azure = openEmbedded(server)
    const made = await provisionAnywhere(plan, azure, contractAccess, contractDeps())
    expect(made.plan.vm.priority).toBe('Regular')
    expect((await azure.compute.virtualMachines.get(plan.resourceGroup, 'hub')).priority).not.toBe('Spot')
  })

  test('is an error if it is the last, and what was created stays for teardown', async () => {
    hasNoRoomFor = () => true
    const plan = planFor({ location: 'westeurope, eastus' })
    const azure = openEmbedded(server)
    await expect(provisionAnywhere(plan, azure, contractAccess, contractDeps())).rejects.toMatchObject({
      class: 'capacity',
      code: 'AllocationFailed',
    })
    expect(await listResources(azure, plan.resourceGroup, new AbortController().signal)).not.toEqual([])
  })
})

describe('emptying a group that stays', () => {
  test('takes everything of the run, and nothing of anybody else', async () => {
    const plan = planFor({ location: 'westeurope' })
    const azure = openEmbedded(server)
    await provision(plan, azure, contractAccess, contractDeps())
    const foreign = { location: 'westeurope', tags: { ...plan.tags, 'kube-e2e-run': 'another' } }
    await azure.network.networkSecurityGroups.createOrUpdate(plan.resourceGroup, 'hub-fence', foreign)
    await azure.network.networkSecurityGroups.createOrUpdate(plan.resourceGroup, 'theirs', {
      location: 'westeurope',
      tags: { ...plan.tags },
    })
    const { signal } = new AbortController()
    expect((await resourcesOfRun(plan, azure, signal)).length).toBeGreaterThan(9)

    await emptyGroup(plan, azure, 30, contractDeps())
    expect(await resourcesOfRun(plan, azure, signal)).toEqual([])
    const left = await listResources(azure, plan.resourceGroup, signal)
    expect(left.map(({ name }) => name).toSorted()).toEqual(['hub-fence', 'theirs'])
  })
})

describe('preflight of several placements', () => {
  test('skips what has a problem, and continues with the rest', async () => {
    const plan = planFor({ location: 'westeurope', 'vm-size': 'Standard_D2s_v55, Standard_D2s_v5' })
    const answer = await preflight(plan, openEmbedded(server), contractDeps())
    expect(answer.problems).toEqual([expect.objectContaining({ input: 'vm-size', kind: 'capacity' })])
    expect(planWithin(plan, answer)).toMatchObject({
      vm: { size: 'Standard_D2s_v5' },
      placements: [{ vmSize: 'Standard_D2s_v5' }],
    })
  })

  test.each([
    ['westeurope', 'Standard_D2s_v55'],
    ['westeurope, swedencentral', 'Standard_D2s_v55, Standard_Nope_v9'],
  ])('calls sizes that no location lists a mistake where none can be used (%s: %s)', async (location, sizes) => {
    const plan = planFor({ location, 'vm-size': sizes })
    const answer = await preflight(plan, openEmbedded(server), contractDeps())
    expect(() => planWithin(plan, answer)).toThrow(InputError)
    expect(() => planWithin(plan, answer)).toThrow('The nearest name there is Standard_D2s_v5.')
  })

  test('refuses a list with a location that does not exist', async () => {
    const plan = planFor({ location: 'westeurope, westeuropa' })
    const answer = await preflight(plan, openEmbedded(server), contractDeps())
    expect(() => planWithin(plan, answer)).toThrow('did you mean westeurope?')
  })

  test('leaves out spot machines of a size that has none', async () => {
    const plan = planFor({ location: 'westeurope', 'vm-size': 'Standard_B2as_v2', priority: 'spot' })
    const { usable } = await preflight(plan, openEmbedded(server), contractDeps())
    expect(usable).toEqual([{ location: 'westeurope', vmSize: 'Standard_B2as_v2', priority: 'Regular' }])
  })
})
