import { createServer, type Server } from 'node:http'
import { ResourceManagementClient } from '@azure/arm-resources'
import { ManagedIdentityCredential } from '@azure/identity'
import { getRequestListener } from '@hono/node-server'
import { decodeJwt } from 'jose'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import type { MetadataCaller, MetadataService, NetworkShape } from '../../server/fabric/fabric.ts'
import { recordsOnlyFabric } from '../../server/fabric/recordsOnly.ts'
import { listen } from '../../server/http/listen.ts'
import { withEmbeddedAzure } from '../support/embeddedAzure.ts'
import { clientsFor, location, machineIn, makeNetwork } from '../support/embeddedClients.ts'
import { rawArm } from '../support/rawArm.ts'

let service: MetadataService
let networkId: string
let server: Server
let address: string
let subnet: string
/** Whose request it is that arrives over HTTP. */
let caller: MetadataCaller

const azure = await withEmbeddedAzure({
  fabric: async () => ({
    ...recordsOnlyFabric(),
    serveMetadata: (given) => {
      service = given
    },
    applyNetwork: async ({ id }: NetworkShape) => {
      networkId = id
    },
    createHost: async () => undefined,
  }),
})
const clients = clientsFor(azure.endpoint, azure.ca)
beforeAll(async () => {
  subnet = await makeNetwork(clients, 'run')
  const shared = identityId('shared')
  for (const name of ['shared', 'second']) await rawArm(azure)('PUT', identityId(name), { body: { location } })
  const own = { type: 'SystemAssigned, UserAssigned', userAssignedIdentities: { [shared]: {} } } as const
  const others = { type: 'UserAssigned', userAssignedIdentities: { [shared]: {}, [identityId('second')]: {} } } as const
  const { virtualMachines } = clients.compute
  const hub = {
    ...machineIn(subnet, 'hub', { publicAddress: true }),
    zones: ['2'],
    tags: { owner: 'us', run: '7' },
    identity: own,
    userData: Buffer.from('hello').toString('base64'),
  }
  await virtualMachines.createOrUpdate('run', 'hub', hub)
  await virtualMachines.createOrUpdate('run', 'worker', { ...machineIn(subnet, 'worker'), identity: others })
  await virtualMachines.createOrUpdate('run', 'plain', machineIn(subnet, 'plain'))
  server = createServer(getRequestListener((request) => service(request, caller)))
  address = `http://127.0.0.1:${await listen(server, 0, false)}`
})
afterEach(() => vi.unstubAllEnvs())
afterAll(() => {
  server.close()
})

function identityId(name: string): string {
  const group = `/subscriptions/${azure.endpoint.subscriptionId}/resourceGroups/run`
  return `${group}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/${name}`
}

async function privateAddressOf(machine: string): Promise<string> {
  for await (const nic of clients.network.networkInterfaces.list('run')) {
    if (nic.name?.startsWith(`${machine}-nic`)) return nic.ipConfigurations?.[0]?.privateIPAddress ?? ''
  }
  throw new Error(`${machine} has no interface.`)
}

/** What a machine is answered. */
async function ask(machine: string, path: string, headers: Record<string, string> = { Metadata: 'true' }) {
  const request = new Request(`http://169.254.169.254/metadata/${path}`, { headers })
  const response = await service(request, { networkId, address: await privateAddressOf(machine) })
  const text = await response.text()
  const isJson = response.headers.get('content-type')?.startsWith('application/json') ?? false
  return { status: response.status, body: isJson ? JSON.parse(text) : text }
}

const version = 'api-version=2021-10-01'
const tokenPath = 'identity/oauth2/token?api-version=2018-02-01'
const resource = 'resource=https://management.azure.com/'

test('a machine is told what it is, as cloud-provider-azure reads it', async () => {
  const { body, status } = await ask('hub', `instance?${version}&format=json`)
  const machine = await clients.compute.virtualMachines.get('run', 'hub')
  expect(status).toBe(200)
  expect(body.compute).toMatchObject({
    azEnvironment: 'AzurePublicCloud',
    location,
    name: 'hub',
    osProfile: { computerName: 'hub' },
    platformFaultDomain: '0',
    provider: 'Microsoft.Compute',
    resourceGroupName: 'run',
    resourceId: machine.id,
    securityProfile: { secureBootEnabled: 'true', securityType: 'TrustedLaunch', virtualTpmEnabled: 'true' },
    storageProfile: { imageReference: { offer: 'ubuntu-24_04-lts' }, osDisk: { name: 'hub-disk', diskSizeGB: '30' } },
    subscriptionId: azure.endpoint.subscriptionId,
    tags: 'owner:us;run:7',
    tagsList: [
      { name: 'owner', value: 'us' },
      { name: 'run', value: '7' },
    ],
    userData: Buffer.from('hello').toString('base64'),
    vmId: machine.vmId,
    vmSize: 'Standard_D2s_v5',
    zone: '2',
  })
  const privateIpAddress = await privateAddressOf('hub')
  expect(body.network.interface).toEqual([
    {
      ipv4: {
        ipAddress: [{ privateIpAddress, publicIpAddress: '' }],
        subnet: [{ address: '10.240.0.0', prefix: '24' }],
      },
      ipv6: { ipAddress: [] },
      macAddress: expect.stringMatching(/^000D3A[0-9A-F]{6}$/),
    },
  ])
})

test('public addresses are told by the load balancer endpoint, to machines that have one', async () => {
  const [hub, plain] = [
    await ask('hub', 'loadbalancer?api-version=2020-10-01'),
    await ask('plain', 'loadbalancer?api-version=2020-10-01'),
  ]
  expect(hub.body.loadbalancer.publicIpAddresses).toEqual([
    { frontendIpAddress: expect.stringMatching(/^203\.0\.113\./), privateIpAddress: await privateAddressOf('hub') },
  ])
  expect(plain).toMatchObject({
    status: 404,
    body: { error: expect.stringContaining('No load balancer metadata is found.') },
  })
})

test('a machine behind a load balancer is told of the rules that lead to it and out of it', async () => {
  const { loadBalancers, publicIPAddresses, networkInterfaces } = clients.network
  const publicIPAddress = await publicIPAddresses.createOrUpdate('run', 'front-ip', { location })
  const id = `/subscriptions/${azure.endpoint.subscriptionId}/resourceGroups/run/providers/Microsoft.Network/loadBalancers/lb`
  const [frontend, pool] = [{ id: `${id}/frontendIPConfigurations/front` }, { id: `${id}/backendAddressPools/pool` }]
  await loadBalancers.createOrUpdate('run', 'lb', {
    location,
    sku: { name: 'Standard' },
    frontendIPConfigurations: [{ name: 'front', publicIPAddress: { id: publicIPAddress.id ?? '' } }],
    backendAddressPools: [{ name: 'pool' }],
    loadBalancingRules: [
      {
        name: 'web',
        protocol: 'Tcp',
        frontendPort: 443,
        backendPort: 8443,
        disableOutboundSnat: true,
        frontendIPConfiguration: frontend,
        backendAddressPool: pool,
      },
    ],
    outboundRules: [{ name: 'out', protocol: 'All', frontendIPConfigurations: [frontend], backendAddressPool: pool }],
  })
  for await (const nic of networkInterfaces.list('run')) {
    if (!nic.name?.startsWith('worker-nic')) continue
    const ipConfigurations = nic.ipConfigurations?.map((one) => ({ ...one, loadBalancerBackendAddressPools: [pool] }))
    await networkInterfaces.createOrUpdate('run', nic.name, {
      ...nic,
      location,
      ipConfigurations: ipConfigurations ?? [],
    })
  }
  const [frontendIpAddress, privateIpAddress] = [publicIPAddress.ipAddress, await privateAddressOf('worker')]
  expect((await ask('worker', 'loadbalancer?api-version=2020-10-01')).body.loadbalancer).toEqual({
    publicIpAddresses: [],
    inboundRules: [{ frontendIpAddress, protocol: 'tcp', frontendPort: 443, backendPort: 8443, privateIpAddress }],
    outboundRules: [{ frontendIpAddress, privateIpAddress }],
  })
})

test('leaves are asked for as text, branches in either format', async () => {
  expect(await ask('hub', `instance/compute/name?${version}&format=text`)).toEqual({ status: 200, body: 'hub' })
  expect((await ask('hub', `instance/compute/tagsList/1/value?${version}&format=text`)).body).toBe('7')
  expect((await ask('hub', `instance?${version}&format=text`)).body).toBe('compute/\nnetwork/')
  expect((await ask('hub', `instance/compute/osProfile?${version}&format=text`)).body).toBe(
    'adminUsername\ncomputerName\ndisablePasswordAuthentication',
  )
  expect((await ask('hub', `instance/network/interface/0/ipv4/subnet?${version}`)).body).toEqual([
    { address: '10.240.0.0', prefix: '24' },
  ])
  expect((await ask('hub', `instance/compute/name?${version}`)).status).toBe(400)
  expect((await ask('hub', `instance/compute/nothing?${version}&format=text`)).status).toBe(404)
})

test('requests that did not mean the metadata service are refused', async () => {
  expect(await ask('hub', `instance?${version}`, {})).toEqual({
    status: 400,
    body: { error: 'Bad request. Required metadata header not specified' },
  })
  expect((await ask('hub', `instance?${version}`, { Metadata: 'true', 'X-Forwarded-For': '10.0.0.1' })).status).toBe(
    400,
  )
  expect(await ask('hub', 'instance')).toEqual({
    status: 400,
    body: {
      error:
        'Bad request. api-version was not specified in the request. For more information refer to aka.ms/azureimds',
      'newest-versions': ['2025-04-07', '2024-07-17', '2024-03-15'],
    },
  })
  expect((await ask('hub', 'instance?api-version=2021-10-02')).status).toBe(400)
  expect((await ask('hub', 'versions')).body.apiVersions).toContain('2021-10-01')
  expect((await ask('hub', 'attested/document?api-version=2021-10-01')).status).toBe(501)
})

test('an address that no machine of the network has is told nothing', async () => {
  const request = () =>
    new Request(`http://169.254.169.254/metadata/instance?${version}`, { headers: { Metadata: 'true' } })
  expect((await service(request(), { networkId, address: '10.240.0.99' })).status).toBe(404)
  expect((await service(request(), { networkId: 'other', address: await privateAddressOf('hub') })).status).toBe(404)
})

test('a machine gets tokens for its own identity and for those that it was given, by any of their names', async () => {
  const machine = await clients.compute.virtualMachines.get('run', 'hub')
  const own = await ask('hub', `${tokenPath}&${resource}`)
  expect(own).toMatchObject({
    status: 200,
    body: {
      token_type: 'Bearer',
      resource: 'https://management.azure.com/',
      expires_in: '3599',
      expires_on: expect.stringMatching(/^\d{10}$/),
    },
  })
  expect(decodeJwt(own.body.access_token)).toMatchObject({
    aud: 'https://management.azure.com',
    oid: machine.identity?.principalId,
    appid: own.body.client_id,
    tid: azure.endpoint.tenantId,
    xms_mirid: machine.id,
  })
  const shared = machine.identity?.userAssignedIdentities?.[identityId('shared')]
  for (const name of [
    `client_id=${shared?.clientId}`,
    `object_id=${shared?.principalId}`,
    `msi_res_id=${identityId('shared').toLowerCase()}`,
  ]) {
    const { body } = await ask('hub', `${tokenPath}&${resource}&${name}`)
    expect(decodeJwt(body.access_token).oid).toBe(shared?.principalId)
  }
})

test.each([
  ['no identity', 'plain', resource, 'invalid_request', 'Identity not found'],
  [
    'several, and none of its own',
    'worker',
    resource,
    'invalid_request',
    'Multiple user assigned identities exist, please specify the clientId / resourceId of the identity in the token request',
  ],
  [
    'not this identity',
    'hub',
    `${resource}&client_id=c0ffee00-0000-4000-8000-000000000000`,
    'invalid_request',
    'Identity not found',
  ],
  ['no resource in mind', 'hub', '', 'invalid_request', "Required query variable 'resource' is missing"],
  [
    'an unknown resource in mind',
    'hub',
    'resource=https://nothing.example',
    'invalid_resource',
    'AADSTS500011: The resource principal named https://nothing.example was not found',
  ],
])('a machine that has %s gets no token', async (_, machine, query, error, description) => {
  const { status, body } = await ask(machine, `${tokenPath}&${query}`)
  expect(status).toBe(400)
  expect(body).toMatchObject({ error, error_description: expect.stringContaining(description) })
})

test('the SDK signs in on a machine as its identity, and may do what its role allows', async () => {
  vi.stubEnv('AZURE_POD_IDENTITY_AUTHORITY_HOST', address)
  caller = { networkId, address: await privateAddressOf('hub') }
  const { subscriptionId } = azure.endpoint
  const signedInBy = (credential: ManagedIdentityCredential) =>
    new ResourceManagementClient(credential, subscriptionId, azure.clientOptions)
  const own = signedInBy(new ManagedIdentityCredential())
  await expect(own.resourceGroups.get('run')).rejects.toMatchObject({ code: 'AuthorizationFailed' })

  const shared = Object((await rawArm(azure)('GET', identityId('shared'))).body.properties)
  const scope = `/subscriptions/${subscriptionId}/resourceGroups/run`
  const reader = `/subscriptions/${subscriptionId}/providers/Microsoft.Authorization/roleDefinitions/acdd72a7-3385-48ef-bd42-f606fba81ae7`
  const assignment = `${scope}/providers/Microsoft.Authorization/roleAssignments/${crypto.randomUUID()}`
  const body = { properties: { roleDefinitionId: reader, principalId: shared.principalId } }
  expect((await rawArm(azure)('PUT', assignment, { body })).status).toBe(201)
  const asShared = signedInBy(new ManagedIdentityCredential({ clientId: shared.clientId }))
  expect((await asShared.resourceGroups.get('run')).name).toBe('run')
})

test('a token for another resource opens no door of Resource Manager', async () => {
  vi.stubEnv('AZURE_POD_IDENTITY_AUTHORITY_HOST', address)
  caller = { networkId, address: await privateAddressOf('hub') }
  const { token } = await new ManagedIdentityCredential().getToken('api://AzureADTokenExchange/.default')
  const headers = { authorization: `Bearer ${token}` }
  const answer = await rawArm(azure)('GET', '/subscriptions', { headers })
  expect(answer).toMatchObject({
    status: 401,
    body: {
      error: {
        code: 'InvalidAuthenticationTokenAudience',
        message: expect.stringContaining("wrong audience or resource 'api://AzureADTokenExchange'"),
      },
    },
  })
})

test('what it does not have is refused by its name', async () => {
  for (const [path, name] of [
    ['scheduledevents?api-version=2020-07-01', 'scheduled events'],
    ['attested/document?api-version=2021-02-01', 'attested data'],
  ] as const) {
    expect(await ask('hub', path)).toMatchObject({ status: 501, body: { error: expect.stringContaining(name) } })
  }
})
