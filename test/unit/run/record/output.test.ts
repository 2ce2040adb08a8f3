import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { emptyOutput } from '../../../../src/run/record/output.ts'
import { temporaryFolder } from '../../../support/temporaryFolder.ts'

const marked = JSON.stringify({ timestamp: 1, tool: 'kube-e2e-azure' })

test('a missing folder is created', async () => {
  const output = join(temporaryFolder(), 'a', 'b')
  await emptyOutput(output)
  expect(readdirSync(output)).toEqual([])
})

test('results of an earlier run do not mix with those of this one', async () => {
  const output = temporaryFolder()
  writeFileSync(join(output, 'started.json'), marked)
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

test.each([
  ['a started.json of Prow itself', '{"timestamp":1}'],
  ['one that was cut short', '{"timestamp":1,"tool":"kube-e2e'],
  ['one that is not an object', 'null'],
])('a folder with %s is not ours', async (_, started) => {
  const output = temporaryFolder()
  writeFileSync(join(output, 'started.json'), started)
  mkdirSync(join(output, '.git'))
  await expect(emptyOutput(output)).rejects.toThrow(/give an empty or a new folder/)
  expect(readdirSync(output).toSorted()).toEqual(['.git', 'started.json'])
})

test('what others put among our results stays', async () => {
  const output = temporaryFolder()
  for (const folder of ['artifacts', 'artifacts/hosts', '.git']) mkdirSync(join(output, folder))
  for (const file of ['finished.json', 'artifacts/e2e.log', 'artifacts/hosts/hub.log'])
    writeFileSync(join(output, file), '')
  for (const file of ['thesis.txt', 'artifacts/junit_theirs.xml']) writeFileSync(join(output, file), '')
  writeFileSync(join(output, 'started.json'), marked)
  await emptyOutput(output)
  expect(readdirSync(output, { recursive: true }).toSorted()).toEqual([
    '.git',
    'artifacts',
    'artifacts/junit_theirs.xml',
    'thesis.txt',
  ])
})

test.each([
  ['a file', (folder: string) => join(folder, 'file')],
  ['below a file', (folder: string) => join(folder, 'file', 'results')],
  ['too long a name', (folder: string) => join(folder, 'x'.repeat(300))],
])('%s is a problem of the input, not a defect', async (_, path) => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'file'), '')
  await expect(emptyOutput(path(folder))).rejects.toMatchObject({
    kind: 'user',
    message: expect.stringMatching(/^output: .* cannot be used/),
  })
})
