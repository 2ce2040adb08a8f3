import { z } from 'zod'
import { ArmError, invalidParameter, notImplemented } from '../../../wire/errors.ts'
import type { Arm } from '../../arm.ts'
import { linksOf } from '../../resources/links.ts'
import { resourceType, type Typed, typedBy } from '../../types/resourceType.ts'
import { vmProperties } from './vmProperties.ts'

/** Bytes in what Azure calls a GB. */
const gibibyte = 2 ** 30
const largestGB = 32_767

const skus = [
  'Standard_LRS',
  'StandardSSD_LRS',
  'StandardSSD_ZRS',
  'Premium_LRS',
  'Premium_ZRS',
  'PremiumV2_LRS',
  'UltraSSD_LRS',
] as const

const properties = z.strictObject({
  creationData: z.looseObject({ createOption: z.string() }),
  diskSizeGB: z.int().min(1).max(largestGB).optional(),
  osType: z.string().optional(),
  hyperVGeneration: z.enum(['V1', 'V2']).optional(),
  encryption: z.object({ type: z.literal('EncryptionAtRestWithPlatformKey') }).optional(),
  networkAccessPolicy: z.enum(['AllowAll', 'DenyAll']).optional(),
  publicNetworkAccess: z.enum(['Enabled', 'Disabled']).optional(),
  maxShares: z.literal(1, 'The embedded Azure has no shared disks.').optional(),
  diskState: z.string().optional(),
  timeCreated: z.string().optional(),
  uniqueId: z.string().optional(),
})

type Disk = Typed<z.infer<typeof properties>>

/**
 * Managed disks. They are records: the bytes of a VM's disk belong to its host, and a VM cannot get another disk.
 */
export const disks = resourceType({
  name: 'Microsoft.Compute/disks',
  summary: 'Records. The bytes of an OS disk belong to its host, and no other disk can be attached to a host.',
  ignored: ['sku', 'zones', 'encryption', 'networkAccessPolicy', 'publicNetworkAccess', 'maxShares'],
  refused: ['createOption other than Empty and FromImage'],
  properties,
  envelope: z.object({
    sku: z.object({ name: z.enum(skus) }).default({ name: 'Standard_LRS' }),
    zones: z.array(z.string()).max(1).optional(),
    managedBy: z.string().optional(),
  }),
  serverOwned: ['diskState', 'timeCreated', 'uniqueId', 'diskSizeBytes'],
  immutable: ['creationData.createOption', 'zones', 'osType', 'hyperVGeneration'],
  inUse: (id, users) =>
    new ArmError(409, 'OperationNotAllowed', `Disk ${id.split('/').at(-1)} is attached to VM ${users.join(', ')}.`),
  longRunning: {
    put: 'azure-async-operation',
    patch: 'azure-async-operation',
    delete: 'azure-async-operation-and-location',
  },
  firstState: 'Creating',
  deleteRank: 2,
  complete: ({ resource, previous }, arm) =>
    withTier(previous ? changedDisk(resource, previous, arm) : newDisk(resource)),
  view(disk, arm) {
    const { diskSizeGB = 0 } = disk.properties
    return { ...disk.properties, diskSizeBytes: diskSizeGB * gibibyte, diskState: stateOf(disk, arm) }
  },
})

/** The kind of storage, and the tier implied by its name. */
function skuOf({ envelope }: Disk): { readonly name: string; readonly tier: string } {
  const { name } = z.object({ name: z.string() }).parse(envelope.sku)
  return { name, tier: /^(Standard|Premium|Ultra)/.exec(name)?.[0] ?? 'Standard' }
}

function withTier(disk: Disk): Disk {
  return { ...disk, envelope: { ...disk.envelope, sku: skuOf(disk) } }
}

/** A disk that is created with a VM already has its owner and state. */
function newDisk(disk: Disk): Disk {
  const { creationData, diskSizeGB, diskState = 'Unattached' } = disk.properties
  if (diskState !== 'Attached' && creationData.createOption !== 'Empty') {
    throw notImplemented(`disks with the createOption '${creationData.createOption}'`)
  }
  if (diskSizeGB === undefined) throw invalidParameter('diskSizeGB', 'An empty disk needs a size: set diskSizeGB.')
  const own = { diskState, timeCreated: disk.createdAt, uniqueId: crypto.randomUUID() }
  return { ...disk, properties: { ...disk.properties, ...own } }
}

function changedDisk(disk: Disk, previous: Disk, arm: Arm): Disk {
  const { diskSizeGB: before = 0 } = previous.properties
  const { diskSizeGB = before } = disk.properties
  const { managedBy } = previous.envelope
  const resized = diskSizeGB !== before
  const otherSku = skuOf(disk).name !== skuOf(previous).name
  if (diskSizeGB < before) {
    throw new ArmError(409, 'OperationNotAllowed', `Disk ${disk.name} has ${before} GB and cannot become smaller.`)
  }
  const kept = { ...disk.envelope, ...(managedBy === undefined ? {} : { managedBy }) }
  const changed = { ...disk, envelope: kept, properties: { ...disk.properties, diskSizeGB } }
  if (typeof managedBy === 'string' && (resized || otherSku)) changeVm(changed, managedBy, arm)
  return changed
}

/** A VM states the size and kind of its disk as well, and must be deallocated before either changes. */
function changeVm(disk: Disk, vmResourceId: string, arm: Arm): void {
  const stored = arm.store.get(vmResourceId)
  if (stored === undefined) return
  const vm = typedBy({ properties: vmProperties }, stored)
  if (vm.properties.power !== 'deallocated') {
    throw new ArmError(
      409,
      'OperationNotAllowed',
      `Cannot resize disk ${disk.name} or change its SKU while it is attached to the running VM ${vmResourceId}. Stop (deallocate) the VM and retry the operation.`,
    )
  }
  const { storageProfile } = vm.properties
  const osDisk = {
    ...storageProfile.osDisk,
    diskSizeGB: disk.properties.diskSizeGB ?? storageProfile.osDisk.diskSizeGB,
    managedDisk: { ...storageProfile.osDisk.managedDisk, storageAccountType: skuOf(disk).name },
  }
  const changed = { ...stored, properties: { ...vm.properties, storageProfile: { ...storageProfile, osDisk } } }
  arm.store.put(changed, linksOf(changed))
}

/** A deallocated VM only reserves its disk. */
function stateOf(disk: Disk, arm: Arm): string | undefined {
  const { managedBy } = disk.envelope
  const vm = typeof managedBy === 'string' ? arm.store.get(managedBy) : undefined
  return vm?.properties.power === 'deallocated' ? 'Reserved' : disk.properties.diskState
}
