import { notImplemented } from '../../../wire/errors.ts'
import type { World } from '../../context.ts'
import type { ActionInput, Actions, LongRunningAction } from '../../types/actions.ts'
import type { Typed } from '../../types/resourceType.ts'
import { hostIdOf } from '../network/networkShape.ts'
import { bringUp } from './machineHost.ts'
import {
  isDeallocated,
  keepPower,
  type Power,
  refuseIfBusy,
  refuseIfDeallocated,
  refuseUnlessRunning,
  withPower,
} from './machinePower.ts'
import type { MachineProperties } from './machineProperties.ts'
import { refuseOverQuota } from './usages.ts'

type Machine = Typed<MachineProperties>

/** All that turns a virtual machine on and off. Each refuses what the state of the machine does not allow. */
export const powerActions: Actions<MachineProperties> = {
  'POST start': powerAction('start', {
    check(machine, world) {
      if (isDeallocated(machine)) refuseOverQuota(machine, world)
    },
    meanwhile: 'starting',
    perform: start,
  }),
  'POST restart': powerAction('restart', {
    check: refuseUnlessRunning,
    meanwhile: 'starting',
    async perform(machine, world) {
      await stop(machine, world, { force: false, deallocate: false })
      await start(machine, world)
    },
  }),
  'POST powerOff': powerAction('powerOff', {
    check: (machine) => refuseIfDeallocated('powerOff', machine),
    meanwhile: 'stopping',
    async perform(machine, world, { query }) {
      await stop(machine, world, { force: isTrue(query.skipshutdown), deallocate: false })
      keepPower(machine.id, 'stopped', world)
    },
  }),
  'POST deallocate': powerAction('deallocate', {
    check(_machine, _world, { query }) {
      if (isTrue(query.hibernate)) throw notImplemented('hibernation of virtual machines')
    },
    meanwhile: 'deallocating',
    async perform(machine, world, { query }) {
      await stop(machine, world, { force: isTrue(query.forcedeallocate), deallocate: true })
      keepPower(machine.id, 'deallocated', world)
    },
  }),
}

function powerAction(
  name: string,
  how: {
    check(machine: Machine, world: World, input: ActionInput): void
    /** What the machine's power state is until the end. */
    readonly meanwhile: Power
    perform(machine: Machine, world: World, input: ActionInput): Promise<void>
  },
): LongRunningAction<MachineProperties> {
  return {
    announced: 'azure-async-operation-and-location',
    failsResource: true,
    begin(machine, world, input) {
      refuseIfBusy(name, machine)
      how.check(machine, world, input)
      return withPower(machine, how.meanwhile)
    },
    async perform(machine, world, input) {
      await how.perform(machine, world, input)
      return undefined
    },
  }
}

async function start(machine: Machine, world: World): Promise<void> {
  await bringUp(machine, world)
  keepPower(machine.id, 'running', world)
}

/** A machine that never came up has no host to stop. */
async function stop(
  machine: Machine,
  world: World,
  options: { readonly force: boolean; readonly deallocate: boolean },
): Promise<void> {
  const hostId = hostIdOf(machine)
  if ((await world.fabric.hostState(hostId)) !== 'missing') await world.fabric.stopHost(hostId, options)
}

function isTrue(text: string | undefined): boolean {
  return text?.toLowerCase() === 'true'
}
