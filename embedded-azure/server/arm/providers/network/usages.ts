import { isWithin } from '../../../wire/ids.ts'
import type { Arm } from '../../arm.ts'

/** Azure's usual limits per region, and what counts toward each. */
const limits = [
  { name: 'VirtualNetworks', localizedName: 'Virtual Networks', type: 'virtualNetworks', limit: 1000 },
  {
    name: 'NetworkSecurityGroups',
    localizedName: 'Network Security Groups',
    type: 'networkSecurityGroups',
    limit: 5000,
  },
  { name: 'PublicIPAddresses', localizedName: 'Public IP Addresses', type: 'publicIPAddresses', limit: 245 },
  {
    name: 'StandardSkuPublicIpAddresses',
    localizedName: 'Public IPv4 Addresses - Standard',
    type: 'publicIPAddresses',
    limit: 245,
  },
  { name: 'NetworkInterfaces', localizedName: 'Network Interfaces', type: 'networkInterfaces', limit: 65_536 },
  { name: 'LoadBalancers', localizedName: 'Load Balancers', type: 'loadBalancers', limit: 1000 },
  { name: 'NatGateways', localizedName: 'Nat Gateways', type: 'natGateways', limit: 1000 },
]

/** How much a subscription uses of each quota in a region. */
export function networkUsages(subscription: string, location: string, arm: Arm) {
  return limits.map(({ name, localizedName, type, limit }) => {
    const all = arm.store.ofType(`Microsoft.Network/${type}`).filter(({ id }) => isWithin(id, subscription))
    const id = `${subscription}/providers/Microsoft.Network/locations/${location}/usages/${name}`
    return { id, name, localizedName, limit, current: all.filter((resource) => resource.location === location).length }
  })
}
