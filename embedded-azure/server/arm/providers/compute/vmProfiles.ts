import { z } from 'zod'

/** Bytes that Azure allows; customData is counted after decoding. */
const customDataLimit = 65_535
const reservedUserNames = ['admin', 'administrator', 'azure', 'console', 'guest', 'root', 'test', 'user', 'user1']

export const deleteOption = z.enum(['Delete', 'Detach'])

/** Base64 of at most this many bytes; userData has the same limit. */
export const customData = z
  .base64()
  .refine(
    (text) => Buffer.from(text, 'base64').length <= customDataLimit,
    `This is longer than ${customDataLimit} bytes.`,
  )

/** A property that real Azure supports and this one does not. */
export function without(what: string) {
  return z.undefined(`The embedded Azure has no ${what}.`).optional()
}

const noPasswords = 'password sign-in; use an SSH key'

export const osProfileSchema = z.strictObject({
  /** The VM's own name when not given. */
  computerName: z
    .string()
    .max(64)
    .regex(/^([a-z0-9]([a-z0-9.-]*[a-z0-9])?)?$/i, 'A host name consists of letters, digits, hyphens and periods.')
    .default(''),
  adminUsername: z
    .string()
    .min(1)
    .max(64)
    .refine((name) => !reservedUserNames.includes(name.toLowerCase()), 'The Admin Username specified is not allowed.'),
  adminPassword: without(noPasswords),
  customData: customData.optional(),
  linuxConfiguration: z.strictObject(
    {
      disablePasswordAuthentication: z.literal(true, `The embedded Azure has no ${noPasswords}.`),
      provisionVMAgent: z.boolean().default(true),
      enableVMAgentPlatformUpdates: z.boolean().optional(),
      patchSettings: z.record(z.string(), z.unknown()).optional(),
      ssh: z.object({
        publicKeys: z.array(z.object({ path: z.string(), keyData: z.string().min(1) })).min(1),
      }),
    },
    {
      error: (issue) =>
        issue.input === undefined ? `The embedded Azure has Linux only, and no ${noPasswords}.` : undefined,
    },
  ),
  windowsConfiguration: without('Windows'),
  allowExtensionOperations: z.boolean().default(true),
  requireGuestProvisionSignal: z.boolean().optional(),
  secrets: z.array(z.unknown()).max(0, 'The embedded Azure has no key vaults.').default([]),
})

const imageOfOnesOwn = without('custom images')

export const storageProfileSchema = z.strictObject({
  imageReference: z.strictObject({
    publisher: z.string(),
    offer: z.string(),
    sku: z.string(),
    version: z.string(),
    exactVersion: z.string().optional(),
    id: imageOfOnesOwn,
    sharedGalleryImageId: imageOfOnesOwn,
    communityGalleryImageId: imageOfOnesOwn,
  }),
  osDisk: z.strictObject({
    name: z.string().optional(),
    osType: z.literal('Linux', 'The embedded Azure has Linux only.').default('Linux'),
    createOption: z.literal('FromImage', 'The embedded Azure creates the disks of VMs from images only.'),
    caching: z.enum(['None', 'ReadOnly', 'ReadWrite']).default('ReadWrite'),
    deleteOption: deleteOption.default('Detach'),
    diskSizeGB: z.int().min(30).default(30),
    managedDisk: z
      .strictObject({
        id: z.string().optional(),
        storageAccountType: z.string().default('Standard_LRS'),
        diskEncryptionSet: without('disk encryption sets'),
        securityProfile: without('confidential virtual machines'),
      })
      .default({ storageAccountType: 'Standard_LRS' }),
    diffDiskSettings: without('ephemeral disks'),
    encryptionSettings: without('disk encryption'),
    image: without('unmanaged disks'),
    vhd: without('unmanaged disks'),
    writeAcceleratorEnabled: z.literal(false, 'The embedded Azure has no write accelerator.').optional(),
  }),
  dataDisks: z.array(z.unknown()).max(0, 'The embedded Azure has no data disks.').default([]),
  diskControllerType: z.enum(['SCSI', 'NVMe']).optional(),
})
