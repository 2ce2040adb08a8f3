import { generateKeyPairSync } from 'node:crypto'
import { ComputeManagementClient, type VirtualMachine } from '@azure/arm-compute'
import { NetworkManagementClient } from '@azure/arm-network'
import { ResourceManagementClient } from '@azure/arm-resources'
import { ClientSecretCredential } from '@azure/identity'
import type { Endpoint } from '../../protocol/serverFile.ts'

/** The SDK's clients, unmodified, for one embedded Azure. */
export interface Clients {
  readonly resources: ResourceManagementClient
  readonly network: NetworkManagementClient
  readonly compute: ComputeManagementClient
}

export function clientsFor(endpoint: Omit<Endpoint, 'port'>, ca: string): Clients {
  const tlsOptions = { ca }
  const credential = credentialFor(endpoint, ca)
  const options = {
    endpoint: endpoint.resourceManagerUrl,
    credentials: { scopes: [`${endpoint.resourceManagerUrl}/.default`] },
    tlsOptions,
  }
  return {
    resources: new ResourceManagementClient(credential, endpoint.subscriptionId, options),
    network: new NetworkManagementClient(credential, endpoint.subscriptionId, options),
    compute: new ComputeManagementClient(credential, endpoint.subscriptionId, options),
  }
}

/** The SDK's sign-in with a client secret. */
export function credentialFor(
  { tenantId, clientId, clientSecret, authorityHost }: Omit<Endpoint, 'port'>,
  ca: string,
): ClientSecretCredential {
  const options = { authorityHost, disableInstanceDiscovery: true, tlsOptions: { ca } }
  return new ClientSecretCredential(tenantId, clientId, clientSecret, options)
}

export const location = 'westeurope'

/** A network `vnet` with the subnet `nodes`, behind a security group and a NAT gateway; resolves with the subnet's id. */
export async function makeNetwork({ resources, network }: Clients, group: string): Promise<string> {
  await resources.resourceGroups.createOrUpdate(group, { location })
  const [nsg, address] = await Promise.all([
    network.networkSecurityGroups.createOrUpdate(group, 'nsg', { location }),
    network.publicIPAddresses.createOrUpdate(group, 'nat-ip', {
      location,
      sku: { name: 'Standard' },
      publicIPAllocationMethod: 'Static',
    }),
  ])
  const nat = await network.natGateways.createOrUpdate(group, 'nat', {
    location,
    sku: { name: 'Standard' },
    publicIpAddresses: [{ id: address.id ?? '' }],
  })
  const vnet = await network.virtualNetworks.createOrUpdate(group, 'vnet', {
    location,
    addressSpace: { addressPrefixes: ['10.240.0.0/16'] },
    subnets: [
      {
        name: 'nodes',
        addressPrefix: '10.240.0.0/24',
        networkSecurityGroup: { id: nsg.id ?? '' },
        natGateway: { id: nat.id ?? '' },
        defaultOutboundAccess: false,
      },
    ],
  })
  return vnet.subnets?.[0]?.id ?? ''
}

/** A machine whose interface, and public address where wanted, are made with it and go with it. */
export function machineIn(subnetId: string, name: string, more: { publicAddress?: boolean; sshKey?: string } = {}) {
  const publicIPAddressConfiguration = {
    name: `${name}-ip`,
    sku: { name: 'Standard', tier: 'Regional' },
    publicIPAllocationMethod: 'Static',
    deleteOption: 'Delete',
  }
  return {
    location,
    hardwareProfile: { vmSize: 'Standard_D2s_v5' },
    storageProfile: {
      imageReference: { publisher: 'Canonical', offer: 'ubuntu-24_04-lts', sku: 'server', version: 'latest' },
      osDisk: {
        name: `${name}-disk`,
        createOption: 'FromImage',
        deleteOption: 'Delete',
        managedDisk: { storageAccountType: 'StandardSSD_LRS' },
      },
    },
    osProfile: {
      computerName: name,
      adminUsername: 'ke2e',
      customData: Buffer.from('#cloud-config\n').toString('base64'),
      linuxConfiguration: {
        disablePasswordAuthentication: true,
        ssh: { publicKeys: [{ path: '/home/ke2e/.ssh/authorized_keys', keyData: more.sshKey ?? newSshKey() }] },
      },
    },
    networkProfile: {
      networkApiVersion: '2022-11-01',
      networkInterfaceConfigurations: [
        {
          name: `${name}-nic`,
          primary: true,
          deleteOption: 'Delete',
          ipConfigurations: [
            {
              name: 'primary',
              primary: true,
              subnet: { id: subnetId },
              ...(more.publicAddress ? { publicIPAddressConfiguration } : {}),
            },
          ],
        },
      ],
    },
    securityProfile: { securityType: 'TrustedLaunch', uefiSettings: { secureBootEnabled: true, vTpmEnabled: true } },
    diagnosticsProfile: { bootDiagnostics: { enabled: true } },
  } satisfies VirtualMachine
}

/** An OpenSSH public key that no one has the private half of. */
export function newSshKey(): string {
  const raw = generateKeyPairSync('ed25519').publicKey.export({ format: 'der', type: 'spki' }).subarray(-32)
  const field = (bytes: Buffer) => Buffer.concat([Buffer.from([0, 0, 0, bytes.length]), bytes])
  return `ssh-ed25519 ${Buffer.concat([field(Buffer.from('ssh-ed25519')), field(raw)]).toString('base64')}`
}
