import { Agent, request as httpsRequest } from 'node:https'
import { ClientSecretCredential } from '@azure/identity'
import { beforeAll, describe, expect, test } from 'vitest'
import { systemClock } from '../../../src/system/clock.ts'
import { recordsOnlyFabric } from '../../server/fabric/recordsOnly.ts'
import { withEmbeddedAzure } from '../support/embeddedAzure.ts'
import { clientsFor, location, machineIn, makeNetwork } from '../support/embeddedClients.ts'

/** Room for two hosts of 1.25 GiB, and not for three. */
const smallMachine = { freeMemoryBytes: 3 * 2 ** 30 }

let subnet: string
let clockAhead = 0

const azure = await withEmbeddedAzure({
  fabric: async () => ({ ...recordsOnlyFabric(smallMachine), createHost }),
  clock: { ...systemClock, now: () => Date.now() + clockAhead },
})
const clients = clientsFor(azure.endpoint, azure.ca)
beforeAll(async () => {
  subnet = await makeNetwork(clients, 'group')
})

/** What hosts that are being created wait for before they are there. */
let othersAreDone = Promise.resolve()

/** The host named `broken` does not come up. */
async function createHost({ computerName }: { computerName: string }): Promise<void> {
  await othersAreDone
  if (computerName === 'broken') throw new Error('init ended with code 1')
}

interface Answer {
  readonly status: number
  readonly headers: Record<string, string | string[] | undefined>
  readonly body: { readonly error?: { readonly code: string; readonly message: string } } & Record<string, unknown>
}

/** A request as a client without the SDK would send it. */
async function send(
  method: string,
  path: string,
  headers: Record<string, string> = {},
  body?: unknown,
): Promise<Answer> {
  const agent = new Agent({ ca: azure.ca })
  return await new Promise((resolve, reject) => {
    const request = httpsRequest(
      `${azure.endpoint.resourceManagerUrl}${path}`,
      { method, headers, agent },
      (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString()
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: text === '' ? {} : JSON.parse(text),
          })
        })
      },
    )
    request.on('error', reject)
    request.end(body === undefined ? undefined : JSON.stringify(body))
  })
}

const bearer = async () => {
  const token = await azure.credential.getToken(`${azure.endpoint.resourceManagerUrl}/.default`)
  return { authorization: `Bearer ${token.token}` }
}
const sub = () => `/subscriptions/${azure.endpoint.subscriptionId}`

describe('ARM itself refuses', () => {
  test('a request without a token, and says where tokens come from', async () => {
    const answer = await send('GET', `${sub()}/resourcegroups?api-version=2025-04-01`)
    expect(answer).toMatchObject({ status: 401, body: { error: { code: 'AuthenticationFailed' } } })
    expect(answer.headers['www-authenticate']).toContain(`${azure.endpoint.authorityHost}/${azure.endpoint.tenantId}`)
    expect(answer.headers['x-ms-failure-cause']).toBe('gateway')
  })

  test('a token that someone else signed', async () => {
    const { authorization } = await bearer()
    const [header, payload] = authorization.split('.')
    const forged = `${header}.${payload}.${Buffer.alloc(256).toString('base64url')}`
    const answer = await send('GET', `${sub()}/resourcegroups?api-version=2025-04-01`, { authorization: forged })
    expect(answer).toMatchObject({ status: 401, body: { error: { code: 'InvalidAuthenticationToken' } } })
  })

  test('a token that has expired, by its time', async () => {
    const headers = await bearer()
    clockAhead = 2 * 3600 * 1000
    const answer = await send('GET', `${sub()}/resourcegroups?api-version=2025-04-01`, headers)
    clockAhead = 0
    expect(answer).toMatchObject({ status: 401, body: { error: { code: 'ExpiredAuthenticationToken' } } })
  })

  test('a request without api-version; any well-formed one is taken', async () => {
    const headers = await bearer()
    const missing = await send('GET', `${sub()}/resourcegroups`, headers)
    expect(missing).toMatchObject({ status: 400, body: { error: { code: 'MissingApiVersionParameter' } } })
    expect((await send('GET', `${sub()}/resourcegroups?api-version=2014-04-01-preview`, headers)).status).toBe(200)
    expect((await send('GET', `${sub()}/resourcegroups?api-version=soon`, headers)).status).toBe(400)
  })

  test('a subscription and a group that do not exist', async () => {
    const headers = await bearer()
    const other = '/subscriptions/00000000-0000-0000-0000-000000000000'
    expect(await send('GET', `${other}/resourcegroups?api-version=2025-04-01`, headers)).toMatchObject({
      status: 404,
      body: { error: { code: 'SubscriptionNotFound' } },
    })
    const inNone = `${sub()}/resourceGroups/none/providers/Microsoft.Network/virtualNetworks/v?api-version=2026-01-01`
    expect(await send('GET', inNone, headers)).toMatchObject({
      status: 404,
      body: { error: { code: 'ResourceGroupNotFound' } },
    })
  })

  test('what it does not implement, by name', async () => {
    const path = `${sub()}/resourceGroups/group/providers/Microsoft.Network/applicationGateways/lb?api-version=2026-01-01`
    const answer = await send('PUT', path, await bearer(), { location })
    expect(answer).toMatchObject({ status: 501, body: { error: { code: 'NotImplemented' } } })
    expect(answer.body.error?.message).toContain('applicationGateways')
  })

  test('a group in another location than it is in', async () => {
    await expect(
      clients.resources.resourceGroups.createOrUpdate('group', { location: 'eastus' }),
    ).rejects.toMatchObject({ code: 'InvalidResourceGroupLocation', statusCode: 409 })
  })

  test('a provider that the subscription has given up, until it is registered again', async () => {
    await clients.resources.providers.unregister('Microsoft.Network')
    await expect(
      clients.network.networkSecurityGroups.createOrUpdate('group', 'other', { location }),
    ).rejects.toMatchObject({ code: 'MissingSubscriptionRegistration', statusCode: 409 })
    expect((await clients.resources.providers.register('Microsoft.Network')).registrationState).toBe('Registering')
    expect((await clients.resources.providers.get('Microsoft.Network')).registrationState).toBe('Registered')
  })
})

describe('the sign-in service refuses', () => {
  const signIn = async (secret: string, scope: string, tenant = azure.endpoint.tenantId) => {
    const { clientId, authorityHost } = azure.endpoint
    const tlsOptions = { ca: azure.ca }
    const options = { authorityHost, disableInstanceDiscovery: true, tlsOptions }
    return await new ClientSecretCredential(tenant, clientId, secret, options).getToken(scope)
  }

  test('a wrong secret', async () => {
    const scope = `${azure.endpoint.resourceManagerUrl}/.default`
    await expect(signIn('wrong', scope)).rejects.toThrow(/AADSTS7000215/)
  })

  test('an unknown resource and an unknown tenant', async () => {
    const { clientSecret, resourceManagerUrl } = azure.endpoint
    await expect(signIn(clientSecret, 'https://example.invalid/.default')).rejects.toThrow(/AADSTS500011/)
    const tenant = '00000000-0000-0000-0000-000000000000'
    await expect(signIn(clientSecret, `${resourceManagerUrl}/.default`, tenant)).rejects.toThrow(
      /endpoint|AADSTS90002/i,
    )
  })
})

describe('resource providers refuse', () => {
  test('a network whose subnet is outside it or refers to what is not there', async () => {
    const space = { location, addressSpace: { addressPrefixes: ['10.1.0.0/16'] } }
    const subnets = [{ name: 'a', addressPrefix: '10.2.0.0/24' }]
    await expect(
      clients.network.virtualNetworks.createOrUpdate('group', 'bad', { ...space, subnets }),
    ).rejects.toMatchObject({ code: 'NetcfgSubnetRangeOutsideVnet', statusCode: 400 })
    const missing = { id: `${sub()}/resourceGroups/group/providers/Microsoft.Network/natGateways/absent` }
    await expect(
      clients.network.virtualNetworks.createOrUpdate('group', 'bad', {
        ...space,
        subnets: [{ name: 'a', addressPrefix: '10.1.0.0/24', natGateway: missing }],
      }),
    ).rejects.toMatchObject({ code: 'InvalidResourceReference', statusCode: 400 })
    await expect(clients.network.virtualNetworks.get('group', 'bad')).rejects.toMatchObject({
      code: 'ResourceNotFound',
    })
  })

  test('two security rules of equal priority', async () => {
    const rule = { priority: 100, direction: 'Inbound', access: 'Allow', protocol: 'Tcp' }
    const securityRules = ['a', 'b'].map((name) => ({ ...rule, name, destinationPortRange: '22' }))
    await expect(
      clients.network.networkSecurityGroups.createOrUpdate('group', 'bad', { location, securityRules }),
    ).rejects.toMatchObject({ code: 'SecurityRuleConflict' })
  })

  test('a machine of an unknown size or image, before anything is made for it', async () => {
    const machine = machineIn(subnet, 'odd')
    const size = { ...machine, hardwareProfile: { vmSize: 'Standard_Q2' } }
    await expect(clients.compute.virtualMachines.createOrUpdate('group', 'odd', size)).rejects.toMatchObject({
      code: 'InvalidParameter',
    })
    const image = { ...machine.storageProfile.imageReference, offer: 'solaris' }
    const other = { ...machine, storageProfile: { ...machine.storageProfile, imageReference: image } }
    await expect(clients.compute.virtualMachines.createOrUpdate('group', 'odd', other)).rejects.toMatchObject({
      code: 'PlatformImageNotFound',
      statusCode: 404,
    })
    const interfaces = []
    for await (const one of clients.network.networkInterfaces.list('group')) interfaces.push(one.name)
    expect(interfaces).toEqual([])
  })

  test('a change of what cannot change, and a second machine where only a new one was wanted', async () => {
    const machine = machineIn(subnet, 'fixed')
    await clients.compute.virtualMachines.createOrUpdate('group', 'fixed', machine)
    const changed = { ...machine, osProfile: { ...machine.osProfile, adminUsername: 'other' } }
    await expect(clients.compute.virtualMachines.createOrUpdate('group', 'fixed', changed)).rejects.toMatchObject({
      code: 'PropertyChangeNotAllowed',
      statusCode: 409,
    })
    await expect(
      clients.compute.virtualMachines.createOrUpdate('group', 'fixed', machine, { ifNoneMatch: '*' }),
    ).rejects.toMatchObject({ code: 'PreconditionFailed', statusCode: 412 })
    await clients.compute.virtualMachines.delete('group', 'fixed')
  })

  test('a machine whose host does not come up: the operation fails, and so says the record', async () => {
    await expect(
      clients.compute.virtualMachines.createOrUpdate('group', 'broken', machineIn(subnet, 'broken')),
    ).rejects.toThrow(/InternalExecutionError.*init ended with code 1/)
    expect((await clients.compute.virtualMachines.get('group', 'broken')).provisioningState).toBe('Failed')
    await clients.compute.virtualMachines.delete('group', 'broken')
  })

  test('one machine too many for this machine: AllocationFailed, and the others run', async () => {
    const refused = Promise.withResolvers<void>()
    othersAreDone = refused.promise
    const creations = ['a', 'b', 'c'].map((name) =>
      clients.compute.virtualMachines.createOrUpdate('group', name, machineIn(subnet, name)),
    )
    for (const creation of creations) creation.catch(() => refused.resolve())
    const outcomes = await Promise.allSettled(creations)
    expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(2)
    const failed = outcomes.find((outcome) => outcome.status === 'rejected')
    expect(failed?.reason.message).toMatch(/AllocationFailed.*no memory left/)
  })
})
