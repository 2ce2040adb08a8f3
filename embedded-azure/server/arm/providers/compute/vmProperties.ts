import { z } from 'zod'
import { referenceSchema } from '../../types/bodySchemas.ts'
import { noForwarding } from '../network/networkInterfaceProperties.ts'
import { customData, deleteOption, osProfileSchema, storageProfileSchema, without } from './vmProfiles.ts'

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
    enableIPForwarding: z.literal(false, noForwarding).optional(),
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
    .max(1, 'VMs of the embedded Azure have one network interface.')
    .optional(),
  networkApiVersion: z.string().optional(),
  networkInterfaceConfigurations: z
    .array(interfaceConfiguration)
    .length(1, 'VMs of the embedded Azure have one network interface.')
    .optional(),
})

/** The properties of a virtual machine. Strict, because silently ignoring a property would be a lie. */
export const vmProperties = z.strictObject({
  hardwareProfile: z.strictObject({ vmSize: z.string() }),
  storageProfile: storageProfileSchema,
  osProfile: osProfileSchema,
  networkProfile: networkProfileSchema,
  securityProfile: z
    .strictObject({
      securityType: z
        .enum(['TrustedLaunch', 'Standard'], 'The embedded Azure has no confidential virtual machines.')
        .default('Standard'),
      // Only recorded: there is no firmware whose boot could be measured.
      uefiSettings: z
        .strictObject({ secureBootEnabled: z.boolean().optional(), vTpmEnabled: z.boolean().optional() })
        .optional(),
      encryptionAtHost: z.literal(false, 'The embedded Azure has no encryption at host.').optional(),
    })
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
  /** Kept by the server and never shown as properties; the instance view has them. */
  power: z.enum(['starting', 'running', 'stopping', 'stopped', 'deallocating', 'deallocated']).default('running'),
  placement: z.object({ faultDomain: z.int(), updateDomain: z.int() }).optional(),
  additionalCapabilities: z
    .record(z.string(), z.literal(false, 'The embedded Azure has no such capability.'))
    .optional(),
  /** The time limit of extensions, which do not exist here. */
  extensionsTimeBudget: z.string().optional(),
  applicationProfile: without('gallery applications'),
  capacityReservation: without('capacity reservations'),
  host: without('dedicated hosts'),
  hostGroup: without('dedicated hosts'),
  licenseType: without('licences'),
  proximityPlacementGroup: without('proximity placement groups'),
  scheduledEventsProfile: without('termination notifications'),
  virtualMachineScaleSet: without('virtual machine scale sets'),
  vmId: z.string().optional(),
  timeCreated: z.string().optional(),
})

export type VmProperties = z.infer<typeof vmProperties>
