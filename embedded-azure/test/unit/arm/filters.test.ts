import { expect, test } from 'vitest'
import { resourceFilter } from '../../../server/arm/resources/filters.ts'
import type { Resource } from '../../../server/arm/resources/store.ts'

const resource = (name: string, tags: Record<string, string>): Resource => ({
  id: `/subscriptions/s/resourceGroups/Group-1/providers/Microsoft.Network/virtualNetworks/${name}`,
  name,
  type: 'Microsoft.Network/virtualNetworks',
  location: 'westeurope',
  tags,
  envelope: {},
  properties: {},
  secrets: {},
  provisioningState: 'Succeeded',
  etag: '',
  uid: '00000000',
  createdAt: '',
})
const all = [resource('a', { owner: "o'neil", Run: '1' }), resource('b', { run: '2' }), resource('c', {})]
const found = (filter: string) => all.filter(resourceFilter(filter)).map(({ name }) => name)

test.each([
  ["tagName eq 'run'", ['a', 'b']],
  ["tagName eq 'run' and tagValue eq '2'", ['b']],
  ["tagName eq 'owner' and tagValue eq 'o''neil'", ['a']],
  ["resourceType eq 'microsoft.network/VIRTUALNETWORKS' and name ne 'a'", ['b', 'c']],
  ["resourceGroup eq 'group-1' and location eq 'West Europe'", ['a', 'b', 'c']],
  ["name eq 'a' or tagName eq 'run' and tagValue eq '2'", ['a', 'b']],
  ["substringof('or', name) or startswith(tagName, 'OWN')", ['a']],
  ["tagName eq 'owner' and tagValue ne 'x and y'", ['a']],
  ['', ['a', 'b', 'c']],
])('%s', (filter, names) => {
  expect(found(filter)).toEqual(names)
})

test.each([["tagValue eq '1'"], ["size gt '3'"], ["tagName eq 'run' or tagValue eq '1'"], ['name eq a']])(
  'refuses %s, which would otherwise find too much',
  (filter) => {
    expect(() => resourceFilter(filter)).toThrow(/Invalid \$filter/)
  },
)
