import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { emptyOutput } from '../../../../src/run/record/output.ts'
import { temporaryFolder } from '../../../support/temporaryFolder.ts'

test('a missing folder is created', async () => {
  const output = join(temporaryFolder(), 'a', 'b')
  await emptyOutput(output)
  expect(readdirSync(output)).toEqual([])
})

test('results of an earlier run do not mix with those of this one', async () => {
  const output = temporaryFolder()
  writeFileSync(join(output, 'started.json'), '{}')
  mkdirSync(join(output, 'artifacts'))
  writeFileSync(join(output, 'artifacts', 'junit_01.xml'), '')
  await emptyOutput(output)
  expect(readdirSync(output)).toEqual([])
})

test("somebody else's files are never touched", async () => {
  const output = temporaryFolder()
  writeFileSync(join(output, 'thesis.txt'), '')
  await expect(emptyOutput(output)).rejects.toThrow(/give an empty or a new folder/)
  expect(existsSync(join(output, 'thesis.txt'))).toBe(true)
})
