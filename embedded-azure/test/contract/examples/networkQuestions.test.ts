import { beforeAll, describe, expect, test } from 'vitest'
import { withEmbeddedAzure } from '../../support/embeddedAzure.ts'
import { type Example, follow, group, location, startExamples } from '../../support/specificationExamples.ts'

/**
 * Further examples of Microsoft.Network, 2024-03-01: variants of what network.test.ts makes, and what is asked of it.
 * The example of a list is compared by the members of its entries.
 */
const network = `${group}/providers/Microsoft.Network`
const apiVersion = '2024-03-01'
const balancer = `${network}/loadBalancers/lb`
const aState = expect.any(String)
const tags = { tag1: 'value1', tag2: 'value2' }

let started: Awaited<ReturnType<typeof startExamples>>
const ref = (path: string) => ({ id: `${started.root}${path}` })
const subnet = () => ref(`${network}/virtualNetworks/vnet/subnets/one`)

const azure = await withEmbeddedAzure()
beforeAll(async () => {
  started = await startExamples(azure)
  const made = async (path: string, properties: object) => {
    const { status, body, headers } = await started.send('PUT', `${started.root}${network}/${path}`, {
      body: { location, properties },
      apiVersion,
    })
    expect(status, JSON.stringify(body)).toBe(201)
    await started.send('GET', headers['azure-asyncoperation'] ?? '')
  }
  await made('networkSecurityGroups/test-nsg', {})
  await made('virtualNetworks/vnet', {
    addressSpace: { addressPrefixes: ['10.1.0.0/16'] },
    subnets: [
      {
        name: 'one',
        properties: {
          addressPrefix: '10.1.1.0/24',
          networkSecurityGroup: ref(`${network}/networkSecurityGroups/test-nsg`),
        },
      },
    ],
  })
  await made('networkInterfaces/nic1', {
    ipConfigurations: [{ name: 'ipconfig1', properties: { subnet: subnet() } }],
  })
})

describe('a variant in the shape of the published example', () => {
  const followed = (example: Omit<Example, 'apiVersion'>) => follow({ ...example, apiVersion }, started)

  test('VirtualNetworkCreateSubnetWithAddressPrefixes is refused, and the refusal names the prefixes', async () => {
    const properties = {
      addressSpace: { addressPrefixes: ['10.0.0.0/16'] },
      subnets: [{ name: 'test-2', properties: { addressPrefixes: ['10.0.0.0/28', '10.0.1.0/28'] } }],
    }
    const { status, body } = await started.send('PUT', `${started.root}${network}/virtualNetworks/two`, {
      body: { location, properties },
      apiVersion,
    })
    expect([400, 501]).toContain(status)
    expect(body.error?.message).toMatch(/addressPrefix/)
  })

  test('PublicIpAddressCreateCustomizedValues, with a zone and in the tier Regional', async () => {
    const properties = { publicIPAllocationMethod: 'Static', idleTimeoutInMinutes: 10, publicIPAddressVersion: 'IPv4' }
    const sku = { name: 'Standard', tier: 'Regional' }
    await followed({
      name: 'PublicIpAddressCreateCustomizedValues',
      path: `${network}/publicIPAddresses/zonal`,
      body: { properties, sku, location, zones: ['1'] },
      answers: {
        type: 'Microsoft.Network/publicIPAddresses',
        zones: ['1'],
        sku,
        properties: { ...properties, provisioningState: aState, ddosSettings: { protectionMode: expect.any(String) } },
      },
    })
  })

  test('PublicIpAddressUpdateTags', async () => {
    await followed({
      name: 'PublicIpAddressUpdateTags',
      path: `${network}/publicIPAddresses/zonal`,
      method: 'PATCH',
      body: { tags },
      answers: { tags, location, properties: { provisioningState: 'Succeeded', idleTimeoutInMinutes: 10 } },
    })
  })

  test('NetworkSecurityGroupUpdateTags', async () => {
    await followed({
      name: 'NetworkSecurityGroupUpdateTags',
      path: `${network}/networkSecurityGroups/test-nsg`,
      method: 'PATCH',
      body: { tags },
      answers: { tags, location, properties: { securityRules: [], defaultSecurityRules: { length: 6 } } },
    })
  })

  test('LoadBalancerCreateWithZones', async () => {
    const inside = (collection: string, name: string) => ref(`${balancer}/${collection}/${name}`)
    const frontend = inside('frontendIPConfigurations', 'fe-lb')
    const rule = {
      frontendIPConfiguration: frontend,
      frontendPort: 80,
      backendPort: 80,
      enableFloatingIP: true,
      idleTimeoutInMinutes: 15,
      protocol: 'Tcp',
      loadDistribution: 'Default',
      backendAddressPool: inside('backendAddressPools', 'be-lb'),
      probe: inside('probes', 'probe-lb'),
    }
    const probe = {
      protocol: 'Http',
      port: 80,
      requestPath: 'healthcheck.aspx',
      intervalInSeconds: 15,
      numberOfProbes: 2,
      probeThreshold: 1,
    }
    const natRule = {
      frontendIPConfiguration: frontend,
      frontendPort: 3389,
      backendPort: 3389,
      enableFloatingIP: true,
      idleTimeoutInMinutes: 15,
      protocol: 'Tcp',
    }
    const rules = { loadBalancingRules: [inside('loadBalancingRules', 'rulelb')] }
    await followed({
      name: 'LoadBalancerCreateWithZones',
      path: balancer,
      body: {
        location,
        sku: { name: 'Standard' },
        properties: {
          frontendIPConfigurations: [{ name: 'fe-lb', properties: { subnet: subnet() }, zones: ['1'] }],
          backendAddressPools: [{ name: 'be-lb', properties: {} }],
          loadBalancingRules: [{ name: 'rulelb', properties: rule }],
          probes: [{ name: 'probe-lb', properties: probe }],
          inboundNatRules: [{ name: 'in-nat-rule', properties: natRule }],
          inboundNatPools: [],
          outboundRules: [],
        },
      },
      answers: {
        sku: { name: 'Standard' },
        properties: {
          frontendIPConfigurations: [
            {
              name: 'fe-lb',
              ...frontend,
              type: 'Microsoft.Network/loadBalancers/frontendIPConfigurations',
              etag: expect.any(String),
              zones: ['1'],
              properties: {
                provisioningState: aState,
                privateIPAddress: expect.stringMatching(/^10\.1\.1\./),
                privateIPAllocationMethod: 'Dynamic',
                subnet: subnet(),
                ...rules,
                inboundNatRules: [inside('inboundNatRules', 'in-nat-rule')],
              },
            },
          ],
          backendAddressPools: [{ name: 'be-lb', properties: { provisioningState: aState, ...rules } }],
          loadBalancingRules: [{ name: 'rulelb', properties: { ...rule, disableOutboundSnat: false } }],
          probes: [{ name: 'probe-lb', properties: { ...probe, ...rules } }],
          inboundNatRules: [{ name: 'in-nat-rule', properties: natRule }],
          outboundRules: [],
          inboundNatPools: [],
        },
      },
    })
  })
})

describe('an answer in the shape of the published example', () => {
  const ask = async (path: string) => (await started.send('GET', `${started.root}${path}`, { apiVersion })).body

  test.each([
    ['LoadBalancerProbeGet', 'probes/probe-lb'],
    ['LoadBalancerBackendAddressPoolGet', 'backendAddressPools/be-lb'],
    ['LoadBalancerFrontendIPConfigurationGet', 'frontendIPConfigurations/fe-lb'],
  ])('%s', async (_, path) => {
    expect(await ask(`${balancer}/${path}`)).toMatchObject({
      name: path.split('/').at(-1),
      ...ref(`${balancer}/${path}`),
      etag: expect.stringMatching(/^W\/"/),
      type: `Microsoft.Network/loadBalancers/${path.split('/')[0]}`,
      properties: {
        provisioningState: 'Succeeded',
        loadBalancingRules: [ref(`${balancer}/loadBalancingRules/rulelb`)],
      },
    })
  })

  test('UsageList', async () => {
    const usages = `/providers/Microsoft.Network/locations/${location}/usages`
    const name = { value: 'VirtualNetworks', localizedValue: 'Virtual Networks' }
    expect(await ask(usages)).toMatchObject({
      value: expect.arrayContaining([
        { currentValue: 1, ...ref(`${usages}/VirtualNetworks`), limit: expect.any(Number), name, unit: 'Count' },
      ]),
    })
  })
})
