import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { VirtualMachine } from '@azure/arm-compute'
import type { AzureConnection } from '../../azure/sdk/connection.ts'
import { request } from '../../azure/sdk/operation.ts'
import { type Group, listGroups } from '../../azure/teardown/group.ts'
import { costInWords, costOf } from '../../plan/cost.ts'
import { groupPrefix } from '../../plan/names.ts'
import type { Cloud } from '../../plan/plan.ts'
import { carriesOurMark, tagIn } from '../../plan/tags.ts'
import { loadState } from '../record/state.ts'
import { expiryOf } from './rules.ts'

/** One run that exists somewhere: in the cloud, in this machine's records, or both. */
export interface ListedRun {
  readonly name: string
  /** Repository, or `local/user`. */
  readonly owner: string
  readonly ageSeconds: number
  readonly state: 'runs' | 'is being deleted' | 'kept' | 'expired' | 'recorded here only'
  /** In words; empty where nothing is charged or nothing is known. */
  readonly costSoFar: string
  readonly runUrl: string
}

/** Our groups of a subscription, the oldest first. */
export async function listCloudRuns(
  azure: AzureConnection,
  cloud: Cloud,
  now: number,
  signal: AbortSignal,
): Promise<readonly ListedRun[]> {
  const groups = await listGroups(azure, signal)
  const ours = groups.filter(({ name, tags }) => name.startsWith(groupPrefix) && carriesOurMark(tags))
  const runs = await Promise.all(ours.map((group) => listed(group, azure, cloud, now, signal)))
  return runs.toSorted((a, b) => b.ageSeconds - a.ageSeconds)
}

/** Runs that this machine recorded and has not deleted, except for those already listed. */
export async function listRecordedRuns(
  runsFolder: string,
  known: readonly ListedRun[],
  now: number,
): Promise<readonly ListedRun[]> {
  const names = await readdir(runsFolder).catch(() => [])
  const unknown = names.filter((name) => !known.some((run) => run.name === name))
  const runs = await Promise.all(
    unknown.map(async (name): Promise<ListedRun[]> => {
      const state = await loadState(join(runsFolder, name))
      if (state === undefined) return []
      const ageSeconds = (now - state.startedAt) / 1000
      return [{ name, owner: 'this machine', ageSeconds, state: 'recorded here only', costSoFar: '', runUrl: '' }]
    }),
  )
  return runs.flat()
}

async function listed(
  group: Group,
  azure: AzureConnection,
  cloud: Cloud,
  now: number,
  signal: AbortSignal,
): Promise<ListedRun> {
  const created = Date.parse(tagIn(group.tags, 'createdAt') ?? '')
  const ageSeconds = Number.isNaN(created) ? 0 : (now - created) / 1000
  return {
    name: group.name,
    owner: tagIn(group.tags, 'repository') ?? 'unknown',
    ageSeconds,
    state: stateOf(group, now),
    costSoFar: cloud === 'embedded' ? '' : await costSoFar(group, azure, ageSeconds, signal),
    runUrl: tagIn(group.tags, 'runUrl') ?? '',
  }
}

function stateOf({ tags, deleting }: Group, now: number): ListedRun['state'] {
  if (deleting) return 'is being deleted'
  if (Date.parse(tagIn(tags, 'keepUntil') ?? '') > now) return 'kept'
  return (expiryOf(tags, now) ?? Number.POSITIVE_INFINITY) <= now ? 'expired' : 'runs'
}

/** As if all machines had existed from the beginning. */
async function costSoFar(
  { name, location }: Group,
  azure: AzureConnection,
  seconds: number,
  signal: AbortSignal,
): Promise<string> {
  return request(`Listing the machines of ${name}`, signal, async () => {
    const hosts: VirtualMachine[] = []
    for await (const host of azure.compute.virtualMachines.list(name, { abortSignal: signal })) hosts.push(host)
    const size = hosts[0]?.hardwareProfile?.vmSize
    if (size === undefined) return ''
    const priority = hosts[0]?.priority === 'Spot' ? ('Spot' as const) : ('Regular' as const)
    const cost = costOf({ cloud: 'azure', location, vm: { size, priority }, hosts })
    return cost === undefined ? '' : costInWords(cost, seconds)
  })
}
