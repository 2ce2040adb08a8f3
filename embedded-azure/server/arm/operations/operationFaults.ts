import { messageOf } from '../../../../src/vocabulary/errors.ts'
import { type ErrorWords, errorFrom } from '../../faults/presets.ts'
import { type Subject, subjectOf } from '../../faults/subject.ts'
import type { Arm } from '../arm.ts'
import { hostIdOf } from '../providers/network/networkShape.ts'
import { rollBack } from '../resources/groupDeletion.ts'
import { markFailed } from '../resources/lifecycle.ts'
import type { Operation } from './operations.ts'

type Output = Operation['output']

/** Does the work of an operation, with the faults that hit it. */
export async function withFaults(operation: Operation, arm: Arm, work: () => Promise<Output>): Promise<Output> {
  const { act, action, resourceId, requestId = '' } = operation
  const subject = subjectOf(act?.name ?? action, resourceId, arm.store.get(resourceId))
  const hits = arm.faults.forOperation(subject, requestId)
  for (const hit of hits) {
    if (hit.do === 'slow') await pause(hit.seconds, operation, arm)
    if (hit.do === 'stick') await pause(hit.seconds ?? Number.POSITIVE_INFINITY, operation, arm)
    if (hit.do === 'stick' && hit.as !== undefined) throw failed(hit, subject, operation, arm)
    if (hit.do === 'fail' && hit.when === 'before') throw failed(hit, subject, operation, arm)
  }
  const output = await work()
  for (const hit of hits) {
    if (hit.do === 'kill-host') killHost(hit.seconds, resourceId, arm)
    if (hit.do === 'fail' && hit.when === 'after') throw failed(hit, subject, operation, arm)
  }
  return output
}

/** Milliseconds between checks whether a delete has overtaken an operation that is held up. */
const lookEvery = 200

/** Holds an operation up until the time has passed, the scenario is replaced, or its resource is being deleted. */
async function pause(seconds: number, { action, resourceId }: Operation, arm: Arm): Promise<void> {
  const released = arm.faults.released()
  const until = arm.clock.now() + seconds * 1000
  const overtaken = () =>
    (action === 'provision' || action === 'act') &&
    (arm.store.get(resourceId)?.provisioningState ?? 'Deleting') === 'Deleting'
  while (arm.clock.now() < until && !released.aborted && !overtaken()) {
    await arm.clock.sleep(Math.min(lookEvery, until - arm.clock.now()), arm.stopping)
  }
}

/** The error, after the records show what a failure of this kind leaves behind. */
function failed(words: ErrorWords, subject: Subject, { action, resourceId }: Operation, arm: Arm): Error {
  const resource = arm.store.get(resourceId)
  if (resource !== undefined && action === 'delete-group') rollBack(resource, arm)
  else markFailed(resourceId, arm)
  return errorFrom(words, subject)
}

/** Cuts a VM's host off after some seconds, unless the VM is gone by then. */
function killHost(seconds: number, resourceId: string, arm: Arm): void {
  const cut = async () => {
    await arm.clock.sleep(seconds * 1000, arm.stopping)
    const vm = arm.store.get(resourceId)
    if (vm === undefined) return
    arm.log(`fault kill-host cuts ${resourceId} off`)
    await arm.fabric.stopHost(hostIdOf(vm), { force: true })
  }
  cut().catch((thrown) => arm.log(`the host of ${resourceId} was not cut off: ${messageOf(thrown)}`))
}
