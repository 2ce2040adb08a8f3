import { z } from 'zod'
import { notImplemented } from '../../../wire/errors.ts'
import { imageVersion } from '../../catalog/images.ts'
import type { World } from '../../context.ts'
import type { ActionInput, Actions, LongRunningAction } from '../../types/actions.ts'
import { parseBody } from '../../types/bodySchemas.ts'
import type { Typed } from '../../types/resourceType.ts'
import { hostIdOf } from '../network/networkShape.ts'
import { bringUp } from './machineHost.ts'
import {
  isDeallocated,
  isDown,
  keepPower,
  type Power,
  refuseIfBusy,
  refuseIfDeallocated,
  refuseIfGeneralized,
  refuseUnlessRunning,
  withPower,
} from './machinePower.ts'
import { customData } from './machineProfiles.ts'
import type { MachineProperties } from './machineProperties.ts'
import { refuseOverQuota } from './usages.ts'

type Machine = Typed<MachineProperties>

/** All that turns a virtual machine on and off. Each refuses what the state of the machine does not allow. */
export const powerActions: Actions<MachineProperties> = {
  'POST start': powerAction('start', {
    check(machine, world) {
      refuseIfGeneralized('Start VM', machine)
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
      await deallocate(machine, world, { force: isTrue(query.forcedeallocate) })
    },
  }),
  // There is one node to run on. What the client sees is the same: the machine goes down without notice and comes back.
  'POST redeploy': powerAction('redeploy', {
    check: refuseUnlessRunning,
    meanwhile: 'starting',
    async perform(machine, world) {
      await stop(machine, world, { force: true, deallocate: false })
      await start(machine, world)
    },
  }),
  'POST reapply': powerAction('reapply', {
    check() {},
    async perform(machine, world) {
      if (!isDown(machine)) await start(machine, world)
    },
  }),
  'POST reimage': powerAction('reimage', {
    check(machine, _world, { body }) {
      refuseIfGeneralized('reimage', machine)
      refuseIfDeallocated('reimage', machine)
      parseBody(reimageParameters, body)
    },
    meanwhile: 'starting',
    async perform(machine, world, { body }) {
      const given = parseBody(reimageParameters, body).osProfile?.customData
      const secrets = given === undefined ? machine.secrets : { ...machine.secrets, customData: given }
      await world.fabric.removeHost(hostIdOf(machine), { force: true })
      await start({ ...machine, secrets }, world)
    },
  }),
}

const reimageParameters = z.object({
  tempDisk: z.boolean().optional(),
  exactVersion: z.literal(imageVersion, 'The image has no such version.').optional(),
  osProfile: z
    .object({
      customData: customData.optional(),
      adminPassword: z.undefined('The embedded Azure has no password sign-in.').optional(),
    })
    .optional(),
})

/** Turns a machine off and gives up its place on the hardware. */
export async function deallocate(
  machine: Machine,
  world: World,
  { force }: { readonly force: boolean },
): Promise<void> {
  await stop(machine, world, { force, deallocate: true })
  keepPower(machine.id, 'deallocated', world)
}

function powerAction(
  name: string,
  how: {
    check(machine: Machine, world: World, input: ActionInput): void
    /** What the machine's power state is until the end; as it was when not given. */
    readonly meanwhile?: Power
    perform(machine: Machine, world: World, input: ActionInput): Promise<void>
  },
): LongRunningAction<MachineProperties> {
  return {
    announced: 'azure-async-operation-and-location',
    failsResource: true,
    begin(machine, world, input) {
      refuseIfBusy(name, machine)
      how.check(machine, world, input)
      return how.meanwhile === undefined ? machine : withPower(machine, how.meanwhile)
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
