import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { embeddedReference } from '../../reference/embeddedReference.ts'
import { schemaReference } from '../../reference/schemaReference.ts'
import { resourceTypes } from '../../server/arm/types/registry.ts'

test('embedded-azure/docs/reference.md is what the code says; `script/docs` writes it', async () => {
  expect(readFileSync('embedded-azure/docs/reference.md', 'utf8')).toBe(await embeddedReference())
})

test('what is said to be ignored is a property of its type', () => {
  for (const type of resourceTypes) {
    const known = [...schemaReference(type.properties).known, ...schemaReference(type.envelope).known]
    const last = known.map((path) => path.split('.').at(-1))
    for (const path of type.ignored ?? []) expect([...known, ...last], type.name).toContain(path)
  }
})
