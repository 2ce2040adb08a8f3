import { beforeAll, describe, expect, test } from 'vitest'
import { withEmbeddedAzure } from '../../support/embeddedAzure.ts'
import { clientsFor, makeNetwork } from '../../support/embeddedClients.ts'
import { follow, location, startExamples } from '../../support/specificationExamples.ts'

/** Examples of Microsoft.Network, 2024-03-01, that change what is there: tags of each type, and the addresses of a pool. */
const apiVersion = '2024-03-01'
const network = '/resourceGroups/updates/providers/Microsoft.Network'
const tags = { tag1: 'value1', tag2: 'value2' }
const aState = expect.any(String)

let started: Awaited<ReturnType<typeof startExamples>>
const ref = (path: string) => ({ id: `${started.root}${network}/${path}` })

const azure = await withEmbeddedAzure()
const clients = clientsFor(azure.endpoint, azure.ca)
beforeAll(async () => {
  started = await startExamples(azure)
  const subnet = { id: await makeNetwork(clients, 'updates') }
  await clients.network.networkInterfaces.createOrUpdate('updates', 'test-nic', {
    location,
    ipConfigurations: [{ name: 'ipconfig1', subnet }],
  })
  await clients.network.loadBalancers.createOrUpdate('updates', 'lb', {
    location,
    sku: { name: 'Standard' },
    frontendIPConfigurations: [{ name: 'fe-lb', subnet }],
    backendAddressPools: [{ name: 'be-lb' }],
  })
})

describe('a change in the shape of the published example', () => {
  test.each([
    ['NatGatewayUpdateTags', 'natGateways/nat', { idleTimeoutInMinutes: 4, subnets: { length: 1 } }],
    [
      'NetworkInterfaceUpdateTags',
      'networkInterfaces/test-nic',
      {
        ipConfigurations: [
          { name: 'ipconfig1', properties: { provisioningState: 'Succeeded', privateIPAllocationMethod: 'Dynamic' } },
        ],
        dnsSettings: { dnsServers: [], appliedDnsServers: [] },
        enableIPForwarding: false,
        vnetEncryptionSupported: false,
      },
    ],
    [
      'LoadBalancerUpdateTags',
      'loadBalancers/lb',
      {
        frontendIPConfigurations: [{ name: 'fe-lb', properties: { provisioningState: 'Succeeded' } }],
        backendAddressPools: [{ name: 'be-lb' }],
        loadBalancingRules: [],
        probes: [],
        inboundNatRules: [],
        outboundRules: [],
        inboundNatPools: [],
      },
    ],
    [
      'VirtualNetworkUpdateTags',
      'virtualNetworks/vnet',
      { addressSpace: { addressPrefixes: { length: 1 } }, subnets: { length: 1 }, virtualNetworkPeerings: [] },
    ],
  ])('%s', async (name, path, properties) => {
    const answers = { tags, location, properties: { provisioningState: 'Succeeded', ...properties } }
    await follow({ name, apiVersion, path: `${network}/${path}`, method: 'PATCH', body: { tags }, answers }, started)
  })

  test('LBBackendAddressPoolWithBackendAddressesPut', async () => {
    const virtualNetwork = ref('virtualNetworks/vnet')
    const loadBalancerBackendAddresses = ['200', '201'].map((last) => ({
      name: `address${last}`,
      properties: { virtualNetwork, ipAddress: `10.240.0.${last}` },
    }))
    await follow(
      {
        name: 'LBBackendAddressPoolWithBackendAddressesPut',
        apiVersion,
        path: `${network}/loadBalancers/lb/backendAddressPools/backend`,
        body: { properties: { loadBalancerBackendAddresses } },
        answers: {
          etag: expect.stringMatching(/^W\/"/),
          type: 'Microsoft.Network/loadBalancers/backendAddressPools',
          properties: { provisioningState: aState, loadBalancerBackendAddresses },
        },
      },
      started,
    )
  })

  test('PublicIpAddressCreateDns is refused, because there are no names for addresses here', async () => {
    const properties = { publicIPAllocationMethod: 'Static', dnsSettings: { domainNameLabel: 'dnslbl' } }
    const { status, body } = await started.send('PUT', `${started.root}${network}/publicIPAddresses/named`, {
      body: { location, sku: { name: 'Standard' }, properties },
      apiVersion,
    })
    expect([400, 501]).toContain(status)
    expect(body.error?.message).toContain('The embedded Azure has no')
  })
})
