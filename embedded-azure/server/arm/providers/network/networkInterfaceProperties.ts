import { z } from 'zod'
import { referenceSchema } from '../../types/bodySchemas.ts'
import { readOnce } from '../../types/typed.ts'

const none = (what: string) => z.array(z.unknown()).max(0, `The embedded Azure has no ${what}.`).optional()

export const noForwarding = 'The embedded Azure has no IP forwarding on network interfaces.'

const ipConfigurationSchema = z.object({
  name: z.string().min(1).max(80),
  properties: z.looseObject({
    privateIPAddressPrefixLength: z
      .undefined('The embedded Azure has no address prefixes on network interfaces.')
      .optional(),
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

const dnsSettings = z.looseObject({
  dnsServers: z.array(z.string()).default([]),
  appliedDnsServers: z.array(z.string()).default([]),
})

export const networkInterfaceProperties = z.looseObject({
  ipConfigurations: z.array(ipConfigurationSchema).min(1),
  networkSecurityGroup: referenceSchema.optional(),
  enableAcceleratedNetworking: z.boolean().default(false),
  enableIPForwarding: z.literal(false, noForwarding).default(false),
  dnsSettings: dnsSettings.prefault({}),
  vnetEncryptionSupported: z.boolean().default(false),
  macAddress: z.string().optional(),
  resourceGuid: z.string().optional(),
  /** The VM for which it is reserved, and until when, in milliseconds since the epoch. */
  reservation: z.object({ vm: z.string(), until: z.number() }).optional(),
})

/** For code that reads all interfaces of a network. */
export const readInterface = readOnce(networkInterfaceProperties)

export type NetworkInterfaceProperties = z.infer<typeof networkInterfaceProperties>
