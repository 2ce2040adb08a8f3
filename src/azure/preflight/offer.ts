import type { ResourceSku, ResourceSkuRestrictions } from '@azure/arm-compute'
import { isRestError } from '@azure/core-rest-pipeline'
import type { Plan } from '../../plan/plan.ts'
import type { AzureConnection } from '../sdk/connection.ts'
import { request } from '../sdk/operation.ts'
import type { Quota, Size } from './judge.ts'

/** What a location offers, as far as a plan needs to know. */
export interface Offer {
  readonly sizes: readonly Size[]
  readonly cores: readonly Quota[]
  readonly addresses: readonly Quota[]
  readonly imageVersions: readonly string[]
}

/** Requests everything at once. */
export async function offerOf(
  location: string,
  image: Plan['vm']['image'],
  azure: AzureConnection,
  signal: AbortSignal,
): Promise<Offer> {
  const [sizes, cores, addresses, imageVersions] = await Promise.all([
    listSizes(location, azure, signal),
    listComputeQuotas(location, azure, signal),
    listNetworkQuotas(location, azure, signal),
    newestImages(location, image, azure, signal),
  ])
  return { sizes, cores, addresses, imageVersions }
}

/** Every VM size of the location; Azure's answer has several megabytes. */
async function listSizes(location: string, azure: AzureConnection, signal: AbortSignal): Promise<readonly Size[]> {
  return request(`Listing the VM sizes of ${location}`, signal, async () => {
    const sizes: Size[] = []
    const skus = azure.compute.resourceSkus.list({ filter: `location eq '${location}'`, abortSignal: signal })
    for await (const sku of skus) {
      if (sku.resourceType?.toLowerCase() !== 'virtualmachines') continue
      const capabilities = sku.capabilities ?? []
      sizes.push({
        name: sku.name ?? '',
        family: sku.family ?? '',
        capabilities: Object.fromEntries(capabilities.map(({ name, value }) => [name ?? '', value ?? ''])),
        refusal: refusalOf(sku),
      })
    }
    return sizes
  })
}

/** Hosts have no zone of their own, so a size is unavailable only where every zone of the location is closed. */
function refusalOf({ restrictions, locationInfo }: ResourceSku): string | undefined {
  const zones = locationInfo?.[0]?.zones ?? []
  const closes = (restriction: ResourceSkuRestrictions) =>
    restriction.type === 'Location' ||
    (zones.length > 0 && zones.every((zone) => restriction.restrictionInfo?.zones?.includes(zone)))
  return restrictions?.find(closes)?.reasonCode
}

async function listComputeQuotas(
  location: string,
  azure: AzureConnection,
  signal: AbortSignal,
): Promise<readonly Quota[]> {
  return request(`Listing the compute quotas of ${location}`, signal, () =>
    quotasIn(azure.compute.usage.list(location, { abortSignal: signal })),
  )
}

async function listNetworkQuotas(
  location: string,
  azure: AzureConnection,
  signal: AbortSignal,
): Promise<readonly Quota[]> {
  return request(`Listing the network quotas of ${location}`, signal, () =>
    quotasIn(azure.network.usages.list(location, { abortSignal: signal })),
  )
}

/** The newest version of an image; empty where the location does not offer it. */
async function newestImages(
  location: string,
  { publisher, offer, sku }: Plan['vm']['image'],
  azure: AzureConnection,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const options = { top: 1, orderby: 'name desc', abortSignal: signal }
  return request(`Looking for the image ${publisher}:${offer}:${sku}`, signal, async () => {
    try {
      const images = await azure.compute.virtualMachineImages.list(location, publisher, offer, sku, options)
      return images.map(({ name }) => name)
    } catch (thrown) {
      // Azure has several codes for an image that is not there.
      if (isRestError(thrown) && thrown.statusCode === 404) return []
      throw thrown
    }
  })
}

/** Compute and Network describe their usages alike. */
interface UsageLine {
  readonly currentValue: number
  readonly limit: number
  readonly name: { readonly value?: string; readonly localizedValue?: string }
}

async function quotasIn(usages: AsyncIterable<UsageLine>): Promise<readonly Quota[]> {
  const quotas: Quota[] = []
  for await (const { name, currentValue, limit } of usages) {
    const value = name.value ?? ''
    quotas.push({ name: value, title: name.localizedValue ?? value, used: currentValue, limit })
  }
  return quotas
}
