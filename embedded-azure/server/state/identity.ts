import { randomBytes, randomUUID } from 'node:crypto'
import { z } from 'zod'
import { keptFile } from './folder.ts'

const identitySchema = z.object({
  tenantId: z.uuid(),
  subscriptionId: z.uuid(),
  /** The application that clients sign in as, its service principal's object id, and its secret. */
  clientId: z.uuid(),
  objectId: z.uuid(),
  clientSecret: z.string(),
})

/** The tenant, first subscription and first application of this Azure, created at the first start and kept. */
export type Identity = z.infer<typeof identitySchema>

export async function identityOf(folder: string): Promise<Identity> {
  const made = await keptFile(folder, 'identity', () =>
    JSON.stringify({
      tenantId: randomUUID(),
      subscriptionId: randomUUID(),
      clientId: randomUUID(),
      objectId: randomUUID(),
      clientSecret: randomBytes(30).toString('base64url'),
    }),
  )
  return identitySchema.parse(JSON.parse(made))
}
