import type { Provider } from '@azure/arm-resources'
import { isRestError } from '@azure/core-rest-pipeline'
import type { Plan } from '../plan/plan.ts'
import type { Clock } from '../system/clock.ts'
import type { Voice } from '../system/progress.ts'
import { waitFor } from '../system/wait.ts'
import type { AzureConnection } from './connection.ts'
import {
  addressProblems,
  coreProblems,
  imageProblems,
  locationProblems,
  type PreflightProblem,
  type Quota,
  type Size,
  sizeProblems,
} from './offer.ts'
import { request, withinLimit } from './operation.ts'

export interface PreflightDeps {
  readonly signal: AbortSignal
  readonly clock: Clock
  readonly voice: Voice
}

/** Azure registers a provider in a minute or two; more than this means that something is wrong. */
const registrationSeconds = 300

/**
 * Asks Azure, before anything is made, whether the plan can be met: subscription, providers, location, size, quota.
 * Nothing is changed, but for providers of which the subscription has never made use: those are registered.
 *
 * @returns every problem found; empty means go
 * @throws CloudError when Azure cannot be asked: sign-in, permissions, an unknown subscription
 */
export async function preflight(
  plan: Plan,
  azure: AzureConnection,
  deps: PreflightDeps,
): Promise<readonly PreflightProblem[]> {
  const limit = {
    what: 'Asking Azure what it offers',
    seconds: registrationSeconds + 120,
    signal: deps.signal,
    clock: deps.clock,
    nextStep: 'Check that this machine reaches Azure, and run again.',
  }
  return withinLimit(limit, async (signal) => {
    const stage = { ...deps, signal }
    const [compute] = await Promise.all([
      registeredProvider('Microsoft.Compute', azure, stage),
      registeredProvider('Microsoft.Network', azure, stage),
    ])
    const wrongLocation = locationProblems(plan, locationsOf(compute))
    if (wrongLocation.length > 0) return wrongLocation

    const [sizes, cores, addresses, imageVersions] = await Promise.all([
      listSizes(plan.location, azure, signal),
      listComputeQuotas(plan.location, azure, signal),
      listNetworkQuotas(plan.location, azure, signal),
      newestImages(plan, azure, signal),
    ])
    return [
      ...imageProblems(plan, imageVersions),
      ...sizeProblems(plan, sizes),
      ...coreProblems(plan, sizes, cores),
      ...addressProblems(plan, addresses),
    ]
  })
}

/** The provider, registered in the subscription; one that is not is registered and waited for. */
async function registeredProvider(namespace: string, azure: AzureConnection, deps: PreflightDeps): Promise<Provider> {
  const options = { abortSignal: deps.signal }
  const look = () =>
    request(`Looking for the resource provider ${namespace}`, deps.signal, () =>
      azure.resources.providers.get(namespace, options),
    )
  const provider = await look()
  if (isRegistered(provider)) return provider
  if (provider.registrationState !== 'Registering') {
    deps.voice.note(`The subscription has never used ${namespace}: registering it, once.`)
    await request(`Registering the resource provider ${namespace}`, deps.signal, () =>
      azure.resources.providers.register(namespace, options),
    )
  }
  const wait = {
    what: `the resource provider ${namespace} to be registered`,
    limitSeconds: registrationSeconds,
    everySeconds: 5,
    clock: deps.clock,
    signal: deps.signal,
    onSeen: (seen: string) => deps.voice.detail(`${namespace}: ${seen}`),
  }
  return waitFor(wait, async () => {
    const seen = await look()
    return isRegistered(seen) ? { done: true, value: seen } : { done: false, seen: seen.registrationState ?? 'unknown' }
  })
}

function isRegistered(provider: Provider): boolean {
  return provider.registrationState === 'Registered'
}

function locationsOf(compute: Provider): readonly string[] {
  const machines = compute.resourceTypes?.find((type) => type.resourceType?.toLowerCase() === 'virtualmachines')
  return machines?.locations ?? []
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
        refusal: sku.restrictions?.find(({ type }) => type === 'Location')?.reasonCode,
      })
    }
    return sizes
  })
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

/** The newest version of the plan's image; empty where the location does not offer it. */
async function newestImages(plan: Plan, azure: AzureConnection, signal: AbortSignal): Promise<readonly string[]> {
  const { publisher, offer, sku } = plan.vm.image
  const options = { top: 1, orderby: 'name desc', abortSignal: signal }
  return request(`Looking for the image ${publisher}:${offer}:${sku}`, signal, async () => {
    try {
      const images = await azure.compute.virtualMachineImages.list(plan.location, publisher, offer, sku, options)
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
