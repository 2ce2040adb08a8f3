import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { messageOf, SetupError } from '../../../../src/vocabulary/errors.ts'
import { keyOf } from '../../wire/ids.ts'
import { sizes } from './sizes.ts'

const sizeName = z
  .string()
  .refine((name) => sizes.some((size) => keyOf(size.name) === keyOf(name)), 'This size does not exist here.')

const quotaNames = ['cores', 'lowPriorityCores', 'virtualMachines', ...sizes.map((size) => size.family)]

const offerSchema = z.strictObject({
  quotas: z
    .array(
      z.strictObject({
        /** Such as `cores`, `virtualMachines` or `standardDSv5Family`. */
        name: z
          .string()
          .refine(
            (name) => quotaNames.some((known) => keyOf(known) === keyOf(name)),
            `This is not one of ${[...new Set(quotaNames)].join(', ')}.`,
          ),
        limit: z.int().min(0),
        /** All regions when not given. */
        location: z.string().optional(),
      }),
    )
    .default([]),
  restrictions: z
    .array(
      z.strictObject({
        size: sizeName,
        location: z.string().optional(),
        /** Only these; the whole region when not given. */
        zones: z.array(z.string()).min(1).optional(),
        reason: z.enum(['NotAvailableForSubscription', 'QuotaId']).default('NotAvailableForSubscription'),
      }),
    )
    .default([]),
})

/** The quotas and restrictions of a subscription, as a file declares them. */
export type OfferFile = z.input<typeof offerSchema>

export type Restriction = z.infer<typeof offerSchema>['restrictions'][number]

/** The quotas and restrictions of a subscription. */
export interface Offer {
  /** The limit of a quota in a region. */
  limitOf(quota: string, location: string, usual: number): number
  /** Why a size is unavailable in a region, or in some of its zones. */
  restrictionsOf(size: string, location: string): readonly Restriction[]
}

export function offer(file: OfferFile = {}): Offer {
  const { quotas, restrictions } = offerSchema.parse(file)
  const at = (place: string | undefined, location: string) => place === undefined || keyOf(place) === keyOf(location)
  return {
    limitOf: (quota, location, usual) =>
      quotas.findLast(({ name, location: place }) => keyOf(name) === keyOf(quota) && at(place, location))?.limit ??
      usual,
    restrictionsOf: (size, location) =>
      restrictions.filter(({ size: name, location: place }) => keyOf(name) === keyOf(size) && at(place, location)),
  }
}

/** Reads such a file, JSON or YAML; refuses one that cannot be used. */
export function readOffer(file: string): OfferFile {
  let content: unknown
  try {
    content = parse(readFileSync(file, 'utf8')) ?? {}
  } catch (cause) {
    throw new SetupError(`The offer in ${file} cannot be read: ${messageOf(cause)}`, { cause })
  }
  const result = offerSchema.safeParse(content)
  if (result.success) return result.data
  throw new SetupError(`The offer in ${file} cannot be used: ${z.prettifyError(result.error)}`, {
    nextStep: 'embedded-azure/docs/server.md describes its format.',
  })
}
