import type { VirtualMachine, VirtualMachineNetworkInterfaceIPConfiguration } from '@azure/arm-compute'
import type {
  NatGateway,
  NetworkSecurityGroup,
  PublicIPAddress,
  SecurityRule,
  Subnet,
  VirtualNetwork,
} from '@azure/arm-network'
import type { HostPlan, Plan } from '../../plan/plan.ts'

/** The bodies of our requests: the plan, in ARM's words. Everything here is pure. */

/** What hosts are given when they are created. */
export interface HostAccess {
  /** Plain text of at most 65,535 bytes, for cloud-init. Readable on the host and not secret. */
  readonly customData: string
  /** OpenSSH public key of the admin user; there is no password. */
  readonly sshPublicKey: string
}

/** Full ids of resources that other resources refer to. */
export interface NetworkIds {
  readonly subnet: string
  readonly natPublicIp: string
  readonly natGateway: string
  readonly nsg: string
}

export function networkIds(plan: Plan, subscriptionId: string): NetworkIds {
  const network = `/subscriptions/${subscriptionId}/resourceGroups/${plan.resourceGroup}/providers/Microsoft.Network`
  return {
    subnet: `${network}/virtualNetworks/${plan.network.vnetName}/subnets/${plan.network.subnetName}`,
    natPublicIp: `${network}/publicIPAddresses/${plan.network.natPublicIpName}`,
    natGateway: `${network}/natGateways/${plan.network.natGatewayName}`,
    nsg: `${network}/networkSecurityGroups/${plan.network.nsgName}`,
  }
}

/** Standard addresses are the only ones that can still be created, and they are always static. */
export function natPublicIp(plan: Plan): PublicIPAddress {
  return { ...placed(plan), sku: { name: 'Standard' }, publicIPAllocationMethod: 'Static' }
}

export function natGateway(plan: Plan, ids: NetworkIds): NatGateway {
  return { ...placed(plan), sku: { name: 'Standard' }, publicIpAddresses: [{ id: ids.natPublicIp }] }
}

/** Traffic inside the virtual network is allowed by Azure's default rules; from outside only what the plan names. */
export function networkSecurityGroup(plan: Plan): NetworkSecurityGroup {
  return {
    ...placed(plan),
    securityRules: [
      allowInbound(plan, { name: 'ssh', port: 22, priority: 100 }),
      allowInbound(plan, { name: 'kubernetes-api', port: plan.cluster.apiPort, priority: 110 }),
    ],
  }
}

/** The subnet comes inline: writes to subnets of one network would happen one after the other. */
export function virtualNetwork(plan: Plan, ids: NetworkIds): VirtualNetwork {
  const subnet: Subnet = {
    name: plan.network.subnetName,
    addressPrefix: plan.network.subnetCidr,
    networkSecurityGroup: { id: ids.nsg },
    natGateway: { id: ids.natGateway },
    // Stated explicitly, because the default changed with API version 2025-07-01. The NAT gateway is the way out.
    defaultOutboundAccess: false,
  }
  return { ...placed(plan), addressSpace: { addressPrefixes: [plan.network.vnetCidr] }, subnets: [subnet] }
}

/** One request per host: interface, disk and (for the hub) public address are created and deleted with the machine. */
export function virtualMachine(plan: Plan, host: HostPlan, ids: NetworkIds, access: HostAccess): VirtualMachine {
  const { vm } = plan
  return {
    ...placed(plan),
    hardwareProfile: { vmSize: vm.size },
    // At most the regular price; an evicted machine is deleted with its disk.
    ...(vm.priority === 'Spot' ? { priority: 'Spot', evictionPolicy: 'Delete', billingProfile: { maxPrice: -1 } } : {}),
    storageProfile: {
      imageReference: vm.image,
      osDisk: {
        name: `${host.name}-disk`,
        createOption: 'FromImage',
        deleteOption: 'Delete',
        managedDisk: { storageAccountType: vm.osDiskType },
      },
    },
    osProfile: {
      computerName: host.name,
      adminUsername: vm.adminUsername,
      customData: Buffer.from(access.customData).toString('base64'),
      linuxConfiguration: {
        disablePasswordAuthentication: true,
        provisionVMAgent: true,
        ssh: {
          publicKeys: [{ path: `/home/${vm.adminUsername}/.ssh/authorized_keys`, keyData: access.sshPublicKey }],
        },
      },
    },
    networkProfile: {
      networkApiVersion: '2022-11-01',
      networkInterfaceConfigurations: [
        {
          name: `${host.name}-nic`,
          tags: { ...plan.tags },
          primary: true,
          deleteOption: 'Delete',
          ipConfigurations: [ipConfiguration(plan, host, ids)],
        },
      ],
    },
    // Azure's own choice of security type differs by API version, so it is fixed here.
    securityProfile: {
      securityType: 'TrustedLaunch',
      uefiSettings: { secureBootEnabled: true, vTpmEnabled: true },
    },
    diagnosticsProfile: { bootDiagnostics: { enabled: true } },
  }
}

function ipConfiguration(plan: Plan, host: HostPlan, ids: NetworkIds): VirtualMachineNetworkInterfaceIPConfiguration {
  const inside = { name: 'primary', primary: true, subnet: { id: ids.subnet } }
  if (host.role !== 'hub') return inside
  return {
    ...inside,
    publicIPAddressConfiguration: {
      name: `${host.name}-ip`,
      tags: { ...plan.tags },
      sku: { name: 'Standard', tier: 'Regional' },
      publicIPAllocationMethod: 'Static',
      deleteOption: 'Delete',
    },
  }
}

/** Only the hub has a public address, so for traffic from outside the subnet as destination means the hub. */
function allowInbound(plan: Plan, rule: { name: string; port: number; priority: number }): SecurityRule {
  return {
    name: rule.name,
    priority: rule.priority,
    direction: 'Inbound',
    access: 'Allow',
    protocol: 'Tcp',
    sourceAddressPrefixes: [...plan.network.allowedSources],
    sourcePortRange: '*',
    destinationAddressPrefix: plan.network.subnetCidr,
    destinationPortRange: String(rule.port),
  }
}

/** Resources do not inherit the tags of their group, so each of them is tagged too. */
function placed(plan: Plan): { location: string; tags: Record<string, string> } {
  return { location: plan.location, tags: { ...plan.tags } }
}
