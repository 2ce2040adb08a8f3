import { z } from 'zod'
import { inventorySchema } from './inventory.ts'

export const subscriptionsSchema = z
  .array(z.object({ subscriptionId: z.string(), displayName: z.string() }).readonly())
  .readonly()

const groupSchema = z.object({
  subscriptionId: z.string(),
  name: z.string(),
  location: z.string(),
  provisioningState: z.string(),
  /** How many resources are in it. */
  resources: z.int(),
})

const machineSchema = z.object({
  subscriptionId: z.string(),
  name: z.string(),
  resourceGroup: z.string(),
  provisioningState: z.string(),
  /** The state of its host. */
  host: z.enum(['missing', 'stopped', 'starting', 'running', 'failed']),
})

export const statusSchema = z.object({
  subscriptions: subscriptionsSchema,
  groups: z.array(groupSchema.readonly()).readonly(),
  machines: z.array(machineSchema.readonly()).readonly(),
  inventory: inventorySchema.readonly(),
  capacity: z.object({ freeMemoryBytes: z.number(), freeDiskBytes: z.number() }).readonly(),
})

/** What a server holds, as `kube-e2e embedded status` shows it. */
export type Status = Readonly<z.infer<typeof statusSchema>>
