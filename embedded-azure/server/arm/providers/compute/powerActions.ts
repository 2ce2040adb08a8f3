import { notImplemented } from '../../../wire/errors.ts'
import type { Arm } from '../../arm.ts'
import type { ActionInput, Actions, LongRunningAction } from '../../types/actions.ts'
import type { Typed } from '../../types/resourceType.ts'
import { hostIdOf } from '../network/networkShape.ts'
import { refuseOverQuota } from './usages.ts'
import { bringUp } from './vmHost.ts'
import {
  isDeallocated,
  keepPower,
  type Power,
  refuseIfBusy,
  refuseIfDeallocated,
  refuseUnlessRunning,
  withPower,
} from './vmPower.ts'
import type { VmProperties } from './vmProperties.ts'

type VirtualMachine = Typed<VmProperties>

/** The actions that turn a VM on and off. Each refuses what the state of the VM does not allow. */
export const powerActions: Actions<VmProperties> = {
  'POST start': powerAction('start', {
    check(vm, arm) {
      if (isDeallocated(vm)) refuseOverQuota(vm, arm)
    },
    meanwhile: 'starting',
    perform: start,
  }),
  'POST restart': powerAction('restart', {
    check: refuseUnlessRunning,
    meanwhile: 'starting',
    async perform(vm, arm) {
      await stop(vm, arm, { force: false, deallocate: false })
      await start(vm, arm)
    },
  }),
  'POST powerOff': powerAction('powerOff', {
    check: (vm) => refuseIfDeallocated('powerOff', vm),
    meanwhile: 'stopping',
    async perform(vm, arm, { query }) {
      await stop(vm, arm, { force: isTrue(query.skipshutdown), deallocate: false })
      keepPower(vm.id, 'stopped', arm)
    },
  }),
  'POST deallocate': powerAction('deallocate', {
    check(_machine, _world, { query }) {
      if (isTrue(query.hibernate)) throw notImplemented('hibernation of virtual machines')
    },
    meanwhile: 'deallocating',
    async perform(vm, arm, { query }) {
      await stop(vm, arm, { force: isTrue(query.forcedeallocate), deallocate: true })
      keepPower(vm.id, 'deallocated', arm)
    },
  }),
}

function powerAction(
  name: string,
  how: {
    check(vm: VirtualMachine, arm: Arm, input: ActionInput): void
    /** The VM's power state until the action ends. */
    readonly meanwhile: Power
    perform(vm: VirtualMachine, arm: Arm, input: ActionInput): Promise<void>
  },
): LongRunningAction<VmProperties> {
  return {
    announced: 'azure-async-operation-and-location',
    failsResource: true,
    begin(vm, arm, input) {
      refuseIfBusy(name, vm)
      how.check(vm, arm, input)
      return withPower(vm, how.meanwhile)
    },
    async perform(vm, arm, input) {
      await how.perform(vm, arm, input)
      return undefined
    },
  }
}

async function start(vm: VirtualMachine, arm: Arm): Promise<void> {
  await bringUp(vm, arm)
  keepPower(vm.id, 'running', arm)
}

/** A VM that never came up has no host to stop. */
async function stop(
  vm: VirtualMachine,
  arm: Arm,
  options: { readonly force: boolean; readonly deallocate: boolean },
): Promise<void> {
  const hostId = hostIdOf(vm)
  if ((await arm.fabric.hostState(hostId)) !== 'missing') await arm.fabric.stopHost(hostId, options)
}

function isTrue(text: string | undefined): boolean {
  return text?.toLowerCase() === 'true'
}
