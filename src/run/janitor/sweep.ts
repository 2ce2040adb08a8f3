import type { AzureConnection } from '../../azure/sdk/connection.ts'
import { requestDelete, waitUntilGone } from '../../azure/teardown/deleteGroup.ts'
import { emptyGroup } from '../../azure/teardown/emptyGroup.ts'
import { type RunInGivenGroup, runsInGivenGroups } from '../../azure/teardown/givenGroups.ts'
import { type Group, listGroups, listResources } from '../../azure/teardown/group.ts'
import { foreignAmong, mayBeOurs } from '../../azure/teardown/ownership.ts'
import type { RunHasEnded } from '../../github/api.ts'
import { tagIn, tagNames } from '../../plan/tags.ts'
import { messageOf } from '../../vocabulary/errors.ts'
import type { Tools } from '../../vocabulary/tools.ts'
import { type Decision, decide } from './rules.ts'

/** What became of one group. `stuck`: it should be gone and is not, or it could not be examined. */
export interface SweptGroup {
  readonly subscriptionId: string
  readonly name: string
  readonly outcome: 'deleted' | 'would be deleted' | 'stuck' | 'skipped'
  readonly why: string
  /** Page of the run that created it; empty where it names none. */
  readonly runUrl: string
  /** How long deletion took. */
  readonly seconds: number
}

export interface SweepOptions {
  /** Changes nothing, and reports what would be done. */
  readonly dryRun: boolean
  /** What each group may take. */
  readonly limitSeconds: number
}

export interface SweepDeps extends Tools {
  readonly runHasEnded: RunHasEnded
}

/** Groups that are handled at once: deletion is mostly waiting, and Azure grants ten deletes per second. */
const atOnce = 10

/** One thing that a sweep handles on its own. */
interface Subject {
  readonly name: string
  readonly tags: Group['tags']
  decide(now: number): Promise<Decision>
  remove(): Promise<void>
}

/**
 * Looks at every group of ours in the subscriptions, and at what runs have in groups that were given to them, and deletes
 * those that have expired or whose run has ended: each with a limit of its own, so one that cannot be deleted
 * never holds up the others.
 *
 * @returns a line for each of them, also for those that only look like ours; a subscription that cannot be listed is a
 *   stuck line
 */
export async function sweep(
  subscriptions: readonly AzureConnection[],
  deps: SweepDeps,
  options: SweepOptions,
): Promise<readonly SweptGroup[]> {
  const found = await Promise.all(
    subscriptions.map(async (azure) => {
      try {
        const subjects = await subjectsIn(azure, deps, options)
        return subjects.map((subject) => () => sweepOne(subject, azure.subscriptionId, deps, options))
      } catch (thrown) {
        deps.signal.throwIfAborted()
        const line = { subscriptionId: azure.subscriptionId, name: '(all groups)', runUrl: '', seconds: 0 }
        return [async (): Promise<SweptGroup> => ({ ...line, outcome: 'stuck', why: messageOf(thrown) })]
      }
    }),
  )
  return inTurns(found.flat())
}

async function subjectsIn(azure: AzureConnection, deps: SweepDeps, options: SweepOptions): Promise<readonly Subject[]> {
  const groups = await listGroups(azure, deps.signal)
  const named = (name: string) => groups.find((group) => group.name.toLowerCase() === name.toLowerCase())
  const isOurs = (name: string) => mayBeOurs(named(name) ?? { name, tags: {} })
  const runs = await runsInGivenGroups(azure, isOurs, deps.signal)
  return [
    ...groups.filter(mayBeOurs).map((group) => groupToSweep(group, azure, deps, options)),
    ...runs.map((run) => {
      // The group's owner may keep all that is in it.
      const keepUntil = tagIn(named(run.resourceGroup)?.tags, 'keepUntil')
      const tags = keepUntil === undefined ? run.tags : { ...run.tags, [tagNames.keepUntil]: keepUntil }
      return runToSweep({ ...run, tags }, azure, deps, options)
    }),
  ]
}

/** A group of ours, which is deleted whole. */
function groupToSweep(group: Group, azure: AzureConnection, deps: SweepDeps, options: SweepOptions): Subject {
  const { name, tags } = group
  return {
    name,
    tags,
    async decide(now) {
      const decision = await decide(group, now, deps.runHasEnded)
      if (decision.what !== 'delete' || group.deleting) return decision
      const foreign = foreignAmong(await listResources(azure, name, deps.signal))
      if (foreign.length === 0) return decision
      const names = foreign.map((resource) => resource.name).join(', ')
      return { what: 'stuck', why: `${decision.why}, and holds what this tool did not create: ${names}` }
    },
    async remove() {
      if ((await requestDelete(azure, name, deps)) === 'gone') return
      await waitUntilGone(azure, name, options.limitSeconds, deps)
    },
  }
}

/** What a run has in a group that was given to it; the group stays, with everything else in it. */
function runToSweep(which: RunInGivenGroup, azure: AzureConnection, deps: SweepDeps, options: SweepOptions): Subject {
  const { run, resourceGroup, tags } = which
  return {
    name: `${run} in ${resourceGroup}`,
    tags,
    decide: (now) => decide({ name: run, tags, deleting: false }, now, deps.runHasEnded),
    remove: () => emptyGroup(which, azure, options.limitSeconds, deps),
  }
}

async function sweepOne(
  { name, tags, ...subject }: Subject,
  subscriptionId: string,
  deps: SweepDeps,
  options: SweepOptions,
): Promise<SweptGroup> {
  const line = { subscriptionId, name, runUrl: tagIn(tags, 'runUrl') ?? '', seconds: 0 }
  const begun = deps.clock.now()
  try {
    const { what, why } = await subject.decide(begun)
    if (what !== 'delete') return { ...line, outcome: what === 'skip' ? 'skipped' : 'stuck', why }
    if (options.dryRun) return { ...line, outcome: 'would be deleted', why }
    deps.voice.note(`${name} ${why}: deleting it.`)
    await subject.remove()
    return { ...line, outcome: 'deleted', why, seconds: (deps.clock.now() - begun) / 1000 }
  } catch (thrown) {
    deps.signal.throwIfAborted()
    return { ...line, outcome: 'stuck', why: messageOf(thrown), seconds: (deps.clock.now() - begun) / 1000 }
  }
}

/** Runs all of them, some at once, and keeps their order. */
async function inTurns<T>(works: readonly (() => Promise<T>)[]): Promise<readonly T[]> {
  const results = new Map<number, T>()
  const waiting = works.entries()
  const worker = async () => {
    for (const [index, work] of waiting) results.set(index, await work())
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return works.flatMap((_, index) => results.get(index) ?? [])
}
