import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'
import { messageOf, SetupError } from '../../../src/vocabulary/errors.ts'
import { failures, refusals } from './presets.ts'
import { operationKinds, requestKinds } from './randomKinds.ts'

/** What a scenario file says; embedded-azure/docs/faults.md is its reference. */

const keys = <K extends string>(object: Readonly<Record<K, unknown>>) =>
  z.enum(Object.keys(object).filter((key): key is K => key in object))

/** All given fields must fit, without regard to case; `*` matches anything, in paths up to the next slash. */
const onSchema = z.strictObject({
  method: z.string().optional(),
  action: z.string().optional(),
  path: z.string().optional(),
  type: z.string().optional(),
  name: z.string().optional(),
  group: z.string().optional(),
  region: z.string().optional(),
  zone: z.string().optional(),
  size: z.string().optional(),
})

export type On = z.infer<typeof onSchema>

const common = {
  /** For the log. */
  name: z.string().optional(),
  on: onSchema.default({}),
  /** The first hit is the nth time that `on` fits. */
  nth: z.int().min(1).default(1),
  times: z.union([z.int().min(1), z.literal('always')]).default(1),
}
const words = { code: z.string().optional(), message: z.string().optional() }
const when = z.enum(['before', 'after'])
const seconds = z.number().min(0)

const refuse = z
  .strictObject({
    ...common,
    do: z.literal('refuse'),
    as: keys(refusals).optional(),
    ...words,
    status: z.int().min(400).max(599).optional(),
    retryAfter: z.int().min(0).optional(),
  })
  .refine(
    (rule) => rule.as !== undefined || (rule.status !== undefined && rule.code !== undefined),
    'Set `as`, or both `status` and `code`.',
  )
const fail = z
  .strictObject({
    ...common,
    do: z.literal('fail'),
    as: keys(failures).optional(),
    ...words,
    when: when.default('before'),
  })
  .refine((rule) => rule.as !== undefined || rule.code !== undefined, 'Set `as` or `code`.')

const ruleSchema = z.discriminatedUnion('do', [
  z.strictObject({ ...common, do: z.literal('delay'), seconds }),
  refuse,
  z.strictObject({ ...common, do: z.literal('reset'), when }),
  z.strictObject({ ...common, do: z.literal('lose-answer') }),
  z.strictObject({ ...common, do: z.literal('slow'), seconds }),
  z.strictObject({ ...common, do: z.literal('stick'), seconds: seconds.optional(), as: keys(failures).optional() }),
  fail,
  z.strictObject({ ...common, do: z.literal('kill-host'), seconds: seconds.default(0) }),
])

export type Rule = z.infer<typeof ruleSchema>

/** The faults of requests; all others are faults of operations. */
const toRequests = ['delay', 'refuse', 'reset', 'lose-answer'] as const
export type RequestRule = Extract<Rule, { do: (typeof toRequests)[number] }>
export type OperationRule = Exclude<Rule, RequestRule>

export function isRequestRule(rule: Rule): rule is RequestRule {
  return toRequests.some((kind) => kind === rule.do)
}

const randomSchema = z.strictObject({
  seed: z.int().min(0),
  /** The share of requests that are hit: 0.1 is every tenth. */
  rate: z.number().min(0).max(1).default(0.1),
  /** How often in a row the same request may be hit. */
  inARow: z.int().min(1).default(2),
  kinds: z.array(z.enum([...requestKinds, ...operationKinds])).default([...requestKinds]),
})

export type RandomFaults = z.infer<typeof randomSchema>

export const scenarioSchema = z.strictObject({
  faults: z.array(ruleSchema).default([]),
  random: randomSchema.optional(),
})

export type Scenario = z.infer<typeof scenarioSchema>

/** Reads a scenario, JSON or YAML; a seed adds random faults, or replaces the seed of those in the file. */
export function readScenario(file: string | undefined, seed: number | undefined): Scenario {
  const content: unknown = file === undefined ? {} : readParsed(file)
  const result = scenarioSchema.safeParse(content)
  if (!result.success) {
    throw new SetupError(`The faults in ${file} cannot be used: ${z.prettifyError(result.error)}`, {
      nextStep: 'embedded-azure/docs/faults.md describes the format.',
    })
  }
  if (seed === undefined) return result.data
  return { ...result.data, random: randomSchema.parse({ ...result.data.random, seed }) }
}

function readParsed(file: string): unknown {
  try {
    return parse(readFileSync(file, 'utf8')) ?? {}
  } catch (cause) {
    throw new SetupError(`The faults in ${file} cannot be read: ${messageOf(cause)}`, { cause })
  }
}
