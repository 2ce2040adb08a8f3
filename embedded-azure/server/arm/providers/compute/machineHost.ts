import { z } from 'zod'
import { messageOf } from '../../../../../src/vocabulary/errors.ts'
import type { HostShape } from '../../../fabric/fabric.ts'
import { ArmError, invalidParameter } from '../../../wire/errors.ts'
import { parseResourceId, topLevelId } from '../../../wire/ids.ts'
import { type Size, sizeNamed, sizes } from '../../catalog/sizes.ts'
import type { World } from '../../context.ts'
import type { Typed } from '../../types/resourceType.ts'
import { networkInterfaceProperties } from '../network/networkInterfaceProperties.ts'
import { hostIdOf, interfaceIdOf } from '../network/networkShape.ts'
import { networkIdOf } from '../network/virtualNetworks.ts'
import type { MachineProperties } from './machineProperties.ts'

type Machine = Typed<MachineProperties>

/** Brings the machine's host up in the shape of its record: makes it, starts it, or restarts it with another size. */
export async function bringUp(machine: Machine, world: World): Promise<void> {
  const host = hostOf(machine, world)
  await world.capacity.whileReserved(host, () => world.fabric.createHost(host).catch(didNotComeUp))
}

/** The size of that name, or the refusal that lists those there are. */
export function sizeGiven(name: string, location: string): Size {
  const size = sizeNamed(name)
  if (size) return size
  throw invalidParameter(
    'vmSize',
    `The value ${name} provided for the VM size is not valid. The valid sizes in the current region ${location} are: ${sizes.map((one) => one.name).join(', ')}.`,
  )
}

/** Refuses a size that the subscription cannot have in the region, or in the zone that was asked for. */
export function refuseRestricted(machine: Machine, world: World): void {
  const { vmSize } = machine.properties.hardwareProfile
  const zones = zonesOf(machine)
  const restriction = world.offer
    .restrictionsOf(vmSize, machine.location)
    .find((one) => one.zones === undefined || one.zones.some((zone) => zones.includes(zone)))
  if (restriction === undefined) return
  throw new ArmError(
    409,
    'SkuNotAvailable',
    `The requested VM size for resource 'Following SKUs have failed for Capacity Restrictions: ${vmSize}' is currently not available in location '${machine.location}'. Please try another size or deploy to a different location or different zone. See https://aka.ms/azureskunotavailable for details.`,
  )
}

export function zonesOf(machine: Machine): readonly string[] {
  return z.array(z.string()).default([]).parse(machine.envelope.zones)
}

function hostOf(machine: Machine, world: World): HostShape {
  const { osProfile, hardwareProfile } = machine.properties
  const { customData } = machine.secrets
  const size = sizeGiven(hardwareProfile.vmSize, machine.location)
  return {
    id: hostIdOf(machine),
    computerName: osProfile.computerName,
    ...placeOf(machine, world),
    adminUsername: osProfile.adminUsername,
    sshPublicKeys: osProfile.linuxConfiguration.ssh.publicKeys.map((key) => key.keyData),
    customData: customData === undefined ? undefined : Buffer.from(customData, 'base64'),
    vcpus: size.vcpus,
    memoryBytes: size.memoryGiB * 2 ** 30,
  }
}

/** Where the host is plugged in, in the fabric's names. */
function placeOf(machine: Machine, world: World): { networkId: string; interfaceId: string } {
  const stored = world.store.get(machine.properties.networkProfile.networkInterfaces?.[0]?.id ?? '')
  const subnet = stored && networkInterfaceProperties.parse(stored.properties).ipConfigurations[0]?.properties.subnet.id
  const subnetId = parseResourceId(subnet ?? '')
  const network = subnetId && world.store.get(topLevelId(subnetId).text)
  if (!stored || !network) throw new ArmError(400, 'InvalidResourceReference', 'The network interface is gone.')
  return { networkId: networkIdOf(network), interfaceId: interfaceIdOf(stored) }
}

function didNotComeUp(thrown: unknown): never {
  throw new ArmError(
    500,
    'InternalExecutionError',
    `An internal execution error occurred. The host did not come up: ${messageOf(thrown)}`,
  )
}
