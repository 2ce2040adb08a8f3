import { z } from 'zod'
import { referenceSchema } from '../../types/bodySchemas.ts'
import { isAddress } from './addresses.ts'

const name = z.string().min(1).max(80)
const port = z.int().min(0).max(65_535)
const protocol = z.enum(['Tcp', 'Udp', 'All'])
const idleTimeoutInMinutes = z.int().min(4).max(100).default(4)
const absent = (what: string) => z.undefined(`The embedded Azure has no ${what}.`).optional()

const frontendSchema = z.object({
  name,
  zones: z.array(z.string()).optional(),
  properties: z
    .looseObject({
      privateIPAddress: z.string().optional(),
      privateIPAllocationMethod: z.enum(['Dynamic', 'Static']).default('Dynamic'),
      privateIPAddressVersion: z.literal('IPv4').default('IPv4'),
      subnet: referenceSchema.optional(),
      publicIPAddress: referenceSchema.optional(),
      publicIPPrefix: absent('public IP prefixes'),
      gatewayLoadBalancer: absent('gateway load balancers'),
    })
    .refine(
      ({ subnet, publicIPAddress }) => (subnet === undefined) !== (publicIPAddress === undefined),
      'A frontend IP configuration needs either a subnet or a public IP address, not both.',
    ),
})

const poolSchema = z.object({
  name,
  properties: z
    .looseObject({
      virtualNetwork: referenceSchema.optional(),
      loadBalancerBackendAddresses: z
        .array(
          z.object({
            name,
            properties: z.looseObject({
              ipAddress: z.string().refine(isAddress, 'This is not an IPv4 address.').optional(),
              virtualNetwork: referenceSchema.optional(),
              subnet: referenceSchema.optional(),
              adminState: z.literal('None', 'The embedded Azure has no admin states.').optional(),
            }),
          }),
        )
        // Interfaces themselves list their addresses; here a client only sends back what it was shown.
        .transform((addresses) => addresses.filter(({ properties }) => properties.ipAddress !== undefined))
        .optional(),
    })
    .default({}),
})

const ruleSchema = z.object({
  name,
  properties: z.looseObject({
    frontendIPConfiguration: referenceSchema,
    backendAddressPool: referenceSchema.optional(),
    backendAddressPools: z.array(referenceSchema).max(1).optional(),
    probe: referenceSchema.optional(),
    protocol,
    frontendPort: port,
    backendPort: port.optional(),
    loadDistribution: z.enum(['Default', 'SourceIP', 'SourceIPProtocol']).default('Default'),
    idleTimeoutInMinutes,
    enableFloatingIP: z.boolean().default(false),
    enableTcpReset: z.boolean().default(false),
    disableOutboundSnat: z.boolean().default(false),
  }),
})

const probeSchema = z.object({
  name,
  properties: z
    .looseObject({
      protocol: z.enum(['Tcp', 'Http', 'Https']),
      port: port.min(1),
      requestPath: z.string().optional(),
      intervalInSeconds: z.int().min(5).default(15),
      numberOfProbes: z.int().min(1).default(1),
      probeThreshold: z.int().min(1).max(100).default(1),
      noHealthyBackendsBehavior: z.enum(['AllProbedDown', 'AllProbedUp']).default('AllProbedDown'),
    })
    .refine(
      (probe) => probe.protocol === 'Tcp' || probe.requestPath !== undefined,
      'An HTTP or HTTPS probe needs a requestPath.',
    ),
})

const natRuleSchema = z.object({
  name,
  properties: z.looseObject({
    frontendIPConfiguration: referenceSchema,
    protocol,
    frontendPort: port.min(1),
    backendPort: port.min(1),
    idleTimeoutInMinutes,
    enableFloatingIP: z.boolean().default(false),
    enableTcpReset: z.boolean().default(false),
    backendAddressPool: absent('inbound NAT rules for pools; create one per interface'),
  }),
})

const outboundRuleSchema = z.object({
  name,
  properties: z.looseObject({
    frontendIPConfigurations: z.array(referenceSchema).min(1),
    backendAddressPool: referenceSchema,
    protocol,
    allocatedOutboundPorts: z.int().min(0).max(64_000).default(0),
    idleTimeoutInMinutes,
    enableTcpReset: z.boolean().default(false),
  }),
})

export const loadBalancerProperties = z.looseObject({
  frontendIPConfigurations: z.array(frontendSchema).default([]),
  backendAddressPools: z.array(poolSchema).default([]),
  loadBalancingRules: z.array(ruleSchema).default([]),
  probes: z.array(probeSchema).default([]),
  inboundNatRules: z.array(natRuleSchema).default([]),
  outboundRules: z.array(outboundRuleSchema).default([]),
  inboundNatPools: z.array(z.unknown()).max(0, 'The embedded Azure has no inbound NAT pools.').default([]),
  resourceGuid: z.string().optional(),
})

export type LoadBalancerProperties = z.infer<typeof loadBalancerProperties>

/** The pool of a rule, which clients name in one of two ways. */
export function poolOf(rule: LoadBalancerProperties['loadBalancingRules'][number]['properties']): string | undefined {
  return (rule.backendAddressPool ?? rule.backendAddressPools?.[0])?.id
}
