import { existsSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { emptyOutput } from '../../../src/run/output.ts'

const folder = () => mkdtempSync(join(tmpdir(), 'ke2e-output-'))

test('a folder that is not there is made', async () => {
  const output = join(folder(), 'a', 'b')
  await emptyOutput(output)
  expect(readdirSync(output)).toEqual([])
})

test('results of an earlier run do not mix with those of this one', async () => {
  const output = folder()
  writeFileSync(join(output, 'started.json'), '{}')
  mkdirSync(join(output, 'artifacts'))
  writeFileSync(join(output, 'artifacts', 'junit_01.xml'), '')
  await emptyOutput(output)
  expect(readdirSync(output)).toEqual([])
})

test("somebody else's files are never touched", async () => {
  const output = folder()
  writeFileSync(join(output, 'thesis.txt'), '')
  await expect(emptyOutput(output)).rejects.toThrow(/give an empty or a new folder/)
  expect(existsSync(join(output, 'thesis.txt'))).toBe(true)
})
