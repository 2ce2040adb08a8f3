import { describe, expect, test } from 'vitest'
import {
  natGateway,
  natPublicIp,
  networkIds,
  networkSecurityGroup,
  virtualMachine,
  virtualNetwork,
} from '../../../../src/azure/provision/bodies.ts'
import { hubOf } from '../../../../src/plan/hosts.ts'
import { examplePlan } from '../../../support/examplePlan.ts'

const plan = examplePlan({ 'allowed-sources': '192.0.2.0/24, 198.51.100.7/32' })
const ids = networkIds(plan, 'sub')
const access = { customData: '#cloud-config\n', sshPublicKey: 'ssh-ed25519 AAAA' }
const hub = virtualMachine(plan, hubOf(plan.hosts), ids, access)
const workers = plan.hosts
  .filter(({ role }) => role === 'worker')
  .map((host) => virtualMachine(plan, host, ids, access))

const interfaceOf = (machine: typeof hub) => machine.networkProfile?.networkInterfaceConfigurations?.[0]

describe('requests of a plan', () => {
  test('every resource carries the tags, because Azure does not pass on those of the group', () => {
    const requests = [
      natPublicIp(plan),
      natGateway(plan, ids),
      networkSecurityGroup(plan),
      virtualNetwork(plan, ids),
      hub,
    ]
    const parts = [interfaceOf(hub), interfaceOf(hub)?.ipConfigurations?.[0]?.publicIPAddressConfiguration]
    for (const request of [...requests, ...parts]) expect(request?.tags).toEqual(plan.tags)
  })

  test('the hub alone has a public address, standard and static', () => {
    expect(interfaceOf(hub)?.ipConfigurations?.[0]?.publicIPAddressConfiguration).toMatchObject({
      sku: { name: 'Standard' },
      publicIPAllocationMethod: 'Static',
    })
    expect(workers).toHaveLength(2)
    for (const worker of workers) {
      expect(interfaceOf(worker)?.ipConfigurations?.[0]).not.toHaveProperty('publicIPAddressConfiguration')
    }
  })

  test('disk, interface and public address go with their machine', () => {
    expect(hub.storageProfile?.osDisk?.deleteOption).toBe('Delete')
    expect(interfaceOf(hub)?.deleteOption).toBe('Delete')
    expect(interfaceOf(hub)?.ipConfigurations?.[0]?.publicIPAddressConfiguration?.deleteOption).toBe('Delete')
  })

  test('only the given ranges reach ssh and the API', () => {
    const rules = networkSecurityGroup(plan).securityRules ?? []
    expect(rules.map(({ destinationPortRange }) => destinationPortRange)).toEqual(['22', '6443'])
    for (const rule of rules) {
      expect(rule).toMatchObject({
        access: 'Allow',
        direction: 'Inbound',
        protocol: 'Tcp',
        sourceAddressPrefixes: ['192.0.2.0/24', '198.51.100.7/32'],
      })
    }
  })

  test('hosts reach the internet through the NAT gateway and nothing else', () => {
    expect(virtualNetwork(plan, ids).subnets).toEqual([
      expect.objectContaining({
        natGateway: { id: ids.natGateway },
        networkSecurityGroup: { id: ids.nsg },
        defaultOutboundAccess: false,
      }),
    ])
    expect(natGateway(plan, ids).publicIpAddresses).toEqual([{ id: ids.natPublicIp }])
  })

  test('hosts accept keys only, and get their first-boot script by customData', () => {
    expect(hub.osProfile).toMatchObject({
      computerName: 'hub',
      customData: Buffer.from('#cloud-config\n').toString('base64'),
      linuxConfiguration: {
        disablePasswordAuthentication: true,
        ssh: { publicKeys: [{ keyData: 'ssh-ed25519 AAAA' }] },
      },
    })
    expect(hub.osProfile).not.toHaveProperty('adminPassword')
  })

  test('the boot log is kept, and the security type is said', () => {
    expect(hub.diagnosticsProfile).toEqual({ bootDiagnostics: { enabled: true } })
    expect(hub.securityProfile?.securityType).toBe('TrustedLaunch')
  })
})
