import { Hono } from 'hono'
import { type ArmEnv, subscriptionNamed } from '../../http/pipeline.ts'
import { subscriptionIn, subscriptionScopeIn } from '../../http/requestParts.ts'
import type { Subscription } from '../../state/subscriptions.ts'
import { isWithin, subscriptionScope } from '../../wire/ids.ts'
import type { Arm } from '../arm.ts'
import { locations } from '../catalog/locations.ts'
import { subscriptionTags } from '../resources/tags.ts'
import type { JsonObject } from '../types/resourceType.ts'

/** The tenant, its subscriptions, and the regions. */
export function subscriptionRoutes(arm: Arm): Hono<ArmEnv> {
  const app = new Hono<ArmEnv>()
  const { tenantId } = arm.identity
  const present = ({ subscriptionId, displayName }: Subscription): JsonObject => ({
    id: subscriptionScope(subscriptionId),
    authorizationSource: 'RoleBased',
    managedByTenants: [],
    subscriptionId,
    tenantId,
    displayName,
    state: 'Enabled',
    subscriptionPolicies: {
      locationPlacementId: 'Public_2014-09-01',
      quotaId: 'PayAsYouGo_2014-09-01',
      spendingLimit: 'Off',
    },
    tags: subscriptionTags(subscriptionScope(subscriptionId), arm),
  })
  const list = (value: readonly JsonObject[]) => ({ value, count: { type: 'Total', value: value.length } })

  app.get('/tenants', (context) =>
    context.json({
      value: [
        {
          id: `/tenants/${tenantId}`,
          tenantId,
          displayName: 'Embedded Azure',
          tenantCategory: 'Home',
          tenantType: 'AAD',
        },
      ],
    }),
  )
  app.get('/subscriptions', (context) => {
    const roles = arm.roleAssignments.of(context.get('principal').objectId)
    const visible = arm.subscriptions
      .all()
      .filter(({ subscriptionId }) => roles.some(({ scope }) => isWithin(scope, subscriptionScope(subscriptionId))))
    return context.json(list(visible.map(present)))
  })
  app.get('/subscriptions/:subscription', (context) =>
    context.json(present(subscriptionNamed(subscriptionIn(context), arm.subscriptions))),
  )
  app.get('/subscriptions/:subscription/locations', (context) =>
    context.json({
      value: locations.map(({ name, displayName, geography, zones }) => ({
        id: `${subscriptionScopeIn(context)}/locations/${name}`,
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
