import { expect, test } from 'vitest'
import { withEmbeddedAzure } from '../../../embedded-azure/test/support/embeddedAzure.ts'
import { planWithin } from '../../../src/azure/preflight/judge.ts'
import { preflight } from '../../../src/azure/preflight/preflight.ts'
import { provisionAnywhere } from '../../../src/azure/provision/placements.ts'
import { StillDeleting } from '../../../src/azure/teardown/deleteGroup.ts'
import { emptyGroup, resourcesOfRun } from '../../../src/azure/teardown/emptyGroup.ts'
import { findGroup, listResources } from '../../../src/azure/teardown/group.ts'
import { examplePlan } from '../../support/examplePlan.ts'
import { contractAccess, contractDeps, openEmbedded } from '../../support/openEmbedded.ts'

/** A group that was there before the run: it is filled, and only what is the run's is taken out again. */
const group = 'team-of-somebody'
const { signal } = new AbortController()
const plan = examplePlan({ 'resource-group': group })

const server = await withEmbeddedAzure()
const azure = openEmbedded(server)

test('a group that does not exist is refused before anything is created', async () => {
  const answer = await preflight(plan, azure, contractDeps())
  expect(() => planWithin(plan, answer)).toThrow(/^resource-group: team-of-somebody does not exist/)
})

test('is filled and emptied; the group, its tags and what else is in it stay', async () => {
  const tags = { owner: 'somebody' }
  await azure.resources.resourceGroups.createOrUpdate(group, { location: 'northeurope', tags })
  await azure.network.networkSecurityGroups.createOrUpdate(group, 'fence', { location: 'northeurope', tags })
  const answer = await preflight(plan, azure, contractDeps())
  const { hosts } = await provisionAnywhere(planWithin(plan, answer), azure, contractAccess, contractDeps())
  expect(hosts).toHaveLength(3)
  expect((await findGroup(azure, group, signal))?.tags).toEqual(tags)

  await emptyGroup(plan, azure, 30, contractDeps())
  expect(await resourcesOfRun(plan, azure, signal)).toEqual([])
  expect((await listResources(azure, group, signal)).map(({ name }) => name)).toEqual(['fence'])
  expect((await findGroup(azure, group, signal))?.tags).toEqual(tags)
})

test('that holds a resource with a name that we give is refused, with the name', async () => {
  await azure.network.publicIPAddresses.createOrUpdate(group, 'nat-ip', {
    location: 'northeurope',
    sku: { name: 'Standard' },
    publicIPAllocationMethod: 'Static',
  })
  const answer = await preflight(plan, azure, contractDeps())
  expect(() => planWithin(plan, answer)).toThrow(/holds resources with names that a run uses: nat-ip;/)
  await azure.network.publicIPAddresses.delete(group, 'nat-ip')
})

test('that cannot be emptied in time is still being emptied, not left', async () => {
  const { usable } = await preflight(plan, azure, contractDeps())
  expect(usable).not.toEqual([])
  await provisionAnywhere(plan, azure, contractAccess, contractDeps())
  const hasty = emptyGroup(plan, azure, 0.01, contractDeps())
  await expect(hasty).rejects.toThrow(StillDeleting)
  await emptyGroup(plan, azure, 30, contractDeps())
})
