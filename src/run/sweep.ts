import type { AzureConnection } from '../azure/connection.ts'
import { foreignResources, type ListedGroup, listGroups } from '../azure/ourGroups.ts'
import { requestDelete, type TeardownDeps, waitUntilGone } from '../azure/teardown.ts'
import { tagIn } from '../plan/tags.ts'
import { messageOf } from '../system/errors.ts'
import { concernsUs, decide, type RunHasEnded } from './sweepRules.ts'

/** What became of one group. `stuck`: it should be gone and is not, or it could not be looked at. */
export interface SweptGroup {
  readonly subscriptionId: string
  readonly name: string
  readonly outcome: 'deleted' | 'would be deleted' | 'stuck' | 'skipped'
  readonly why: string
  /** Page of the run that made it; empty where it says none. */
  readonly runUrl: string
  /** That deletion took. */
  readonly seconds: number
}

export interface SweepOptions {
  /** Changes nothing, and tells what would be done. */
  readonly dryRun: boolean
  /** What each group may take. */
  readonly limitSeconds: number
}

export interface SweepDeps extends TeardownDeps {
  readonly runHasEnded: RunHasEnded
}

/** Groups that are worked on at once: deletion is waiting mostly, and Azure grants ten deletes a second. */
const atOnce = 10

/**
 * Looks at every group of ours in the subscriptions and deletes what has expired or whose run has ended: each on its own,
 * with a limit of its own, so that one that does not go never stands in the way of the others.
 *
 * @returns a line for each group that is ours or looks like it; a subscription that cannot be listed is a stuck line
 */
export async function sweep(
  subscriptions: readonly AzureConnection[],
  deps: SweepDeps,
  options: SweepOptions,
): Promise<readonly SweptGroup[]> {
  const found = await Promise.all(
    subscriptions.map(async (azure) => {
      try {
        const groups = (await listGroups(azure, deps.signal)).filter(concernsUs)
        return groups.map((group) => ({ work: () => sweepGroup(group, azure, deps, options) }))
      } catch (thrown) {
        deps.signal.throwIfAborted()
        const { subscriptionId } = azure
        const line = { subscriptionId, name: '(all groups)', runUrl: '', seconds: 0 }
        return [{ work: async (): Promise<SweptGroup> => ({ ...line, outcome: 'stuck', why: messageOf(thrown) }) }]
      }
    }),
  )
  return inTurns(found.flat().map(({ work }) => work))
}

async function sweepGroup(
  group: ListedGroup,
  azure: AzureConnection,
  deps: SweepDeps,
  options: SweepOptions,
): Promise<SweptGroup> {
  const { subscriptionId } = azure
  const line = { subscriptionId, name: group.name, runUrl: tagIn(group.tags, 'runUrl') ?? '', seconds: 0 }
  const begun = deps.clock.now()
  try {
    const decision = await decide(group, begun, deps.runHasEnded)
    if (decision.what === 'skip') return { ...line, outcome: 'skipped', why: decision.why }
    const foreign = group.deleting ? [] : await foreignResources(azure, group.name, deps.signal)
    if (foreign.length > 0) {
      return { ...line, outcome: 'skipped', why: `holds what this tool has not made: ${foreign.join(', ')}` }
    }
    if (options.dryRun) return { ...line, outcome: 'would be deleted', why: decision.why }
    deps.voice.note(`${group.name} ${decision.why}: deleting it.`)
    if ((await requestDelete(azure, group.name, deps)) === 'accepted') {
      await waitUntilGone(azure, group.name, { ...deps, limitSeconds: options.limitSeconds })
    }
    return { ...line, outcome: 'deleted', why: decision.why, seconds: (deps.clock.now() - begun) / 1000 }
  } catch (thrown) {
    deps.signal.throwIfAborted()
    return { ...line, outcome: 'stuck', why: messageOf(thrown), seconds: (deps.clock.now() - begun) / 1000 }
  }
}

/** Runs all, some at once, and keeps their order. */
async function inTurns<T>(works: readonly (() => Promise<T>)[]): Promise<readonly T[]> {
  const results = new Map<number, T>()
  const waiting = works.entries()
  const worker = async () => {
    for (const [index, work] of waiting) results.set(index, await work())
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return works.flatMap((_, index) => results.get(index) ?? [])
}
