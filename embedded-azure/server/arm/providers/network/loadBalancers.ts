import { z } from 'zod'
import { keyOf } from '../../../wire/ids.ts'
import type { Arm } from '../../arm.ts'
import { resourceType } from '../../types/resourceType.ts'
import { refuseBadRules } from './balancingRules.ts'
import { type LoadBalancerProperties, loadBalancerProperties } from './loadBalancerProperties.ts'
import { letGo, refuseLossOfUsedParts } from './poolMembers.ts'
import { privateAddressFor } from './privateAddresses.ts'
import { refuseForeignUse } from './publicAddressUse.ts'

const typeName = 'Microsoft.Network/loadBalancers'
const from = {
  rules: { property: 'loadBalancingRules', from: `${typeName}/loadBalancingRules` },
  natRules: { property: 'inboundNatRules', from: `${typeName}/inboundNatRules` },
  outboundRules: { property: 'outboundRules', from: `${typeName}/outboundRules` },
  interfaces: 'Microsoft.Network/networkInterfaces/ipConfigurations',
}

export const loadBalancers = resourceType({
  name: typeName,
  summary: 'Probes, rules, inbound NAT and outbound rules that work; backends see the client’s source address.',
  ignored: ['idleTimeoutInMinutes', 'enableTcpReset'],
  properties: loadBalancerProperties,
  envelope: z.object({
    sku: z
      .object({
        name: z.literal(
          'Standard',
          'Load balancers of SKU Basic are retired, and SKU Gateway is not available here. Use Standard.',
        ),
        tier: z.literal('Regional', 'The embedded Azure has regional load balancers only.').default('Regional'),
      })
      .default({ name: 'Standard', tier: 'Regional' }),
  }),
  serverOwned: ['resourceGuid'],
  children: [
    {
      property: 'frontendIPConfigurations',
      writable: false,
      backReferences: [from.rules, from.natRules, from.outboundRules],
    },
    {
      property: 'backendAddressPools',
      writable: true,
      backReferences: [
        { property: 'backendIPConfigurations', from: from.interfaces },
        from.rules,
        from.outboundRules,
        { property: 'outboundRule', from: from.outboundRules.from, single: true },
      ],
    },
    { property: 'loadBalancingRules', writable: false },
    { property: 'probes', writable: false, backReferences: [from.rules] },
    {
      property: 'inboundNatRules',
      writable: true,
      backReferences: [{ property: 'backendIPConfiguration', from: from.interfaces, single: true }],
    },
    { property: 'outboundRules', writable: false },
  ],
  longRunning: { put: 'azure-async-operation', delete: 'location' },
  oneWriteAtATime: true,
  linkAction: 'join/action',
  deleteRank: 2,
  complete({ resource, previous }, arm) {
    const { properties } = resource
    refuseBadRules(resource.id, properties)
    if (previous) refuseLossOfUsedParts(resource, previous, arm)
    return {
      ...resource,
      properties: {
        ...properties,
        frontendIPConfigurations: withAddresses(resource.id, properties, previous?.properties, arm),
        resourceGuid: properties.resourceGuid ?? crypto.randomUUID(),
      },
    }
  },
  async release({ id }, arm) {
    letGo(id, arm)
  },
})

type Frontend = LoadBalancerProperties['frontendIPConfigurations'][number]

/** Gives private frontends their addresses, and refuses public addresses that others use. */
function withAddresses(
  id: string,
  { frontendIPConfigurations }: LoadBalancerProperties,
  previous: LoadBalancerProperties | undefined,
  arm: Arm,
): Frontend[] {
  const given: string[] = []
  return frontendIPConfigurations.map((frontend) => {
    const { subnet, publicIPAddress, ...others } = frontend.properties
    if (publicIPAddress) refuseForeignUse(publicIPAddress.id, id, arm)
    if (subnet === undefined) return frontend
    const before = previous?.frontendIPConfigurations.find((one) => keyOf(one.name) === keyOf(frontend.name))
    const privateIPAddress = privateAddressFor({ ...others, subnet }, before?.properties, id, arm, given)
    given.push(privateIPAddress)
    return { ...frontend, properties: { ...frontend.properties, privateIPAddress } }
  })
}
