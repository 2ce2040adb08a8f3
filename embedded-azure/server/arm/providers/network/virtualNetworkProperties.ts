import { z } from 'zod'
import { referenceSchema } from '../../types/bodySchemas.ts'
import { isCidr } from './addresses.ts'

const cidr = z.string().refine(isCidr, 'This is not an IPv4 range in CIDR form whose host bits are zero.')

const subnetSchema = z.object({
  name: z.string().min(1).max(80),
  properties: z
    .looseObject({
      addressPrefix: cidr.optional(),
      addressPrefixes: z.array(cidr).length(1).optional(),
      networkSecurityGroup: referenceSchema.optional(),
      natGateway: referenceSchema.optional(),
      routeTable: z.undefined('The embedded Azure has no route tables.').optional(),
      defaultOutboundAccess: z.boolean().optional(),
      privateEndpointNetworkPolicies: z.string().default('Disabled'),
      privateLinkServiceNetworkPolicies: z.string().default('Enabled'),
      delegations: z.array(z.unknown()).max(0, 'The embedded Azure has no delegations of subnets.').default([]),
    })
    .refine((subnet) => subnetCidr(subnet) !== undefined, 'A subnet needs an addressPrefix.'),
})

export type Subnet = z.infer<typeof subnetSchema>

export const virtualNetworkProperties = z.looseObject({
  addressSpace: z.looseObject({ addressPrefixes: z.array(cidr).min(1) }),
  subnets: z.array(subnetSchema).default([]),
  virtualNetworkPeerings: z
    .array(z.unknown())
    .max(0, 'The embedded Azure has no peerings of virtual networks.')
    .default([]),
  enableDdosProtection: z.boolean().default(false),
  /** By which hosts of subnets with defaultOutboundAccess get out; Azure shows it to nobody. */
  defaultOutboundAddress: z.string().optional(),
  resourceGuid: z.string().optional(),
})

export type VirtualNetworkProperties = z.infer<typeof virtualNetworkProperties>

/** The range of a subnet; a client says it in one of two ways. */
export function subnetCidr(subnet: {
  readonly addressPrefix?: string | undefined
  readonly addressPrefixes?: readonly string[] | undefined
}): string | undefined {
  return subnet.addressPrefix ?? subnet.addressPrefixes?.[0]
}
