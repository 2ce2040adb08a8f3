import { z } from 'zod'
import { InputError, type InputProblem } from '../vocabulary/errors.ts'
import { groupPrefix, isGroupName } from '../vocabulary/groupNames.ts'
import { nearestName } from '../vocabulary/nearestName.ts'
import { describe, type InputName, inputNames } from './catalog.ts'
import { duration, oneOf, optionalGuid, range, regularExpression, toProblem, wholeNumber, words } from './fields.ts'
import { isRange, overlaps, overlapsWith, sizeOf } from './ranges.ts'
import { authWays, missingFor } from './signIn.ts'

/** What the user said, as text, by input name. Missing and empty both mean the default. */
export type RawInputs = Partial<Record<InputName, string>>

/** What the user said, validated. */
export type Inputs = z.infer<typeof schema>

/** A VPN of 10.8.0.0/24 has room for workers from the eleventh address on, and pods for as many /24 as fit. */
const mostNodes = 200

const schema = z.object({
  cloud: oneOf('embedded', 'azure'),
  'kubernetes-version': z
    .string()
    .regex(/^(v\d+\.\d+\.\d+([-+][\w.+-]+)?|stable|stable-\d+\.\d+|latest|ci\/latest(-\d+\.\d+)?|path:.+)$/, {
      error: 'must be a version such as v1.37.1, `stable`, or `stable-1.36`',
    }),
  nodes: wholeNumber(1, mostNodes),
  suite: oneOf('smoke', 'conformance', 'pr-blocking', 'custom', 'none'),
  focus: regularExpression(),
  skip: regularExpression(),
  'label-filter': z.string(),
  procs: wholeNumber(1, 64),
  output: z.string().min(1),
  budget: wholeNumber(10, 7200),
  'keep-on-failure': duration(),
  location: z
    .string()
    .transform(locations)
    .refine((names) => names.length > 0 && names.every((name) => /^[a-z0-9]+$/.test(name)), {
      error: 'must be Azure locations such as westeurope, separated by commas',
    }),
  'vm-size': z
    .string()
    .transform(words)
    .refine((sizes) => sizes.length > 0 && sizes.every((size) => /^(Standard|Basic)_\w+$/.test(size)), {
      error: 'must be Azure sizes such as Standard_D2s_v5, separated by commas',
    }),
  priority: oneOf('regular', 'spot'),
  auth: oneOf('auto', ...authWays),
  'subscription-id': optionalGuid(),
  'tenant-id': z.string(),
  'client-id': optionalGuid(),
  'client-secret': z.string(),
  'client-certificate-path': z.string(),
  'allowed-sources': z
    .string()
    .transform(words)
    .refine((sources) => (sources.length === 1 && sources[0] === 'auto' ? true : sources.every(isRange)), {
      error: 'must be `auto`, or ranges such as 192.0.2.0/24 whose address is the first of the range',
    }),
  'resource-group': z
    .string()
    .refine((name) => name === '' || isGroupName(name), {
      error: 'must be the name of a resource group: at most 90 letters, digits, and any of _ - . ( )',
    })
    .refine((name) => !name.toLowerCase().startsWith(groupPrefix), {
      error: `must not begin with ${groupPrefix}, as the groups do that runs create and delete`,
    }),
  'vnet-cidr': range(),
  'vpn-cidr': range(),
  'pod-cidr': range(),
  'service-cidr': range(),
  'peered-cidrs': z
    .string()
    .transform(words)
    .refine((ranges) => ranges.every(isRange), {
      error: 'must be ranges such as 10.1.0.0/16 whose address is the first of the range',
    }),
  'vpn-topology': oneOf('subnet', 'net30'),
  'vpn-mtu': wholeNumber(576, 1500),
  'job-key': z.string(),
  'proxy-mode': oneOf('nftables', 'iptables'),
})

/**
 * Turns what was said into validated inputs.
 *
 * @throws InputError with every problem found, not only the first
 */
export function parseInputs(raw: RawInputs): Inputs {
  const unknown = Object.keys(raw).filter((name) => !inputNames.includes(name as InputName))
  const said = Object.fromEntries(
    inputNames.map((name) => [
      name,
      raw[name]?.trim() || (name === 'suite' ? impliedSuite(raw) : describe(name).default),
    ]),
  )
  const parsed = schema.safeParse(said)
  const problems: InputProblem[] = unknown.map((name) => {
    const near = nearestName(name, inputNames)
    const hint = near === undefined ? '; docs/inputs.md has the list.' : `; did you mean ${near}?`
    return { input: name, message: `is not an input${hint}` }
  })
  if (!parsed.success) {
    problems.push(...parsed.error.issues.map((issue) => toProblem(issue, said, isSecret(issue))))
  }
  problems.push(...crossChecks(said))
  if (problems.length > 0 || !parsed.success) throw new InputError(problems)
  return parsed.data
}

/** Focus, skip or label filter without a named suite mean a suite of one's own. */
function impliedSuite(raw: RawInputs): string {
  return raw.focus?.trim() || raw['label-filter']?.trim() ? 'custom' : 'smoke'
}

/** What only shows when inputs are seen together. Works on the text, so that it adds to what the schema found. */
function crossChecks(said: Record<string, string>): InputProblem[] {
  const problems: InputProblem[] = []
  const names = ['vnet-cidr', 'vpn-cidr', 'pod-cidr', 'service-cidr'] as const
  const ranges = Object.fromEntries(
    names.map((name) => [name, said[name] ?? '']).filter(([, text]) => isRange(text ?? '')),
  )
  problems.push(...overlaps(ranges))
  const peered = words(said['peered-cidrs'] ?? '').filter(isRange)
  for (const range of peered) problems.push(...overlapsWith(ranges, 'peered-cidrs', range))

  const nodes = Number(said.nodes)
  const podRange = ranges['pod-cidr']
  if (podRange !== undefined && sizeOf(podRange) / 256 < nodes + 1) {
    problems.push({
      input: 'pod-cidr',
      message: `${podRange} has no room for a /24 for each of ${nodes} workers and the hub; give a larger range.`,
    })
  }
  const addressesPerHost = said['vpn-topology'] === 'net30' ? 4 : 1
  const vpnRange = ranges['vpn-cidr']
  if (vpnRange !== undefined && sizeOf(vpnRange) < 12 + nodes * addressesPerHost) {
    problems.push({ input: 'vpn-cidr', message: `${vpnRange} has no room for ${nodes} workers; give a larger range.` })
  }
  if (said.suite === 'custom' && !said.focus && !said.skip && !said['label-filter']) {
    problems.push({ input: 'suite', message: '`custom` needs focus, skip or label-filter, and none was given.' })
  }
  if (said['resource-group'] && said['keep-on-failure'] && said['keep-on-failure'] !== '0') {
    problems.push({
      input: 'keep-on-failure',
      message: 'needs a group of its own, which a sweep can end; leave out resource-group.',
    })
  }
  if (said.cloud === 'azure') {
    if (!said['subscription-id']) {
      problems.push({ input: 'subscription-id', message: 'is required for `cloud: azure`, and is empty.' })
    }
    const way = authWays.find((auth) => auth === said.auth)
    if (way !== undefined) problems.push(...missingFor(way, said))
  }
  return problems
}

/** Locations as people write them, `West Europe` too. */
function locations(text: string): string[] {
  return text
    .split(/[,\n]+/)
    .map((name) => name.toLowerCase().replaceAll(/\s/g, ''))
    .filter((name) => name !== '')
}

function isSecret(issue: z.core.$ZodIssue): boolean {
  const input = String(issue.path[0])
  return inputNames.includes(input as InputName) && describe(input as InputName).secret === true
}
