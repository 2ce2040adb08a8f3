import type { Plan } from '../plan/plan.ts'
import { carriesOurMark, tagIn } from '../plan/tags.ts'
import type { Clock } from '../system/clock.ts'
import { messageOf, TeardownError } from '../system/errors.ts'
import type { Voice } from '../system/progress.ts'
import { waitFor } from '../system/wait.ts'
import type { AzureConnection } from './connection.ts'
import { type GroupResource, listResources } from './group.ts'
import { complete, type Poller } from './operation.ts'

/**
 * Takes a run's resources out of a group that stays: one that was there before the run, or one in which the next placement
 * is tried. What belongs to anybody else is not touched.
 */

export interface EmptyingDeps {
  readonly signal: AbortSignal
  readonly clock: Clock
  readonly voice: Voice
  readonly limitSeconds: number
}

type PlannedParts = Pick<Plan, 'resourceGroup' | 'tags' | 'hosts' | 'network'>

/**
 * Whether a resource of a group belongs to the run: it carries the tag of the run's start and one of the plan's names, or
 * such a name with something behind it, as interfaces have. Disks have no tags of ours and go by name.
 */
export function isOfRun(plan: Omit<PlannedParts, 'resourceGroup'>, { type, name, tags }: GroupResource): boolean {
  const ours = plannedNames(plan).some((planned) => name === planned || name.startsWith(`${planned}-`))
  const start = tagIn(plan.tags, 'start')
  const tagged = carriesOurMark(tags) && start !== undefined && tagIn(tags, 'start') === start
  return ours && (tagged || same(type, 'Microsoft.Compute/disks'))
}

/** Names of everything the plan makes, but for what is made with a machine and begins with its name. */
export function plannedNames({ hosts, network }: Pick<Plan, 'hosts' | 'network'>): readonly string[] {
  const { vnetName, nsgName, natGatewayName, natPublicIpName } = network
  return [...hosts.map((host) => host.name), vnetName, nsgName, natGatewayName, natPublicIpName]
}

/** Everything of the run in its group. */
export async function resourcesOfRun(
  plan: PlannedParts,
  azure: AzureConnection,
  signal: AbortSignal,
): Promise<readonly GroupResource[]> {
  const resources = await listResources(azure, plan.resourceGroup, signal)
  return resources.filter((resource) => isOfRun(plan, resource))
}

/** A request that was stopped a moment ago may still make something, so that an empty group is looked at once more. */
const settleMilliseconds = 2000

/**
 * Deletes everything of the run in its group, in the order in which Azure lets go of it, and proves by listing that
 * nothing is left.
 *
 * @throws TeardownError that names what is left when the time is up
 */
export async function emptyGroup(plan: PlannedParts, azure: AzureConnection, deps: EmptyingDeps): Promise<void> {
  const wait = {
    what: `${plan.resourceGroup} to hold nothing of this run`,
    limitSeconds: deps.limitSeconds,
    everySeconds: azure.pollMilliseconds / 1000,
    clock: deps.clock,
    signal: deps.signal,
    kind: 'leak',
    onSeen: (seen: string) => deps.voice.detail(seen),
  } as const
  await waitFor(wait, async () => {
    const left = await resourcesOfRun(plan, azure, deps.signal)
    if (left.length > 0) return { done: false, seen: await deleteNext(left, plan.resourceGroup, azure, deps) }
    await deps.clock.sleep(settleMilliseconds, deps.signal)
    const late = await resourcesOfRun(plan, azure, deps.signal)
    return late.length === 0 ? { done: true, value: undefined } : { done: false, seen: namesOf(late) }
  })
}

type Delete = (azure: AzureConnection, group: string, name: string, options: DeleteOptions) => Poller<unknown>

interface DeleteOptions {
  readonly abortSignal: AbortSignal
  readonly updateIntervalInMs: number
}

/** Interface, disk and public address of a machine mostly go with it; those of a machine that failed may not. */
const stages: readonly Readonly<Record<string, Delete>>[] = [
  {
    'Microsoft.Compute/virtualMachines': ({ compute }, group, name, options) =>
      compute.virtualMachines.delete(group, name, { ...options, forceDeletion: true }),
  },
  {
    'Microsoft.Network/networkInterfaces': ({ network }, ...which) => network.networkInterfaces.delete(...which),
    'Microsoft.Compute/disks': ({ compute }, ...which) => compute.disks.delete(...which),
  },
  {
    'Microsoft.Network/virtualNetworks': ({ network }, ...which) => network.virtualNetworks.delete(...which),
  },
  {
    'Microsoft.Network/natGateways': ({ network }, ...which) => network.natGateways.delete(...which),
    'Microsoft.Network/networkSecurityGroups': ({ network }, ...which) =>
      network.networkSecurityGroups.delete(...which),
  },
  {
    'Microsoft.Network/publicIPAddresses': ({ network }, ...which) => network.publicIPAddresses.delete(...which),
  },
]

/** Deletes what is first in the order, all of it at once. A refusal is something seen: the next look tries again. */
async function deleteNext(
  left: readonly GroupResource[],
  group: string,
  azure: AzureConnection,
  { signal }: EmptyingDeps,
): Promise<string> {
  const stage = stages.find((types) => left.some(({ type }) => deleteOf(types, type) !== undefined))
  if (stage === undefined) {
    throw new TeardownError(`left: ${left.length}, of types that this program does not make: ${namesOf(left)}`)
  }
  const now = left.flatMap(({ type, name }) => {
    const remove = deleteOf(stage, type)
    return remove === undefined ? [] : [{ name, remove }]
  })
  const options = { abortSignal: signal, updateIntervalInMs: azure.pollMilliseconds }
  const refusals = await Promise.all(
    now.map(({ name, remove }) =>
      complete(`Deleting ${name}`, signal, () => remove(azure, group, name, options)).then(
        () => [],
        (thrown: unknown) => {
          signal.throwIfAborted()
          return [messageOf(thrown)]
        },
      ),
    ),
  )
  return refusals.flat()[0] ?? `${left.length - now.length} resources left in ${group}`
}

function deleteOf(types: Readonly<Record<string, Delete>>, type: string): Delete | undefined {
  return Object.entries(types).find(([known]) => same(known, type))?.[1]
}

function namesOf(resources: readonly GroupResource[]): string {
  return resources.map(({ id }) => id).join(', ')
}

function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}
