import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type EmbeddedAzure, startEmbeddedAzure } from '../support/embeddedAzure.ts'
import { newSshKey } from '../support/embeddedClients.ts'
import { type RawArm, rawArm } from '../support/rawArm.ts'

/**
 * Requests in the shapes of the examples that are published with Azure's API specifications (Azure/azure-rest-api-specs,
 * network 2024-05-01 and ComputeRP 2024-07-01), one after the other, because later ones refer to earlier ones. Each names
 * its example; names and values are our own.
 */
interface Case {
  readonly example: string
  readonly path: string
  readonly body: unknown
  /** What the example's answer has, beside id, name, type, location and state. */
  readonly answers: unknown
}

const location = 'westus2'
const group = '/resourceGroups/rg1'
const network = `${group}/providers/Microsoft.Network`
const compute = `${group}/providers/Microsoft.Compute`
const loadBalancer = `${network}/loadBalancers/lb`

/** @param root `/subscriptions/{id}`, before every id that a body refers to. */
function cases(root: string): Case[] {
  const id = (path: string) => ({ id: `${root}${path}` })
  const machine = (nic: string, more: object = {}) => ({
    location,
    properties: {
      hardwareProfile: { vmSize: 'Standard_D2s_v3' },
      storageProfile: {
        imageReference: { sku: 'server', publisher: 'Canonical', version: 'latest', offer: 'ubuntu-24_04-lts' },
        osDisk: {
          caching: 'ReadWrite',
          managedDisk: { storageAccountType: 'Premium_LRS' },
          name: `os-${nic}`,
          createOption: 'FromImage',
        },
      },
      networkProfile: {
        networkInterfaces: [{ ...id(`${network}/networkInterfaces/${nic}`), properties: { primary: true } }],
      },
      osProfile: {
        adminUsername: 'azureuser',
        computerName: nic,
        linuxConfiguration: {
          ssh: { publicKeys: [{ path: '/home/azureuser/.ssh/authorized_keys', keyData: newSshKey() }] },
          disablePasswordAuthentication: true,
        },
      },
      ...more,
    },
  })
  return [
    {
      example: 'NetworkSecurityGroupCreateWithRule',
      path: `${network}/networkSecurityGroups/testnsg`,
      body: {
        properties: {
          securityRules: [
            {
              name: 'rule1',
              properties: {
                protocol: '*',
                sourceAddressPrefix: '*',
                destinationAddressPrefix: '*',
                access: 'Allow',
                destinationPortRange: '80',
                sourcePortRange: '*',
                priority: 130,
                direction: 'Inbound',
              },
            },
          ],
        },
        location,
      },
      answers: {
        securityRules: [{ name: 'rule1', properties: { provisioningState: expect.any(String), priority: 130 } }],
        defaultSecurityRules: { length: 6 },
      },
    },
    {
      example: 'NetworkSecurityGroupRuleCreate',
      path: `${network}/networkSecurityGroups/testnsg/securityRules/rule2`,
      body: {
        properties: {
          protocol: '*',
          sourceAddressPrefix: '10.0.0.0/8',
          destinationAddressPrefix: '11.0.0.0/8',
          access: 'Deny',
          destinationPortRange: '8080',
          sourcePortRange: '*',
          priority: 100,
          direction: 'Outbound',
        },
      },
      answers: { access: 'Deny', direction: 'Outbound', sourceAddressPrefix: '10.0.0.0/8' },
    },
    {
      example: 'PublicIpAddressCreateCustomizedValues',
      path: `${network}/publicIPAddresses/test-ip`,
      body: {
        properties: { publicIPAllocationMethod: 'Static', idleTimeoutInMinutes: 10, publicIPAddressVersion: 'IPv4' },
        sku: { name: 'Standard', tier: 'Regional' },
        location,
      },
      answers: { publicIPAddressVersion: 'IPv4', idleTimeoutInMinutes: 10, ipAddress: expect.stringMatching(/^203\./) },
    },
    {
      example: 'RouteTableCreateWithRoute',
      path: `${network}/routeTables/testrt`,
      body: {
        properties: {
          disableBgpRoutePropagation: true,
          routes: [
            {
              name: 'route1',
              properties: {
                addressPrefix: '10.0.3.0/24',
                nextHopType: 'VirtualAppliance',
                nextHopIpAddress: '10.0.0.9',
              },
            },
          ],
        },
        location,
      },
      answers: {
        disableBgpRoutePropagation: true,
        routes: [{ name: 'route1', properties: { addressPrefix: '10.0.3.0/24' } }],
      },
    },
    {
      example: 'VirtualNetworkCreateSubnet',
      path: `${network}/virtualNetworks/test-vnet`,
      body: {
        properties: {
          addressSpace: { addressPrefixes: ['10.0.0.0/16'] },
          subnets: [{ name: 'test-1', properties: { addressPrefix: '10.0.0.0/24' } }],
        },
        location,
      },
      answers: {
        addressSpace: { addressPrefixes: ['10.0.0.0/16'] },
        subnets: [{ name: 'test-1', properties: { addressPrefix: '10.0.0.0/24' } }],
        resourceGuid: expect.any(String),
      },
    },
    {
      example: 'SubnetCreate',
      path: `${network}/virtualNetworks/test-vnet/subnets/subnet1`,
      body: {
        properties: {
          addressPrefix: '10.0.2.0/24',
          networkSecurityGroup: id(`${network}/networkSecurityGroups/testnsg`),
        },
      },
      answers: { addressPrefix: '10.0.2.0/24', provisioningState: expect.any(String) },
    },
    {
      example: 'NetworkInterfaceCreate',
      path: `${network}/networkInterfaces/test-nic`,
      body: {
        properties: {
          enableAcceleratedNetworking: true,
          disableTcpStateTracking: true,
          ipConfigurations: [
            {
              name: 'ipconfig1',
              properties: {
                publicIPAddress: id(`${network}/publicIPAddresses/test-ip`),
                subnet: id(`${network}/virtualNetworks/test-vnet/subnets/subnet1`),
              },
            },
          ],
        },
        location,
      },
      answers: {
        enableAcceleratedNetworking: true,
        ipConfigurations: [
          {
            name: 'ipconfig1',
            properties: { privateIPAddress: '10.0.2.4', privateIPAllocationMethod: 'Dynamic', primary: true },
          },
        ],
      },
    },
    {
      example: 'LoadBalancerCreate',
      path: loadBalancer,
      body: {
        location,
        sku: { name: 'Standard' },
        properties: {
          frontendIPConfigurations: [
            { name: 'fe-lb', properties: { subnet: id(`${network}/virtualNetworks/test-vnet/subnets/test-1`) } },
          ],
          backendAddressPools: [{ name: 'be-lb' }],
          loadBalancingRules: [
            {
              name: 'rulelb',
              properties: {
                frontendIPConfiguration: id(`${loadBalancer}/frontendIPConfigurations/fe-lb`),
                frontendPort: 80,
                backendPort: 80,
                enableFloatingIP: true,
                idleTimeoutInMinutes: 15,
                protocol: 'Tcp',
                enableTcpReset: false,
                loadDistribution: 'Default',
                backendAddressPool: id(`${loadBalancer}/backendAddressPools/be-lb`),
                probe: id(`${loadBalancer}/probes/probe-lb`),
              },
            },
          ],
          probes: [
            {
              name: 'probe-lb',
              properties: {
                protocol: 'Http',
                port: 80,
                requestPath: '/healthcheck',
                intervalInSeconds: 15,
                numberOfProbes: 2,
                probeThreshold: 1,
              },
            },
          ],
          outboundRules: [],
        },
      },
      answers: {
        frontendIPConfigurations: [{ name: 'fe-lb', properties: { privateIPAddress: '10.0.0.4' } }],
        probes: [{ name: 'probe-lb', properties: { loadBalancingRules: { length: 1 } } }],
      },
    },
    {
      example: 'AvailabilitySet_Create',
      path: `${compute}/availabilitySets/myAvailabilitySet`,
      body: {
        location,
        sku: { name: 'Aligned' },
        properties: { platformFaultDomainCount: 2, platformUpdateDomainCount: 5 },
      },
      answers: { platformFaultDomainCount: 2, platformUpdateDomainCount: 5 },
    },
    {
      example: 'Disk_Create_EmptyDisk',
      path: `${compute}/disks/myDisk`,
      body: { location, properties: { creationData: { createOption: 'Empty' }, diskSizeGB: 200 } },
      answers: { creationData: { createOption: 'Empty' }, diskSizeGB: 200 },
    },
    {
      example: 'VirtualMachine_Create_LinuxVmWithSshPublicKeys',
      path: `${compute}/virtualMachines/myVM`,
      body: machine('test-nic', { diagnosticsProfile: { bootDiagnostics: { enabled: true } } }),
      answers: {
        vmId: expect.any(String),
        hardwareProfile: { vmSize: 'Standard_D2s_v3' },
        storageProfile: {
          osDisk: { osType: 'Linux', createOption: 'FromImage', managedDisk: { storageAccountType: 'Premium_LRS' } },
        },
        osProfile: { computerName: 'test-nic', linuxConfiguration: { disablePasswordAuthentication: true } },
        networkProfile: { networkInterfaces: { length: 1 } },
        provisioningState: 'Creating',
      },
    },
  ]
}

let azure: EmbeddedAzure
let send: RawArm
let root = ''

beforeAll(async () => {
  azure = await startEmbeddedAzure()
  send = rawArm(azure)
  root = `/subscriptions/${azure.endpoint.subscriptionId}`
  await send('PUT', `${root}${group}`, { body: { location } })
})
afterAll(() => azure.stop())

describe('a request in the shape of the published example', () => {
  test.each(cases('').map(({ example }, index) => [example, index] as const))('%s', async (_, index) => {
    const { path, body, answers } = cases(root)[index] ?? { path: '', body: {}, answers: {} }
    const made = await send('PUT', `${root}${path}`, { body })
    expect([200, 201], JSON.stringify(made.body)).toContain(made.status)
    expect(made.body).toMatchObject({
      id: `${root}${path}`,
      name: path.split('/').at(-1),
      type: expect.stringMatching(/^Microsoft\.(Network|Compute)\//),
      properties: answers,
    })
    const watch = made.headers['azure-asyncoperation']
    if (watch !== undefined) expect((await send('GET', watch)).body).toMatchObject({ status: 'Succeeded' })
    const { status, body: read } = await send('GET', `${root}${path}`)
    expect(status).toBe(200)
    expect(read).toMatchObject({ id: `${root}${path}`, properties: { provisioningState: 'Succeeded' } })
    // What was answered can be sent back as it is.
    const again = await send('PUT', `${root}${path}`, { body: read })
    expect(again.status, JSON.stringify(again.body)).toBe(200)
    const watchAgain = again.headers['azure-asyncoperation']
    if (watchAgain !== undefined) await send('GET', watchAgain)
  })
})
