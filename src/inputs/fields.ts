import { z } from 'zod'
import type { InputProblem } from '../vocabulary/errors.ts'
import { nearestName } from '../vocabulary/nearestName.ts'
import { isRange } from './ranges.ts'

/** Kinds of inputs, each with the sentence for a value that is none. */

/** An issue of a schema with the value that was said, but for a secret one. */
export function toProblem(issue: z.core.$ZodIssue, said: Record<string, string>, secret = false): InputProblem {
  const input = String(issue.path[0])
  const value = secret ? '' : `\`${said[input]}\` `
  return { input, message: `${value}${issue.message}${issue.message.endsWith('?') ? '' : '.'}` }
}

export function oneOf<const Values extends readonly [string, ...string[]]>(...values: Values) {
  return z.enum(values, {
    error: (issue) => {
      const said = String(issue.input)
      const near = nearestName(said, values)
      const hint = near === undefined ? '' : `; did you mean \`${near}\`?`
      return `is not one of ${values.map((value) => `\`${value}\``).join(', ')}${hint}`
    },
  })
}

export function wholeNumber(least: number, most: number) {
  const error = `must be a whole number from ${least} to ${most}`
  return z
    .string()
    .regex(/^\d+$/, { error })
    .transform(Number)
    .refine((value) => value >= least && value <= most, { error })
}

export function yesOrNo() {
  return oneOf('true', 'false').transform((text) => text === 'true')
}

/** Seconds, at most two weeks, for which the janitor leaves a cluster alone; nothing said is 0. */
export function duration() {
  return z
    .string()
    .regex(/^([1-9]\d{0,2}[mh])?$/, { error: 'must be a time such as `2h` or `90m`' })
    .refine((text) => !text.endsWith('h') || Number.parseInt(text, 10) <= 14 * 24, { error: 'must be at most 336h' })
    .transform((text) => Number.parseInt(text || '0', 10) * (text.endsWith('h') ? 3600 : 60))
}

export function range() {
  return z.string().refine(isRange, {
    error: 'must be an IPv4 range such as 10.240.0.0/16 whose address is the first of the range',
  })
}

export function regularExpression() {
  return z.string().refine(
    (text) => {
      try {
        new RegExp(text)
        return true
      } catch {
        return false
      }
    },
    { error: 'is not a regular expression' },
  )
}

export function optionalGuid() {
  return z.string().regex(/^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})?$/i, {
    error: 'must be a GUID such as 00000000-0000-0000-0000-000000000000',
  })
}

/** Words between commas, blanks and line breaks. */
export function words(text: string): string[] {
  return text.split(/[\s,]+/).filter((word) => word !== '')
}
