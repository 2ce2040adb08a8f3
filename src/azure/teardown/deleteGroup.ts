import { tagNames } from '../../plan/tags.ts'
import { type Observation, waitFor } from '../../system/wait.ts'
import { CloudError, Failure, TeardownError } from '../../vocabulary/errors.ts'
import type { Tools } from '../../vocabulary/tools.ts'
import type { AzureConnection } from '../sdk/connection.ts'
import { codeOf, isMissing } from '../sdk/errors.ts'
import { request } from '../sdk/operation.ts'
import { findGroup, type Group, resourcesIn, resourcesTagged } from './group.ts'
import { isOfAnotherStart, whyNotOurs } from './ownership.ts'

/** Azure accepted a deletion and did not finish it within our limit. */
export class StillDeleting extends TeardownError {}

/** How often deletion is requested before we give up, and the pause between two tries. */
const tries = 3
const pauseSeconds = 5

/** Machines are not shut down gracefully: nothing on them is kept, and a hanging shutdown would cost minutes. */
const forceDeletionTypes = 'Microsoft.Compute/virtualMachines,Microsoft.Compute/virtualMachineScaleSets'

export interface DeleteOptions {
  /** Only a group that this start created is deleted; one of another start is left alone. */
  readonly startMark?: string | undefined
  /**
   * For how long a missing group is looked for again: more than 0 where the request that creates it may still be in
   * flight, as after a run that was killed.
   */
  readonly settleSeconds?: number
}

/**
 * Asks Azure to delete the group with everything in it, and does not wait for that.
 *
 * @returns `gone` when there is no such group (any more)
 * @throws CloudError of class `user` when the group is not ours
 * @throws TeardownError when no try succeeded; its cause has Azure's code
 */
export async function requestDelete(
  azure: AzureConnection,
  resourceGroup: string,
  tools: Tools,
  { startMark, settleSeconds = 0 }: DeleteOptions = {},
): Promise<'accepted' | 'gone' | 'of another start'> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const group = await findSettledGroup(azure, resourceGroup, settleSeconds, tools)
      if (group === undefined) return 'gone'
      refuseUnlessOurs(group)
      if (isOfAnotherStart(group, startMark)) return 'of another start'
      return group.deleting ? 'accepted' : await sendDelete(azure, resourceGroup, tools)
    } catch (thrown) {
      tools.signal.throwIfAborted()
      if (!(thrown instanceof Failure) || thrown.class === 'user') throw thrown
      if (attempt === tries || isHopeless(thrown)) throw notAccepted(resourceGroup, attempt, thrown)
      tools.voice.note(`${thrown.message} Trying again in ${pauseSeconds} s (try ${attempt} of ${tries} failed).`)
      await tools.clock.sleep(pauseSeconds * 1000, tools.signal)
    }
  }
}

/**
 * Waits until Azure says that there is no such group. A group that comes back, because Azure gave up the
 * deletion or a late request created it again, is deleted again.
 */
export async function waitUntilGone(
  azure: AzureConnection,
  resourceGroup: string,
  limitSeconds: number,
  tools: Tools,
): Promise<void> {
  const wait = {
    what: `resource group ${resourceGroup} to be gone`,
    limitSeconds,
    everySeconds: azure.pollMilliseconds / 1000,
    clock: tools.clock,
    signal: tools.signal,
    onSeen: (seen: string) => tools.voice.detail(seen),
  }
  try {
    await waitFor(wait, () => lookWhetherGone(azure, resourceGroup, tools))
  } catch (thrown) {
    tools.signal.throwIfAborted()
    if (thrown instanceof TeardownError || !(thrown instanceof Failure)) throw thrown
    throw new StillDeleting(thrown.message, {
      nextStep: `Azure may still finish. Run \`kube-e2e down ${resourceGroup}\` again: it proves that nothing is left.`,
      cause: thrown,
    })
  }
}

/** One look. A moment in which Azure cannot be reached is an observation, not the end of a wait of minutes. */
async function lookWhetherGone(
  azure: AzureConnection,
  resourceGroup: string,
  tools: Tools,
): Promise<Observation<undefined>> {
  try {
    const group = await findGroup(azure, resourceGroup, tools.signal)
    if (group === undefined) return { done: true, value: undefined }
    const left = await resourcesIn(azure, resourceGroup, tools.signal)
    if (!group.deleting) {
      tools.voice.note(`Resource group ${resourceGroup} is not being deleted (any more): asking again.`)
      await requestDelete(azure, resourceGroup, tools)
    }
    return { done: false, seen: `${resourceGroup}: ${left.length} resources left` }
  } catch (thrown) {
    if (thrown instanceof CloudError && (thrown.class === 'cloud' || thrown.class === 'throttled')) {
      return { done: false, seen: thrown.message }
    }
    throw thrown
  }
}

/** Ids of what is still there, the group itself last. An empty list is the proof: left 0. Listed by name and by tag. */
export async function listLeft(
  azure: AzureConnection,
  resourceGroup: string,
  signal: AbortSignal = new AbortController().signal,
  startMark?: string,
): Promise<readonly string[]> {
  const resources = await resourcesIn(azure, resourceGroup, signal)
  const group = await findGroup(azure, resourceGroup, signal)
  const elsewhere = startMark === undefined ? [] : await resourcesTagged(azure, tagNames.startMark, startMark, signal)
  // The list by tag is an index that may lag behind; for the group itself, the group's own list is better.
  const others = elsewhere.filter((id) => !id.toLowerCase().includes(`/resourcegroups/${resourceGroup}/`.toLowerCase()))
  return [...others, ...(group === undefined ? [] : [...resources, group.id])]
}

async function findSettledGroup(
  azure: AzureConnection,
  resourceGroup: string,
  settleSeconds: number,
  tools: Tools,
): Promise<Group | undefined> {
  const until = tools.clock.now() + settleSeconds * 1000
  for (;;) {
    const group = await findGroup(azure, resourceGroup, tools.signal)
    if (group !== undefined || tools.clock.now() >= until) return group
    await tools.clock.sleep(1000, tools.signal)
  }
}

function refuseUnlessOurs(group: Group): void {
  const why = whyNotOurs(group)
  if (why === undefined) return
  throw new CloudError(
    'user',
    `The resource group ${group.name} was not deleted, because this tool did not create it: it ${why}.`,
    { nextStep: 'Check the name that was given.' },
  )
}

/** Sends the request and makes sure, by looking, that Azure acts on it; Azure may take a moment to show that. */
async function sendDelete(azure: AzureConnection, name: string, tools: Tools): Promise<'accepted' | 'gone'> {
  const { signal } = tools
  const sent = await request(`Deleting resource group ${name}`, signal, () => submitDelete(azure, name, signal))
  if (sent === 'gone') return 'gone'
  for (let look = 1; look <= 3; look += 1) {
    const group = await findGroup(azure, name, signal)
    if (group === undefined) return 'gone'
    if (group.deleting) return 'accepted'
    await tools.clock.sleep(look * 1000, signal)
  }
  throw new TeardownError(`Azure accepted the deletion of resource group ${name}, but has not started it.`, {
    nextStep: `Run \`kube-e2e down ${name}\` again.`,
  })
}

async function submitDelete(azure: AzureConnection, name: string, signal: AbortSignal): Promise<'accepted' | 'gone'> {
  try {
    await azure.resources.resourceGroups.delete(name, { abortSignal: signal, forceDeletionTypes }).submitted()
  } catch (thrown) {
    if (isMissing(thrown)) return 'gone'
    if (codeOf(thrown) !== 'ResourceGroupBeingDeleted') throw thrown
  }
  return 'accepted'
}

/** A lock, a policy or a missing role do not pass while we wait. */
function isHopeless(failure: Failure): boolean {
  return (failure.class === 'permission' && failure.kind !== 'auth-expired') || failure.kind === 'locked'
}

function notAccepted(resourceGroup: string, attempts: number, cause: Failure): TeardownError {
  return new TeardownError(`Resource group ${resourceGroup} may be left (tries: ${attempts}). ${cause.message}`, {
    kind: cause.kind === 'locked' ? 'locked' : 'teardown-refused',
    nextStep: cause.nextStep,
    cause,
  })
}
