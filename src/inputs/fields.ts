import { z } from 'zod'
import type { InputProblem } from '../vocabulary/errors.ts'
import { problemOfGoExpression } from '../vocabulary/goExpression.ts'
import { nearestName } from '../vocabulary/nearestName.ts'
import { shortened } from '../vocabulary/shortened.ts'
import { problemOfLabelFilter } from './labelFilter.ts'
import { isRange, reservedIn } from './ranges.ts'

/** Kinds of inputs, each with the sentence for a value that is not one. */

/**
 * One problem per input: the first issue that a schema found, with the value that was said unless it is secret. Of a list,
 * the value is the entry that is wrong.
 */
export function toProblems(
  error: z.ZodError,
  said: Readonly<Record<string, string>>,
  isSecret: (input: string) => boolean = () => false,
): InputProblem[] {
  const inputOf = (issue: z.core.$ZodIssue) => String(issue.path[0])
  const first = error.issues.filter((issue, at, all) => all.findIndex((one) => inputOf(one) === inputOf(issue)) === at)
  return first.map((issue) => {
    const { path, input: wrong, message } = issue
    const input = inputOf(issue)
    const value = path.length > 1 && typeof wrong === 'string' ? wrong : (said[input] ?? '')
    const quoted = isSecret(input) ? '' : `\`${shortened(value)}\` `
    return { input, message: `${quoted}${message}${message.endsWith('?') ? '' : '.'}` }
  })
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

/** Words between commas, blanks and line breaks, each once. @param error the sentence for an entry that is wrong */
export function listOf(isEntry: (word: string) => boolean, error: string, split: (text: string) => string[] = words) {
  return z
    .string()
    .transform((text) => [...new Set(split(text))])
    .pipe(z.array(z.string().refine(isEntry, { error })))
}

/** The same, with at least one entry. */
export function nonEmptyListOf(isEntry: (word: string) => boolean, error: string, split?: (text: string) => string[]) {
  return listOf(isEntry, error, split).refine((list) => list.length > 0, { error: `lists nothing; it ${error}` })
}

/** A range in which machines can have addresses. */
export function range() {
  return z.string().check(notWith(problemOfRange))
}

/** What is wrong with a range of machines; undefined if nothing is. */
export function problemOfRange(text: string): string | undefined {
  if (!isRange(text)) return 'must be an IPv4 range such as 10.240.0.0/16 whose address is the first of the range'
  const taken = reservedIn(text)
  return taken === undefined ? undefined : `overlaps ${taken}; give a private range such as 10.240.0.0/16`
}

/** An expression as Go understands it. */
export function regularExpression() {
  return z.string().check(
    notWith((text) => {
      const problem = text === '' ? undefined : problemOfGoExpression(text)
      return problem && `is not a regular expression of Go (${shortened(problem)}); Go has no lookaround, for instance`
    }),
  )
}

export function labelFilter() {
  return z.string().check(
    notWith((text) => {
      const problem = problemOfLabelFilter(text)
      return problem && `is not a label filter such as \`Conformance && !Slow\`: ${problem}`
    }),
  )
}

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const notAGuid = 'must be a GUID such as 00000000-0000-0000-0000-000000000000'

export function optionalGuid() {
  return z.string().refine((text) => text === '' || guid.test(text), { error: notAGuid })
}

export function listOfGuids() {
  return listOf((text) => guid.test(text), notAGuid)
}

/** An Entra tenant: a GUID, or one of its domains. */
export function optionalTenant() {
  const domain = /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/i
  return z.string().refine((text) => text === '' || guid.test(text) || domain.test(text), {
    error: `${notAGuid}, or a domain such as contoso.onmicrosoft.com`,
  })
}

/** A check by a function that says what is wrong. */
function notWith(problemOf: (text: string) => string | undefined): z.core.CheckFn<string> {
  return (context) => {
    const message = problemOf(context.value)
    if (message !== undefined) context.issues.push({ code: 'custom', input: context.value, message })
  }
}

/** Words between commas, blanks and line breaks. */
export function words(text: string): string[] {
  return text.split(/[\s,]+/).filter((word) => word !== '')
}
