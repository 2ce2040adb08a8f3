import { z } from 'zod'
import { ArmError, notImplemented } from '../../../wire/errors.ts'
import { resourceType } from '../../types/resourceType.ts'
import { newPublicAddress } from './publicAddressUse.ts'

export const publicAddressProperties = z.looseObject({
  publicIPAllocationMethod: z.enum(['Static', 'Dynamic']).default('Static'),
  publicIPAddressVersion: z.enum(['IPv4', 'IPv6']).default('IPv4'),
  idleTimeoutInMinutes: z.int().min(4).max(30).default(4),
  ddosSettings: z.looseObject({ protectionMode: z.string() }).default({ protectionMode: 'VirtualNetworkInherited' }),
  dnsSettings: z
    .looseObject({
      domainNameLabel: z.undefined('The embedded Azure has no DNS names for public addresses.').optional(),
    })
    .optional(),
  ipAddress: z.string().optional(),
  resourceGuid: z.string().optional(),
})

export const publicIPAddresses = resourceType({
  name: 'Microsoft.Network/publicIPAddresses',
  summary: 'Static IPv4 addresses, reachable only from this machine.',
  ignored: ['idleTimeoutInMinutes', 'zones', 'ddosSettings', 'dnsSettings'],
  refused: ['SKU Basic', 'tier Global', 'dynamic allocation', 'IPv6'],
  properties: publicAddressProperties,
  envelope: z.object({
    sku: z
      .object({ name: z.string().default('Standard'), tier: z.string().default('Regional') })
      .default({ name: 'Standard', tier: 'Regional' }),
    zones: z.array(z.string()).optional(),
  }),
  serverOwned: ['ipAddress', 'resourceGuid', 'ipConfiguration', 'natGateway'],
  immutable: ['publicIPAddressVersion'],
  backReferences: [
    { property: 'ipConfiguration', from: 'Microsoft.Network/networkInterfaces/ipConfigurations', single: true },
    { property: 'ipConfiguration', from: 'Microsoft.Network/loadBalancers/frontendIPConfigurations', single: true },
    { property: 'natGateway', from: 'Microsoft.Network/natGateways', single: true },
  ],
  inUse: (id, users) =>
    new ArmError(
      400,
      'PublicIPAddressCannotBeDeleted',
      `Public IP address ${id} can not be deleted since it is still allocated to resource ${users.join(', ')}.`,
    ),
  longRunning: { put: 'azure-async-operation', delete: 'location' },
  oneWriteAtATime: true,
  linkAction: 'join/action',
  deleteRank: 3,
  complete({ resource }, arm) {
    refuseOtherKinds(resource.envelope.sku, resource.properties.publicIPAllocationMethod)
    if (resource.properties.publicIPAddressVersion === 'IPv6') throw notImplemented('public addresses of version IPv6')
    const ipAddress = resource.properties.ipAddress ?? newPublicAddress(arm)
    const resourceGuid = resource.properties.resourceGuid ?? crypto.randomUUID()
    return { ...resource, properties: { ...resource.properties, ipAddress, resourceGuid } }
  },
})

function refuseOtherKinds(sku: unknown, allocation: 'Static' | 'Dynamic'): void {
  const { name, tier } = z.object({ name: z.string(), tier: z.string() }).parse(sku)
  if (tier.toLowerCase() === 'global') throw notImplemented('public addresses of the tier Global')
  if (name.toLowerCase() === 'basic') {
    throw new ArmError(
      400,
      'BasicSkuPublicIPAddressRetired',
      'Public IP addresses of SKU Basic are retired. Use Standard.',
    )
  }
  if (allocation === 'Dynamic') {
    throw new ArmError(
      400,
      'StandardSkuPublicIPAddressesCannotHaveDynamicAllocation',
      'Public IP addresses of SKU Standard must have the allocation method Static.',
    )
  }
}
