import { placedAt } from '../../plan/placements.ts'
import type { Placement, Plan } from '../../plan/plan.ts'
import { CloudError, type Failure, InputError, type InputProblem } from '../../vocabulary/errors.ts'
import { classOf, type FailureKind } from '../../vocabulary/failures.ts'
import { nearestName } from '../../vocabulary/nearestName.ts'

/** Judges, before anything is created, whether a location offers what a plan needs. Pure: facts in, problems out. */

export interface PreflightProblem extends InputProblem {
  readonly kind: FailureKind
}

/** What Azure said about each of a plan's placements. */
export interface Preflight {
  /** Placements without a problem, in the order of the plan. */
  readonly usable: readonly Placement[]
  /** Every problem of every other placement. */
  readonly problems: readonly PreflightProblem[]
}

/**
 * All problems as one error. What the user wrote is an InputError; a subscription or location without capacity is not
 * the user's mistake, and keeps its kind, which a gate can tell from a failed test.
 */
export function failureOf(problems: readonly PreflightProblem[]): Failure {
  const ofCloud = problems.find(({ kind }) => classOf(kind) !== 'user') ?? problems.find(({ kind }) => kind !== 'user')
  if (ofCloud === undefined) return new InputError(problems)
  const message = problems.map((problem) => `${problem.input}: ${problem.message}`).join('\n')
  return new CloudError(ofCloud.kind, message, {
    nextStep: 'Nothing was created. Change the inputs named above, or run again later.',
  })
}

/**
 * The plan at the placements that are usable, placed at the first of them.
 *
 * @throws Failure with all problems when none is usable, or when the user must correct one of them
 */
export function planWithin(plan: Plan, { usable, problems }: Preflight): Plan {
  const [first, ...others] = usable
  const mistaken = problems.some(({ kind }) => kind === 'user')
  if (first === undefined || mistaken) throw failureOf(problems)
  return placedAt({ ...plan, placements: [first, ...others] }, first)
}

/** A VM size in one location, from the SKU list. */
export interface Size {
  readonly name: string
  /** Family for quota, such as `standardDSv5Family`; its case varies between lists. */
  readonly family: string
  readonly capabilities: Readonly<Record<string, string>>
  /** Azure's reason why the subscription may not use it in this location, such as `NotAvailableForSubscription`. */
  readonly refusal: string | undefined
}

/** One line of a quota list. */
export interface Quota {
  /** Such as `cores`, `standardDSv5Family`, `PublicIPAddresses`. */
  readonly name: string
  /** For people, such as `Total Regional vCPUs`. */
  readonly title: string
  readonly used: number
  readonly limit: number
}

/** The NAT gateway's and the hub's. */
const publicAddressesNeeded = 2

/**
 * @param sizes of the plan's location
 * @param unlisted what it means that the location does not list the size: a mistake, unless others can be tried
 */
export function sizeProblems(
  plan: Plan,
  sizes: readonly Size[],
  unlisted: FailureKind = 'user',
): readonly PreflightProblem[] {
  const size = sizeOf(plan, sizes)
  if (size === undefined) return [notOffered(plan, sizes, unlisted)]
  const wrong = (message: string, kind: FailureKind = 'user') => [
    { input: 'vm-size', kind, message: `${size.name} ${message}` },
  ]
  const has = size.capabilities
  return [
    ...(size.refusal === undefined
      ? []
      : wrong(
          `is closed to this subscription in ${plan.location} (${size.refusal}); choose another size or location.`,
          'capacity',
        )),
    ...(has.CpuArchitectureType === 'Arm64' ? wrong('has Arm processors; hosts need an x64 size.') : []),
    ...(has.HyperVGenerations === 'V1' ? wrong('starts only generation 1 images; hosts need generation 2.') : []),
    ...(has.TrustedLaunchDisabled === 'True' ? wrong('does not support Trusted Launch, which hosts need.') : []),
    ...(plan.vm.priority === 'Spot' && has.LowPriorityCapable === 'False'
      ? [{ input: 'priority', kind: 'capacity' as const, message: `${size.name} is not available as a spot machine.` }]
      : []),
    ...(plan.vm.osDiskType === 'Premium_LRS' && has.PremiumIO === 'False'
      ? wrong('does not support premium disks.')
      : []),
  ]
}

/** Cores of the size's family, cores of the location, and machines, compared with what is left of each quota. */
export function coreProblems(
  plan: Plan,
  sizes: readonly Size[],
  quotas: readonly Quota[],
): readonly PreflightProblem[] {
  const size = sizeOf(plan, sizes)
  const machines = plan.hosts.length
  const cores = machines * Number(size?.capabilities.vCPUs ?? 0)
  const needed = `${machines} machines of ${plan.vm.size} need ${cores} cores`
  const ofMachines = shortage(plan, quotas, {
    name: 'virtualMachines',
    count: machines,
    needed: `${machines} virtual machines are needed`,
    input: 'nodes',
  })
  // Spot machines of all families share one quota, and use up no other.
  if (plan.vm.priority === 'Spot') {
    const want = { name: 'lowPriorityCores', count: cores, needed: `As spot, ${needed}`, input: 'priority' }
    return [...shortage(plan, quotas, want), ...ofMachines]
  }
  return [
    ...shortage(plan, quotas, { name: 'cores', count: cores, needed, input: 'nodes' }),
    ...(size === undefined
      ? []
      : shortage(plan, quotas, { name: size.family, count: cores, needed, input: 'vm-size' })),
    ...ofMachines,
  ]
}

export function addressProblems(plan: Plan, quotas: readonly Quota[]): readonly PreflightProblem[] {
  return ['PublicIPAddresses', 'StaticPublicIPAddresses', 'StandardSkuPublicIpAddresses'].flatMap((name) =>
    shortage(plan, quotas, {
      name,
      count: publicAddressesNeeded,
      needed: `${publicAddressesNeeded} public addresses are needed`,
      input: 'location',
    }),
  )
}

/** @param offered locations as Azure writes them, such as `West Europe`; empty where Azure did not say */
export function locationProblems(plan: Plan, offered: readonly string[]): readonly PreflightProblem[] {
  const locations = offered.map((location) => location.toLowerCase().replaceAll(' ', ''))
  if (locations.length === 0 || locations.includes(plan.location)) return []
  const near = nearestName(plan.location, locations)
  const hint = near === undefined ? '.' : `; did you mean ${near}?`
  const message = `${plan.location} offers no virtual machines to this subscription${hint}`
  return [{ input: 'location', kind: 'user', message }]
}

/** @param versions of the plan's image in its location */
export function imageProblems(plan: Plan, versions: readonly string[]): readonly PreflightProblem[] {
  if (versions.length > 0) return []
  const { publisher, offer, sku } = plan.vm.image
  const message = `${plan.location} does not offer the image ${publisher}:${offer}:${sku}; choose another location.`
  return [{ input: 'location', kind: 'image-missing', message }]
}

function sizeOf(plan: Plan, sizes: readonly Size[]): Size | undefined {
  return sizes.find((size) => same(size.name, plan.vm.size))
}

function notOffered(plan: Plan, sizes: readonly Size[], kind: FailureKind): PreflightProblem {
  const names = sizes.filter((size) => size.refusal === undefined).map((size) => size.name)
  const near = nearestName(plan.vm.size, names)
  const hint = near === undefined ? '' : ` The nearest name there is ${near}.`
  return { input: 'vm-size', kind, message: `${plan.vm.size} is not offered in ${plan.location}.${hint}` }
}

function shortage(
  plan: Plan,
  quotas: readonly Quota[],
  want: { readonly name: string; readonly count: number; readonly needed: string; readonly input: string },
): readonly PreflightProblem[] {
  const quota = quotas.find(({ name }) => same(name, want.name))
  const left = quota === undefined ? Number.POSITIVE_INFINITY : quota.limit - quota.used
  if (quota === undefined || left >= want.count) return []
  return [
    {
      input: want.input,
      kind: 'quota',
      message: `${want.needed}, but only ${Math.max(0, left)} of ${quota.limit} are left in the quota “${quota.title}” of ${plan.location}. Wait for other runs to end, ask for less, choose another size or location, or have the quota raised.`,
    },
  ]
}

function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}
