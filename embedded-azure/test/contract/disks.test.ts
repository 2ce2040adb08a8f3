import { beforeAll, describe, expect, test } from 'vitest'
import { withEmbeddedAzure } from '../support/embeddedAzure.ts'
import { clientsFor, location, machineIn, makeNetwork } from '../support/embeddedClients.ts'

const rg = 'disks'

const azure = await withEmbeddedAzure()
const clients = clientsFor(azure.endpoint, azure.ca)
const compute = clients.compute
beforeAll(async () => {
  await compute.virtualMachines.createOrUpdate(rg, 'vm', machineIn(await makeNetwork(clients, rg), 'vm'))
})

const empty = { location, creationData: { createOption: 'Empty' }, diskSizeGB: 8 }

describe('an empty disk', () => {
  test('is made, grows, takes another kind, and is deleted', async () => {
    const made = await compute.disks.createOrUpdate(rg, 'data', { ...empty, sku: { name: 'Premium_LRS' } })
    expect(made).toMatchObject({
      provisioningState: 'Succeeded',
      diskState: 'Unattached',
      diskSizeGB: 8,
      diskSizeBytes: 8 * 2 ** 30,
      sku: { name: 'Premium_LRS' },
      timeCreated: expect.any(Date),
    })
    const changed = await compute.disks.update(rg, 'data', {
      diskSizeGB: 16,
      sku: { name: 'StandardSSD_LRS' },
      tags: { a: 'b' },
    })
    expect(changed).toMatchObject({ diskSizeGB: 16, sku: { name: 'StandardSSD_LRS' }, tags: { a: 'b' } })
    expect(changed.uniqueId).toBe(made.uniqueId)
    await expect(compute.disks.update(rg, 'data', { diskSizeGB: 8 })).rejects.toMatchObject({
      code: 'OperationNotAllowed',
      statusCode: 409,
    })
    await compute.disks.delete(rg, 'data')
    await expect(compute.disks.get(rg, 'data')).rejects.toMatchObject({ code: 'ResourceNotFound' })
  })

  test('is refused without a size, and so is any other kind of disk', async () => {
    await expect(
      compute.disks.createOrUpdate(rg, 'odd', { location, creationData: empty.creationData }),
    ).rejects.toMatchObject({
      code: 'InvalidParameter',
    })
    const copy = { location, creationData: { createOption: 'Copy', sourceResourceId: '/none' }, diskSizeGB: 8 }
    await expect(compute.disks.createOrUpdate(rg, 'odd', copy)).rejects.toMatchObject({
      code: 'NotImplemented',
      message: expect.stringContaining("'Copy'"),
    })
    await expect(compute.disks.createOrUpdate(rg, 'odd', { ...empty, burstingEnabled: true })).rejects.toMatchObject({
      statusCode: 400,
      message: expect.stringContaining('burstingEnabled'),
    })
  })
})

describe("a machine's own disk", () => {
  test('is attached to it, cannot be deleted, and changes only while the machine is deallocated', async () => {
    const { managedBy, diskState, sku } = await compute.disks.get(rg, 'vm-disk')
    expect({ managedBy, diskState, sku }).toMatchObject({
      managedBy: expect.stringMatching(/virtualMachines\/vm$/),
      diskState: 'Attached',
      sku: { name: 'StandardSSD_LRS' },
    })
    await expect(compute.disks.delete(rg, 'vm-disk')).rejects.toMatchObject({
      code: 'OperationNotAllowed',
      statusCode: 409,
    })
    await expect(compute.disks.update(rg, 'vm-disk', { diskSizeGB: 64 })).rejects.toMatchObject({
      code: 'OperationNotAllowed',
      message: expect.stringContaining('running VM'),
    })
  })

  test('is reserved while its machine is deallocated, and the machine knows what it has become', async () => {
    await compute.virtualMachines.deallocate(rg, 'vm')
    expect((await compute.disks.get(rg, 'vm-disk')).diskState).toBe('Reserved')
    await compute.disks.update(rg, 'vm-disk', { diskSizeGB: 64, sku: { name: 'Premium_LRS' } })
    expect((await compute.virtualMachines.get(rg, 'vm')).storageProfile?.osDisk).toMatchObject({
      diskSizeGB: 64,
      managedDisk: { storageAccountType: 'Premium_LRS' },
    })
    expect((await compute.disks.get(rg, 'vm-disk')).managedBy).toMatch(/virtualMachines\/vm$/)
  })

  test('is left behind, without a machine, when it is not to go with it', async () => {
    const machine = await compute.virtualMachines.get(rg, 'vm')
    const osDisk = { createOption: 'FromImage', deleteOption: 'Detach' }
    await compute.virtualMachines.update(rg, 'vm', { storageProfile: { osDisk } })
    await compute.virtualMachines.delete(rg, machine.name ?? '')
    const { managedBy, diskState } = await compute.disks.get(rg, 'vm-disk')
    expect({ managedBy, diskState }).toEqual({ managedBy: undefined, diskState: 'Unattached' })
    await compute.disks.delete(rg, 'vm-disk')
  })
})

test('snapshots, images and galleries are refused by name', async () => {
  const refused = (type: string) => ({
    code: 'NotImplemented',
    statusCode: 501,
    message: expect.stringContaining(type),
  })
  const creationData = { createOption: 'Copy', sourceResourceId: '/none' }
  await expect(compute.snapshots.createOrUpdate(rg, 's', { location, creationData })).rejects.toMatchObject(
    refused('snapshots'),
  )
  await expect(compute.images.createOrUpdate(rg, 'i', { location })).rejects.toMatchObject(refused('images'))
  await expect(compute.galleries.createOrUpdate(rg, 'g', { location })).rejects.toMatchObject(refused('galleries'))
  await expect(compute.virtualMachineScaleSets.createOrUpdate(rg, 'v', { location })).rejects.toMatchObject(
    refused('virtualMachineScaleSets'),
  )
})
