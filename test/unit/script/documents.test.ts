import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { documents } from '../../../script/generate/documents.ts'

test.each(documents)('$file is what the sources say; `script/docs` writes it', async ({ file, text }) => {
  expect(readFileSync(file, 'utf8')).toBe(await text())
})
