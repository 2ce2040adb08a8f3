import type { InputProblem } from '../vocabulary/errors.ts'
import { shortened } from '../vocabulary/shortened.ts'
import type { InputName, RawInputs } from './catalog.ts'
import { words } from './fields.ts'
import { type NamedRanges, overlaps, overlapsWith, prefixOf, sizeOf } from './ranges.ts'
import { authWays, missingFor } from './signIn.ts'

/**
 * What only shows when inputs are seen together.
 *
 * @param said every input as text, defaults included
 * @param raw what the user gave
 * @param wrong inputs of which something is wrong already; of these nothing more is said
 */
export function crossChecks(said: Record<string, string>, raw: RawInputs, wrong: ReadonlySet<string>): InputProblem[] {
  return [
    ...rangeProblems(said, raw, wrong),
    ...suiteProblems(said),
    ...(said['resource-group'] && said['keep-on-failure']
      ? [
          {
            input: 'keep-on-failure',
            message: 'needs a group of its own, which a sweep can delete; leave out resource-group.',
          },
        ]
      : []),
    ...(said.cloud === 'azure' ? signInProblems(said) : []),
  ].filter(({ input }) => !wrong.has(input))
}

function rangeProblems(said: Record<string, string>, raw: RawInputs, wrong: ReadonlySet<string>): InputProblem[] {
  const names = ['vnet-cidr', 'vpn-cidr', 'pod-cidr', 'service-cidr'] as const
  const ranges: Partial<Record<string, string>> & NamedRanges = Object.fromEntries(
    names.filter((name) => !wrong.has(name)).map((name) => [name, said[name] ?? '']),
  )
  const nodes = wrong.has('nodes') ? 1 : Number(said.nodes)
  const room = roomProblems(ranges, nodes, said['vpn-topology'] === 'net30' ? 4 : 1)
  const peered = wrong.has('peered-cidrs') ? [] : [...new Set(words(said['peered-cidrs'] ?? ''))]
  return [
    // Of what does not fit, only that is said: a range of all addresses overlaps everything.
    ...room,
    ...overlaps(without(ranges, room), (input) => !raw[input as InputName]),
    ...peered.flatMap((range) => overlapsWith(ranges, 'peered-cidrs', range)),
  ]
}

function without(ranges: NamedRanges, problems: readonly InputProblem[]): NamedRanges {
  return Object.fromEntries(Object.entries(ranges).filter(([name]) => !problems.some(({ input }) => input === name)))
}

/** Azure keeps the first four addresses of a subnet and the last one; hosts are in one subnet of at most a /24. */
const keptByAzure = 5

/** What does not fit into the ranges. */
function roomProblems(ranges: NamedRanges, nodes: number, addressesPerHost: number): InputProblem[] {
  const problems: InputProblem[] = []
  const { 'vnet-cidr': vnet, 'pod-cidr': pods, 'vpn-cidr': vpn, 'service-cidr': services } = ranges
  const hosts = nodes + 1
  if (vnet !== undefined && (prefixOf(vnet) > 29 || sizeOf(vnet) - keptByAzure < hosts)) {
    const message = `${vnet} has no room for the hub and ${nodes} workers: Azure keeps ${keptByAzure} addresses, and takes no range smaller than a /29.`
    problems.push({ input: 'vnet-cidr', message })
  }
  if (pods !== undefined && sizeOf(pods) / 256 < hosts) {
    const message = `${pods} has no room for a /24 for each of ${nodes} workers and the hub; give a larger range.`
    problems.push({ input: 'pod-cidr', message })
  }
  if (vpn !== undefined && sizeOf(vpn) < 12 + nodes * addressesPerHost) {
    problems.push({ input: 'vpn-cidr', message: `${vpn} has no room for ${nodes} workers; give a larger range.` })
  }
  if (services !== undefined && (prefixOf(services) < 12 || prefixOf(services) > 28)) {
    const message = `${services} must be between a /12, the largest range that Kubernetes takes for services, and a /28, which has room for the tenth address, the cluster DNS.`
    problems.push({ input: 'service-cidr', message })
  }
  return problems
}

function suiteProblems(said: Record<string, string>): InputProblem[] {
  if (said.suite === 'custom' && !said.focus && !said.skip && !said['label-filter']) {
    return [{ input: 'suite', message: '`custom` needs focus, skip or label-filter, and none was given.' }]
  }
  if (said.suite !== 'none') return []
  return (['focus', 'label-filter'] as const)
    .filter((input) => said[input])
    .map((input) => ({
      input,
      message: `\`${shortened(said[input] ?? '')}\` selects specs, but \`suite: none\` runs none; leave out one of the two.`,
    }))
}

function signInProblems(said: Record<string, string>): InputProblem[] {
  const way = authWays.find((auth) => auth === said.auth)
  const missing = way === undefined ? [] : missingFor(way, said)
  if (said['subscription-id']) return missing
  return [{ input: 'subscription-id', message: 'is required for `cloud: azure`, and is empty.' }, ...missing]
}
