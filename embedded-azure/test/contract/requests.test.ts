import { beforeAll, describe, expect, test } from 'vitest'
import { withEmbeddedAzure } from '../support/embeddedAzure.ts'
import { clientsFor, location } from '../support/embeddedClients.ts'
import { rawArm } from '../support/rawArm.ts'

const azure = await withEmbeddedAzure()
const clients = clientsFor(azure.endpoint, azure.ca)
const send = rawArm(azure)
const group = `/subscriptions/${azure.endpoint.subscriptionId}/resourceGroups/Requests`
const network = `${group}/providers/Microsoft.Network`
beforeAll(async () => {
  await clients.resources.resourceGroups.createOrUpdate('Requests', { location })
})

const vnetBody = { location, properties: { addressSpace: { addressPrefixes: ['10.0.0.0/16'] } } }

describe('every answer', () => {
  test('has the ids of request, correlation and routing', async () => {
    const { headers } = await send('GET', group)
    expect(headers['x-ms-request-id']).toMatch(/^[0-9a-f-]{36}$/)
    expect(headers['x-ms-correlation-request-id']).toBe(headers['x-ms-request-id'])
    expect(headers['x-ms-routing-request-id']).toMatch(/^[A-Z]+:\d{8}T\d{6}Z:[0-9a-f-]{36}$/)
  })

  test('of a refusal has them too, with the correlation that the client gave', async () => {
    const correlation = '11111111-2222-3333-4444-555555555555'
    const { status, headers } = await send('GET', `${group}-none`, {
      headers: {
        'x-ms-correlation-request-id': correlation,
        'x-ms-client-request-id': 'mine',
        'x-ms-return-client-request-id': 'true',
      },
    })
    expect(status).toBe(404)
    expect(headers).toMatchObject({
      'x-ms-correlation-request-id': correlation,
      'x-ms-client-request-id': 'mine',
      'x-ms-error-code': 'ResourceGroupNotFound',
    })
    expect(headers['x-ms-request-id']).not.toBe(correlation)
  })

  test('does not repeat the client’s id unless asked', async () => {
    const { headers } = await send('GET', group, { headers: { 'x-ms-client-request-id': 'mine' } })
    expect(headers).not.toHaveProperty('x-ms-client-request-id')
  })
})

describe('paths', () => {
  test('match in any case, any api-version, with doubled slashes, and keep the case of creation', async () => {
    await send('PUT', `${network}/networkSecurityGroups/CamelCase`, { body: { location: 'West Europe' } })
    const shouted = `${network}/networkSecurityGroups/camelcase`.toUpperCase()
    for (const apiVersion of ['2016-03-30', '2099-12-31-preview']) {
      expect((await send('GET', `/${shouted}/`, { apiVersion })).body).toMatchObject({
        id: `${network}/networkSecurityGroups/CamelCase`,
        name: 'CamelCase',
        type: 'Microsoft.Network/networkSecurityGroups',
        location: 'westeurope',
      })
    }
  })

  test('that cannot be decoded are refused', async () => {
    expect((await send('GET', `${group}/providers/Microsoft.Network/virtualNetworks/%E0%A4%A`)).status).toBe(400)
  })
})

describe('bodies', () => {
  const url = () => `${network}/virtualNetworks/bodies`
  test.each([
    ['that are no JSON', '{"location": ', {}, 400, 'InvalidRequestContent'],
    ['of another media type', '<location/>', { 'content-type': 'text/xml' }, 415, 'UnsupportedMediaType'],
    ['of more than 4 MB', ' '.repeat(4 * 2 ** 20 + 1), {}, 413, 'RequestContentTooLarge'],
    ['without a location', '{"properties": {}}', {}, 400, 'LocationRequired'],
    ['with a location that is none', '{"location": "mars"}', {}, 400, 'LocationNotAvailableForResourceType'],
    ['with properties that are no object', '{"location": "eastus", "properties": 1}', {}, 400, 'InvalidRequestContent'],
  ])('%s are refused', async (_, body, headers, status, code) => {
    const answer = await send('PUT', url(), { body, headers })
    expect([answer.status, answer.body.error?.code]).toEqual([status, code])
  })
})

describe('methods', () => {
  test.each([
    ['POST', '/virtualNetworks/any', 405],
    ['DELETE', '/virtualNetworks', 405],
    ['PATCH', '/virtualNetworks/any/subnets/any', 405],
    ['PUT', '/networkSecurityGroups/any/defaultSecurityRules/AllowVnetInBound', 405],
    ['POST', '/virtualNetworks/any/shrink', 501],
  ])('%s of %s is answered %i', async (method, path, status) => {
    const answer = await send(method, `${network}${path}`, method === 'DELETE' ? {} : { body: {} })
    expect(answer.status).toBe(status)
    if (status === 405) expect(answer.headers.allow).toContain('GET')
  })

  test('that an action does not have are told from actions that are not there', async () => {
    const machine = `${group}/providers/Microsoft.Compute/virtualMachines/any`
    expect(await send('POST', `${machine}/instanceView`, { body: {} })).toMatchObject({
      status: 405,
      headers: { allow: 'GET' },
    })
    expect(await send('POST', `${machine}/convertToManagedDisks`, { body: {} })).toMatchObject({ status: 501 })
  })
})

describe('etags', () => {
  const subnet = (name: string) => `${network}/virtualNetworks/etags/subnets/${name}`
  const put = (path: string, body: unknown, headers: Record<string, string>) => send('PUT', path, { body, headers })

  test('guard resources: create only, change only what was read, delete only what was read', async () => {
    const path = `${network}/virtualNetworks/etags`
    expect((await put(path, vnetBody, { 'if-match': '*' })).status).toBe(412)
    expect((await put(path, vnetBody, { 'if-none-match': '*' })).status).toBe(201)
    expect((await put(path, vnetBody, { 'if-none-match': '*' })).body.error?.code).toBe('PreconditionFailed')
    const { headers, body } = await send('GET', path)
    expect(headers.etag).toBe(body.etag)
    expect((await put(path, vnetBody, { 'if-match': headers.etag ?? '' })).status).toBe(200)
    const stale = { headers: { 'if-match': headers.etag ?? '' } }
    expect((await send('PATCH', path, { ...stale, body: { tags: {} } })).status).toBe(412)
    expect((await send('DELETE', path, stale)).status).toBe(412)
  })

  test('guard things inside resources in the same way', async () => {
    const body = { properties: { addressPrefix: '10.0.1.0/24' } }
    expect((await put(subnet('a'), body, { 'if-match': '*' })).status).toBe(412)
    expect((await put(subnet('a'), body, { 'if-none-match': '*' })).status).toBe(201)
    expect((await put(subnet('a'), body, { 'if-none-match': '*' })).status).toBe(412)
    const { headers } = await send('GET', subnet('a'))
    expect((await send('DELETE', subnet('a'), { headers: { 'if-match': 'W/"other"' } })).status).toBe(412)
    expect((await send('DELETE', subnet('a'), { headers: { 'if-match': headers.etag ?? '' } })).status).toBe(202)
    expect((await send('DELETE', subnet('a'))).status).toBe(204)
  })
})

describe('what is not there', () => {
  test.each([
    ['GET', 'virtualNetworks/none', 404, 'ResourceNotFound'],
    ['PATCH', 'virtualNetworks/none', 404, 'ResourceNotFound'],
    ['GET', 'virtualNetworks/none/subnets/a', 404, 'ParentResourceNotFound'],
    ['PUT', 'virtualNetworks/none/subnets/a', 404, 'ParentResourceNotFound'],
    ['DELETE', 'virtualNetworks/none', 204, undefined],
    ['DELETE', 'virtualNetworks/none/subnets/a', 204, undefined],
  ])('%s %s is answered %i', async (method, path, status, code) => {
    const written = method === 'PUT' || method === 'PATCH'
    const body = { properties: { addressPrefix: '10.0.0.0/24' } }
    const answer = await send(method, `${network}/${path}`, written ? { body } : {})
    expect([answer.status, answer.body.error?.code]).toEqual([status, code])
  })

  test('a group refuses to delete what would be in it, HEAD tells by its status alone', async () => {
    const missing = `${group}-none/providers/Microsoft.Network/virtualNetworks/v`
    expect((await send('DELETE', missing)).body.error?.code).toBe('ResourceGroupNotFound')
    expect(await send('HEAD', `${group}-none`)).toMatchObject({ status: 404, body: {} })
    expect(await send('HEAD', group)).toMatchObject({ status: 204, body: {} })
  })
})

describe('tags', () => {
  test('are 50 at most, and a PATCH replaces the whole map', async () => {
    const path = `${network}/networkSecurityGroups/tags`
    const many = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, index) => [`t${index}`, '']))
    expect((await send('PUT', path, { body: { location, tags: many(51) } })).status).toBe(400)
    expect((await send('PUT', path, { body: { location, tags: many(50) } })).status).toBe(201)
    expect((await send('PATCH', path, { body: { tags: { one: '1' } } })).body.tags).toEqual({ one: '1' })
    expect((await send('PATCH', path, { body: {} })).body.tags).toEqual({ one: '1' })
    expect((await send('PUT', path, { body: { location } })).body).not.toHaveProperty('tags')
  })
})
