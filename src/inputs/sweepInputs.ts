import { z } from 'zod'
import { InputError } from '../vocabulary/errors.ts'
import { listOfGuids, toProblems, wholeNumber, yesOrNo } from './fields.ts'
import { type SweepInputName, sweepCatalog } from './janitorCatalog.ts'

/** The inputs of a sweep, as text. Missing and empty both mean the default. Cloud and sign-in are a run's inputs. */
export type RawSweepInputs = Partial<Record<SweepInputName, string>>

/** The inputs of a sweep, validated. */
export type SweepInputs = z.infer<typeof schema>

const schema = z.object({
  'subscription-ids': listOfGuids(),
  'dry-run': yesOrNo(),
  limit: wholeNumber(1, 999_999),
  issue: yesOrNo(),
  'check-heartbeat': yesOrNo(),
  workflow: z.string(),
  'most-hours': wholeNumber(1, 999_999),
})

/** @throws InputError with every problem found */
export function parseSweepInputs(raw: RawSweepInputs): SweepInputs {
  const names = Object.keys(schema.shape) as (keyof SweepInputs)[]
  const said = Object.fromEntries(names.map((name) => [name, raw[name]?.trim() || sweepCatalog[name].default]))
  const parsed = schema.safeParse(said)
  if (parsed.success) return parsed.data
  throw new InputError(toProblems(parsed.error, said))
}
