import type { GenericResource } from '@azure/arm-resources'
import { beforeAll, expect, test } from 'vitest'
import { refusedOperations } from '../../server/arm/routes/refusedRoutes.ts'
import { withEmbeddedAzure } from '../support/embeddedAzure.ts'
import { clientsFor, location } from '../support/embeddedClients.ts'
import { rawArm } from '../support/rawArm.ts'

const apiVersion = '2026-01-01'

const azure = await withEmbeddedAzure()
const { resources } = clientsFor(azure.endpoint, azure.ca)
const send = rawArm(azure)
const group = `/subscriptions/${azure.endpoint.subscriptionId}/resourceGroups/any`
beforeAll(async () => {
  await resources.resourceGroups.createOrUpdate('any', { location, tags: { owner: 'group' } })
})

async function all<T>(list: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = []
  for await (const one of list) found.push(one)
  return found
}

const securityGroup = (name: string) => `${group}/providers/Microsoft.Network/networkSecurityGroups/${name}`
const make = (name: string, more: GenericResource = {}) =>
  resources.resources.createOrUpdateById(securityGroup(name), apiVersion, { location, ...more })

test('a resource of any type is made, read, tagged and deleted by its id alone', async () => {
  expect(await make('by-id', { tags: { a: '1' }, properties: { securityRules: [] } })).toMatchObject({
    name: 'by-id',
    type: 'Microsoft.Network/networkSecurityGroups',
    properties: { provisioningState: 'Succeeded' },
  })
  expect(await resources.resources.checkExistenceById(securityGroup('by-id'), apiVersion)).toEqual({ body: true })
  expect(await resources.resources.checkExistenceById(securityGroup('none'), apiVersion)).toEqual({ body: false })
  const changed = await resources.resources.updateById(securityGroup('by-id'), apiVersion, { tags: { b: '2' } })
  expect(changed.tags).toEqual({ b: '2' })
  await resources.resources.deleteById(securityGroup('BY-ID'), apiVersion)
  await expect(resources.resources.getById(securityGroup('by-id'), apiVersion)).rejects.toMatchObject({
    code: 'ResourceNotFound',
  })
})

test('lists of all types are filtered, paged, and tell times and state when asked', async () => {
  await Promise.all(['web-1', 'web-2', 'db-1'].map((name) => make(name, { tags: { tier: name.slice(0, -2) } })))
  await resources.resources.createOrUpdateById(
    `${group}/providers/Microsoft.Network/publicIPAddresses/web-ip`,
    apiVersion,
    {
      location,
      sku: { name: 'Standard' },
      properties: { publicIPAllocationMethod: 'Static' },
    },
  )
  const names = async (filter: string) =>
    (await all(resources.resources.listByResourceGroup('any', { filter }))).map(({ name }) => name).sort()
  expect(await names("resourceType eq 'microsoft.network/networksecuritygroups'")).toEqual(['db-1', 'web-1', 'web-2'])
  expect(await names("tagName eq 'tier' and tagValue eq 'web'")).toEqual(['web-1', 'web-2'])
  expect(await names("substringof('eb-', name)")).toEqual(['web-1', 'web-2', 'web-ip'])
  expect(await names("startswith(tagName, 'ti') and name ne 'db-1'")).toEqual(['web-1', 'web-2'])
  expect(await names("name eq 'db-1' or name eq 'web-ip'")).toEqual(['db-1', 'web-ip'])
  await expect(names('color is red')).rejects.toMatchObject({ code: 'InvalidFilterInQueryString' })

  const first = await send('GET', `${group}/resources?$top=3`)
  expect(first.body.value).toHaveLength(3)
  const rest = await send('GET', String(first.body.nextLink))
  expect(rest.body.value).toHaveLength(1)
  expect(rest.body.nextLink).toBeUndefined()

  const expand = 'createdTime,changedTime,provisioningState'
  const [shown] = await all(resources.resources.list({ filter: "name eq 'web-1'", expand }))
  expect(shown).toMatchObject({ provisioningState: 'Succeeded', createdTime: expect.any(Date) })
  expect(shown?.changedTime?.getTime()).toBeGreaterThanOrEqual(shown?.createdTime?.getTime() ?? Number.NaN)
  const [plain] = await all(resources.resources.list({ filter: "name eq 'web-1'" }))
  expect(plain).not.toHaveProperty('provisioningState', 'Succeeded')
})

test('tags of the subscription, a group and a resource are merged, replaced, and deleted by name and value', async () => {
  const id = (await make('tagged', { tags: { keep: '1', drop: '2' } })).id ?? ''
  const patch = async (scope: string, operation: string, tags: Record<string, string>) =>
    (await resources.tagsOperations.updateAtScope(scope, { operation, properties: { tags } })).properties?.tags
  expect(await patch(id, 'Merge', { KEEP: '3', more: '4' })).toEqual({ drop: '2', KEEP: '3', more: '4' })
  expect(await patch(id, 'Delete', { drop: '2', more: 'other value' })).toEqual({ KEEP: '3', more: '4' })
  expect(await patch(id, 'Replace', { only: '5' })).toEqual({ only: '5' })
  expect((await resources.resources.getById(id, apiVersion)).tags).toEqual({ only: '5' })
  expect(await patch(group, 'Merge', { more: 'yes' })).toEqual({ owner: 'group', more: 'yes' })
  expect((await resources.resourceGroups.get('any')).tags).toEqual({ owner: 'group', more: 'yes' })

  const subscription = `/subscriptions/${azure.endpoint.subscriptionId}`
  await resources.tagsOperations.createOrUpdateAtScope(subscription, { properties: { tags: { whole: 'yes' } } })
  expect((await resources.tagsOperations.getAtScope(subscription)).properties?.tags).toEqual({ whole: 'yes' })
  expect((await send('GET', subscription)).body).toMatchObject({ tags: { whole: 'yes' } })
  expect((await all(resources.resources.list())).map(({ type }) => type)).not.toContain(
    'Microsoft.Resources/subscriptions',
  )
  await resources.tagsOperations.deleteAtScope(id)
  expect((await resources.tagsOperations.getAtScope(id)).properties?.tags).toEqual({})
  await expect(patch(id, 'Add', { a: 'b' })).rejects.toMatchObject({ statusCode: 400 })
})

test('the names and values of tags in use are counted', async () => {
  await make('counted-1', { tags: { counted: 'a' } })
  await make('counted-2', { tags: { Counted: 'a' } })
  const names = await all(resources.tagsOperations.list())
  expect(names.find(({ tagName }) => tagName === 'counted')).toMatchObject({
    count: { value: 2 },
    values: [{ tagValue: 'a', count: { value: 2 } }],
  })
})

test('what is not there is refused by its name: templates, moves, predefined tags', async () => {
  const refused = async (method: string, path: string) => await send(method, path, { body: {} })
  for (const [method, path, what] of [
    ['POST', `${group}/exportTemplate`, 'template'],
    ['POST', `${group}/moveResources`, 'moving'],
    ['PUT', `${group}/providers/Microsoft.Resources/deployments/d`, 'deployments'],
    [
      'PUT',
      `/subscriptions/${azure.endpoint.subscriptionId}/providers/Microsoft.Resources/deployments/d`,
      'deployments',
    ],
    ['PUT', `/subscriptions/${azure.endpoint.subscriptionId}/tagNames/x`, 'tag names'],
  ] as const) {
    const { status, body } = await refused(method, path)
    expect([status, body.error?.code, body.error?.message]).toEqual([
      501,
      'NotImplemented',
      expect.stringContaining(what),
    ])
  }
})

test.each(
  refusedOperations.flatMap(({ methods, path, what }) => methods.map((method) => [method, path, what] as const)),
)('%s %s is refused by name', async (method, path, what) => {
  const filled = path
    .replace(':scope{subscriptions/.+}', group.slice(1))
    .replace(':subscription', azure.endpoint.subscriptionId)
    .replace(':group', 'any')
    .replace(':name', 'one')
    .replace('*', 'one')
  for (const sent of method === 'ALL' ? ['GET', 'PUT', 'DELETE'] : [method]) {
    const { status, body } = await send(sent, filled, sent === 'PUT' || sent === 'POST' ? { body: {} } : {})
    expect([status, body.error?.code, body.error?.message]).toEqual([
      501,
      'NotImplemented',
      `The embedded Azure does not implement ${what}.`,
    ])
  }
})

test('a provider tells the operations from which roles are made', async () => {
  const { body } = await send('GET', '/providers/Microsoft.Compute/operations')
  const names = (body.value as { name: string }[]).map(({ name }) => name)
  expect(names).toContain('Microsoft.Compute/virtualMachines/write')
  expect(names).toContain('Microsoft.Compute/virtualMachines/instanceView/read')
  expect(names).toContain('Microsoft.Compute/virtualMachines/retrieveBootDiagnosticsData/action')
})
