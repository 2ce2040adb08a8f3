import { keyOf, resourceId } from '../../../wire/ids.ts'
import type { Arm } from '../../arm.ts'
import { newResource, remove, save } from '../../resources/lifecycle.ts'
import type { Resource } from '../../resources/store.ts'
import type { Typed } from '../../types/resourceType.ts'
import { networkInterfaceProperties } from '../network/networkInterfaceProperties.ts'
import { networkInterfaces } from '../network/networkInterfaces.ts'
import { publicAddressProperties, publicIPAddresses } from '../network/publicAddresses.ts'
import { disks } from './disks.ts'
import type { InterfaceConfiguration, VmProperties } from './vmProperties.ts'

/** The resources that are created with a VM and may be deleted with it: interface, public address, disk. */

type VirtualMachine = Typed<VmProperties>

/** Creates a network interface, and a public address if requested, as the VM's request describes them inline. */
export function makeInterface(vm: VirtualMachine, configuration: InterfaceConfiguration, arm: Arm): Resource {
  const { ipConfigurations, primary: _, deleteOption: __, ...properties } = configuration.properties
  const made = ipConfigurations.map(({ name, properties: { publicIPAddressConfiguration, ...ipConfiguration } }) => {
    if (publicIPAddressConfiguration === undefined) return { name, properties: ipConfiguration }
    const { deleteOption } = publicIPAddressConfiguration.properties
    const address = makePublicAddress(vm, publicIPAddressConfiguration, arm)
    const publicIPAddress = { id: address.id, ...(deleteOption === undefined ? {} : { properties: { deleteOption } }) }
    return { name, properties: { ...ipConfiguration, publicIPAddress } }
  })
  const draft = partOf(vm, networkInterfaces.name, `${configuration.name}-${vm.uid}`, arm)
  return save(
    {
      ...draft,
      tags: configuration.tags,
      properties: networkInterfaceProperties.parse({ ...properties, ipConfigurations: made }),
    },
    undefined,
    networkInterfaces,
    arm,
  )
}

type PublicAddressConfiguration = NonNullable<
  InterfaceConfiguration['properties']['ipConfigurations'][number]['properties']['publicIPAddressConfiguration']
>

function makePublicAddress(vm: VirtualMachine, configuration: PublicAddressConfiguration, arm: Arm): Resource {
  const { deleteOption: _, ...properties } = configuration.properties
  const draft = partOf(vm, publicIPAddresses.name, `${configuration.name}-${vm.uid}`, arm)
  return save(
    {
      ...draft,
      tags: configuration.tags,
      envelope: { sku: { name: configuration.sku?.name ?? 'Standard', tier: configuration.sku?.tier ?? 'Regional' } },
      properties: publicAddressProperties.parse(properties),
    },
    undefined,
    publicIPAddresses,
    arm,
  )
}

/** Creates the record of the VM's disk. */
export function makeDisk(vm: VirtualMachine, arm: Arm): Resource {
  const { osDisk, imageReference } = vm.properties.storageProfile
  const name = osDisk.name ?? `${vm.name}_OsDisk_1_${crypto.randomUUID().replaceAll('-', '')}`
  const draft = partOf(vm, disks.name, name, arm)
  return save(
    {
      ...draft,
      tags: vm.tags,
      envelope: { sku: { name: osDisk.managedDisk.storageAccountType }, managedBy: vm.id },
      properties: {
        osType: 'Linux',
        creationData: {
          createOption: 'FromImage',
          imageReference: { id: imageIdOf(vm.location, imageReference) },
        },
        diskSizeGB: osDisk.diskSizeGB,
        diskState: 'Attached',
      },
    },
    undefined,
    disks,
    arm,
  )
}

/** Deletes what is to be deleted with the VM, and detaches the rest. */
export async function removeParts(vm: VirtualMachine, arm: Arm, options: { readonly force: boolean }): Promise<void> {
  for (const { id, properties } of vm.properties.networkProfile.networkInterfaces ?? []) {
    if (properties.deleteOption !== 'Delete') continue
    const publicAddresses = publicAddressesToDelete(id, arm)
    await remove(id, networkInterfaces, arm, options)
    await Promise.all(publicAddresses.map((address) => remove(address, publicIPAddresses, arm, options)))
  }
  const { osDisk } = vm.properties.storageProfile
  if (osDisk.managedDisk.id === undefined) return
  if (osDisk.deleteOption === 'Delete') await remove(osDisk.managedDisk.id, disks, arm, options)
  else detachDisk(osDisk.managedDisk.id, arm)
}

function detachDisk(id: string, arm: Arm): void {
  const disk = arm.store.get(id)
  if (disk === undefined) return
  const { managedBy: _, ...envelope } = disk.envelope
  arm.store.put({ ...disk, envelope, properties: { ...disk.properties, diskState: 'Unattached' } }, [])
}

function publicAddressesToDelete(interfaceId: string, arm: Arm): string[] {
  const resource = arm.store.get(interfaceId)
  if (resource === undefined) return []
  const { ipConfigurations } = networkInterfaceProperties.parse(resource.properties)
  return ipConfigurations.flatMap(({ properties: { publicIPAddress } }) =>
    publicIPAddress?.properties?.deleteOption === 'Delete' ? [publicIPAddress.id] : [],
  )
}

/** A record in the VM's group and region. */
function partOf(vm: VirtualMachine, type: string, name: string, arm: Arm): Resource {
  const group = vm.id.split('/').slice(0, 5).join('/')
  const id = resourceId(group, type, [name])
  const existing = arm.store.get(id)
  if (existing && keyOf(existing.type) === keyOf(type)) return existing
  return newResource({ id, name, type, location: vm.location }, arm)
}

function imageIdOf(location: string, image: VmProperties['storageProfile']['imageReference']): string {
  return `/Subscriptions/00000000-0000-0000-0000-000000000000/Providers/Microsoft.Compute/Locations/${location}/Publishers/${image.publisher}/ArtifactTypes/VMImage/Offers/${image.offer}/Skus/${image.sku}/Versions/${image.exactVersion}`
}
