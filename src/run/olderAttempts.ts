import type { AzureConnection } from '../azure/sdk/connection.ts'
import { requestDelete, waitUntilGone } from '../azure/teardown/deleteGroup.ts'
import { emptyGroup, type RunInGroup, resourcesOfRun } from '../azure/teardown/emptyGroup.ts'
import { findGroup } from '../azure/teardown/group.ts'
import { type RunIdentity, runName } from '../plan/names.ts'
import { messageOf } from '../vocabulary/errors.ts'
import type { Tools } from '../vocabulary/tools.ts'

/** Groups of one run are deleted in parallel, and a re-run waits no longer for them than this. */
const limitSeconds = 600

/**
 * Deletes what earlier attempts of this very job have left, which would use up quota that this one needs. Attempts of a
 * run never overlap, so none of them is alive. What cannot be deleted is reported and left to the janitor: its name
 * differs, so it is in nobody's way.
 *
 * @param givenGroup the group of all attempts, where one was given; empty otherwise
 * @returns how many attempts had left something
 */
export async function clearOlderAttempts(
  identity: RunIdentity,
  azure: AzureConnection,
  tools: Tools,
  givenGroup = '',
): Promise<number> {
  const older = Array.from({ length: Math.max(0, Number(identity.attempt) - 1) }, (_, index) => String(index + 1))
  const found = await Promise.all(
    older.map((attempt) => clear(runName({ ...identity, attempt }), givenGroup, azure, tools)),
  )
  return found.filter(Boolean).length
}

async function clear(name: string, givenGroup: string, azure: AzureConnection, tools: Tools): Promise<boolean> {
  try {
    if (givenGroup !== '') return await clearWithin({ run: name, resourceGroup: givenGroup }, azure, tools)
    if ((await findGroup(azure, name, tools.signal)) === undefined) return false
    tools.voice.note(`An earlier attempt left ${name}; deleting it first.`)
    await requestDelete(azure, name, tools)
    await waitUntilGone(azure, name, limitSeconds, tools)
  } catch (thrown) {
    tools.signal.throwIfAborted()
    tools.voice.note(
      `${name}, left by an earlier attempt, is not gone; the run continues without waiting for it: ${messageOf(thrown)}`,
    )
  }
  return true
}

async function clearWithin(which: RunInGroup, azure: AzureConnection, tools: Tools): Promise<boolean> {
  if ((await resourcesOfRun(which, azure, tools.signal)).length === 0) return false
  tools.voice.note(`An earlier attempt left resources in ${which.resourceGroup}; deleting them first.`)
  await emptyGroup(which, azure, limitSeconds, tools)
  return true
}
