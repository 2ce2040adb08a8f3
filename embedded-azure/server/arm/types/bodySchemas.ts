import { z } from 'zod'
import { ArmError } from '../../wire/errors.ts'
import { parseResourceId } from '../../wire/ids.ts'

/** Tags: at most 50, names up to 512 and values up to 256 characters. */
export const tagsSchema = z
  .record(z.string().max(512), z.string().max(256))
  .refine((tags) => Object.keys(tags).length <= 50, 'At most 50 tags are allowed.')

/** A reference to another resource; anything else that a client writes there is not part of the reference. */
export const referenceSchema = z.object({
  id: z
    .string()
    .refine(
      (id) => parseResourceId(id) !== undefined,
      "Expect fully qualified resource Id that starts with '/subscriptions/{subscriptionId}/resourceGroups/'.",
    ),
})

/** Reads the body of a request; refuses what does not fit and says where. */
export function parseBody<T>(schema: z.ZodType<T>, json: unknown): T {
  const result = schema.safeParse(json)
  if (result.success) return result.data
  const details = result.error.issues.map((issue) => ({
    code: 'InvalidRequestContent',
    message: issue.code === 'unrecognized_keys' ? unknownMembers(issue.keys) : issue.message,
    target: issue.path.join('.'),
  }))
  const first = details[0]
  throw new ArmError(
    400,
    'InvalidRequestContent',
    `The request content was invalid and could not be deserialized: '${first?.target ?? ''}': ${first?.message ?? ''}`,
    { details },
  )
}

function unknownMembers(names: readonly string[]): string {
  return `Could not find member ${names.map((name) => `'${name}'`).join(', ')}; the embedded Azure does not implement it.`
}
