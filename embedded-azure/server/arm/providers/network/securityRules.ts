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

/** Refuses invalid addresses and ports, and service tags without addresses here. */
export function refuseBadRule({ name, properties }: SecurityRuleElement): void {
  const prefixes = [
    ...given(properties.sourceAddressPrefix, properties.sourceAddressPrefixes),
    ...given(properties.destinationAddressPrefix, properties.destinationAddressPrefixes),
  ]
  for (const prefix of prefixes) {
    if (knownTags.includes(prefix.toLowerCase()) || isRange(prefix) || isRangeOfIPv6(prefix)) continue
    if (/^[a-z][\w.]*$/i.test(prefix)) throw notImplemented(`the service tag '${prefix}' in security rules`)
    throw new ArmError(
      400,
      'SecurityRuleInvalidAddressPrefix',
      `Security rule has invalid Address prefix. Value provided: ${prefix}. Security rule: ${name}.`,
    )
  }
  const ports = [
    ...given(properties.sourcePortRange, properties.sourcePortRanges),
    ...given(properties.destinationPortRange, properties.destinationPortRanges),
  ]
  const bad = ports.find((port) => !isPortRange(port))
  if (bad === undefined) return
  throw new ArmError(
    400,
    'SecurityRuleInvalidPortRange',
    `Security rule has invalid Port range. Value provided: ${bad}. Value should be an integer OR integer range with '-' delimiter. Valid range 0-65535.`,
  )
}

/** ARM has a singular and a plural of each field. */
export function given(one: string | undefined, more: readonly string[] | undefined): string[] {
  return [...(one === undefined ? [] : [one]), ...(more ?? [])]
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
