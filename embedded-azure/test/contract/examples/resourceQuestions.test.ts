import { beforeAll, describe, expect, test } from 'vitest'
import { withEmbeddedAzure } from '../../support/embeddedAzure.ts'
import { group, location, startExamples } from '../../support/specificationExamples.ts'

/**
 * Further examples of Microsoft.Resources (2022-12-01), Microsoft.Authorization (locks 2020-05-01, roles 2022-04-01) and
 * Microsoft.ManagedIdentity (2023-01-31): what is asked, changed and deleted. Not answered as in the examples are the
 * coordinates, physical place and pair of a location, and the domains and country of a tenant: there are none here.
 */
let started: Awaited<ReturnType<typeof startExamples>>
const azure = await withEmbeddedAzure()
beforeAll(async () => {
  started = await startExamples(azure)
})

const send = async (method: string, path: string, apiVersion: string, body?: unknown) =>
  await started.send(method, path, { apiVersion, ...(body === undefined ? {} : { body }) })
const guid = expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f-]{27}$/)
const tags = { tagKey1: 'tag-value-1', tagKey2: 'tag-value-2' }

describe('an answer in the shape of the published example', () => {
  const version = '2022-12-01'

  test('PutTagsSubscription and GetTagsResource', async () => {
    const path = `${started.root}/providers/Microsoft.Resources/tags/default`
    const { body } = await send('PUT', path, version, { properties: { tags } })
    expect(body).toMatchObject({ properties: { tags } })
    expect((await send('GET', path, version)).body).toMatchObject({ properties: { tags } })
  })

  test('GetSubscription and GetSubscriptions', async () => {
    const subscription = {
      id: started.root,
      subscriptionId: azure.endpoint.subscriptionId,
      tenantId: azure.endpoint.tenantId,
      displayName: expect.any(String),
      state: 'Enabled',
      subscriptionPolicies: {
        locationPlacementId: expect.any(String),
        quotaId: expect.any(String),
        spendingLimit: 'Off',
      },
      authorizationSource: 'RoleBased',
      managedByTenants: [],
      tags,
    }
    expect((await send('GET', started.root, version)).body).toMatchObject(subscription)
    expect((await send('GET', '/subscriptions', version)).body).toMatchObject({ value: [subscription] })
  })

  test('GetTenants', async () => {
    const { tenantId } = azure.endpoint
    const tenant = { id: `/tenants/${tenantId}`, tenantId, tenantCategory: 'Home', tenantType: 'AAD' }
    const { body } = await send('GET', '/tenants', version)
    expect(body).toMatchObject({ value: [{ ...tenant, displayName: expect.any(String) }] })
  })

  test('GetLocations', async () => {
    const { body } = await send('GET', `${started.root}/locations`, version)
    expect(body.value).toContainEqual(
      expect.objectContaining({
        id: `${started.root}/locations/westeurope`,
        name: 'westeurope',
        type: 'Region',
        displayName: 'West Europe',
        regionalDisplayName: '(Europe) West Europe',
        metadata: expect.objectContaining({
          regionType: 'Physical',
          regionCategory: 'Recommended',
          geographyGroup: 'Europe',
        }),
      }),
    )
  })

  test('GetProvider', async () => {
    const id = `${started.root}/providers/Microsoft.Network`
    expect((await send('GET', id, version)).body).toMatchObject({
      id,
      namespace: 'Microsoft.Network',
      registrationState: 'Registered',
      registrationPolicy: 'RegistrationRequired',
      resourceTypes: expect.arrayContaining([
        expect.objectContaining({
          resourceType: 'virtualNetworks',
          locations: expect.arrayContaining(['West Europe']),
          apiVersions: expect.arrayContaining([expect.stringMatching(/^\d{4}-\d\d-\d\d$/)]),
          capabilities: expect.stringContaining('SupportsTags'),
        }),
      ]),
    })
  })

  test('IdentityUpdate and IdentityListByResourceGroup', async () => {
    const identities = `${started.root}${group}/providers/Microsoft.ManagedIdentity/userAssignedIdentities`
    const path = `${identities}/identityName`
    await send('PUT', path, '2023-01-31', { location })
    const { status, body } = await send('PATCH', path, '2023-01-31', { location, tags: { key1: 'value1' } })
    const identity = {
      id: path,
      location,
      name: 'identityName',
      properties: { clientId: guid, principalId: guid, tenantId: azure.endpoint.tenantId },
      tags: { key1: 'value1' },
      type: 'Microsoft.ManagedIdentity/userAssignedIdentities',
    }
    expect(status, JSON.stringify(body)).toBe(200)
    expect(body).toMatchObject(identity)
    expect(await send('PATCH', path, '2023-01-31', { location: 'eastus' })).toMatchObject({
      status: 409,
      body: { error: { code: 'InvalidResourceLocation' } },
    })
    expect((await send('GET', identities, '2023-01-31')).body).toMatchObject({ value: [identity] })
  })

  test('ManagementLocks_CreateOrUpdateAtScope and ManagementLocks_ListAtResourceGroupLevel', async () => {
    const locks = `${started.root}${group}/providers/Microsoft.Authorization/locks`
    const lock = {
      properties: { level: 'CanNotDelete' },
      id: `${locks}/testlock`,
      type: 'Microsoft.Authorization/locks',
      name: 'testlock',
    }
    const put = () => send('PUT', lock.id, '2020-05-01', { properties: lock.properties })
    expect(await put()).toMatchObject({ status: 201, body: lock })
    expect(await put()).toMatchObject({ status: 200, body: lock })
    expect((await send('GET', locks, '2020-05-01')).body).toMatchObject({ value: [lock] })
    expect((await send('DELETE', lock.id, '2020-05-01')).status).toBe(200)
  })

  test('RoleAssignments_ListForScope and GetRoleDefinitionByName', async () => {
    const authorization = `${started.root}/providers/Microsoft.Authorization`
    const assignments = await send('GET', `${authorization}/roleAssignments`, '2022-04-01')
    expect(assignments.body.value).toContainEqual(
      expect.objectContaining({
        properties: expect.objectContaining({
          roleDefinitionId: expect.stringContaining('/roleDefinitions/'),
          principalId: guid,
          principalType: 'ServicePrincipal',
          scope: started.root,
        }),
        id: expect.stringContaining(`${authorization}/roleAssignments/`),
        type: 'Microsoft.Authorization/roleAssignments',
        name: guid,
      }),
    )
    const reader = 'acdd72a7-3385-48ef-bd42-f606fba81ae7'
    const { body } = await send('GET', `${authorization}/roleDefinitions/${reader}`, '2022-04-01')
    expect(body).toMatchObject({
      properties: {
        roleName: 'Reader',
        type: 'BuiltInRole',
        description: expect.any(String),
        assignableScopes: ['/'],
        permissions: [{ actions: ['*/read'], notActions: [], dataActions: [], notDataActions: [] }],
      },
      id: expect.stringMatching(`/providers/Microsoft.Authorization/roleDefinitions/${reader}$`),
      type: 'Microsoft.Authorization/roleDefinitions',
      name: reader,
    })
  })

  test('ForceDeleteVMsInResourceGroup', async () => {
    const types = 'forceDeletionTypes=Microsoft.Compute/virtualMachines'
    const { status, headers } = await send('DELETE', `${started.root}${group}?${types}`, version)
    expect(status).toBe(202)
    expect((await started.send('GET', headers.location ?? '')).status).toBe(200)
  })
})
