import { type Context, Hono } from 'hono'
import type { ArmEnv } from '../../http/pipeline.ts'
import { segmentsOf } from '../../http/requestParts.ts'
import { ArmError, invalidParameter } from '../../wire/errors.ts'
import { keyOf } from '../../wire/ids.ts'
import { exactVersionOf, images, imageVersion } from '../catalog/images.ts'
import { locationGiven } from '../catalog/locations.ts'
import type { JsonObject } from '../types/resourceType.ts'

const publishers = '/subscriptions/:subscription/providers/microsoft.compute/locations/:location/publishers'
const offers = `${publishers}/:publisher/artifacttypes/vmimage/offers`
const skus = `${offers}/:offer/skus`
const versions = `${skus}/:sku/versions`

/** The marketplace, step by step: each list narrows the previous one. Lists of images are plain arrays. */
export function imageRoutes(): Hono<ArmEnv> {
  const app = new Hono<ArmEnv>()
  app.get(publishers, (context) =>
    context.json(
      list(
        context,
        matching(context).map((image) => image.publisher),
      ),
    ),
  )
  app.get(offers, (context) =>
    context.json(
      list(
        context,
        matching(context).map((image) => image.offer),
      ),
    ),
  )
  app.get(skus, (context) =>
    context.json(
      list(
        context,
        matching(context).map((image) => image.sku),
      ),
    ),
  )
  app.get(versions, (context) => {
    const expanded = keyOf(context.req.query('$expand') ?? '') === 'properties'
    const found = list(
      context,
      matching(context).map(() => imageVersion),
    )
    return context.json(found.map((one) => (expanded ? { ...one, properties: imageProperties } : one)))
  })
  app.get(`${versions}/:version`, (context) => {
    const [image] = matching(context)
    const name = image ? exactVersionOf({ ...image, version: segmentsOf(context)[15] ?? '' }) : ''
    return context.json({ ...entry(context, name, ''), properties: imageProperties })
  })
  return app
}

const imageProperties = {
  hyperVGeneration: 'V2',
  architecture: 'x64',
  imageState: 'Active',
  osDiskImage: { operatingSystem: 'Linux', sizeInGb: 30 },
}

/** The images of the publisher, offer and sku that the path names so far. */
function matching(context: Context<ArmEnv>) {
  const [publisher, offer, sku] = [7, 11, 13].map((index) => segmentsOf(context)[index])
  const same = (name: string, wanted: string | undefined) => wanted === undefined || keyOf(name) === keyOf(wanted)
  const found = images.filter(
    (image) => same(image.publisher, publisher) && same(image.offer, offer) && same(image.sku, sku),
  )
  if (found.length > 0) return found
  throw new ArmError(404, 'ImageNotFound', 'The artifact of type VMImage was not found.')
}

/** Distinct names as list entries, ordered and limited by `$orderby` and `$top`. */
function list(context: Context<ArmEnv>, names: readonly string[]): JsonObject[] {
  const top = context.req.query('$top')
  if (top !== undefined && !/^[1-9]\d{0,8}$/.test(top))
    throw invalidParameter('$top', `The value '${top}' is not a number.`)
  const sorted = [...new Set(names)].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
  const ordered = /^name\s+desc$/i.test(context.req.query('$orderby') ?? '') ? sorted.reverse() : sorted
  return ordered.slice(0, top === undefined ? undefined : Number(top)).map((name) => entry(context, name, `/${name}`))
}

function entry(context: Context<ArmEnv>, name: string, path: string): JsonObject {
  const location = locationGiven(context.req.param('location') ?? '', 'locations')
  return { location, name, id: `${decodeURIComponent(new URL(context.req.url).pathname)}${path}` }
}
