import type { Context } from 'hono'
import type { ArmEnv } from '../../http/pipeline.ts'
import { invalidParameter } from '../../wire/errors.ts'

/** Longest list in one answer; the rest follows behind nextLink. */
const pageSize = 1000

/** One page of a list; `$top` is the number of items in each. */
export function page<T>(
  context: Context<ArmEnv>,
  items: readonly T[],
  origin: string,
): { value: readonly T[]; nextLink?: string } {
  const start = numberAsked(context, '$skiptoken') ?? 0
  const end = Math.min(start + (numberAsked(context, '$top') ?? pageSize), start + pageSize)
  const value = items.slice(start, end)
  if (end >= items.length) return { value }
  const next = new URL(context.req.url)
  next.searchParams.set('$skiptoken', String(end))
  return { value, nextLink: `${origin}${next.pathname}${next.search}` }
}

function numberAsked(context: Context<ArmEnv>, name: string): number | undefined {
  const text = context.req.query(name)
  if (text === undefined) return undefined
  if (!/^\d{1,9}$/.test(text)) throw invalidParameter(name, `The value '${text}' of ${name} is not a number.`)
  return Number(text)
}
