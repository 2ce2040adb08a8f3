import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  exists,
  fileOfDraft,
  jsonIn,
  readJson,
  writeWhole,
  writeWholeJson,
  writeWholeSync,
} from '../../../src/system/files.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ke2e-files-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test.each([
  ['at once', async (file: string, content: string) => writeWholeSync(file, content)],
  ['while others work', writeWhole],
])('a file that is written %s is its owner’s alone, also when it was not before', async (_how, write) => {
  const file = join(folder, 'key')
  writeFileSync(file, 'old')
  chmodSync(file, 0o644)
  await write(file, 'new')
  expect(readFileSync(file, 'utf8')).toBe('new')
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(readdirSync(folder)).toEqual(['key'])
})

test('two writers of one file do not mix what they write', async () => {
  const file = join(folder, 'record')
  const texts = Array.from({ length: 20 }, (_, index) => String(index % 10).repeat(100_000))
  await Promise.all(texts.map((text) => writeWhole(file, text)))
  expect(texts).toContain(readFileSync(file, 'utf8'))
  expect(readdirSync(folder)).toEqual(['record'])
})

test('what cannot take its place leaves the old content and no draft', async () => {
  const file = join(folder, 'server.json')
  writeFileSync(file, 'old')
  const refuse = () => {
    throw new Error('no such owner')
  }
  expect(() => writeWholeSync(file, 'new', { prepare: refuse })).toThrow('no such owner')
  expect(readFileSync(file, 'utf8')).toBe('old')
  await expect(writeWhole(folder, 'text')).rejects.toThrow('EISDIR')
  expect(readdirSync(folder)).toEqual(['server.json'])
  expect(readdirSync(tmpdir()).filter((name) => join(tmpdir(), fileOfDraft(name)) === folder)).toHaveLength(1)
})

test("a draft's name says which file it was going to become", () => {
  let draft = ''
  writeWholeSync(join(folder, 'port'), '1', { prepare: (name) => (draft = name) })
  expect(draft).not.toBe(join(folder, 'port'))
  expect(fileOfDraft(draft)).toBe(join(folder, 'port'))
  expect(fileOfDraft('port')).toBe('port')
})

test('JSON that is missing or broken is undefined, and null is null', async () => {
  await writeWholeJson(join(folder, 'plan.json'), { run: 'one' })
  expect(await readJson(join(folder, 'plan.json'))).toEqual({ run: 'one' })
  expect(await readJson(join(folder, 'missing.json'))).toBeUndefined()
  expect(jsonIn('{"half":')).toBeUndefined()
  expect(jsonIn('null')).toBeNull()
})

test('folders and files exist, and nothing else does', async () => {
  writeFileSync(join(folder, 'file'), '')
  expect(existsSync(join(folder, 'file'))).toBe(true)
  expect(await Promise.all(['', 'file', 'other', 'file/below'].map((name) => exists(join(folder, name))))).toEqual([
    true,
    true,
    false,
    false,
  ])
})
