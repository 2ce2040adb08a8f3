import { carriesOurMark, tagIn } from '../../plan/tags.ts'
import { type Observation, waitFor } from '../../system/wait.ts'
import { Failure, messageOf, TeardownError } from '../../vocabulary/errors.ts'
import type { Tools } from '../../vocabulary/tools.ts'
import type { AzureConnection } from '../sdk/connection.ts'
import { complete, type Poller, withinLimit } from '../sdk/operation.ts'
import { StillDeleting } from './deleteGroup.ts'
import { type GroupResource, listResources } from './group.ts'
import { isNamedLikeOurs, isOfRun } from './ownership.ts'

/**
 * Deletes a run's resources from a group that stays: one that existed before the run, or one in which the next placement is
 * tried. What belongs to anybody else is not touched.
 */

/** What distinguishes a run's resources from all others in a group. */
export interface RunInGroup {
  readonly resourceGroup: string
  /** The run's name. */
  readonly run: string
  /** True where a record proves that the run was in this group; otherwise one of its tags there does. */
  readonly isRecorded?: boolean
}

/**
 * Everything of the run in its group. No run begins in a group that holds names of ours, so where the run was there, all
 * that is so named is its own, also what lost its tags.
 */
export async function resourcesOfRun(
  { resourceGroup, run, isRecorded = false }: RunInGroup,
  azure: AzureConnection,
  signal: AbortSignal,
): Promise<readonly GroupResource[]> {
  const resources = await listResources(azure, resourceGroup, signal)
  const wasHere = isRecorded || resources.some(({ tags }) => carriesOurMark(tags) && tagIn(tags, 'run') === run)
  return resources.filter((resource) => isOfRun(run, resource) || (wasHere && isNamedLikeOurs(resource)))
}

/** Ids of what has a name of ours and no tag that says whose it is. */
export async function resourcesOfNobody(
  resourceGroup: string,
  azure: AzureConnection,
  signal: AbortSignal,
): Promise<readonly string[]> {
  return (await listResources(azure, resourceGroup, signal)).filter(isNamedLikeOurs).map(({ id }) => id)
}

/** A request that was stopped a moment ago may still create something, so an empty group is looked at once more. */
const settleMilliseconds = 2000

/**
 * Deletes everything of the run in its group, in the order that Azure requires, and proves by listing that
 * nothing is left.
 *
 * @throws StillDeleting that names what was seen last when the time is up
 */
export async function emptyGroup(
  which: RunInGroup,
  azure: AzureConnection,
  limitSeconds: number,
  tools: Tools,
): Promise<void> {
  const wait = {
    what: `${which.resourceGroup} to hold nothing of ${which.run}`,
    limitSeconds,
    everySeconds: azure.pollMilliseconds / 1000,
    clock: tools.clock,
    onSeen: (seen: string) => tools.voice.detail(seen),
  }
  const limit = { what: wait.what, seconds: limitSeconds, signal: tools.signal, clock: tools.clock, nextStep: '' }
  try {
    await withinLimit(limit, async (signal) => {
      // What proves that the run was here may be deleted first.
      const isRecorded = which.isRecorded === true || (await resourcesOfRun(which, azure, signal)).length > 0
      await waitFor({ ...wait, signal }, () => lookAndDelete({ ...which, isRecorded }, azure, { ...tools, signal }))
    })
  } catch (thrown) {
    tools.signal.throwIfAborted()
    if (thrown instanceof TeardownError || !(thrown instanceof Failure)) throw thrown
    throw new StillDeleting(thrown.message, {
      nextStep: `Azure may still finish. Run \`kube-e2e down ${which.run} --resource-group ${which.resourceGroup}\`: it proves that nothing is left.`,
      cause: thrown,
    })
  }
}

async function lookAndDelete(which: RunInGroup, azure: AzureConnection, tools: Tools): Promise<Observation<undefined>> {
  const left = await resourcesOfRun(which, azure, tools.signal)
  if (left.length > 0) return { done: false, seen: await deleteNext(left, which.resourceGroup, azure, tools) }
  await tools.clock.sleep(settleMilliseconds, tools.signal)
  const late = await resourcesOfRun(which, azure, tools.signal)
  return late.length === 0 ? { done: true, value: undefined } : { done: false, seen: namesOf(late) }
}

type Delete = (azure: AzureConnection, group: string, name: string, options: DeleteOptions) => Poller<unknown>

interface DeleteOptions {
  readonly abortSignal: AbortSignal
  readonly updateIntervalInMs: number
}

/** Interface, disk and public address are usually deleted with their machine; those of a machine that failed may not be. */
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

/** Deletes what is first in the order, all of it at once. A refusal is an observation: the next look tries again. */
async function deleteNext(
  left: readonly GroupResource[],
  group: string,
  azure: AzureConnection,
  { signal }: Tools,
): Promise<string> {
  const within = stages.find((types) => left.some(({ type }) => deleteOf(types, type) !== undefined))
  if (within === undefined) {
    throw new TeardownError(`left: ${left.length}, of types that this program does not create: ${namesOf(left)}`)
  }
  const now = left.flatMap(({ type, name }) => {
    const remove = deleteOf(within, type)
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
