import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { addApplication } from '../../../server/state/applications.ts'
import { withEmbeddedAzure } from '../../support/embeddedAzure.ts'
import { group, location, startExamples } from '../../support/specificationExamples.ts'

/** Examples of what is no resource of a provider, or is scoped to others; see test/support/specificationExamples.ts. */
let started: Awaited<ReturnType<typeof startExamples>>
const azure = await withEmbeddedAzure()
beforeAll(async () => {
  started = await startExamples(azure)
})

const put = (path: string, body: unknown, apiVersion: string) =>
  started.send('PUT', `${started.root}${path}`, { body, apiVersion })

test('CreateResourceGroup (2022-09-01)', async () => {
  const { status, body } = await put('/resourceGroups/my-resource-group', { location }, '2022-09-01')
  expect(status).toBe(201)
  expect(body).toMatchObject({
    id: `${started.root}/resourceGroups/my-resource-group`,
    name: 'my-resource-group',
    location,
    properties: { provisioningState: 'Succeeded' },
  })
})

test('PutTagsResource (2022-09-01)', async () => {
  const tags = { tagKey1: 'tag-value-1', tagKey2: 'tag-value-2' }
  const { body } = await put(
    `${group}/providers/Microsoft.Resources/tags/default`,
    { properties: { tags } },
    '2022-09-01',
  )
  expect(body).toMatchObject({ properties: { tags } })
})

test('IdentityCreate (2023-01-31)', async () => {
  const path = `${group}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/identityName`
  const tags = { key1: 'value1', key2: 'value2' }
  const { status, body } = await put(path, { location, tags }, '2023-01-31')
  expect(status).toBe(201)
  const guid = expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f-]{27}$/)
  expect(body).toMatchObject({
    id: `${started.root}${path}`,
    location,
    name: 'identityName',
    properties: { clientId: guid, principalId: guid, tenantId: azure.endpoint.tenantId },
    tags,
    type: 'Microsoft.ManagedIdentity/userAssignedIdentities',
  })
})

test('ManagementLocks_CreateOrUpdateAtResourceGroupLevel (2020-05-01)', async () => {
  const path = `${group}/providers/Microsoft.Authorization/locks/testlock`
  const { status, body } = await put(path, { properties: { level: 'ReadOnly' } }, '2020-05-01')
  expect(status).toBe(201)
  expect(body).toMatchObject({
    properties: { level: 'ReadOnly' },
    id: `${started.root}${path}`,
    type: 'Microsoft.Authorization/locks',
    name: 'testlock',
  })
  await started.send('DELETE', `${started.root}${path}`, { apiVersion: '2020-05-01' })
})

test('RoleAssignments_CreateForResourceGroup (2022-04-01)', async () => {
  const { objectId } = addApplication(azure.stateFolder, azure.server.arm.identity, 'assigned')
  const name = randomUUID()
  const reader = 'acdd72a7-3385-48ef-bd42-f606fba81ae7'
  const roleDefinitionId = `${started.root}/providers/Microsoft.Authorization/roleDefinitions/${reader}`
  const path = `${group}/providers/Microsoft.Authorization/roleAssignments/${name}`
  const properties = { roleDefinitionId, principalId: objectId, principalType: 'ServicePrincipal' }
  const { status, body } = await put(path, { properties }, '2022-04-01')
  expect(status).toBe(201)
  expect(body).toMatchObject({
    properties: { ...properties, scope: `${started.root}${group}` },
    id: `${started.root}${path}`,
    type: 'Microsoft.Authorization/roleAssignments',
    name,
  })
})
