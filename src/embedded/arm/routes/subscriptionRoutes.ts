import { Hono } from 'hono'
import { locations } from '../catalog/locations.ts'
import type { ArmEnv } from '../pipeline.ts'
import type { JsonObject } from '../resourceType.ts'
import { subscriptionTags } from '../tags.ts'
import type { World } from '../world.ts'

/** The tenant, its subscription, and the regions. */
export function subscriptionRoutes(world: World): Hono<ArmEnv> {
  const app = new Hono<ArmEnv>()
  const { tenantId, subscriptionId } = world.identity
  const subscription = (): JsonObject => ({
    id: `/subscriptions/${subscriptionId}`,
    authorizationSource: 'RoleBased',
    managedByTenants: [],
    subscriptionId,
    tenantId,
    displayName: 'Embedded Azure',
    state: 'Enabled',
    subscriptionPolicies: {
      locationPlacementId: 'Public_2014-09-01',
      quotaId: 'PayAsYouGo_2014-09-01',
      spendingLimit: 'Off',
    },
    tags: subscriptionTags(world),
  })
  const list = (value: readonly JsonObject[]) => ({ value, count: { type: 'Total', value: value.length } })

  app.get('/tenants', (context) =>
    context.json({
      value: [{ id: `/tenants/${tenantId}`, tenantId, displayName: 'Embedded Azure', tenantCategory: 'Home' }],
    }),
  )
  app.get('/subscriptions', (context) => {
    const somewhereIn = world.roleAssignments.of(context.get('principal').objectId)
    return context.json(list(somewhereIn.length > 0 ? [subscription()] : []))
  })
  app.get('/subscriptions/:subscription', (context) => context.json(subscription()))
  app.get('/subscriptions/:subscription/locations', (context) =>
    context.json({
      value: locations.map(({ name, displayName, geography, zones }) => ({
        id: `/subscriptions/${subscriptionId}/locations/${name}`,
        name,
        type: 'Region',
        displayName,
        regionalDisplayName: `(${geography}) ${displayName}`,
        metadata: { regionType: 'Physical', regionCategory: 'Recommended', geography, geographyGroup: geography },
        availabilityZoneMappings: zones.map((zone) => ({ logicalZone: zone, physicalZone: `${name}-az${zone}` })),
      })),
    }),
  )
  return app
}
