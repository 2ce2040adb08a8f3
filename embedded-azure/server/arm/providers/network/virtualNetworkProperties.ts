import { z } from 'zod'
import { referenceSchema } from '../../types/bodySchemas.ts'
import { isCidr } from './addresses.ts'

const cidr = z.string().refine(isCidr, 'This is not an IPv4 range in CIDR form with all host bits zero.')

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
      delegations: z.array(z.unknown()).max(0, 'The embedded Azure has no subnet delegations.').default([]),
    })
    .refine((subnet) => subnetCidr(subnet) !== undefined, 'A subnet needs an addressPrefix.'),
})

export type Subnet = z.infer<typeof subnetSchema>

export const virtualNetworkProperties = z.looseObject({
  addressSpace: z.looseObject({ addressPrefixes: z.array(cidr).min(1) }),
  subnets: z.array(subnetSchema).default([]),
  virtualNetworkPeerings: z
    .array(z.unknown())
    .max(0, 'The embedded Azure has no virtual network peerings.')
    .default([]),
  enableDdosProtection: z.boolean().default(false),
  /** The source address of hosts in subnets with defaultOutboundAccess; Azure does not show it. */
  defaultOutboundAddress: z.string().optional(),
  resourceGuid: z.string().optional(),
})

export type VirtualNetworkProperties = z.infer<typeof virtualNetworkProperties>

/** The range of a subnet, which clients write in one of two ways. */
export function subnetCidr(subnet: {
  readonly addressPrefix?: string | undefined
  readonly addressPrefixes?: readonly string[] | undefined
}): string | undefined {
  return subnet.addressPrefix ?? subnet.addressPrefixes?.[0]
}
