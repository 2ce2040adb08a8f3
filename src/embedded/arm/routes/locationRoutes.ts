import { type Context, Hono } from 'hono'
import { exactVersionOf, images, imageVersion } from '../catalog/images.ts'
import { locationGiven, locations } from '../catalog/locations.ts'
import { sizes, skuOf, vmSizes } from '../catalog/sizes.ts'
import { ArmError } from '../errors.ts'
import { keyOf } from '../ids.ts'
import type { ArmEnv } from '../pipeline.ts'
import { runCommandDocument, runCommandDocuments } from '../providers/compute/runCommandDocuments.ts'
import { computeUsages } from '../providers/compute/usages.ts'
import { networkUsages } from '../providers/network/usages.ts'
import type { World } from '../world.ts'
import { page } from './paging.ts'
import { segmentsOf } from './requestParts.ts'

/** What a region offers and what is used of it: SKUs, quotas, images. */
export function locationRoutes(world: World): Hono<ArmEnv> {
  const app = new Hono<ArmEnv>()
  const compute = '/subscriptions/:subscription/providers/microsoft.compute'
  const network = '/subscriptions/:subscription/providers/microsoft.network'
  const location = (context: Context<ArmEnv>) => locationGiven(context.req.param('location') ?? '', 'locations')

  app.get(`${compute}/skus`, (context) => {
    const wanted = /^location eq '([^']*)'$/i.exec(context.req.query('$filter')?.trim() ?? '')?.[1]
    const shown = wanted === undefined ? locations : locations.filter((one) => one.name === keyOf(wanted))
    const skus = shown.flatMap(({ name, zones }) => sizes.map((size) => skuOf(size, name, zones)))
    return context.json(page(context, skus, world.origin()))
  })

  const usages = (all: readonly { name: string; localizedName: string; limit: number; current: number }[]) => ({
    value: all.map(({ name, localizedName, limit, current }) => ({
      limit,
      unit: 'Count',
      currentValue: current,
      name: { value: name, localizedValue: localizedName },
    })),
  })
  app.get(`${compute}/locations/:location/usages`, (context) =>
    context.json(usages(computeUsages(location(context), world))),
  )
  app.get(`${network}/locations/:location/usages`, (context) =>
    context.json(usages(networkUsages(location(context), world))),
  )

  app.get(`${compute}/locations/:location/vmsizes`, (context) => {
    locationGiven(context.req.param('location') ?? '', 'locations')
    return context.json({ value: vmSizes() })
  })
  app.get(`${compute}/locations/:location/runcommands`, (context) => context.json({ value: runCommandDocuments() }))
  app.get(`${compute}/locations/:location/runcommands/:id`, (context) =>
    context.json(runCommandDocument(context.req.param('id'))),
  )

  const publishers = `${compute}/locations/:location/publishers`
  const offers = `${publishers}/:publisher/artifacttypes/vmimage/offers`
  const skus = `${offers}/:offer/skus`
  const versions = `${skus}/:sku/versions`
  /** Lists of images are plain arrays. Each step of the path narrows them. */
  const list = (context: Context<ArmEnv>, names: readonly string[]) => {
    const { pathname } = new URL(context.req.url)
    const place = location(context)
    const asked = context.req.query('$top')
    const distinct = [...new Set(names)].slice(0, asked === undefined ? undefined : Number(asked))
    const base = decodeURIComponent(pathname)
    return context.json(distinct.map((name) => ({ location: place, name, id: `${base}/${name}` })))
  }
  const matching = (context: Context<ArmEnv>) => {
    const [publisher, offer, sku] = [7, 11, 13].map((index) => segmentsOf(context)[index])
    const same = (name: string, wanted: string | undefined) => wanted === undefined || keyOf(name) === keyOf(wanted)
    return images.filter(
      (image) => same(image.publisher, publisher) && same(image.offer, offer) && same(image.sku, sku),
    )
  }
  app.get(publishers, (context) =>
    list(
      context,
      images.map((image) => image.publisher),
    ),
  )
  app.get(offers, (context) =>
    list(
      context,
      found(matching(context)).map((image) => image.offer),
    ),
  )
  app.get(skus, (context) =>
    list(
      context,
      found(matching(context)).map((image) => image.sku),
    ),
  )
  app.get(versions, (context) =>
    list(
      context,
      found(matching(context)).map(() => imageVersion),
    ),
  )
  app.get(`${versions}/:version`, (context) => {
    const [image] = found(matching(context))
    const version = segmentsOf(context)[15] ?? ''
    const name = image ? exactVersionOf({ ...image, version }) : ''
    return context.json({
      location: location(context),
      name,
      id: decodeURIComponent(new URL(context.req.url).pathname),
      properties: {
        hyperVGeneration: 'V2',
        architecture: 'x64',
        osDiskImage: { operatingSystem: 'Linux', sizeInGb: 30 },
      },
    })
  })
  return app
}

function found<T>(matches: readonly T[]): readonly T[] {
  if (matches.length > 0) return matches
  throw new ArmError(404, 'ImageNotFound', 'The artifact of type VMImage was not found.')
}
