import type { AzureConnection } from '../../azure/sdk/connection.ts'
import { listLeft, requestDelete, StillDeleting, waitUntilGone } from '../../azure/teardown/deleteGroup.ts'
import { emptyGroup } from '../../azure/teardown/emptyGroup.ts'
import { hasNoGroup } from '../../azure/teardown/group.ts'
import { systemProcesses } from '../../system/process.ts'
import { TeardownError } from '../../vocabulary/errors.ts'
import { hasEmbeddedAzure, leftOnMachine, reopenCloud } from '../cloud.ts'
import type { RunDependencies } from '../context.ts'
import { type PhaseTools, phase } from '../phase.ts'
import { stopLeftovers } from '../record/processGroups.ts'
import { type Access, forgetRun } from '../record/state.ts'
import type { Verdict } from '../verdicts.ts'

/** What is to be taken away. A name and a way to sign in are enough. */
export interface DownTarget {
  /** The run's name. */
  readonly run: string
  /** Named like the run, or one that was given: then it stays, and only what the run has made goes. */
  readonly resourceGroup: string
  readonly access: Access
  /** The run's folder on this machine, if there is one: its processes are stopped, and it goes when nothing is left. */
  readonly folder: string
  /** Set where only what one start of the run has made may go. */
  readonly start?: string
}

/** How far teardown goes. */
export interface DownOptions {
  /** For everything. */
  readonly limitSeconds: number
  /**
   * How long Azure may take from the acceptance to the end. Where it takes longer, somebody else proves that all is gone:
   * the verdict names them. Absent, all of the limit is waited, and something left then is a failure.
   */
  readonly handOver?: { readonly waitSeconds: number; readonly to: string }
}

/** A create request of a step that was killed may still be on its way to Azure for so long. */
const settleSeconds = 5

/**
 * The phase `teardown`: stops what an earlier process left running, asks for the group's deletion with a fresh
 * credential, waits, and proves by listing that nothing is left. A group that is gone is a success.
 *
 * @returns the verdict: `left: 0`, or that deletion was accepted and who proves the rest
 * @throws TeardownError that names what is left, or why deletion was not accepted
 */
export async function takeDown(target: DownTarget, deps: RunDependencies, options: DownOptions): Promise<Verdict> {
  return phase(deps, 'teardown', options.limitSeconds, async (tools) => {
    const stopped = await stopLeftovers(target.folder)
    if (stopped > 0) tools.voice.note(`stopped ${stopped} process groups that an earlier step had left`)
    const value = await takeAway(target, { ...deps, ...tools }, options)
    return { value, summary: value.summary }
  })
}

async function takeAway(
  target: DownTarget,
  deps: RunDependencies & PhaseTools,
  options: DownOptions,
): Promise<Verdict> {
  const { resourceGroup, access, folder } = target
  if (access.cloud === 'embedded' && !(await hasEmbeddedAzure(deps.folders))) {
    return leftNothing(folder, 'left: 0: there never was an embedded Azure on this machine')
  }
  const { azure } = await reopenCloud(access, { ...deps, processes: systemProcesses() }, false)
  if (resourceGroup !== target.run) return takeOut(target, azure, deps, options)
  const start = target.start === undefined ? {} : { start: target.start }
  const answer = await requestDelete(azure, resourceGroup, { ...deps, ...start, settleSeconds })
  if (answer === 'of another start') {
    return leftNothing(folder, `left: 0 of this start; ${resourceGroup} is of another start of the same run`)
  }
  if (answer === 'accepted' && !(await goneInTime(azure, resourceGroup, deps, options.handOver?.waitSeconds))) {
    const summary = `deletion of ${resourceGroup} is accepted, and Azure works on it; ${options.handOver?.to} proves that it is gone`
    return { outcome: 'pending', summary }
  }
  const left = [
    ...(await listLeft(azure, resourceGroup, deps.signal, target.start)),
    ...(access.cloud === 'embedded' ? await leftOnIdleMachine(azure, deps) : []),
  ]
  if (left.length === 0) return leftNothing(folder, 'left: 0')
  const named = [...left.slice(0, 20), ...(left.length > 20 ? ['…'] : [])]
  throw new TeardownError(`left: ${left.length}: ${named.join(', ')}`, {
    nextStep: `Run \`kube-e2e down ${resourceGroup}\` again, or delete the group in the portal.`,
  })
}

/** From a group that was given, takes what the run has made, and leaves the group. */
async function takeOut(
  { run, resourceGroup, folder }: DownTarget,
  azure: AzureConnection,
  deps: RunDependencies & PhaseTools,
  { handOver }: DownOptions,
): Promise<Verdict> {
  try {
    const limitSeconds = handOver?.waitSeconds ?? deps.limitSeconds * 0.95
    await emptyGroup({ run, resourceGroup }, azure, { ...deps, limitSeconds })
  } catch (thrown) {
    if (handOver === undefined || !(thrown instanceof StillDeleting)) throw thrown
    const summary = `${resourceGroup} is not empty of ${run} yet; ${handOver.to} goes on, and proves that it is`
    return { outcome: 'pending', summary }
  }
  return leftNothing(folder, `left: 0 of ${run} in ${resourceGroup}, which stays`)
}

/** @param waitSeconds undefined where being slow is a failure */
async function goneInTime(
  azure: AzureConnection,
  resourceGroup: string,
  deps: PhaseTools,
  waitSeconds: number | undefined,
): Promise<boolean> {
  // A little less than the phase has, so that the wait itself tells how it ended.
  const limitSeconds = waitSeconds ?? deps.limitSeconds * 0.95
  try {
    await waitUntilGone(azure, resourceGroup, { ...deps, limitSeconds })
    return true
  } catch (thrown) {
    if (waitSeconds !== undefined && thrown instanceof StillDeleting) return false
    throw thrown
  }
}

/** The machine of an embedded Azure can only be judged as a whole, when no other run has anything on it. */
async function leftOnIdleMachine(azure: AzureConnection, deps: RunDependencies & PhaseTools): Promise<string[]> {
  return (await hasNoGroup(azure, deps.signal)) ? leftOnMachine({ ...deps, processes: systemProcesses() }) : []
}

async function leftNothing(folder: string, summary: string): Promise<Verdict> {
  await forgetRun(folder)
  return { outcome: 'passed', summary }
}
