import { groupPrefix } from '../../plan/names.ts'
import { carriesOurMark, tagIn, tagNames } from '../../plan/tags.ts'
import { type Observation, waitFor } from '../../system/wait.ts'
import { CloudError, Failure, TeardownError } from '../../vocabulary/errors.ts'
import type { Clock, Voice } from '../../vocabulary/tools.ts'
import type { AzureConnection } from '../sdk/connection.ts'
import { codeOf, isMissing } from '../sdk/errors.ts'
import { request } from '../sdk/operation.ts'
import { findGroup, type Group, resourcesIn, resourcesTagged } from './group.ts'

export interface TeardownDeps {
  readonly signal: AbortSignal
  readonly clock: Clock
  readonly voice: Voice
}

/** Azure works on a deletion that it has accepted, and was not done with it in our time. */
export class StillDeleting extends TeardownError {}

/** Times that deletion is asked for before we give up, and the pause between two of them. */
const tries = 3
const pauseSeconds = 5

/** Machines are not shut down gracefully: nothing on them is kept, and a hanging shutdown would cost minutes. */
const forceDeletionTypes = 'Microsoft.Compute/virtualMachines,Microsoft.Compute/virtualMachineScaleSets'

/**
 * Asks Azure to delete the group with everything in it, and does not wait for that.
 *
 * @param deps.start the random text of the start that made the group; one of another start is left alone
 * @param deps.settleSeconds for how long a group that is not there is looked for again: more than 0 where the request
 *   that creates it may still be on its way, as after a run that was killed in the middle
 * @returns `gone` when there is no such group (any more)
 * @throws CloudError of class `user` when the group is not ours
 * @throws TeardownError when no try succeeded; its cause has Azure's code
 */
export async function requestDelete(
  azure: AzureConnection,
  resourceGroup: string,
  deps: TeardownDeps & { readonly settleSeconds?: number; readonly start?: string },
): Promise<'accepted' | 'gone' | 'of another start'> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const group = await findSettledGroup(azure, resourceGroup, deps)
      if (group === undefined) return 'gone'
      refuseUnlessOurs(resourceGroup, group)
      if (deps.start !== undefined && (tagIn(group.tags, 'start') ?? deps.start) !== deps.start)
        return 'of another start'
      return group.deleting ? 'accepted' : await sendDelete(azure, resourceGroup, deps)
    } catch (thrown) {
      deps.signal.throwIfAborted()
      if (!(thrown instanceof Failure) || thrown.class === 'user') throw thrown
      if (attempt === tries || isHopeless(thrown)) throw notAccepted(resourceGroup, attempt, thrown)
      deps.voice.note(`${thrown.message} Trying again in ${pauseSeconds} s (try ${attempt} of ${tries} failed).`)
      await deps.clock.sleep(pauseSeconds * 1000, deps.signal)
    }
  }
}

/**
 * Waits until Azure says that there is no such group. A group that comes back to life, because Azure gave the deletion
 * up or a late request made it anew, is deleted again.
 */
export async function waitUntilGone(
  azure: AzureConnection,
  resourceGroup: string,
  deps: TeardownDeps & { readonly limitSeconds: number },
): Promise<void> {
  const wait = {
    what: `resource group ${resourceGroup} to be gone`,
    limitSeconds: deps.limitSeconds,
    everySeconds: azure.pollMilliseconds / 1000,
    clock: deps.clock,
    signal: deps.signal,
    onSeen: (seen: string) => deps.voice.detail(seen),
  }
  try {
    await waitFor(wait, () => lookWhetherGone(azure, resourceGroup, deps))
  } catch (thrown) {
    deps.signal.throwIfAborted()
    if (thrown instanceof TeardownError || !(thrown instanceof Failure)) throw thrown
    throw new StillDeleting(thrown.message, {
      nextStep: `Azure may still finish. Run \`kube-e2e down ${resourceGroup}\` again: it proves that nothing is left.`,
      cause: thrown,
    })
  }
}

/** One look. Azure out of reach for a moment is something seen, not the end of a wait of minutes. */
async function lookWhetherGone(
  azure: AzureConnection,
  resourceGroup: string,
  deps: TeardownDeps,
): Promise<Observation<undefined>> {
  try {
    const group = await findGroup(azure, resourceGroup, deps.signal)
    if (group === undefined) return { done: true, value: undefined }
    const left = await resourcesIn(azure, resourceGroup, deps.signal)
    if (!group.deleting) {
      deps.voice.note(`Resource group ${resourceGroup} is not being deleted (any more): asking again.`)
      await requestDelete(azure, resourceGroup, deps)
    }
    return { done: false, seen: `${resourceGroup}: ${left.length} resources left` }
  } catch (thrown) {
    if (thrown instanceof CloudError && (thrown.class === 'cloud' || thrown.class === 'throttled')) {
      return { done: false, seen: thrown.message }
    }
    throw thrown
  }
}

/** Ids of what is still there, the group itself last. An empty list is the proof: left 0. Asked for by name and by tag. */
export async function listLeft(
  azure: AzureConnection,
  resourceGroup: string,
  signal: AbortSignal = new AbortController().signal,
  start?: string,
): Promise<readonly string[]> {
  const resources = await resourcesIn(azure, resourceGroup, signal)
  const group = await findGroup(azure, resourceGroup, signal)
  const elsewhere = start === undefined ? [] : await resourcesTagged(azure, tagNames.start, start, signal)
  // The list by tag is an index that may lag behind; what it says of the group itself, the group knows better.
  const others = elsewhere.filter((id) => !id.toLowerCase().includes(`/resourcegroups/${resourceGroup}/`.toLowerCase()))
  return [...others, ...(group === undefined ? [] : [...resources, group.id])]
}

async function findSettledGroup(
  azure: AzureConnection,
  resourceGroup: string,
  deps: TeardownDeps & { readonly settleSeconds?: number },
): Promise<Group | undefined> {
  const until = deps.clock.now() + (deps.settleSeconds ?? 0) * 1000
  for (;;) {
    const group = await findGroup(azure, resourceGroup, deps.signal)
    if (group !== undefined || deps.clock.now() >= until) return group
    await deps.clock.sleep(1000, deps.signal)
  }
}

/** Both marks are asked for, the name and the tag: nothing of anybody else is ever deleted. */
function refuseUnlessOurs(resourceGroup: string, group: Group): void {
  if (resourceGroup.startsWith(groupPrefix) && carriesOurMark(group.tags)) return
  throw new CloudError(
    'user',
    `The resource group ${resourceGroup} is not deleted: it was not made by this tool, whose groups begin with ${groupPrefix} and carry the tag ${tagNames.tool}.`,
    { nextStep: 'Check the name that was given.' },
  )
}

/** Sends the request and makes sure, by looking, that Azure acts on it; Azure may take a moment to show that. */
async function sendDelete(azure: AzureConnection, name: string, deps: TeardownDeps): Promise<'accepted' | 'gone'> {
  const { signal } = deps
  const sent = await request(`Deleting resource group ${name}`, signal, () => submitDelete(azure, name, signal))
  if (sent === 'gone') return 'gone'
  for (let look = 1; look <= 3; look += 1) {
    const group = await findGroup(azure, name, signal)
    if (group === undefined) return 'gone'
    if (group.deleting) return 'accepted'
    await deps.clock.sleep(look * 1000, signal)
  }
  throw new TeardownError(`Azure accepted the deletion of resource group ${name}, but does not act on it.`, {
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
