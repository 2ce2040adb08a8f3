import { keyOf, resourceId } from '../../../wire/ids.ts'
import type { World } from '../../context.ts'
import { newResource, remove, save } from '../../resources/lifecycle.ts'
import type { Resource } from '../../resources/store.ts'
import type { Typed } from '../../types/resourceType.ts'
import { networkInterfaceProperties } from '../network/networkInterfaceProperties.ts'
import { networkInterfaces } from '../network/networkInterfaces.ts'
import { publicAddressProperties, publicIPAddresses } from '../network/publicAddresses.ts'
import { disks } from './disks.ts'
import type { InterfaceConfiguration, MachineProperties } from './machineProperties.ts'

/** The resources that a virtual machine brings with it and may take with it: interface, public address, disk. */

type Machine = Typed<MachineProperties>

/** Makes a network interface, and a public address where asked, as the machine's request describes them inline. */
export function makeInterface(machine: Machine, configuration: InterfaceConfiguration, world: World): Resource {
  const { ipConfigurations, primary: _, deleteOption: __, ...properties } = configuration.properties
  const made = ipConfigurations.map(({ name, properties: { publicIPAddressConfiguration, ...ipConfiguration } }) => {
    if (publicIPAddressConfiguration === undefined) return { name, properties: ipConfiguration }
    const { deleteOption } = publicIPAddressConfiguration.properties
    const address = makePublicAddress(machine, publicIPAddressConfiguration, world)
    const publicIPAddress = { id: address.id, ...(deleteOption === undefined ? {} : { properties: { deleteOption } }) }
    return { name, properties: { ...ipConfiguration, publicIPAddress } }
  })
  const draft = partOf(machine, networkInterfaces.name, `${configuration.name}-${machine.uid}`, world)
  return save(
    {
      ...draft,
      tags: configuration.tags,
      properties: networkInterfaceProperties.parse({ ...properties, ipConfigurations: made }),
    },
    undefined,
    networkInterfaces,
    world,
  )
}

type PublicAddressConfiguration = NonNullable<
  InterfaceConfiguration['properties']['ipConfigurations'][number]['properties']['publicIPAddressConfiguration']
>

function makePublicAddress(machine: Machine, configuration: PublicAddressConfiguration, world: World): Resource {
  const { deleteOption: _, ...properties } = configuration.properties
  const draft = partOf(machine, publicIPAddresses.name, `${configuration.name}-${machine.uid}`, world)
  return save(
    {
      ...draft,
      tags: configuration.tags,
      envelope: { sku: { name: configuration.sku?.name ?? 'Standard', tier: configuration.sku?.tier ?? 'Regional' } },
      properties: publicAddressProperties.parse(properties),
    },
    undefined,
    publicIPAddresses,
    world,
  )
}

/** Makes the record of the machine's disk. */
export function makeDisk(machine: Machine, world: World): Resource {
  const { osDisk, imageReference } = machine.properties.storageProfile
  const name = osDisk.name ?? `${machine.name}_OsDisk_1_${crypto.randomUUID().replaceAll('-', '')}`
  const draft = partOf(machine, disks.name, name, world)
  return save(
    {
      ...draft,
      tags: machine.tags,
      envelope: { sku: { name: osDisk.managedDisk.storageAccountType }, managedBy: machine.id },
      properties: {
        osType: 'Linux',
        creationData: {
          createOption: 'FromImage',
          imageReference: { id: imageIdOf(machine.location, imageReference) },
        },
        diskSizeGB: osDisk.diskSizeGB,
        diskState: 'Attached',
      },
    },
    undefined,
    disks,
    world,
  )
}

/** Takes away what is to go with the machine, and lets go of the rest. */
export async function removeParts(machine: Machine, world: World, options: { readonly force: boolean }): Promise<void> {
  for (const { id, properties } of machine.properties.networkProfile.networkInterfaces ?? []) {
    if (properties.deleteOption !== 'Delete') continue
    const publicAddresses = publicAddressesToDelete(id, world)
    await remove(id, networkInterfaces, world, options)
    await Promise.all(publicAddresses.map((address) => remove(address, publicIPAddresses, world, options)))
  }
  const { osDisk } = machine.properties.storageProfile
  if (osDisk.managedDisk.id === undefined) return
  if (osDisk.deleteOption === 'Delete') await remove(osDisk.managedDisk.id, disks, world, options)
  else detachDisk(osDisk.managedDisk.id, world)
}

function detachDisk(id: string, world: World): void {
  const disk = world.store.get(id)
  if (disk === undefined) return
  const { managedBy: _, ...envelope } = disk.envelope
  world.store.put({ ...disk, envelope, properties: { ...disk.properties, diskState: 'Unattached' } }, [])
}

function publicAddressesToDelete(interfaceId: string, world: World): string[] {
  const resource = world.store.get(interfaceId)
  if (resource === undefined) return []
  const { ipConfigurations } = networkInterfaceProperties.parse(resource.properties)
  return ipConfigurations.flatMap(({ properties: { publicIPAddress } }) =>
    publicIPAddress?.properties?.deleteOption === 'Delete' ? [publicIPAddress.id] : [],
  )
}

/** A record in the machine's group and region. */
function partOf(machine: Machine, type: string, name: string, world: World): Resource {
  const group = machine.id.split('/').slice(0, 5).join('/')
  const id = resourceId(group, type, [name])
  const existing = world.store.get(id)
  if (existing && keyOf(existing.type) === keyOf(type)) return existing
  return newResource({ id, name, type, location: machine.location }, world)
}

function imageIdOf(location: string, image: MachineProperties['storageProfile']['imageReference']): string {
  return `/Subscriptions/00000000-0000-0000-0000-000000000000/Providers/Microsoft.Compute/Locations/${location}/Publishers/${image.publisher}/ArtifactTypes/VMImage/Offers/${image.offer}/Skus/${image.sku}/Versions/${image.exactVersion}`
}
