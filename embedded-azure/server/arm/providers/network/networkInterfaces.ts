import { ArmError, notImplemented } from '../../../wire/errors.ts'
import { keyOf } from '../../../wire/ids.ts'
import { resourceType } from '../../types/resourceType.ts'
import { networkInterfaceProperties } from './networkInterfaceProperties.ts'
import { refuseForeignPool } from './poolMembers.ts'
import { privateAddressFor } from './privateAddresses.ts'
import { refuseForeignUse } from './publicAddressUse.ts'
import { refuseReserved } from './reservations.ts'

export const networkInterfaces = resourceType({
  name: 'Microsoft.Network/networkInterfaces',
  summary: 'Connects a host to a subnet.',
  ignored: ['enableAcceleratedNetworking', 'dnsSettings'],
  refused: ['several ipConfigurations', 'IPv6', 'enableIPForwarding: true'],
  properties: networkInterfaceProperties,
  serverOwned: ['macAddress', 'resourceGuid', 'vnetEncryptionSupported', 'virtualMachine', 'reservation'],
  children: [{ property: 'ipConfigurations', writable: false }],
  backReferences: [{ property: 'virtualMachine', from: 'Microsoft.Compute/virtualMachines', single: true }],
  inUse: (id, users) =>
    new ArmError(
      400,
      'NicInUse',
      `Network Interface ${id} is used by existing resource ${users.join(', ')}. In order to delete the network interface, it must be dissociated from the resource.`,
    ),
  longRunning: { put: 'azure-async-operation', delete: 'location' },
  oneWriteAtATime: true,
  linkAction: 'join/action',
  deleteRank: 1,
  refuseDeletion: ({ id }, arm) => refuseReserved(id, undefined, arm),
  view: ({ properties: { reservation: _, ...shown } }) => shown,
  complete({ resource, previous }, arm) {
    const { properties } = resource
    if (properties.ipConfigurations.length > 1) throw notImplemented('network interfaces with several ipConfigurations')
    const ipConfigurations = properties.ipConfigurations.map((configuration) => {
      const wanted = configuration.properties
      if (wanted.publicIPAddress) refuseForeignUse(wanted.publicIPAddress.id, resource.id, arm)
      const before = previous?.properties.ipConfigurations.find((one) => keyOf(one.name) === keyOf(configuration.name))
      const privateIPAddress = privateAddressFor(wanted, before?.properties, resource.id, arm)
      for (const { id } of wanted.loadBalancerBackendAddressPools ?? []) refuseForeignPool(id, wanted.subnet.id, arm)
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

/** Microsoft's prefix and three bytes of the resource's uid. */
function macAddressOf(uid: string): string {
  return `00-0D-3A-${uid.slice(0, 2)}-${uid.slice(2, 4)}-${uid.slice(4, 6)}`.toUpperCase()
}
