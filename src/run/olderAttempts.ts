import type { AzureConnection } from '../azure/connection.ts'
import { findGroup } from '../azure/group.ts'
import { requestDelete, type TeardownDeps, waitUntilGone } from '../azure/teardown.ts'
import { type RunIdentity, resourceGroupName } from '../plan/names.ts'
import { messageOf } from '../system/errors.ts'

/** Groups of one run are deleted side by side, and a re-run does not wait longer for them. */
const limitSeconds = 600

/**
 * Takes away what earlier attempts of this very job have left, which would use up quota that this one needs. Attempts of
 * a run never overlap, so that none of them is alive. What cannot be taken away is told and left to the janitor: its
 * name differs, so that it is in nobody's way.
 *
 * @returns how many groups were found
 */
export async function clearOlderAttempts(
  identity: RunIdentity,
  azure: AzureConnection,
  deps: TeardownDeps,
): Promise<number> {
  const older = Array.from({ length: Math.max(0, Number(identity.attempt) - 1) }, (_, index) => String(index + 1))
  const found = await Promise.all(
    older.map((attempt) => clear(resourceGroupName({ ...identity, attempt }), azure, deps)),
  )
  return found.filter(Boolean).length
}

async function clear(name: string, azure: AzureConnection, deps: TeardownDeps): Promise<boolean> {
  try {
    if ((await findGroup(azure, name, deps.signal)) === undefined) return false
    deps.voice.note(`An earlier attempt had left ${name}: deleting it first.`)
    await requestDelete(azure, name, deps)
    await waitUntilGone(azure, name, { ...deps, limitSeconds })
  } catch (thrown) {
    deps.signal.throwIfAborted()
    deps.voice.note(`${name}, left by an earlier attempt, is not gone and not waited for: ${messageOf(thrown)}`)
  }
  return true
}
