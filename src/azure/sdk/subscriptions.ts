import { z } from 'zod'
import type { AzureConnection } from './connection.ts'
import { request } from './operation.ts'
import { read } from './read.ts'

const page = z.object({
  value: z.array(z.object({ subscriptionId: z.string(), state: z.string() })),
  nextLink: z.string().nullish(),
})

const inUse = ['Enabled', 'Warned', 'PastDue']

/**
 * Ids of all subscriptions that the identity sees and in which something may run: one that is warned or past due runs and
 * bills on.
 */
export async function visibleSubscriptions(azure: AzureConnection, signal: AbortSignal): Promise<readonly string[]> {
  return request('Listing subscriptions', signal, async () => {
    const ids: string[] = []
    let url: string | undefined = '/subscriptions?api-version=2022-12-01'
    while (url !== undefined) {
      const { value, nextLink }: z.infer<typeof page> = page.parse(await read(azure, url, signal))
      ids.push(...value.filter(({ state }) => inUse.includes(state)).map(({ subscriptionId }) => subscriptionId))
      url = nextLink ?? undefined
    }
    return ids
  })
}
