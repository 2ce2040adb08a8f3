import { type Context, Hono } from 'hono'
import { locations } from '../catalog/locations.ts'
import { ArmError } from '../errors.ts'
import { resourceFilter } from '../filters.ts'
import { groupNamed } from '../groups.ts'
import { keyOf } from '../ids.ts'
import type { ArmEnv } from '../pipeline.ts'
import { type Registrations, refuseUnregistered } from '../providers/registrations.ts'
import { providerNamespaces, resourceTypes } from '../registry.ts'
import type { JsonObject } from '../resourceType.ts'
import type { Resource } from '../store.ts'
import type { World } from '../world.ts'
import { page } from './paging.ts'
import { segmentsOf } from './requestParts.ts'

/** Resource providers and their registration, and lists of resources of every type. */
export function providerRoutes(world: World, registered: Registrations): Hono<ArmEnv> {
  const app = new Hono<ArmEnv>()
  const providers = '/subscriptions/:subscription/providers'
  const { subscriptionId } = world.identity

  const present = (namespace: string): JsonObject => ({
    id: `/subscriptions/${subscriptionId}/providers/${namespace}`,
    namespace,
    registrationPolicy: 'RegistrationRequired',
    registrationState: registered.isRegistered(namespace) ? 'Registered' : 'NotRegistered',
    resourceTypes: typesOf(namespace),
  })
  const named = (context: Context<ArmEnv>): string => {
    const asked = segmentsOf(context)[3] ?? ''
    const namespace = providerNamespaces.find((known) => keyOf(known) === keyOf(asked))
    if (namespace) return namespace
    throw new ArmError(404, 'InvalidResourceNamespace', `The resource namespace '${asked}' is invalid.`)
  }

  app.get(providers, (context) => context.json(page(context, providerNamespaces.map(present), world.origin())))
  app.get(`${providers}/:namespace`, (context) => context.json(present(named(context))))
  for (const action of ['register', 'unregister']) {
    app.post(`${providers}/:namespace/${action}`, (context) => {
      const namespace = named(context)
      registered.set(namespace, action === 'register')
      return context.json(present(namespace))
    })
  }

  app.put('/subscriptions/:subscription/resourcegroups/:group/providers/:namespace/*', async (context, next) => {
    refuseUnregistered(segmentsOf(context)[5] ?? '', registered)
    await next()
  })

  const list = (context: Context<ArmEnv>, resources: readonly Resource[]) => {
    const wanted = resources.filter(resourceFilter(context.req.query('$filter')))
    return context.json(page(context, wanted.map(summary), world.origin()))
  }
  app.get('/subscriptions/:subscription/resources', (context) => list(context, world.store.everything()))
  app.get('/subscriptions/:subscription/resourcegroups/:group/resources', (context) =>
    list(context, world.store.inGroup(groupNamed(segmentsOf(context)[3] ?? '', world).id)),
  )
  return app
}

function typesOf(namespace: string): JsonObject[] {
  const regions = locations.map((location) => location.displayName)
  const zoneMappings = locations
    .filter((location) => location.zones.length > 0)
    .map(({ displayName, zones }) => ({ location: displayName, zones }))
  return resourceTypes
    .filter((type) => type.name.startsWith(`${namespace}/`))
    .map((type) => ({
      resourceType: type.name.slice(namespace.length + 1),
      locations: regions,
      // Every well-formed version is accepted; these are what the newest SDKs send.
      apiVersions: ['2026-04-01', '2026-01-01', '2025-04-01'],
      zoneMappings,
      capabilities: 'SupportsTags, SupportsLocation',
    }))
}

/** A resource in a list of all types: what ARM itself knows, without properties. */
function summary(resource: Resource): JsonObject {
  return {
    id: resource.id,
    name: resource.name,
    type: resource.type,
    location: resource.location,
    ...(resource.tags === undefined ? {} : { tags: resource.tags }),
    ...resource.envelope,
    provisioningState: resource.provisioningState,
    createdTime: resource.createdAt,
  }
}
