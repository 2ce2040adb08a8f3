import { type Context, Hono } from 'hono'
import type { ArmEnv } from '../../http/pipeline.ts'
import { subscriptionScopeIn } from '../../http/requestParts.ts'
import { keyOf } from '../../wire/ids.ts'
import type { Arm } from '../arm.ts'
import { locationGiven, locations } from '../catalog/locations.ts'
import { availabilitySetSkus, sizes, skuOf, vmSizes } from '../catalog/sizes.ts'
import { runCommandDocument, runCommandDocuments } from '../providers/compute/runCommandDocuments.ts'
import { computeUsages } from '../providers/compute/usages.ts'
import { networkUsages } from '../providers/network/usages.ts'
import { page } from './paging.ts'

/** What a region offers and how much of it is used: SKUs, quotas, scripts. */
export function locationRoutes(arm: Arm): Hono<ArmEnv> {
  const app = new Hono<ArmEnv>()
  const compute = '/subscriptions/:subscription/providers/microsoft.compute'
  const network = '/subscriptions/:subscription/providers/microsoft.network'
  const location = (context: Context<ArmEnv>) => locationGiven(context.req.param('location') ?? '', 'locations')

  app.get(`${compute}/skus`, (context) => {
    const wanted = /^location eq '([^']*)'$/i.exec(context.req.query('$filter')?.trim() ?? '')?.[1]
    const shown = wanted === undefined ? locations : locations.filter((one) => one.name === keyOf(wanted))
    const skus = shown.flatMap(({ name, zones }) => [
      ...availabilitySetSkus(name),
      ...sizes.map((size) => skuOf(size, name, zones, arm.offer.restrictionsOf(size.name, name))),
    ])
    return context.json(page(context, skus, arm.origin()))
  })

  const usages = (
    all: readonly { id?: string; name: string; localizedName: string; limit: number; current: number }[],
  ) => ({
    value: all.map(({ id, name, localizedName, limit, current }) => ({
      ...(id === undefined ? {} : { id }),
      limit,
      unit: 'Count',
      currentValue: current,
      name: { value: name, localizedValue: localizedName },
    })),
  })
  app.get(`${compute}/locations/:location/usages`, (context) =>
    context.json(usages(computeUsages(subscriptionScopeIn(context), location(context), arm))),
  )
  app.get(`${network}/locations/:location/usages`, (context) =>
    context.json(usages(networkUsages(subscriptionScopeIn(context), location(context), arm))),
  )

  app.get(`${compute}/locations/:location/vmsizes`, (context) => {
    locationGiven(context.req.param('location') ?? '', 'locations')
    return context.json({ value: vmSizes() })
  })
  app.get(`${compute}/locations/:location/runcommands`, (context) => context.json({ value: runCommandDocuments() }))
  app.get(`${compute}/locations/:location/runcommands/:id`, (context) =>
    context.json(runCommandDocument(context.req.param('id'))),
  )

  return app
}
