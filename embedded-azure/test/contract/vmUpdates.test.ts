import type { VirtualMachine, VirtualMachineUpdate } from '@azure/arm-compute'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Fabric, HostShape } from '../../server/fabric/fabric.ts'
import { recordsOnlyFabric } from '../../server/fabric/recordsOnly.ts'
import { withEmbeddedAzure } from '../support/embeddedAzure.ts'
import { clientsFor, location, machineIn, makeNetwork } from '../support/embeddedClients.ts'

const rg = 'updates'

let asked: ReturnType<typeof machineIn>
/** The shapes in which hosts were made or started. */
const hosts: HostShape[] = []

function listeningFabric(): Fabric {
  const fabric = recordsOnlyFabric()
  return {
    ...fabric,
    async createHost(host) {
      hosts.push(host)
      await fabric.createHost(host)
    },
  }
}

const azure = await withEmbeddedAzure({ fabric: async () => listeningFabric() })
const clients = clientsFor(azure.endpoint, azure.ca)
const compute = clients.compute
const machines = compute.virtualMachines
beforeAll(async () => {
  asked = machineIn(await makeNetwork(clients, rg), 'vm')
  await machines.createOrUpdate(rg, 'vm', { ...asked, tags: { run: '1' } })
})

async function coresUsed(family: string): Promise<number | undefined> {
  for await (const usage of compute.usage.list(location)) if (usage.name.value === family) return usage.currentValue
  return undefined
}

describe('a PATCH of a machine', () => {
  test('replaces the tags, leaves everything else, and restarts nothing', async () => {
    const before = await machines.get(rg, 'vm')
    const { tags, provisioningState } = await machines.update(rg, 'vm', { tags: { owner: 'me' } })
    expect({ tags, provisioningState }).toEqual({ tags: { owner: 'me' }, provisioningState: 'Succeeded' })
    const { tags: _, etag: __, ...after } = await machines.get(rg, 'vm')
    expect(after).toEqual(
      Object.fromEntries(Object.entries(before).filter(([name]) => !['tags', 'etag'].includes(name))),
    )
    expect(hosts).toHaveLength(1)
  })

  test('gives a running machine another size by starting it again, and the quotas follow', async () => {
    const resized = await machines.update(rg, 'vm', { hardwareProfile: { vmSize: 'Standard_D4as_v6' } })
    expect(resized.hardwareProfile?.vmSize).toBe('Standard_D4as_v6')
    expect(hosts.map(({ memoryBytes, vcpus }) => [memoryBytes / 2 ** 30, vcpus])).toEqual([
      [8, 2],
      [16, 4],
    ])
    expect([
      await coresUsed('cores'),
      await coresUsed('standardDav6Family'),
      await coresUsed('standardDSv5Family'),
    ]).toEqual([4, 4, 0])
  })

  test('gives a machine that is down another size when it starts', async () => {
    await machines.deallocate(rg, 'vm')
    hosts.length = 0
    await machines.update(rg, 'vm', { hardwareProfile: { vmSize: 'Standard_B2als_v2' } })
    expect(hosts).toEqual([])
    await machines.start(rg, 'vm')
    expect(hosts.map(({ memoryBytes }) => memoryBytes / 2 ** 30)).toEqual([4])
  })

  test('grows the OS disk of a deallocated machine, and of no other', async () => {
    const grown: VirtualMachineUpdate = { storageProfile: { osDisk: { createOption: 'FromImage', diskSizeGB: 64 } } }
    await expect(machines.update(rg, 'vm', grown)).rejects.toMatchObject({ code: 'Conflict', statusCode: 409 })
    await machines.deallocate(rg, 'vm')
    await machines.update(rg, 'vm', grown)
    expect((await compute.disks.get(rg, 'vm-disk')).diskSizeGB).toBe(64)
    const shrunk: VirtualMachineUpdate = { storageProfile: { osDisk: { createOption: 'FromImage', diskSizeGB: 32 } } }
    await expect(machines.update(rg, 'vm', shrunk)).rejects.toMatchObject({ code: 'OperationNotAllowed' })
    await machines.start(rg, 'vm')
  })

  test('keeps userData, which only $expand=userData shows', async () => {
    const userData = Buffer.from('colour=blue').toString('base64')
    await machines.update(rg, 'vm', { userData })
    expect((await machines.get(rg, 'vm')).userData).toBeUndefined()
    expect((await machines.get(rg, 'vm', { expand: 'userData' })).userData).toBe(userData)
    await machines.update(rg, 'vm', { tags: {} })
    expect((await machines.get(rg, 'vm', { expand: 'userData' })).userData).toBe(userData)
  })

  test('is refused for what only the first request can say', async () => {
    const changes: Record<string, VirtualMachineUpdate> = {
      'osProfile.adminUsername': { osProfile: { adminUsername: 'other' } },
      'osProfile.customData': { osProfile: { customData: Buffer.from('#!/bin/sh').toString('base64') } },
      'osProfile.linuxConfiguration.ssh': {
        osProfile: {
          linuxConfiguration: { ssh: { publicKeys: [{ path: '/home/ke2e/.ssh/authorized_keys', keyData: 'k' }] } },
        },
      },
      'storageProfile.imageReference.offer': { storageProfile: { imageReference: { offer: 'ubuntu-26_04-lts' } } },
      zones: { zones: ['1'] },
      priority: { priority: 'Spot' },
    }
    for (const [property, change] of Object.entries(changes)) {
      await expect(machines.update(rg, 'vm', change), property).rejects.toMatchObject({
        code: 'PropertyChangeNotAllowed',
        statusCode: 409,
        message: expect.stringContaining(property),
      })
    }
  })

  test('of an unknown size, a data disk, or a machine that is not there is refused', async () => {
    await expect(machines.update(rg, 'vm', { hardwareProfile: { vmSize: 'Standard_Q9' } })).rejects.toMatchObject({
      code: 'InvalidParameter',
    })
    await expect(
      machines.update(rg, 'vm', { storageProfile: { dataDisks: [{ lun: 0, createOption: 'Empty', diskSizeGB: 4 }] } }),
    ).rejects.toMatchObject({ statusCode: 400, message: expect.stringContaining('no data disks') })
    await expect(
      machines.attachDetachDataDisks(rg, 'vm', { dataDisksToAttach: [{ diskId: '/none' }] }),
    ).rejects.toMatchObject({ code: 'NotImplemented', statusCode: 501 })
    await expect(machines.update(rg, 'absent', { tags: {} })).rejects.toMatchObject({ code: 'ResourceNotFound' })
  })

  test('is refused when the machine has changed since it was read', async () => {
    const etag = (await machines.get(rg, 'vm')).etag ?? ''
    await machines.update(rg, 'vm', { tags: { a: '1' } }, { ifMatch: etag })
    await expect(machines.update(rg, 'vm', { tags: { a: '2' } }, { ifMatch: etag })).rejects.toMatchObject({
      code: 'PreconditionFailed',
      statusCode: 412,
    })
    await expect(machines.createOrUpdate(rg, 'vm', asked, { ifNoneMatch: '*' })).rejects.toMatchObject({
      statusCode: 412,
    })
  })
})

test('a PUT of what a GET gave changes nothing', async () => {
  const before: VirtualMachine = await machines.get(rg, 'vm', { expand: 'instanceView' })
  hosts.length = 0
  await machines.createOrUpdate(rg, 'vm', before)
  const { etag: _, instanceView: __, ...after } = await machines.get(rg, 'vm', { expand: 'instanceView' })
  expect(before).toMatchObject(after)
  expect(hosts).toEqual([])
})

test('what real Azure has for machines and this one has not is refused by name', async () => {
  const extension = { location, publisher: 'Microsoft.Azure.Extensions', typePropertiesType: 'CustomScript' }
  await expect(compute.virtualMachineExtensions.createOrUpdate(rg, 'vm', 'script', extension)).rejects.toMatchObject({
    code: 'NotImplemented',
    message: expect.stringContaining('virtualMachines/extensions'),
  })
  expect((await compute.virtualMachineExtensions.list(rg, 'vm')).value).toEqual([])
  const id = '/subscriptions/x/resourceGroups/y/providers/Microsoft.Compute/proximityPlacementGroups/z'
  await expect(
    machines.createOrUpdate(rg, 'near', { ...asked, proximityPlacementGroup: { id } }),
  ).rejects.toMatchObject({ statusCode: 400, message: expect.stringContaining('no proximity placement groups') })
  await expect(compute.proximityPlacementGroups.createOrUpdate(rg, 'z', { location })).rejects.toMatchObject({
    code: 'NotImplemented',
    message: expect.stringContaining('proximityPlacementGroups'),
  })
})

test("nothing of a request is ignored: a password, an image of one's own, a disk elsewhere, a host name that is none", async () => {
  const { osProfile, storageProfile } = asked
  const odd: Record<string, VirtualMachine> = {
    'password sign-in': { ...asked, osProfile: { ...osProfile, adminPassword: 'Not-4-secret' } },
    'custom images': {
      ...asked,
      storageProfile: { ...storageProfile, imageReference: { ...storageProfile.imageReference, id: '/mine' } },
    },
    'unmanaged disks': {
      ...asked,
      storageProfile: { ...storageProfile, osDisk: { ...storageProfile.osDisk, vhd: { uri: 'https://x.invalid' } } },
    },
    'ephemeral disks': {
      ...asked,
      storageProfile: {
        ...storageProfile,
        osDisk: { ...storageProfile.osDisk, diffDiskSettings: { option: 'Local' } },
      },
    },
    'encryption at host': { ...asked, securityProfile: { encryptionAtHost: true } },
    'host name consists of': { ...asked, osProfile: { ...osProfile, computerName: 'a_b' } },
    "'interconnectBlockProfile'": { ...asked, interconnectBlockProfile: { interconnectBlock: { id: '/none' } } },
  }
  for (const [gap, machine] of Object.entries(odd)) {
    await expect(machines.createOrUpdate(rg, 'odd', machine), gap).rejects.toMatchObject({
      statusCode: 400,
      message: expect.stringContaining(gap),
    })
  }
})

test('a machine without a computer name has its own for one', async () => {
  const { computerName: _, ...osProfile } = asked.osProfile
  const made = await machines.createOrUpdate(rg, 'named', {
    ...machineIn(asked.networkProfile.networkInterfaceConfigurations[0]?.ipConfigurations[0]?.subnet.id ?? '', 'named'),
    osProfile,
  })
  expect(made.osProfile?.computerName).toBe('named')
})
