import { overlapCidr } from 'cidr-tools'
import { z } from 'zod'
import { ArmError, notImplemented } from '../../../wire/errors.ts'
import { isAddress } from './addresses.ts'

const groups = z.array(z.unknown()).max(0, 'The embedded Azure has no application security groups.').optional()

export const securityRuleSchema = z.object({
  name: z
    .string()
    .max(80)
    .regex(/^\w([\w.-]*\w)?$/, 'A name consists of letters, digits, underscores, periods and hyphens.'),
  properties: z.looseObject({
    description: z.string().max(140).optional(),
    protocol: z.enum(['Tcp', 'Udp', 'Icmp', 'Esp', 'Ah', '*']),
    access: z.enum(['Allow', 'Deny']),
    direction: z.enum(['Inbound', 'Outbound']),
    priority: z.int().min(100).max(4096),
    sourcePortRange: z.string().optional(),
    sourcePortRanges: z.array(z.string()).optional(),
    destinationPortRange: z.string().optional(),
    destinationPortRanges: z.array(z.string()).optional(),
    sourceAddressPrefix: z.string().optional(),
    sourceAddressPrefixes: z.array(z.string()).optional(),
    destinationAddressPrefix: z.string().optional(),
    destinationAddressPrefixes: z.array(z.string()).optional(),
    sourceApplicationSecurityGroups: groups,
    destinationApplicationSecurityGroups: groups,
  }),
})

export type SecurityRuleElement = z.infer<typeof securityRuleSchema>

/** Tags whose addresses are known here; `*` and its other spelling mean everything. */
const knownTags = ['virtualnetwork', 'azureloadbalancer', 'internet', '*', 'any']

/** Refuses what is missing, invalid addresses and ports, and service tags without addresses here. */
export function refuseBadRule(rule: SecurityRuleElement, groupId: string): void {
  const { name, properties } = rule
  const sides = sidesOf(properties)
  refuseMissing(rule, groupId)
  for (const prefix of [...sides.sources, ...sides.destinations]) {
    if (knownTags.includes(prefix.toLowerCase()) || isRange(prefix) || isRangeOfIPv6(prefix)) continue
    if (/^[a-z][\w.]*$/i.test(prefix)) throw notImplemented(`the service tag '${prefix}' in security rules`)
    throw new ArmError(
      400,
      'SecurityRuleInvalidAddressPrefix',
      `Security rule has invalid Address prefix. Value provided: ${prefix}. Security rule: ${name}.`,
    )
  }
  refuseOverlap('SourceAddressPrefixes', sides.sources, ruleId(rule, groupId))
  refuseOverlap('DestinationAddressPrefixes', sides.destinations, ruleId(rule, groupId))
  const bad = [...sides.sourcePorts, ...sides.destinationPorts].find((port) => !isPortRange(port))
  if (bad === undefined) return
  throw new ArmError(
    400,
    'SecurityRuleInvalidPortRange',
    `Security rule has invalid Port range. Value provided: ${bad}. Value should be an integer OR integer range with '-' delimiter. Valid range 0-65535.`,
  )
}

/** Where a rule applies. ARM has a singular and a plural of each field. */
export function sidesOf(properties: SecurityRuleElement['properties']) {
  const both = (one: string | undefined, more: readonly string[] = []) => [...(one === undefined ? [] : [one]), ...more]
  const addresses = (one: string | undefined, more?: readonly string[]) => both(one, more).filter((text) => text !== '')
  return {
    sources: addresses(properties.sourceAddressPrefix, properties.sourceAddressPrefixes),
    sourcePorts: both(properties.sourcePortRange, properties.sourcePortRanges),
    destinations: addresses(properties.destinationAddressPrefix, properties.destinationAddressPrefixes),
    destinationPorts: both(properties.destinationPortRange, properties.destinationPortRanges),
  }
}

const ruleId = ({ name }: SecurityRuleElement, groupId: string) => `${groupId}/securityRules/${name}`

/** An empty list is a missing one, and never means everything. */
function refuseMissing(rule: SecurityRuleElement, groupId: string): void {
  const { sources, sourcePorts, destinations, destinationPorts } = sidesOf(rule.properties)
  const missing = [
    { given: sources, fields: addressFields('Source') },
    { given: destinations, fields: addressFields('Destination') },
    { given: sourcePorts, fields: 'SourcePortRanges or SourcePortRange' },
    { given: destinationPorts, fields: 'DestinationPortRanges or DestinationPortRange' },
  ].find(({ given }) => given.length === 0)
  if (missing === undefined) return
  throw new ArmError(
    400,
    'SecurityRuleParametersMissing',
    `Required security rule parameters are missing for security rule with Id: ${ruleId(rule, groupId)}. Security rule must specify ${missing.fields}.`,
  )
}

function addressFields(side: 'Source' | 'Destination'): string {
  return `${side}AddressPrefixes, ${side}AddressPrefix, or ${side}ApplicationSecurityGroups`
}

function refuseOverlap(field: string, prefixes: readonly string[], id: string): void {
  const ranges = prefixes.filter((prefix) => isRange(prefix) || isRangeOfIPv6(prefix))
  for (const [index, range] of ranges.entries()) {
    const isAlike = (before: string) => before.includes(':') === range.includes(':')
    const other = ranges.slice(0, index).find((before) => isAlike(before) && overlapCidr(before, range))
    if (other === undefined) continue
    throw new ArmError(
      400,
      'OverlappingSubnetsNotPermittedInSecurityRule',
      `Security rule parameter ${field} for rule with Id ${id} cannot specify overlapping address prefixes: ${other}, ${range}.`,
    )
  }
}

function isRange(prefix: string): boolean {
  const [address = '', length = '32', ...rest] = prefix.split('/')
  return isAddress(address) && rest.length === 0 && /^\d{1,2}$/.test(length) && Number(length) <= 32
}

function isRangeOfIPv6(prefix: string): boolean {
  return z.union([z.ipv6(), z.cidrv6()]).safeParse(prefix).success
}

function isPortRange(text: string): boolean {
  if (text === '*') return true
  const [first = '', last = first, ...rest] = text.split('-')
  const isPort = (port: string) => /^\d{1,5}$/.test(port) && Number(port) <= 65_535
  return rest.length === 0 && isPort(first) && isPort(last) && Number(first) <= Number(last)
}
