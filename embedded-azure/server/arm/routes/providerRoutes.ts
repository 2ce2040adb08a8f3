import { type Context, Hono } from 'hono'
import type { ArmEnv } from '../../http/pipeline.ts'
import { segmentsOf, subscriptionIn } from '../../http/requestParts.ts'
import { ArmError } from '../../wire/errors.ts'
import { keyOf, subscriptionScope } from '../../wire/ids.ts'
import type { Arm } from '../arm.ts'
import { locations } from '../catalog/locations.ts'
import { type Registrations, refuseUnregistered } from '../providers/registrations.ts'
import { providerNamespaces, resourceTypes } from '../types/registry.ts'
import type { JsonObject } from '../types/resourceType.ts'
import { page } from './paging.ts'

/** Resource providers: their types, and whether the subscription may use them. */
export function providerRoutes(arm: Arm, registered: Registrations): Hono<ArmEnv> {
  const app = new Hono<ArmEnv>()
  const providers = '/subscriptions/:subscription/providers'

  const present = (namespace: string, subscriptionId: string): JsonObject => ({
    id: `${subscriptionScope(subscriptionId)}/providers/${namespace}`,
    namespace,
    registrationPolicy: 'RegistrationRequired',
    registrationState: registered.stateOf(namespace, subscriptionId),
    resourceTypes: typesOf(namespace),
  })
  const named = (context: Context<ArmEnv>, segment = 3): string => {
    const asked = segmentsOf(context)[segment] ?? ''
    const namespace = providerNamespaces.find((known) => keyOf(known) === keyOf(asked))
    if (namespace) return namespace
    throw new ArmError(404, 'InvalidResourceNamespace', `The resource namespace '${asked}' is invalid.`)
  }

  app.get(providers, (context) => {
    const subscriptionId = subscriptionIn(context)
    const all = providerNamespaces.map((namespace) => present(namespace, subscriptionId))
    return context.json(page(context, all, arm.origin()))
  })
  app.get(`${providers}/:namespace`, (context) => context.json(present(named(context), subscriptionIn(context))))
  app.get('/providers/:namespace/operations', (context) => context.json({ value: operationsOf(named(context, 1)) }))
  for (const action of ['register', 'unregister']) {
    app.post(`${providers}/:namespace/${action}`, (context) => {
      const namespace = named(context)
      const subscriptionId = subscriptionIn(context)
      registered.set(namespace, subscriptionId, action === 'register')
      // A registration is answered as in progress even when the next poll finds it done.
      const registrationState = action === 'register' ? 'Registering' : 'NotRegistered'
      return context.json({ ...present(namespace, subscriptionId), registrationState })
    })
  }

  app.put('/subscriptions/:subscription/resourcegroups/:group/providers/:namespace/*', async (context, next) => {
    refuseUnregistered(segmentsOf(context)[5] ?? '', subscriptionIn(context), registered)
    await next()
  })

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

/** What a principal may be allowed to do: the action names of which roles consist. */
function operationsOf(namespace: string): JsonObject[] {
  return resourceTypes
    .filter((type) => type.name.startsWith(`${namespace}/`))
    .flatMap((type) => {
      const children = (type.children ?? []).flatMap(({ property, writable }) =>
        (writable ? ['read', 'write', 'delete'] : ['read']).map((verb) => `${property}/${verb}`),
      )
      const actions = type.actionNames.map((name) => {
        const [method, action] = name.split(' ')
        return `${action}/${method === 'GET' ? 'read' : 'action'}`
      })
      const resource = type.name.slice(namespace.length + 1)
      return ['read', 'write', 'delete', ...children, ...actions].map((operation) => ({
        name: `${type.name}/${operation}`,
        display: { provider: namespace, resource, operation, description: `${operation} of ${resource}` },
        isDataAction: false,
        origin: 'user,system',
      }))
    })
}
