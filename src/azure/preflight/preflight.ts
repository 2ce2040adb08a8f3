import type { Provider } from '@azure/arm-resources'
import { isNameOfRuns } from '../../plan/names.ts'
import { placedAt } from '../../plan/placements.ts'
import type { Placement, Plan } from '../../plan/plan.ts'
import { waitFor } from '../../system/wait.ts'
import type { FailureKind } from '../../vocabulary/failures.ts'
import type { Tools } from '../../vocabulary/tools.ts'
import type { AzureConnection } from '../sdk/connection.ts'
import { request, withinLimit } from '../sdk/operation.ts'
import { findGroup, listResources } from '../teardown/group.ts'
import {
  addressProblems,
  coreProblems,
  imageProblems,
  locationProblems,
  type Preflight,
  type PreflightProblem,
  sizeProblems,
} from './judge.ts'
import { type Offer, offerOf } from './offer.ts'
import { permissionProblems } from './permissions.ts'

/** Azure registers a provider within a minute or two; more than this means that something is wrong. */
const registrationSeconds = 300

/**
 * Asks Azure, before anything is created, whether the plan can be carried out: subscription, providers, and for each
 * placement location, image, size and quota. Nothing is changed, except that providers which the subscription has never
 * used are registered.
 *
 * @throws CloudError when Azure cannot be asked: sign-in, permissions, an unknown subscription
 */
export async function preflight(plan: Plan, azure: AzureConnection, tools: Tools): Promise<Preflight> {
  const limit = {
    what: 'Asking Azure what it offers',
    seconds: registrationSeconds + 120,
    signal: tools.signal,
    clock: tools.clock,
    nextStep: 'Check that this machine reaches Azure, and run again.',
  }
  return withinLimit(limit, async (signal) => {
    const within = { ...tools, signal }
    const [compute] = await Promise.all([
      registeredProvider('Microsoft.Compute', azure, within),
      registeredProvider('Microsoft.Network', azure, within),
    ])
    const ofGroup = await groupProblems(plan, azure, signal)
    if (ofGroup.length > 0) return { usable: [], problems: ofGroup }
    const ofIdentity = await permissionProblems(plan, azure, signal)
    if (ofIdentity.length > 0) return { usable: [], problems: ofIdentity }
    const locations = [...new Set(plan.placements.map(({ location }) => location))]
    const offers = new Map<string, Offer>()
    const problems = locations.flatMap((location) => locationProblems({ ...plan, location }, locationsOf(compute)))
    if (problems.length > 0) return { usable: [], problems }

    await Promise.all(
      locations.map(async (location) => offers.set(location, await offerOf(location, plan.vm.image, azure, signal))),
    )
    return judged(plan, offers)
  })
}

/** A group that was given must exist, and hold no resource with a name that the run will use. */
async function groupProblems(
  { ownsGroup, resourceGroup }: Plan,
  azure: AzureConnection,
  signal: AbortSignal,
): Promise<readonly PreflightProblem[]> {
  if (ownsGroup) return []
  const problem = (message: string) => [{ input: 'resource-group', kind: 'user' as const, message }]
  const group = await findGroup(azure, resourceGroup, signal)
  if (group === undefined) return problem(`${resourceGroup} does not exist; create it first, or leave the input out.`)
  if (group.deleting) return problem(`${resourceGroup} is being deleted; give another group.`)
  const taken = (await listResources(azure, resourceGroup, signal)).filter(({ name }) => isNameOfRuns(name))
  if (taken.length === 0) return []
  const names = taken.map(({ name }) => name).join(', ')
  return problem(
    `${resourceGroup} holds resources with names that a run uses: ${names}; give another group, or empty it.`,
  )
}

/**
 * A size that nobody lists is passed over like one without room where another placement can be used, or where another
 * location lists it; otherwise it is the user's mistake.
 */
function judged(plan: Plan, offers: ReadonlyMap<string, Offer>): Preflight {
  const listed = [...offers.values()].flatMap(({ sizes }) => sizes.map(({ name }) => name.toLowerCase()))
  const problemsAt = (placement: Placement, unlisted: FailureKind) => {
    const placed = placedAt(plan, placement)
    const offer = offers.get(placement.location)
    if (offer === undefined) throw new Error(`Nothing is known of ${placement.location}.`)
    return [
      ...imageProblems(placed, offer.imageVersions),
      ...sizeProblems(placed, offer.sizes, listed.includes(placed.vm.size.toLowerCase()) ? 'capacity' : unlisted),
      ...coreProblems(placed, offer.sizes, offer.cores),
      ...addressProblems(placed, offer.addresses),
    ]
  }
  const usable = plan.placements.filter((placement) => problemsAt(placement, 'user').length === 0)
  const all = plan.placements.flatMap((placement) => problemsAt(placement, usable.length > 0 ? 'capacity' : 'user'))
  // Placements in one location share its problems.
  const problems = [...new Map(all.map((problem) => [`${problem.input} ${problem.message}`, problem])).values()]
  return { usable, problems }
}

/** The provider, registered in the subscription; one that is not is registered and waited for. */
async function registeredProvider(namespace: string, azure: AzureConnection, tools: Tools): Promise<Provider> {
  const options = { abortSignal: tools.signal }
  const look = () =>
    request(`Looking for the resource provider ${namespace}`, tools.signal, () =>
      azure.resources.providers.get(namespace, options),
    )
  const provider = await look()
  if (isRegistered(provider)) return provider
  if (provider.registrationState !== 'Registering') {
    tools.voice.note(`The subscription has never used ${namespace}; registering it once.`)
    await request(`Registering the resource provider ${namespace}`, tools.signal, () =>
      azure.resources.providers.register(namespace, options),
    )
  }
  const wait = {
    what: `the resource provider ${namespace} to be registered`,
    limitSeconds: registrationSeconds,
    everySeconds: 5,
    clock: tools.clock,
    signal: tools.signal,
    onSeen: (seen: string) => tools.voice.detail(`${namespace}: ${seen}`),
  }
  return waitFor(wait, async () => {
    const seen = await look()
    return isRegistered(seen) ? { done: true, value: seen } : { done: false, seen: seen.registrationState ?? 'unknown' }
  })
}

function isRegistered(provider: Provider): boolean {
  return provider.registrationState === 'Registered'
}

function locationsOf(compute: Provider): readonly string[] {
  const machines = compute.resourceTypes?.find((type) => type.resourceType?.toLowerCase() === 'virtualmachines')
  return machines?.locations ?? []
}
