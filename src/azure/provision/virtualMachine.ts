import type { VirtualMachine } from '@azure/arm-compute'
import { isRestError } from '@azure/core-rest-pipeline'
import type { HostPlan, Plan } from '../../plan/plan.ts'
import { waitFor } from '../../system/wait.ts'
import { CloudError } from '../../vocabulary/errors.ts'
import type { Tools } from '../../vocabulary/tools.ts'
import type { AzureConnection } from '../sdk/connection.ts'
import { complete, request } from '../sdk/operation.ts'
import { type HostAccess, type NetworkIds, virtualMachine } from './bodies.ts'

/**
 * Creates one virtual machine and waits until Azure says that it runs. The request may only create: when an answer is lost
 * and the request is sent again, Azure refuses the second one, and what the first one created is followed instead.
 */
export async function createVirtualMachine(
  plan: Plan,
  host: HostPlan,
  azure: AzureConnection,
  ids: NetworkIds,
  access: HostAccess,
  tools: Pick<Tools, 'signal' | 'clock'>,
): Promise<VirtualMachine> {
  const body = virtualMachine(plan, host, ids, access)
  const options = { abortSignal: tools.signal, updateIntervalInMs: azure.pollMilliseconds, ifNoneMatch: '*' }
  return complete(`Creating the virtual machine ${host.name}`, tools.signal, () => ({
    pollUntilDone: (poll) =>
      azure.compute.virtualMachines
        .createOrUpdate(plan.resourceGroup, host.name, body, options)
        .pollUntilDone(poll)
        .catch((thrown: unknown) => {
          if (isRestError(thrown) && thrown.statusCode === 412) return followOwn(plan, host, azure, tools)
          throw thrown
        }),
  }))
}

/** Waits for a machine that an earlier request of this very run is creating; anybody else's machine is refused. */
async function followOwn(
  plan: Plan,
  host: HostPlan,
  azure: AzureConnection,
  { signal, clock }: Pick<Tools, 'signal' | 'clock'>,
): Promise<VirtualMachine> {
  const wait = {
    what: `the virtual machine ${host.name} to run`,
    limitSeconds: plan.limits.provision,
    everySeconds: azure.pollMilliseconds / 1000,
    signal,
    clock,
  }
  return waitFor(wait, async () => {
    const machine = await request(`Looking for the virtual machine ${host.name}`, signal, () =>
      azure.compute.virtualMachines.get(plan.resourceGroup, host.name, { abortSignal: signal }),
    )
    if (!sameTags(plan.tags, machine.tags)) {
      throw new CloudError('user', `A virtual machine ${host.name} that this run did not create already exists.`, {
        nextStep: `Run \`kube-e2e down ${plan.resourceGroup}\`, then run again.`,
        code: 'PreconditionFailed',
      })
    }
    const state = machine.provisioningState ?? 'unknown'
    if (state === 'Succeeded') return { done: true, value: machine }
    if (state === 'Failed' || state === 'Canceled') {
      throw new CloudError(
        'provisioning-failed',
        `Creating the virtual machine ${host.name} failed; Azure kept no reason.`,
        {
          nextStep: 'Run again.',
        },
      )
    }
    return { done: false, seen: state }
  })
}

/** The tags hold the mark of the start, so equal tags mean the same start. */
function sameTags(ours: Readonly<Record<string, string>>, theirs: Record<string, string> | undefined): boolean {
  return Object.entries(ours).every(([name, value]) => theirs?.[name] === value)
}
