import { expect, test } from 'vitest'
import { type EndingClass, endingClasses, endings } from '../../../src/vocabulary/failures.ts'

test('no class is without an ending, and exit codes tell classes apart', () => {
  const used = new Set<EndingClass>(Object.values(endings).map((ending) => ending.class))
  expect([...used].toSorted()).toEqual(Object.keys(endingClasses).toSorted())
  const codes = Object.values(endingClasses).map(({ exitCode }) => exitCode)
  expect(new Set(codes).size).toBe(codes.length)
})
