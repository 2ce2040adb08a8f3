import { messageOf } from '../../../../src/vocabulary/errors.ts'
import { type ErrorWords, errorFrom } from '../../faults/presets.ts'
import { type Subject, subjectOf } from '../../faults/subject.ts'
import type { World } from '../context.ts'
import { hostIdOf } from '../providers/network/networkShape.ts'
import { rollBack } from '../resources/groupDeletion.ts'
import { markFailed } from '../resources/lifecycle.ts'
import type { Operation } from './operations.ts'

type Output = Operation['output']

/** Does the work of an operation, with what is to go wrong with it. */
export async function withFaults(operation: Operation, world: World, work: () => Promise<Output>): Promise<Output> {
  const { act, action, resourceId, requestId = '' } = operation
  const subject = subjectOf(act?.name ?? action, resourceId, world.store.get(resourceId))
  const hits = world.faults.forOperation(subject, requestId)
  for (const hit of hits) {
    if (hit.do === 'slow') await pause(hit.seconds, operation, world)
    if (hit.do === 'stick') await pause(hit.seconds ?? Number.POSITIVE_INFINITY, operation, world)
    if (hit.do === 'stick' && hit.as !== undefined) throw failed(hit, subject, operation, world)
    if (hit.do === 'fail' && hit.when === 'before') throw failed(hit, subject, operation, world)
  }
  const output = await work()
  for (const hit of hits) {
    if (hit.do === 'kill-host') killHost(hit.seconds, resourceId, world)
    if (hit.do === 'fail' && hit.when === 'after') throw failed(hit, subject, operation, world)
  }
  return output
}

/** Milliseconds between two looks at whether a delete has overtaken an operation that is held up. */
const lookEvery = 200

/** Holds an operation up until the time is over, the scenario is replaced, or its resource is being deleted. */
async function pause(seconds: number, { action, resourceId }: Operation, world: World): Promise<void> {
  const released = world.faults.released()
  const until = world.clock.now() + seconds * 1000
  const overtaken = () =>
    (action === 'provision' || action === 'act') &&
    (world.store.get(resourceId)?.provisioningState ?? 'Deleting') === 'Deleting'
  while (world.clock.now() < until && !released.aborted && !overtaken()) {
    await world.clock.sleep(Math.min(lookEvery, until - world.clock.now()), world.stopping)
  }
}

/** The error, after the records say what a failure of that kind leaves. */
function failed(words: ErrorWords, subject: Subject, { action, resourceId }: Operation, world: World): Error {
  const resource = world.store.get(resourceId)
  if (resource !== undefined && action === 'delete-group') rollBack(resource, world)
  else markFailed(resourceId, world)
  return errorFrom(words, subject)
}

/** Cuts a machine's host off after some seconds; a machine that is gone by then has none. */
function killHost(seconds: number, resourceId: string, world: World): void {
  const cut = async () => {
    await world.clock.sleep(seconds * 1000, world.stopping)
    const machine = world.store.get(resourceId)
    if (machine === undefined) return
    world.log(`fault kill-host cuts ${resourceId} off`)
    await world.fabric.stopHost(hostIdOf(machine), { force: true })
  }
  cut().catch((thrown) => world.log(`the host of ${resourceId} was not cut off: ${messageOf(thrown)}`))
}
