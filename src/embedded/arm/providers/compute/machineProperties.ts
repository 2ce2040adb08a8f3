import { z } from 'zod'
import { referenceSchema } from '../../requests.ts'

/** Seconds and bytes that Azure allows; customData is counted after decoding. */
const customDataLimit = 65_535
const reservedUserNames = ['admin', 'administrator', 'azure', 'console', 'guest', 'root', 'test', 'user', 'user1']

const deleteOption = z.enum(['Delete', 'Detach'])

/** Base64 of at most so many bytes; userData has the same limit. */
export const customData = z
  .base64()
  .refine(
    (text) => Buffer.from(text, 'base64').length <= customDataLimit,
    `It is longer than ${customDataLimit} bytes.`,
  )

const osProfileSchema = z.looseObject({
  computerName: z.string().min(1).max(64),
  adminUsername: z
    .string()
    .min(1)
    .max(64)
    .refine((name) => !reservedUserNames.includes(name.toLowerCase()), 'The Admin Username specified is not allowed.'),
  customData: customData.optional(),
  linuxConfiguration: z.looseObject({
    disablePasswordAuthentication: z.literal(true, 'The embedded Azure has no password sign-in; use an SSH key.'),
    provisionVMAgent: z.boolean().default(true),
    ssh: z.object({
      publicKeys: z.array(z.object({ path: z.string(), keyData: z.string().min(1) })).min(1),
    }),
  }),
})

const storageProfileSchema = z.looseObject({
  imageReference: z.object({
    publisher: z.string(),
    offer: z.string(),
    sku: z.string(),
    version: z.string(),
    exactVersion: z.string().optional(),
  }),
  osDisk: z.looseObject({
    name: z.string().optional(),
    osType: z.string().default('Linux'),
    createOption: z.literal('FromImage'),
    caching: z.enum(['None', 'ReadOnly', 'ReadWrite']).default('ReadWrite'),
    deleteOption: deleteOption.default('Detach'),
    diskSizeGB: z.int().min(30).default(30),
    managedDisk: z
      .looseObject({ id: z.string().optional(), storageAccountType: z.string().default('Standard_LRS') })
      .default({ storageAccountType: 'Standard_LRS' }),
    diffDiskSettings: z.undefined('The embedded Azure has no ephemeral disks.').optional(),
  }),
  dataDisks: z.array(z.unknown()).max(0, 'The embedded Azure has no data disks.').default([]),
})

const publicAddressConfiguration = z.object({
  name: z.string(),
  tags: z.record(z.string(), z.string()).optional(),
  sku: z.object({ name: z.string().optional(), tier: z.string().optional() }).optional(),
  properties: z.looseObject({ deleteOption: deleteOption.optional() }).default({}),
})

const interfaceConfiguration = z.object({
  name: z.string(),
  tags: z.record(z.string(), z.string()).optional(),
  properties: z.looseObject({
    primary: z.boolean().default(true),
    deleteOption: deleteOption.default('Detach'),
    enableAcceleratedNetworking: z.boolean().optional(),
    enableIPForwarding: z.boolean().optional(),
    networkSecurityGroup: referenceSchema.optional(),
    ipConfigurations: z
      .array(
        z.object({
          name: z.string(),
          properties: z.looseObject({
            subnet: referenceSchema,
            primary: z.boolean().optional(),
            publicIPAddressConfiguration: publicAddressConfiguration.optional(),
          }),
        }),
      )
      .length(1),
  }),
})

export type InterfaceConfiguration = z.infer<typeof interfaceConfiguration>

const networkProfileSchema = z.object({
  networkInterfaces: z
    .array(
      referenceSchema.extend({
        properties: z
          .object({ primary: z.boolean().optional(), deleteOption: deleteOption.default('Detach') })
          .default({ deleteOption: 'Detach' }),
      }),
    )
    .max(1, 'Machines of the embedded Azure have one network interface.')
    .optional(),
  networkApiVersion: z.string().optional(),
  networkInterfaceConfigurations: z
    .array(interfaceConfiguration)
    .length(1, 'Machines of the embedded Azure have one network interface.')
    .optional(),
})

/** A property that real Azure has and this one does not. */
function without(what: string) {
  return z.undefined(`The embedded Azure has no ${what}.`).optional()
}

/** What a virtual machine may say. Strict, because a property that is quietly ignored would be a lie. */
export const machineProperties = z.strictObject({
  hardwareProfile: z.strictObject({ vmSize: z.string() }),
  storageProfile: storageProfileSchema,
  osProfile: osProfileSchema,
  networkProfile: networkProfileSchema,
  securityProfile: z
    .looseObject({ securityType: z.enum(['TrustedLaunch', 'Standard']).default('Standard') })
    .optional(),
  diagnosticsProfile: z
    .object({
      bootDiagnostics: z.object({
        enabled: z.boolean().default(false),
        storageUri: z.literal('', 'The embedded Azure has managed boot diagnostics only.').optional(),
      }),
    })
    .optional(),
  userData: customData.optional(),
  availabilitySet: referenceSchema.optional(),
  priority: z.enum(['Regular', 'Spot']).optional(),
  evictionPolicy: z.enum(['Delete', 'Deallocate']).optional(),
  billingProfile: z.object({ maxPrice: z.number() }).optional(),
  /** Kept by the server and never shown as properties: they are the instance view's. */
  power: z.enum(['starting', 'running', 'stopping', 'stopped', 'deallocating', 'deallocated']).default('running'),
  placement: z.object({ faultDomain: z.int(), updateDomain: z.int() }).optional(),
  osState: z.enum(['Specialized', 'Generalized']).default('Specialized'),
  additionalCapabilities: z
    .record(z.string(), z.literal(false, 'The embedded Azure has no such capability.'))
    .optional(),
  /** It limits the time of extensions, of which there are none. */
  extensionsTimeBudget: z.string().optional(),
  applicationProfile: without('gallery applications'),
  capacityReservation: without('capacity reservations'),
  host: without('dedicated hosts'),
  hostGroup: without('dedicated hosts'),
  licenseType: without('licences'),
  proximityPlacementGroup: without('proximity placement groups'),
  scheduledEventsProfile: without('notifications of terminations'),
  virtualMachineScaleSet: without('virtual machine scale sets'),
  vmId: z.string().optional(),
  timeCreated: z.string().optional(),
})

export type MachineProperties = z.infer<typeof machineProperties>
