import { hasNoGroup } from '../azure/group.ts'
import { listLeft, requestDelete, waitUntilGone } from '../azure/teardown.ts'
import { TeardownError } from '../system/errors.ts'
import { systemProcesses } from '../system/process.ts'
import { leftOnMachine, reopenCloud } from './cloud.ts'
import type { RunDependencies } from './context.ts'
import { phase } from './phase.ts'
import { stopLeftovers } from './processGroups.ts'
import { forgetRun, loadState } from './state.ts'

/** How far teardown goes. */
export interface DownOptions {
  readonly limitSeconds: number
  /** False for a post step after a cancel: the delete request is accepted, and somebody else proves that all is gone. */
  readonly wait: boolean
}

/** A create request of a step that was killed may still be on its way to Azure for so long. */
const settleSeconds = 5

/**
 * The phase `teardown`: stops what an earlier process left running, asks for the group's deletion with a fresh
 * credential, waits, and proves by listing that nothing is left. Needs only the run's folder; a group that is gone is a
 * success.
 *
 * @returns a sentence for the verdict, such as `left: 0`
 * @throws TeardownError that names what is left
 */
export async function takeDown(folder: string, deps: RunDependencies, options: DownOptions): Promise<string> {
  const state = await loadState(folder)
  if (state === undefined)
    return 'nothing is recorded under this name on this machine, so there is nothing to take away'

  return phase(deps, 'teardown', options.limitSeconds, async (tools) => {
    const stopped = await stopLeftovers(folder)
    if (stopped > 0) tools.voice.note(`stopped ${stopped} processes that an earlier step had left`)

    const cloudDeps = { ...deps, ...tools, processes: systemProcesses() }
    const { azure } = await reopenCloud(state, cloudDeps)
    const answer = await requestDelete(azure, state.resourceGroup, { ...tools, settleSeconds })
    if (answer === 'accepted' && !options.wait) {
      const summary = `deletion of ${state.resourceGroup} is accepted and not waited for; \`down\` or the janitor proves it`
      return { value: summary, summary }
    }
    if (answer === 'accepted') await waitUntilGone(azure, state.resourceGroup, tools)

    // The machine of an embedded Azure can only be judged as a whole, when no other run has anything on it.
    const judgeMachine = state.cloud === 'embedded' && (await hasNoGroup(azure, tools.signal))
    const left = [
      ...(await listLeft(azure, state.resourceGroup, tools.signal)),
      ...(judgeMachine ? await leftOnMachine(cloudDeps) : []),
    ]
    if (left.length > 0) {
      throw new TeardownError(`left: ${left.length}: ${left.join(', ')}`, {
        nextStep: `Run \`kube-e2e down ${state.resourceGroup}\` again, or delete the group in the portal.`,
      })
    }
    await forgetRun(folder)
    return { value: 'left: 0', summary: 'left: 0' }
  })
}
