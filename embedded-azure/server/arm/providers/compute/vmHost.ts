import { z } from 'zod'
import { messageOf } from '../../../../../src/vocabulary/errors.ts'
import type { HostShape } from '../../../fabric/fabric.ts'
import { ArmError, invalidParameter } from '../../../wire/errors.ts'
import { parseResourceId, topLevelId } from '../../../wire/ids.ts'
import type { Arm } from '../../arm.ts'
import { type Size, sizeNamed, sizes } from '../../catalog/sizes.ts'
import type { Typed } from '../../types/resourceType.ts'
import { networkInterfaceProperties } from '../network/networkInterfaceProperties.ts'
import { hostIdOf, interfaceIdOf } from '../network/networkShape.ts'
import { networkIdOf } from '../network/virtualNetworks.ts'
import type { VmProperties } from './vmProperties.ts'

type VirtualMachine = Typed<VmProperties>

/** Brings the VM's host to the shape of its record: creates it, starts it, or restarts it with another size. */
export async function bringUp(vm: VirtualMachine, arm: Arm): Promise<void> {
  const host = hostOf(vm, arm)
  await arm.capacity.whileReserved(host, () => arm.fabric.createHost(host).catch(didNotComeUp))
}

/** The size of that name, or a refusal that lists the existing ones. */
export function sizeGiven(name: string, location: string): Size {
  const size = sizeNamed(name)
  if (size) return size
  throw invalidParameter(
    'vmSize',
    `The value ${name} provided for the VM size is not valid. The valid sizes in the current region ${location} are: ${sizes.map((one) => one.name).join(', ')}.`,
  )
}

/** Refuses a size that the subscription cannot have in the region, or in the requested zone. */
export function refuseRestricted(vm: VirtualMachine, arm: Arm): void {
  const { vmSize } = vm.properties.hardwareProfile
  const zones = zonesOf(vm)
  const restriction = arm.offer
    .restrictionsOf(vmSize, vm.location)
    .find((one) => one.zones === undefined || one.zones.some((zone) => zones.includes(zone)))
  if (restriction === undefined) return
  throw new ArmError(
    409,
    'SkuNotAvailable',
    `The requested VM size for resource 'Following SKUs have failed for Capacity Restrictions: ${vmSize}' is currently not available in location '${vm.location}'. Please try another size or deploy to a different location or different zone. See https://aka.ms/azureskunotavailable for details.`,
  )
}

export function zonesOf(vm: VirtualMachine): readonly string[] {
  return z.array(z.string()).default([]).parse(vm.envelope.zones)
}

function hostOf(vm: VirtualMachine, arm: Arm): HostShape {
  const { osProfile, hardwareProfile } = vm.properties
  const { customData } = vm.secrets
  const size = sizeGiven(hardwareProfile.vmSize, vm.location)
  return {
    id: hostIdOf(vm),
    computerName: osProfile.computerName,
    ...placeOf(vm, arm),
    adminUsername: osProfile.adminUsername,
    sshPublicKeys: osProfile.linuxConfiguration.ssh.publicKeys.map((key) => key.keyData),
    customData: customData === undefined ? undefined : Buffer.from(customData, 'base64'),
    vcpus: size.vcpus,
    memoryBytes: size.memoryGiB * 2 ** 30,
  }
}

/** Where the host is plugged in, in the fabric's names. */
function placeOf(vm: VirtualMachine, arm: Arm): { networkId: string; interfaceId: string } {
  const stored = arm.store.get(vm.properties.networkProfile.networkInterfaces?.[0]?.id ?? '')
  const subnet = stored && networkInterfaceProperties.parse(stored.properties).ipConfigurations[0]?.properties.subnet.id
  const subnetId = parseResourceId(subnet ?? '')
  const network = subnetId && arm.store.get(topLevelId(subnetId).text)
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
