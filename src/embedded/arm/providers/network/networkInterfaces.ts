import { z } from 'zod'
import { ArmError, notImplemented } from '../../errors.ts'
import { keyOf } from '../../ids.ts'
import { referenceSchema } from '../../requests.ts'
import { resourceType } from '../../resourceType.ts'
import { refuseForeignPool } from './poolMembers.ts'
import { privateAddressFor } from './privateAddresses.ts'
import { refuseForeignUse } from './publicAddressUse.ts'

const none = (what: string) => z.array(z.unknown()).max(0, `The embedded Azure has no ${what}.`).optional()

const ipConfigurationSchema = z.object({
  name: z.string().min(1).max(80),
  properties: z.looseObject({
    subnet: referenceSchema,
    privateIPAddress: z.string().optional(),
    privateIPAllocationMethod: z.enum(['Dynamic', 'Static']).default('Dynamic'),
    privateIPAddressVersion: z.literal('IPv4').default('IPv4'),
    primary: z.boolean().default(true),
    publicIPAddress: referenceSchema
      .extend({ properties: z.object({ deleteOption: z.enum(['Delete', 'Detach']).optional() }).optional() })
      .optional(),
    loadBalancerBackendAddressPools: z.array(referenceSchema).optional(),
    loadBalancerInboundNatRules: z.array(referenceSchema).optional(),
    applicationSecurityGroups: none('application security groups'),
    applicationGatewayBackendAddressPools: none('application gateways'),
  }),
})

export const networkInterfaceProperties = z.looseObject({
  ipConfigurations: z.array(ipConfigurationSchema).min(1),
  networkSecurityGroup: referenceSchema.optional(),
  enableAcceleratedNetworking: z.boolean().default(false),
  enableIPForwarding: z.boolean().default(false),
  dnsSettings: z.looseObject({ dnsServers: z.array(z.string()).default([]) }).default({ dnsServers: [] }),
  macAddress: z.string().optional(),
  resourceGuid: z.string().optional(),
})

export const networkInterfaces = resourceType({
  name: 'Microsoft.Network/networkInterfaces',
  properties: networkInterfaceProperties,
  serverOwned: ['macAddress', 'resourceGuid', 'virtualMachine'],
  children: [{ property: 'ipConfigurations', writable: false }],
  backReferences: [{ property: 'virtualMachine', from: 'Microsoft.Compute/virtualMachines', single: true }],
  inUse: (id, users) =>
    new ArmError(
      400,
      'NicInUse',
      `Network Interface ${id} is used by existing resource ${users.join(', ')}. In order to delete the network interface, it must be dissociated from the resource.`,
    ),
  longRunning: { put: 'azure-async-operation', delete: 'location' },
  deleteRank: 1,
  complete({ resource, previous }, world) {
    const { properties } = resource
    if (properties.ipConfigurations.length > 1) throw notImplemented('network interfaces with several ipConfigurations')
    const ipConfigurations = properties.ipConfigurations.map((configuration) => {
      const wanted = configuration.properties
      if (wanted.publicIPAddress) refuseForeignUse(wanted.publicIPAddress.id, resource.id, world)
      const before = previous?.properties.ipConfigurations.find((one) => keyOf(one.name) === keyOf(configuration.name))
      const privateIPAddress = privateAddressFor(wanted, before?.properties, resource.id, world)
      for (const { id } of wanted.loadBalancerBackendAddressPools ?? []) refuseForeignPool(id, wanted.subnet.id, world)
      return { ...configuration, properties: { ...wanted, privateIPAddress } }
    })
    return {
      ...resource,
      properties: {
        ...properties,
        ipConfigurations,
        macAddress: properties.macAddress ?? macAddressOf(resource.uid),
        resourceGuid: properties.resourceGuid ?? crypto.randomUUID(),
      },
    }
  },
})

/** Microsoft's prefix and three bytes of the resource's own. */
function macAddressOf(uid: string): string {
  return `00-0D-3A-${uid.slice(0, 2)}-${uid.slice(2, 4)}-${uid.slice(4, 6)}`.toUpperCase()
}
