import { z } from 'zod'
import { ArmError, notImplemented } from '../../errors.ts'
import { keyOf, parseResourceId, topLevelId } from '../../ids.ts'
import { referenceSchema } from '../../requests.ts'
import { resourceType, typedBy } from '../../resourceType.ts'
import type { World } from '../../world.ts'
import { freePrivateAddress, isUsableAddress } from './addresses.ts'
import { refuseForeignUse } from './publicAddressUse.ts'
import { subnetCidr, virtualNetworkProperties } from './virtualNetworks.ts'

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
      const privateIPAddress = addressFor(wanted, before?.properties, resource.id, world)
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

type IpConfiguration = z.infer<typeof ipConfigurationSchema>['properties']

/** The private address: the one asked for, the one it had in this subnet, or the first that is free. */
function addressFor(wanted: IpConfiguration, before: IpConfiguration | undefined, ownId: string, world: World): string {
  const { cidr, taken } = subnetState(wanted.subnet.id, ownId, world)
  const asked = wanted.privateIPAllocationMethod === 'Static' ? wanted.privateIPAddress : undefined
  if (wanted.privateIPAllocationMethod === 'Static' && asked === undefined) {
    throw new ArmError(400, 'PrivateIPAddressNotSpecified', 'A private IP address must be given for static allocation.')
  }
  if (asked !== undefined && !isUsableAddress(asked, cidr)) {
    throw new ArmError(
      400,
      'PrivateIPAddressNotInSubnet',
      `Private static IP address ${asked} does not belong to the range of subnet prefix ${cidr}.`,
    )
  }
  if (asked !== undefined && taken.has(asked)) {
    throw new ArmError(
      400,
      'PrivateIPAddressIsAllocated',
      `IP configuration ${ownId} is using the private IP address ${asked} which is already allocated to another resource.`,
    )
  }
  const kept =
    before?.subnet.id && keyOf(before.subnet.id) === keyOf(wanted.subnet.id) ? before.privateIPAddress : undefined
  const address = asked ?? kept ?? freePrivateAddress(cidr, taken)
  if (address !== undefined) return address
  throw new ArmError(
    400,
    'SubnetIsFull',
    `Subnet ${wanted.subnet.id.split('/').at(-1)} with address prefix ${cidr} does not have enough capacity for 1 IP addresses.`,
  )
}

/** A subnet's range and the private addresses in it that other interfaces have. */
function subnetState(subnetId: string, ownId: string, world: World): { cidr: string; taken: Set<string> } {
  const parsed = parseResourceId(subnetId)
  const stored = parsed && world.store.get(topLevelId(parsed).text)
  const network = stored && typedBy({ properties: virtualNetworkProperties }, stored)
  const subnet = network?.properties.subnets.find((one) => keyOf(one.name) === keyOf(parsed?.names[1] ?? ''))
  const cidr = subnet && subnetCidr(subnet.properties)
  if (cidr === undefined) throw new ArmError(400, 'InvalidResourceReference', `${subnetId} is not a subnet.`)
  const taken = new Set<string>()
  for (const link of world.store.linksTo(subnetId)) {
    const user = parseResourceId(link.source)
    const other = user && world.store.get(topLevelId(user).text)
    if (
      !other ||
      keyOf(other.id) === keyOf(ownId) ||
      keyOf(other.type) !== keyOf('Microsoft.Network/networkInterfaces')
    )
      continue
    const { ipConfigurations } = networkInterfaceProperties.parse(other.properties)
    for (const { properties } of ipConfigurations)
      if (properties.privateIPAddress) taken.add(properties.privateIPAddress)
  }
  return { cidr, taken }
}

/** Microsoft's prefix and three bytes of the resource's own. */
function macAddressOf(uid: string): string {
  return `00-0D-3A-${uid.slice(0, 2)}-${uid.slice(2, 4)}-${uid.slice(4, 6)}`.toUpperCase()
}
