import { z } from 'zod'
import { ArmError, invalidParameter, notImplemented } from '../../../wire/errors.ts'
import { keyOf } from '../../../wire/ids.ts'
import { resourceType } from '../../types/resourceType.ts'
import { isAddress, isCidr } from './addresses.ts'

const routeSchema = z.object({
  name: z.string().min(1).max(80),
  properties: z.looseObject({
    addressPrefix: z.string(),
    nextHopType: z.enum(['VirtualNetworkGateway', 'VnetLocal', 'Internet', 'VirtualAppliance', 'None']),
    nextHopIpAddress: z.string().optional(),
  }),
})

export type RouteElement = z.infer<typeof routeSchema>

export const routeTableProperties = z.looseObject({
  routes: z.array(routeSchema).max(400).default([]),
  disableBgpRoutePropagation: z.boolean().default(false),
  resourceGuid: z.string().optional(),
})

/** Ranges that Azure routes nowhere when no route of the client says otherwise: RFC 1918 and RFC 6598. */
export const privateRanges = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10']

export const routeTables = resourceType({
  name: 'Microsoft.Network/routeTables',
  summary: 'Routes of the hosts of its subnets.',
  ignored: ['disableBgpRoutePropagation'],
  refused: ['IPv6', 'service tags as address prefixes'],
  properties: routeTableProperties,
  serverOwned: ['resourceGuid', 'subnets'],
  children: [{ property: 'routes', writable: true }],
  backReferences: [{ property: 'subnets', from: 'Microsoft.Network/virtualNetworks/subnets' }],
  inUse: (id) =>
    new ArmError(
      400,
      'InUseRouteTableCannotBeDeleted',
      `Route table ${id.split('/').at(-1)} is in use and cannot be deleted.`,
    ),
  longRunning: { put: 'azure-async-operation', delete: 'location' },
  deleteRank: 5,
  complete({ resource }) {
    for (const route of resource.properties.routes) refuseBadRoute(route)
    refuseEqualPrefixes(resource.properties.routes)
    const resourceGuid = resource.properties.resourceGuid ?? crypto.randomUUID()
    return { ...resource, properties: { ...resource.properties, resourceGuid } }
  },
})

function refuseBadRoute({ name, properties }: RouteElement): void {
  const { addressPrefix, nextHopType, nextHopIpAddress } = properties
  if (!isCidr(addressPrefix)) {
    if (addressPrefix.includes(':')) throw notImplemented('routes of IPv6')
    if (/^[A-Za-z]/.test(addressPrefix)) throw notImplemented('service tags as address prefixes of routes')
    throw invalidParameter('addressPrefix', `Address prefix ${addressPrefix} of route ${name} is not valid.`)
  }
  const isAppliance = nextHopType === 'VirtualAppliance'
  if (isAppliance && (nextHopIpAddress === undefined || !isAddress(nextHopIpAddress))) {
    throw invalidParameter(
      'nextHopIpAddress',
      `Route ${name} with the next hop type VirtualAppliance must give an IPv4 address as its next hop.`,
    )
  }
  if (!isAppliance && nextHopIpAddress) {
    throw invalidParameter(
      'nextHopIpAddress',
      `Route ${name} may give a next hop IP address only with the next hop type VirtualAppliance.`,
    )
  }
}

function refuseEqualPrefixes(routes: readonly RouteElement[]): void {
  const first = new Map<string, string>()
  for (const { name, properties } of routes) {
    const other = first.get(keyOf(properties.addressPrefix))
    if (other !== undefined) {
      throw new ArmError(
        400,
        'RouteConflict',
        `Route: ${name} conflicts with Route: ${other}. Routes cannot have the same AddressPrefix.`,
      )
    }
    first.set(keyOf(properties.addressPrefix), name)
  }
}
