import { expect, test } from 'vitest'
import { withEmbeddedAzure } from '../../../embedded-azure/test/support/embeddedAzure.ts'
import { preflight } from '../../../src/azure/preflight/preflight.ts'
import { listLeft, requestDelete } from '../../../src/azure/teardown/deleteGroup.ts'
import { CloudError } from '../../../src/vocabulary/errors.ts'
import { examplePlan } from '../../support/examplePlan.ts'
import { contractDeps, openEmbedded } from '../../support/openEmbedded.ts'

const server = await withEmbeddedAzure()

test('a wrong client secret is reported as a sentence about the client secret', async () => {
  const azure = openEmbedded(server, { clientSecret: 'wrong' })
  await expect(preflight(examplePlan(), azure, contractDeps())).rejects.toMatchObject({
    class: 'permission',
    code: 'AADSTS7000215',
    message: expect.stringContaining('signing in to Azure failed'),
    nextStep: expect.stringContaining('client-secret'),
  })
})

test('a workflow without the permission for ID tokens is refused in our own words', async () => {
  const failure = new CloudError('permission', 'This job may not ask for an ID token.')
  const azure = openEmbedded(server, { idToken: () => Promise.reject(failure) })
  await expect(preflight(examplePlan(), azure, contractDeps())).rejects.toBe(failure)
})

test('an unknown subscription is reported as such', async () => {
  const azure = openEmbedded(server, { subscriptionId: '00000000-0000-0000-0000-00000000dead' })
  await expect(preflight(examplePlan(), azure, contractDeps())).rejects.toMatchObject({
    class: 'permission',
    code: 'SubscriptionNotFound',
    nextStep: expect.stringContaining('subscription-id'),
  })
})

test('a group that never was is gone', async () => {
  const azure = openEmbedded(server)
  expect(await requestDelete(azure, 'ke2e-never-was', contractDeps())).toBe('gone')
  expect(await listLeft(azure, 'ke2e-never-was')).toEqual([])
})

test('a group of somebody else is not touched', async () => {
  const azure = openEmbedded(server)
  await azure.resources.resourceGroups.createOrUpdate('ke2e-lookalike', { location: 'westeurope' })
  await expect(requestDelete(azure, 'ke2e-lookalike', contractDeps())).rejects.toMatchObject({ class: 'user' })
  expect(await listLeft(azure, 'ke2e-lookalike')).toHaveLength(1)
})
