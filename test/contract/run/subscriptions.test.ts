import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { addApplication } from '../../../embedded-azure/server/state/applications.ts'
import { addSubscription } from '../../../embedded-azure/server/state/subscriptions.ts'
import { withEmbeddedAzure } from '../../../embedded-azure/test/support/embeddedAzure.ts'
import { rawArm } from '../../../embedded-azure/test/support/rawArm.ts'
import { visibleSubscriptions } from '../../../src/azure/sdk/subscriptions.ts'
import { sweep } from '../../../src/run/janitor/sweep.ts'
import { contractDeps, openEmbedded } from '../../support/openEmbedded.ts'

/** Two subscriptions of one tenant. */

const azure = await withEmbeddedAzure()
const secondId = addSubscription(azure.stateFolder, azure.server.arm.identity, 'second').subscriptionId

test('only subscriptions in which the identity has a role are found', async () => {
  const application = addApplication(azure.stateFolder, azure.server.arm.identity, 'contributor to the second')
  const contributor = 'b24988ac-6180-42a0-ab88-20f7382dd24c'
  const definition = `/subscriptions/${secondId}/providers/Microsoft.Authorization/roleDefinitions/${contributor}`
  const assignment = `/subscriptions/${secondId}/providers/Microsoft.Authorization/roleAssignments/${randomUUID()}`
  const body = { properties: { roleDefinitionId: definition, principalId: application.objectId } }
  expect((await rawArm(azure)('PUT', assignment, { body })).status).toBe(201)

  const { clientId, clientSecret = '' } = application
  const theirs = openEmbedded(azure, { clientId, clientSecret })
  expect(await visibleSubscriptions(theirs, new AbortController().signal)).toEqual([secondId])
})

test('a sweep goes through all subscriptions that it is given', async () => {
  const tags = { 'kube-e2e-azure': '0.1.0', DeleteAfter: new Date(Date.now() - 3_600_000).toISOString() }
  const opened = [azure.endpoint.subscriptionId, secondId].map((subscriptionId) =>
    openEmbedded(azure, { subscriptionId }),
  )
  for (const { resources } of opened) {
    await resources.resourceGroups.createOrUpdate('ke2e-old', { location: 'westeurope', tags })
  }
  const swept = await sweep(
    opened,
    { ...contractDeps(), runHasEnded: async () => undefined },
    { dryRun: false, limitSeconds: 30 },
  )
  expect(swept.map(({ name, outcome }) => `${name} ${outcome}`)).toEqual(['ke2e-old deleted', 'ke2e-old deleted'])
  for (const { resources } of opened) {
    expect(await resources.resourceGroups.checkExistence('ke2e-old')).toMatchObject({ body: false })
  }
})
