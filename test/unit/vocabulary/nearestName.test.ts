import { expect, test } from 'vitest'
import { nearestName } from '../../../src/vocabulary/nearestName.ts'

test.each([
  ['smok', ['smoke', 'conformance'], 'smoke'],
  ['westeuropa', ['swedencentral', 'westeurope'], 'westeurope'],
  ['exact', ['exact', 'exacts'], 'exact'],
  ['none', ['auto', 'custom'], undefined],
  ['anything', [], undefined],
])('%s, of %j, may mean %s', (said, known, meant) => {
  expect(nearestName(said, known)).toBe(meant)
})
