import { z } from 'zod'
import { ArmError } from '../../../wire/errors.ts'
import { type JsonObject, resourceType } from '../../types/resourceType.ts'
import { refuseBadRule, type SecurityRuleElement, securityRuleSchema } from './securityRules.ts'

export const securityGroupProperties = z.looseObject({
  securityRules: z.array(securityRuleSchema).default([]),
  resourceGuid: z.string().optional(),
})

/** The rules with which every network security group ends, in Azure's words. */
export const defaultSecurityRules: readonly SecurityRuleElement[] = [
  defaultRule(
    'AllowVnetInBound',
    65000,
    'VirtualNetwork',
    'VirtualNetwork',
    'Allow inbound traffic from all VMs in VNET',
  ),
  defaultRule(
    'AllowAzureLoadBalancerInBound',
    65001,
    'AzureLoadBalancer',
    '*',
    'Allow inbound traffic from azure load balancer',
  ),
  defaultRule('DenyAllInBound', 65500, '*', '*', 'Deny all inbound traffic'),
  defaultRule(
    'AllowVnetOutBound',
    65000,
    'VirtualNetwork',
    'VirtualNetwork',
    'Allow outbound traffic from all VMs to all VMs in VNET',
  ),
  defaultRule('AllowInternetOutBound', 65001, '*', 'Internet', 'Allow outbound traffic from all VMs to Internet'),
  defaultRule('DenyAllOutBound', 65500, '*', '*', 'Deny all outbound traffic'),
]

export const networkSecurityGroups = resourceType({
  name: 'Microsoft.Network/networkSecurityGroups',
  summary: 'Rules by priority and the six default rules, enforced at subnets and interfaces.',
  refused: ['service tags other than VirtualNetwork, AzureLoadBalancer and Internet'],
  properties: securityGroupProperties,
  serverOwned: ['resourceGuid', 'defaultSecurityRules', 'networkInterfaces', 'subnets'],
  children: [
    { property: 'securityRules', writable: true },
    { property: 'defaultSecurityRules', writable: false },
  ],
  backReferences: [
    { property: 'networkInterfaces', from: 'Microsoft.Network/networkInterfaces' },
    { property: 'subnets', from: 'Microsoft.Network/virtualNetworks/subnets' },
  ],
  inUse: (id, users) =>
    new ArmError(
      400,
      'InUseNetworkSecurityGroupCannotBeDeleted',
      `Network security group ${id} cannot be deleted because it is in use by the following resources: ${users.join(', ')}.`,
    ),
  longRunning: { put: 'azure-async-operation', delete: 'location' },
  oneWriteAtATime: true,
  linkAction: 'join/action',
  deleteRank: 5,
  complete({ resource }) {
    refuseEqualPriorities(resource.properties.securityRules)
    for (const rule of resource.properties.securityRules) refuseBadRule(rule, resource.id)
    const resourceGuid = resource.properties.resourceGuid ?? crypto.randomUUID()
    return { ...resource, properties: { ...resource.properties, resourceGuid } }
  },
  view: ({ properties }): JsonObject => ({ ...properties, defaultSecurityRules }),
})

function refuseEqualPriorities(rules: readonly SecurityRuleElement[]): void {
  const first = new Map<string, string>()
  for (const { name, properties } of rules) {
    const place = `${properties.direction} ${properties.priority}`
    const other = first.get(place)
    if (other !== undefined) {
      throw new ArmError(
        400,
        'SecurityRuleConflict',
        `Security rule ${name} conflicts with rule ${other}. Rules cannot have the same Priority and Direction.`,
      )
    }
    first.set(place, name)
  }
}

function defaultRule(
  name: string,
  priority: number,
  source: string,
  destination: string,
  description: string,
): SecurityRuleElement {
  return {
    name,
    properties: {
      description,
      protocol: '*',
      sourcePortRange: '*',
      destinationPortRange: '*',
      sourceAddressPrefix: source,
      destinationAddressPrefix: destination,
      access: name.startsWith('Allow') ? 'Allow' : 'Deny',
      priority,
      direction: name.endsWith('InBound') ? 'Inbound' : 'Outbound',
    },
  }
}
