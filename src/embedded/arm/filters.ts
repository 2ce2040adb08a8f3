import { ArmError } from './errors.ts'
import { keyOf, normalLocation } from './ids.ts'
import type { Resource } from './store.ts'

type Test = (resource: Resource) => boolean

/**
 * Reads ARM's `$filter` for lists of groups and resources: comparisons joined by `and`, with eq and ne, over tagName,
 * tagValue, resourceType, name, location and resourceGroup. A tagValue belongs to the tagName before it.
 */
export function resourceFilter(filter: string | undefined): Test {
  if (filter === undefined || filter.trim() === '') return () => true
  const tests: Test[] = []
  let tagName: string | undefined
  for (const clause of filter.split(/\s+and\s+/i)) {
    const match = /^\(?\s*(\w+)\s+(eq|ne)\s+'((?:[^']|'')*)'\s*\)?$/i.exec(clause.trim())
    const [, field = '', operator = '', quoted = ''] = match ?? []
    const value = quoted.replaceAll("''", "'")
    if (field.toLowerCase() === 'tagname') tagName = value
    const test = match ? testOf(field.toLowerCase(), value, tagName) : undefined
    if (!test) {
      throw new ArmError(
        400,
        'InvalidFilterInQueryString',
        `Invalid $filter '${filter}' specified in the query string.`,
      )
    }
    tests.push(operator.toLowerCase() === 'ne' ? (resource) => !test(resource) : test)
  }
  return (resource) => tests.every((test) => test(resource))
}

function testOf(field: string, value: string, tagName: string | undefined): Test | undefined {
  const same = (text: string) => keyOf(text) === keyOf(value)
  switch (field) {
    case 'tagname':
      return (resource) => tagOf(resource, value) !== undefined
    case 'tagvalue':
      return tagName === undefined ? undefined : (resource) => tagOf(resource, tagName) === value
    case 'resourcetype':
      return (resource) => same(resource.type)
    case 'name':
      return (resource) => same(resource.name)
    case 'location':
      return (resource) => resource.location === normalLocation(value)
    case 'resourcegroup':
      return (resource) => same(resource.id.split('/')[4] ?? '')
    default:
      return undefined
  }
}

/** Names of tags compare without regard to case, values with it. */
function tagOf(resource: Resource, name: string): string | undefined {
  return Object.entries(resource.tags ?? {}).find(([key]) => keyOf(key) === keyOf(name))?.[1]
}
