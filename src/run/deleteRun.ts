import type { AzureConnection } from '../azure/sdk/connection.ts'
import { listLeft, requestDelete, StillDeleting, waitUntilGone } from '../azure/teardown/deleteGroup.ts'
import { emptyGroup, resourcesOfNobody } from '../azure/teardown/emptyGroup.ts'
import { listGroups } from '../azure/teardown/group.ts'
import type { RunIdentity } from '../plan/names.ts'
import { tagIn } from '../plan/tags.ts'
import { TeardownError } from '../vocabulary/errors.ts'
import { clouds, openCloud } from './cloud/cloud.ts'
import type { OpenCloud } from './cloud/cloudKind.ts'
import type { World } from './context.ts'
import type { PhaseTools } from './phase.ts'
import type { Access } from './record/state.ts'
import type { Verdict } from './verdicts.ts'

/** What is to be deleted. A name and a way to sign in are enough. */
export interface TeardownTarget {
  /** The run's name. */
  readonly run: string
  readonly resourceGroup: string
  /** True for a group of the run's own; a group that was given stays, and only what the run created in it is deleted. */
  readonly ownsGroup: boolean
  readonly access: Access
  /** The run's folder on this machine, if there is one: its processes are stopped, and it is removed when nothing is left. */
  readonly folder: string
  /** Set where only what one start of the run created may be deleted. */
  readonly startMark?: string
  /** Set where the name was not given but derived: where it is not found, others of the same workflow run are named. */
  readonly derivedFrom?: RunIdentity
}

/** How far teardown goes. */
export interface TeardownOptions {
  /** For everything. */
  readonly limitSeconds: number
  /**
   * How long Azure may take after it has accepted the deletion. Where it takes longer, somebody else proves that
   * everything is gone, and the verdict says who. Absent, the whole limit is waited, and what is left then is a failure.
   */
  readonly handOver?: { readonly waitSeconds: number; readonly to: string }
}

/** For how long a create request of a step that was killed may still be in flight. */
const settleSeconds = 5

/**
 * Deletes what a run has in its cloud, and proves by listing that nothing is left.
 *
 * @throws TeardownError that names what is left, or why deletion was not accepted
 */
export async function deleteRun(
  target: TeardownTarget,
  world: World,
  options: TeardownOptions,
  tools: PhaseTools,
): Promise<Verdict> {
  // A run that was recorded was there, whatever became of the folder of its cloud: that is asked, not guessed.
  if (target.startMark === undefined && !(await clouds[target.access.cloud].exists(world))) {
    return nothingLeft('left: 0: there never was an embedded Azure on this machine')
  }
  const cloud = await openCloud(target.access, world, tools, false)
  return target.ownsGroup
    ? deleteOwnGroup(target, cloud, options, tools)
    : emptyGivenGroup(target, cloud.azure, options, tools)
}

async function deleteOwnGroup(
  { resourceGroup, startMark, derivedFrom }: TeardownTarget,
  { azure, leftovers }: OpenCloud,
  { handOver }: TeardownOptions,
  tools: PhaseTools,
): Promise<Verdict> {
  const answer = await requestDelete(azure, resourceGroup, tools, { startMark, settleSeconds })
  if (answer === 'of another start') {
    return nothingLeft(`left: 0 of this start; ${resourceGroup} is of another start of the same run`)
  }
  if (answer === 'accepted' && !(await goneInTime(azure, resourceGroup, handOver?.waitSeconds, tools))) {
    const summary = `Azure has accepted the deletion of ${resourceGroup} and is working on it; ${handOver?.to} proves that it is gone`
    return { outcome: 'pending', summary }
  }
  const left = [...(await listLeft(azure, resourceGroup, tools.signal, startMark)), ...(await leftovers(tools))]
  if (left.length === 0) {
    const others = answer === 'gone' ? await groupsOf(derivedFrom, azure, tools) : []
    if (others.length === 0) return nothingLeft('left: 0')
    return nothingLeft(
      `left: 0 of ${resourceGroup}, which does not exist; the same workflow run has ${others.join(', ')}`,
    )
  }
  const named = [...left.slice(0, 20), ...(left.length > 20 ? ['…'] : [])]
  throw new TeardownError(`left: ${left.length}: ${named.join(', ')}`, {
    nextStep: `Run \`kube-e2e down ${resourceGroup}\` again, or delete the group in the portal.`,
  })
}

/** Names of the groups that any job of a workflow run has. */
async function groupsOf(
  identity: RunIdentity | undefined,
  azure: AzureConnection,
  { signal }: PhaseTools,
): Promise<readonly string[]> {
  if (identity === undefined) return []
  const groups = await listGroups(azure, signal)
  const ofRun = groups.filter(
    ({ tags }) => tagIn(tags, 'runId') === identity.runId && tagIn(tags, 'repository') === identity.repository,
  )
  return ofRun.map(({ name }) => name)
}

/** From a group that was given, deletes what the run created, and leaves the group. */
async function emptyGivenGroup(
  { run, resourceGroup, startMark }: TeardownTarget,
  azure: AzureConnection,
  { handOver }: TeardownOptions,
  tools: PhaseTools,
): Promise<Verdict> {
  try {
    await emptyGroup(
      { run, resourceGroup, isRecorded: startMark !== undefined },
      azure,
      handOver?.waitSeconds ?? mostOf(tools),
      tools,
    )
  } catch (thrown) {
    if (handOver === undefined || !(thrown instanceof StillDeleting)) throw thrown
    const summary = `${resourceGroup} still holds resources of ${run}; ${handOver.to} continues, and proves that none are left`
    return { outcome: 'pending', summary }
  }
  const unclear = await resourcesOfNobody(resourceGroup, azure, tools.signal)
  if (unclear.length === 0) return nothingLeft(`left: 0 of ${run} in ${resourceGroup}, which stays`)
  throw new TeardownError(
    `left: unknown: ${resourceGroup} holds ${unclear.join(', ')}, named as runs name theirs, and no tag says whose they are.`,
    {
      nextStep: 'Delete them if they are of a run; nobody else should give these names.',
    },
  )
}

/** @param waitSeconds undefined where being slow is a failure */
async function goneInTime(
  azure: AzureConnection,
  resourceGroup: string,
  waitSeconds: number | undefined,
  tools: PhaseTools,
): Promise<boolean> {
  try {
    await waitUntilGone(azure, resourceGroup, waitSeconds ?? mostOf(tools), tools)
    return true
  } catch (thrown) {
    if (waitSeconds !== undefined && thrown instanceof StillDeleting) return false
    throw thrown
  }
}

/** A little less than the phase has, so that the wait itself reports how it ended. */
function mostOf({ limitSeconds }: PhaseTools): number {
  return limitSeconds * 0.95
}

function nothingLeft(summary: string): Verdict {
  return { outcome: 'passed', summary }
}
