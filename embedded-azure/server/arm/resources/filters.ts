import { ArmError } from '../../wire/errors.ts'
import { keyOf, normalLocation } from '../../wire/ids.ts'
import type { Resource } from './store.ts'

type Test = (resource: Resource) => boolean

/**
 * Reads ARM's `$filter` for lists of groups and resources: clauses joined by `and`, and these joined by `or`. A clause
 * compares (eq, ne) tagName, tagValue, resourceType, name, location or resourceGroup, or is `substringof('x', name)` or
 * `startswith(name, 'x')`. A tagValue belongs to the tagName before it.
 */
export function resourceFilter(filter: string | undefined): Test {
  if (filter === undefined || filter.trim() === '') return () => true
  const rows = splitAt('or', filter).map((row) => {
    const clauses = splitAt('and', row).map(readClause)
    let tagName: string | undefined
    return clauses.map((clause) => {
      if (clause?.field === 'tagname') tagName = clause.value
      const test = clause && testOf(clause, tagName)
      if (!test) throw invalidFilter(filter)
      return clause.negated ? (resource: Resource) => !test(resource) : test
    })
  })
  return (resource) => rows.some((tests) => tests.every((test) => test(resource)))
}

interface Clause {
  readonly field: string
  readonly value: string
  readonly match: 'equal' | 'part' | 'start'
  readonly negated: boolean
}

/** Splits at a word that is not inside quotes. */
function splitAt(word: 'and' | 'or', text: string): string[] {
  return text.split(new RegExp(`\\s+${word}\\s+(?=(?:[^']*'[^']*')*[^']*$)`, 'i'))
}

function readClause(text: string): Clause | undefined {
  const comparison = /^\(?\s*(\w+)\s+(eq|ne)\s+'((?:[^']|'')*)'\s*\)?$/i.exec(text.trim())
  const part = /^substringof\(\s*'((?:[^']|'')*)'\s*,\s*(\w+)\s*\)$/i.exec(text.trim())
  const start = /^startswith\(\s*(\w+)\s*,\s*'((?:[^']|'')*)'\s*\)$/i.exec(text.trim())
  const clause = (field: string | undefined, value: string | undefined, match: Clause['match'], negated = false) => ({
    field: (field ?? '').toLowerCase(),
    value: (value ?? '').replaceAll("''", "'"),
    match,
    negated,
  })
  if (comparison) return clause(comparison[1], comparison[3], 'equal', comparison[2]?.toLowerCase() === 'ne')
  if (part) return clause(part[2], part[1], 'part')
  return start ? clause(start[1], start[2], 'start') : undefined
}

function testOf({ field, value, match }: Clause, tagName: string | undefined): Test | undefined {
  const fits = (text: string) => {
    if (match === 'part') return keyOf(text).includes(keyOf(value))
    return match === 'start' ? keyOf(text).startsWith(keyOf(value)) : keyOf(text) === keyOf(value)
  }
  switch (field) {
    case 'tagname':
      return (resource) => Object.keys(resource.tags ?? {}).some(fits)
    case 'tagvalue':
      return tagName === undefined ? undefined : (resource) => tagOf(resource, tagName) === value
    case 'resourcetype':
      return (resource) => fits(resource.type)
    case 'name':
      return (resource) => fits(resource.name)
    case 'location':
      return (resource) => resource.location === normalLocation(value)
    case 'resourcegroup':
      return (resource) => fits(resource.id.split('/')[4] ?? '')
    default:
      return undefined
  }
}

/** Tag names are compared without regard to case, values with regard to it. */
function tagOf(resource: Resource, name: string): string | undefined {
  return Object.entries(resource.tags ?? {}).find(([key]) => keyOf(key) === keyOf(name))?.[1]
}

function invalidFilter(filter: string): ArmError {
  return new ArmError(400, 'InvalidFilterInQueryString', `Invalid $filter '${filter}' specified in the query string.`)
}
