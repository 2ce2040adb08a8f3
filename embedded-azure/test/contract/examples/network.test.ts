import { beforeAll, describe, expect, test } from 'vitest'
import { withEmbeddedAzure } from '../../support/embeddedAzure.ts'
import { type Example, group, location, startExamples, testExamples } from '../../support/specificationExamples.ts'

const network = `${group}/providers/Microsoft.Network`
const balancer = `${network}/loadBalancers/lb`
const aState = expect.any(String)

/** One after the other, because later ones refer to earlier ones. `root` is `/subscriptions/{id}`. */
function examples(root: string): readonly Example[] {
  const ref = (path: string) => ({ id: `${root}${path}` })
  const defaultRule = (name: string) => ({
    name,
    id: expect.stringMatching(new RegExp(`/defaultSecurityRules/${name}$`)),
    properties: {
      provisioningState: aState,
      description: expect.any(String),
      protocol: '*',
      sourcePortRange: '*',
      destinationPortRange: '*',
      sourceAddressPrefix: expect.any(String),
      destinationAddressPrefix: expect.any(String),
      access: name.startsWith('Deny') ? 'Deny' : 'Allow',
      priority: expect.any(Number),
      direction: name.endsWith('InBound') ? 'Inbound' : 'Outbound',
    },
  })
  const rule = {
    protocol: '*',
    sourceAddressPrefix: '*',
    destinationAddressPrefix: '*',
    access: 'Allow',
    destinationPortRange: '80',
    sourcePortRange: '*',
    priority: 130,
    direction: 'Inbound',
  }
  const otherRule = {
    ...rule,
    sourceAddressPrefix: '10.0.0.0/8',
    destinationAddressPrefix: '11.0.0.0/8',
    access: 'Deny',
    destinationPortRange: '8080',
    priority: 100,
    direction: 'Outbound',
  }
  const balancingRule = {
    frontendIPConfiguration: ref(`${balancer}/frontendIPConfigurations/fe-lb`),
    backendAddressPool: ref(`${balancer}/backendAddressPools/be-lb`),
    probe: ref(`${balancer}/probes/probe-lb`),
    protocol: 'Tcp',
    loadDistribution: 'Default',
    frontendPort: 80,
    backendPort: 80,
    idleTimeoutInMinutes: 15,
    enableFloatingIP: true,
    disableOutboundSnat: true,
  }
  const probe = {
    protocol: 'Http',
    port: 80,
    requestPath: 'healthcheck.aspx',
    intervalInSeconds: 15,
    numberOfProbes: 2,
    probeThreshold: 1,
  }
  const inboundNatRule = {
    frontendIPConfiguration: ref(`${balancer}/frontendIPConfigurations/fe-lb`),
    frontendPort: 3389,
    backendPort: 3389,
    enableFloatingIP: true,
    idleTimeoutInMinutes: 15,
    protocol: 'Tcp',
  }
  const outboundRule = {
    backendAddressPool: ref(`${balancer}/backendAddressPools/be-lb`),
    frontendIPConfigurations: [ref(`${balancer}/frontendIPConfigurations/fe-lb`)],
    protocol: 'All',
  }
  const inside = (collection: string, name: string, properties: object) => ({
    name,
    ...ref(`${balancer}/${collection}/${name}`),
    type: `Microsoft.Network/loadBalancers/${collection}`,
    etag: expect.any(String),
    properties: { provisioningState: aState, ...properties },
  })
  const rules = { loadBalancingRules: [ref(`${balancer}/loadBalancingRules/rulelb`)] }
  const outbound = { outboundRules: [ref(`${balancer}/outboundRules/rule1`)] }
  return [
    {
      name: 'NetworkSecurityGroupCreateWithRule',
      apiVersion: '2024-05-01',
      path: `${network}/networkSecurityGroups/testnsg`,
      body: { properties: { securityRules: [{ name: 'rule1', properties: rule }] }, location },
      answers: {
        type: 'Microsoft.Network/networkSecurityGroups',
        location,
        properties: {
          provisioningState: aState,
          securityRules: [
            {
              name: 'rule1',
              ...ref(`${network}/networkSecurityGroups/testnsg/securityRules/rule1`),
              properties: { provisioningState: aState, ...rule },
            },
          ],
          defaultSecurityRules: [
            'AllowVnetInBound',
            'AllowAzureLoadBalancerInBound',
            'DenyAllInBound',
            'AllowVnetOutBound',
            'AllowInternetOutBound',
            'DenyAllOutBound',
          ].map(defaultRule),
        },
      },
    },
    {
      name: 'NetworkSecurityGroupRuleCreate',
      apiVersion: '2024-03-01',
      path: `${network}/networkSecurityGroups/testnsg/securityRules/rule2`,
      body: { properties: otherRule },
      answers: { properties: { provisioningState: aState, ...otherRule } },
    },
    {
      name: 'PublicIpAddressCreateCustomizedValues',
      apiVersion: '2024-05-01',
      path: `${network}/publicIPAddresses/test-ip`,
      body: {
        properties: { publicIPAllocationMethod: 'Static', idleTimeoutInMinutes: 10, publicIPAddressVersion: 'IPv4' },
        // The example's tier is Global, which the embedded Azure refuses.
        sku: { name: 'Standard', tier: 'Regional' },
        location,
      },
      answers: {
        type: 'Microsoft.Network/publicIPAddresses',
        location,
        sku: { name: 'Standard', tier: 'Regional' },
        properties: {
          provisioningState: aState,
          publicIPAddressVersion: 'IPv4',
          publicIPAllocationMethod: 'Static',
          idleTimeoutInMinutes: 10,
          ddosSettings: { protectionMode: 'VirtualNetworkInherited' },
        },
      },
    },
    {
      name: 'PublicIpAddressUpdateTags',
      apiVersion: '2024-03-01',
      method: 'PATCH',
      path: `${network}/publicIPAddresses/test-ip`,
      body: { tags: { tag1: 'value1', tag2: 'value2' } },
      answers: {
        tags: { tag1: 'value1', tag2: 'value2' },
        properties: { provisioningState: aState, publicIPAllocationMethod: 'Static', idleTimeoutInMinutes: 10 },
      },
    },
    {
      name: 'NatGatewayCreateOrUpdate',
      apiVersion: '2024-03-01',
      path: `${network}/natGateways/test-natgateway`,
      body: {
        location,
        sku: { name: 'Standard' },
        // The example has a prefix too, which the embedded Azure refuses.
        properties: { publicIpAddresses: [ref(`${network}/publicIPAddresses/test-ip`)] },
      },
      answers: {
        type: 'Microsoft.Network/natGateways',
        location,
        sku: { name: 'Standard' },
        properties: {
          provisioningState: aState,
          idleTimeoutInMinutes: expect.any(Number),
          publicIpAddresses: [ref(`${network}/publicIPAddresses/test-ip`)],
        },
      },
    },
    {
      name: 'VirtualNetworkCreateSubnet',
      apiVersion: '2024-03-01',
      path: `${network}/virtualNetworks/test-vnet`,
      body: {
        properties: {
          addressSpace: { addressPrefixes: ['10.0.0.0/16'] },
          subnets: [{ name: 'test-1', properties: { addressPrefix: '10.0.0.0/24' } }],
        },
        location,
      },
      answers: {
        type: 'Microsoft.Network/virtualNetworks',
        location,
        properties: {
          provisioningState: aState,
          addressSpace: { addressPrefixes: ['10.0.0.0/16'] },
          subnets: [
            {
              name: 'test-1',
              ...ref(`${network}/virtualNetworks/test-vnet/subnets/test-1`),
              properties: { addressPrefix: '10.0.0.0/24', provisioningState: aState },
            },
          ],
          virtualNetworkPeerings: [],
        },
      },
    },
    {
      name: 'SubnetCreate',
      apiVersion: '2024-03-01',
      path: `${network}/virtualNetworks/test-vnet/subnets/subnet1`,
      body: { properties: { addressPrefix: '10.0.2.0/24' } },
      answers: { properties: { addressPrefix: '10.0.2.0/24', provisioningState: aState } },
    },
    {
      name: 'NetworkInterfaceCreate',
      apiVersion: '2024-05-01',
      path: `${network}/networkInterfaces/test-nic`,
      body: {
        properties: {
          enableAcceleratedNetworking: true,
          disableTcpStateTracking: true,
          // The example's second configuration, with a prefix, is refused: below.
          ipConfigurations: [
            { name: 'ipconfig1', properties: { subnet: ref(`${network}/virtualNetworks/test-vnet/subnets/subnet1`) } },
          ],
        },
        location,
      },
      answers: {
        type: 'Microsoft.Network/networkInterfaces',
        location,
        properties: {
          provisioningState: aState,
          ipConfigurations: [
            {
              name: 'ipconfig1',
              ...ref(`${network}/networkInterfaces/test-nic/ipConfigurations/ipconfig1`),
              properties: {
                provisioningState: aState,
                privateIPAddress: '10.0.2.4',
                privateIPAllocationMethod: 'Dynamic',
                subnet: ref(`${network}/virtualNetworks/test-vnet/subnets/subnet1`),
                primary: true,
                privateIPAddressVersion: 'IPv4',
              },
            },
          ],
          dnsSettings: { dnsServers: [], appliedDnsServers: [] },
          enableAcceleratedNetworking: true,
          disableTcpStateTracking: true,
          enableIPForwarding: false,
          vnetEncryptionSupported: false,
        },
      },
    },
    {
      name: 'PublicIpAddressCreateDefaults',
      apiVersion: '2024-03-01',
      path: `${network}/publicIPAddresses/pip`,
      // The example has no SKU, which meant Basic; that one is retired.
      body: { location, sku: { name: 'Standard' } },
      answers: { location, properties: { provisioningState: aState, publicIPAddressVersion: 'IPv4' } },
    },
    {
      name: 'LoadBalancerCreateWithOutboundRules',
      apiVersion: '2024-03-01',
      path: balancer,
      body: {
        location,
        sku: { name: 'Standard' },
        properties: {
          frontendIPConfigurations: [
            { name: 'fe-lb', properties: { publicIPAddress: ref(`${network}/publicIPAddresses/pip`) } },
          ],
          backendAddressPools: [{ name: 'be-lb', properties: {} }],
          loadBalancingRules: [{ name: 'rulelb', properties: balancingRule }],
          probes: [{ name: 'probe-lb', properties: probe }],
          inboundNatRules: [{ name: 'in-nat-rule', properties: inboundNatRule }],
          inboundNatPools: [],
          outboundRules: [{ name: 'rule1', properties: outboundRule }],
        },
      },
      answers: {
        type: 'Microsoft.Network/loadBalancers',
        location,
        etag: expect.any(String),
        sku: { name: 'Standard' },
        properties: {
          provisioningState: aState,
          resourceGuid: expect.any(String),
          frontendIPConfigurations: [
            inside('frontendIPConfigurations', 'fe-lb', {
              privateIPAllocationMethod: 'Dynamic',
              publicIPAddress: ref(`${network}/publicIPAddresses/pip`),
              ...rules,
              inboundNatRules: [ref(`${balancer}/inboundNatRules/in-nat-rule`)],
              ...outbound,
              privateIPAddressVersion: 'IPv4',
            }),
          ],
          backendAddressPools: [inside('backendAddressPools', 'be-lb', { ...outbound, ...rules })],
          loadBalancingRules: [inside('loadBalancingRules', 'rulelb', { ...balancingRule, enableTcpReset: false })],
          probes: [inside('probes', 'probe-lb', { ...probe, ...rules })],
          inboundNatRules: [inside('inboundNatRules', 'in-nat-rule', { ...inboundNatRule, enableTcpReset: false })],
          outboundRules: [
            inside('outboundRules', 'rule1', {
              ...outboundRule,
              allocatedOutboundPorts: expect.any(Number),
              enableTcpReset: false,
              idleTimeoutInMinutes: 4,
            }),
          ],
          inboundNatPools: [],
        },
      },
    },
    {
      name: 'InboundNatRuleCreate',
      apiVersion: '2024-03-01',
      path: `${balancer}/inboundNatRules/natRule1.1`,
      body: {
        properties: {
          protocol: 'Tcp',
          frontendIPConfiguration: ref(`${balancer}/frontendIPConfigurations/fe-lb`),
          frontendPort: 3390,
          backendPort: 3390,
          idleTimeoutInMinutes: 4,
          enableTcpReset: false,
          enableFloatingIP: false,
        },
      },
      answers: {
        properties: {
          provisioningState: aState,
          frontendPort: 3390,
          backendPort: 3390,
          enableFloatingIP: false,
          idleTimeoutInMinutes: 4,
          protocol: 'Tcp',
          enableTcpReset: false,
        },
      },
    },
  ]
}

let started: Awaited<ReturnType<typeof startExamples>>
const azure = await withEmbeddedAzure()
beforeAll(async () => {
  started = await startExamples(azure)
})

describe('a request in the shape of the published example', () => {
  testExamples(examples, () => started)
})

describe('what the embedded Azure does not have of a published example is refused by its name', () => {
  const refusal = async (path: string, body: unknown) => {
    const { status, body: answer } = await started.send('PUT', `${started.root}${path}`, { body })
    expect([400, 501]).toContain(status)
    return answer.error?.message
  }

  test('NetworkInterfaceCreate: a configuration with a prefix', async () => {
    const ipConfigurations = [{ name: 'ipconfig2', properties: { privateIPAddressPrefixLength: 28 } }]
    const message = await refusal(`${network}/networkInterfaces/other`, { location, properties: { ipConfigurations } })
    expect(message).toContain('privateIPAddressPrefixLength')
  })

  test('PublicIpAddressCreateCustomizedValues: the tier Global', async () => {
    const sku = { name: 'Standard', tier: 'Global' }
    const properties = { publicIPAllocationMethod: 'Static' }
    expect(await refusal(`${network}/publicIPAddresses/other`, { location, sku, properties })).toContain('Global')
  })

  test('NatGatewayCreateOrUpdate: a prefix of addresses', async () => {
    const publicIpPrefixes = [{ id: `${started.root}${network}/publicIPPrefixes/prefix` }]
    const sku = { name: 'Standard' }
    const message = await refusal(`${network}/natGateways/other`, { location, sku, properties: { publicIpPrefixes } })
    expect(message).toContain('publicIPPrefixes/prefix')
  })
})
