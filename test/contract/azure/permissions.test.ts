import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { addApplication } from '../../../embedded-azure/server/state/applications.ts'
import { withEmbeddedAzure } from '../../../embedded-azure/test/support/embeddedAzure.ts'
import { rawArm } from '../../../embedded-azure/test/support/rawArm.ts'
import { planWithin } from '../../../src/azure/preflight/judge.ts'
import { preflight } from '../../../src/azure/preflight/preflight.ts'
import type { AzureConnection } from '../../../src/azure/sdk/connection.ts'
import { Failure } from '../../../src/vocabulary/errors.ts'
import { examplePlan } from '../../support/examplePlan.ts'
import { contractDeps, openEmbedded } from '../../support/openEmbedded.ts'

/** What preflight says to identities with other roles, before a run makes anything. */
const roles = {
  Contributor: 'b24988ac-6180-42a0-ab88-20f7382dd24c',
  Reader: 'acdd72a7-3385-48ef-bd42-f606fba81ae7',
} as const

const group = 'team-of-somebody'

const server = await withEmbeddedAzure()
const subscription = `/subscriptions/${server.endpoint.subscriptionId}`
beforeAll(async () => {
  await openEmbedded(server).resources.resourceGroups.createOrUpdate(group, { location: 'westeurope' })
})

/** Signs in as an application of its own, with these roles. */
async function as(...given: { role: keyof typeof roles; at?: string }[]): Promise<AzureConnection> {
  const {
    clientId,
    clientSecret = '',
    objectId,
  } = addApplication(server.stateFolder, server.server.arm.identity, randomUUID())
  for (const { role, at = '' } of given) {
    const path = `${subscription}${at}/providers/Microsoft.Authorization/roleAssignments/${randomUUID()}`
    const roleDefinitionId = `${subscription}/providers/Microsoft.Authorization/roleDefinitions/${roles[role]}`
    const body = { properties: { roleDefinitionId, principalId: objectId } }
    expect((await rawArm(server)('PUT', path, { body, apiVersion: '2022-04-01' })).status).toBe(201)
  }
  return openEmbedded(server, { clientId, clientSecret })
}

/** What becomes of a run that wants a group of its own, or one that was given. */
async function outcome(azure: AzureConnection, given?: string): Promise<string> {
  const plan = examplePlan(given === undefined ? {} : { 'resource-group': given })
  try {
    planWithin(plan, await preflight(plan, azure, contractDeps()))
    return 'may run'
  } catch (thrown) {
    if (!(thrown instanceof Failure)) throw thrown
    return `${thrown.class}: ${thrown.message}`
  }
}

test('an owner and a contributor may run', async () => {
  expect(await outcome(openEmbedded(server))).toBe('may run')
  expect(await outcome(await as({ role: 'Contributor' }))).toBe('may run')
})

test('a reader gets a list of every missing action, with its scope', async () => {
  const refusal = await outcome(await as({ role: 'Reader' }))
  expect(refusal).toMatch(/^permission: auth: The identity lacks a role at \/subscriptions\//)
  expect(refusal).toContain('Microsoft.Resources/subscriptions/resourceGroups/write')
  expect(refusal).toContain('Microsoft.Compute/virtualMachines/write')
  expect(refusal).not.toContain('virtualMachines/read')
})

test('a contributor of a single group may fill that group if it may read the subscription', async () => {
  const at = `/resourceGroups/${group}`
  const azure = await as({ role: 'Reader' }, { role: 'Contributor', at })
  expect(await outcome(azure, group)).toBe('may run')
  expect(await outcome(azure)).toMatch(/^permission: auth: The identity lacks a role/)
  expect(await outcome(await as({ role: 'Contributor', at }), group)).toMatch(/^permission: /)
})

test('an identity without a role is refused as such', async () => {
  expect(await outcome(await as())).toMatch(/^permission: /)
})
