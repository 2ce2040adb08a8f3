import { systemProcesses } from '../../system/process.ts'
import { messageOf } from '../../vocabulary/errors.ts'
import type { Voice } from '../../vocabulary/tools.ts'
import type { RunDependencies } from '../context.ts'
import type { TeardownOptions, TeardownTarget } from '../deleteRun.ts'
import { phase } from '../phase.ts'
import { stopLeftovers } from '../record/processGroups.ts'
import { forgetRun } from '../record/state.ts'
import { runErrorFrom, type Verdict } from '../verdicts.ts'

/**
 * The phase `teardown`: stops what an earlier process left running, asks for the group's deletion with a fresh
 * credential, waits, and proves by listing that nothing is left. A group that is already gone is a success.
 *
 * @returns the verdict: `left: 0`, or that deletion was accepted, and who proves the rest
 * @throws TeardownError that names what is left, or why deletion was not accepted
 */
export async function teardownPhase(
  target: TeardownTarget,
  deps: RunDependencies,
  options: TeardownOptions,
): Promise<Verdict> {
  const { limitSeconds } = options
  return phase(deps, { name: 'teardown', limitSeconds, processes: systemProcesses() }, async (tools) => {
    const stopped = await stopLeftovers(target.folder)
    if (stopped > 0) tools.voice.note(`stopped ${stopped} process groups left by an earlier step`)
    // Loaded now, when the phase has said that it begins.
    const { deleteRun } = await import('../deleteRun.ts')
    const value = await deleteRun(target, deps, options, tools)
    if (value.outcome === 'passed') await forgotten(target.folder, deps, tools.voice)
    return { value, summary: value.summary }
  })
}

/** What was proved about the cloud stays true where the folder cannot be deleted. */
async function forgotten(folder: string, { folders }: RunDependencies, voice: Voice): Promise<void> {
  try {
    await forgetRun(folders.runs, folder)
  } catch (thrown) {
    voice.note(`The run's folder ${folder}, with its keys, is not deleted: ${messageOf(thrown)}`)
  }
}

/** Teardown as a verdict of its own, separate from the one about tests. */
export async function teardownVerdict(
  target: TeardownTarget,
  deps: RunDependencies,
  options: TeardownOptions,
): Promise<Verdict> {
  try {
    return await teardownPhase(target, deps, options)
  } catch (thrown) {
    const { kind, message, nextStep } = runErrorFrom(thrown)
    return { outcome: 'failed', kind, summary: `${message} ${nextStep}` }
  }
}
