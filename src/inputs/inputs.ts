import { z } from 'zod'
import { InputError, type InputProblem } from '../vocabulary/errors.ts'
import { groupPrefix, isGroupName } from '../vocabulary/groupNames.ts'
import { nearestName } from '../vocabulary/nearestName.ts'
import { shortened } from '../vocabulary/shortened.ts'
import { describe, type InputName, inputNames, type RawInputs } from './catalog.ts'
import { crossChecks } from './crossChecks.ts'
import {
  duration,
  labelFilter,
  listOf,
  nonEmptyListOf,
  oneOf,
  optionalGuid,
  optionalTenant,
  problemOfRange,
  range,
  regularExpression,
  toProblems,
  wholeNumber,
} from './fields.ts'
import { isRange, prefixOf, reservedAround, withoutOverlaps } from './ranges.ts'
import { authWays } from './signIn.ts'

export type { RawInputs } from './catalog.ts'

/** What the user said, validated. */
export type Inputs = z.infer<typeof schema>

/** A VPN of 10.8.0.0/24 has room for workers from the eleventh address on, and pods for as many /24 as fit. */
const mostNodes = 200

const rangeOfSources = '`auto`, or lists ranges such as 192.0.2.0/24 whose address is the first of the range'

const schema = z.object({
  cloud: oneOf('embedded', 'azure'),
  // Which versions there are, and how they may be written, is known to kubernetes/versions.ts alone.
  'kubernetes-version': z.string(),
  nodes: wholeNumber(1, mostNodes),
  suite: oneOf('smoke', 'conformance', 'pr-blocking', 'custom', 'none'),
  focus: regularExpression(),
  skip: regularExpression(),
  'label-filter': labelFilter(),
  procs: wholeNumber(1, 64),
  output: z.string(),
  budget: wholeNumber(10, 7200),
  'keep-on-failure': duration(),
  location: nonEmptyListOf(
    (name) => /^[a-z0-9]{1,64}$/.test(name),
    'must be Azure locations such as westeurope, separated by commas',
    locations,
  ),
  'vm-size': nonEmptyListOf(
    (size) => /^(Standard|Basic)_\w{1,64}$/.test(size),
    'must be Azure sizes such as Standard_D2s_v5, separated by commas',
  ),
  priority: oneOf('regular', 'spot'),
  auth: oneOf('auto', ...authWays),
  'subscription-id': optionalGuid(),
  'tenant-id': optionalTenant(),
  'client-id': optionalGuid(),
  'client-secret': z.string(),
  'client-certificate-path': z.string(),
  'allowed-sources': sources(),
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
  'peered-cidrs': listOf(
    (entry) => problemOfRange(entry) === undefined,
    'must be ranges of machines such as 10.1.0.0/16 whose address is the first of the range',
  ),
  'vpn-topology': oneOf('subnet', 'net30'),
  'vpn-mtu': wholeNumber(576, 1500),
  'job-key': z.string(),
  'proxy-mode': oneOf('nftables', 'iptables'),
})

/** What was said, without blanks and line ends around it: variables of a pipeline often end with `\r` or `\n`. */
export function trimmed<Said extends Readonly<Record<string, string | undefined>>>(said: Said): Said {
  return Object.fromEntries(Object.entries(said).map(([name, value]) => [name, value?.trim()])) as Said
}

/**
 * Turns what was said into validated inputs.
 *
 * @throws InputError with every problem found, not only the first
 */
export function parseInputs(given: RawInputs): Inputs {
  const raw = trimmed(given)
  const unknown = Object.keys(raw).filter((name) => !inputNames.includes(name as InputName))
  const said = Object.fromEntries(
    inputNames.map((name) => [name, raw[name] || (name === 'suite' ? impliedSuite(raw) : describe(name).default)]),
  )
  const parsed = schema.safeParse(said, { reportInput: true })
  const problems: InputProblem[] = unknown.map((name) => {
    const near = nearestName(name, inputNames)
    const hint = near === undefined ? '; docs/inputs.md has the list.' : `; did you mean ${near}?`
    return { input: shortened(name), message: `is not an input${hint}` }
  })
  if (!parsed.success) problems.push(...toProblems(parsed.error, said, isSecret))
  const wrong = new Set(problems.map(({ input }) => input))
  problems.push(...crossChecks(said, raw, wrong))
  if (problems.length > 0 || !parsed.success) throw new InputError(problems)
  return parsed.data
}

/** What is allowed, and still may not be what somebody wants; sentences. */
export function warningsAbout(inputs: Inputs): string[] {
  const wide = inputs['allowed-sources'].filter((source) => source !== 'auto' && prefixOf(source) < 8)
  return wide.map(
    (source) =>
      `allowed-sources: ${source} lets anyone there reach the hub on ports 22 and 6443; keys alone protect it.`,
  )
}

/** Focus, skip or label filter without a named suite mean a suite of one's own. */
export function impliedSuite(raw: RawInputs): string {
  return raw.focus || raw['label-filter'] ? 'custom' : 'smoke'
}

/** Ranges that may reach the hub. An empty list is refused: without a source, a rule means everybody, or is none. */
function sources() {
  const mayReach = (source: string) => isRange(source) && reservedAround(source) === undefined
  return nonEmptyListOf((source) => source === 'auto' || mayReach(source), `must be ${rangeOfSources}`)
    .refine((list) => list.length < 2 || !list.includes('auto'), { error: `must be either ${rangeOfSources}` })
    .transform((list) => (list.includes('auto') ? list : withoutOverlaps(list)))
}

/** Locations as people write them, `West Europe` too. */
function locations(text: string): string[] {
  return text
    .split(/[,\n]+/)
    .map((name) => name.toLowerCase().replaceAll(/\s/g, ''))
    .filter((name) => name !== '')
}

function isSecret(input: string): boolean {
  return inputNames.includes(input as InputName) && describe(input as InputName).secret === true
}
