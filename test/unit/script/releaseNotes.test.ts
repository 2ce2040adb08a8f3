import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execa } from 'execa'
import { afterAll, beforeAll, expect, test } from 'vitest'

const clone = mkdtempSync(join(tmpdir(), 'ke2e-release-'))
beforeAll(() => {
  mkdirSync(join(clone, 'script'))
  cpSync('script/release-notes', join(clone, 'script', 'release-notes'))
  writeFileSync(
    join(clone, 'package.json'),
    '{\n  "name": "x",\n  "version": "1.2.3",\n  "dependencies": { "version": "9" }\n}\n',
  )
})
afterAll(() => rmSync(clone, { recursive: true }))

async function notesOf(tag: string, ...headings: string[]): Promise<{ said: string; exitCode: number | undefined }> {
  const sections = headings.map((heading) => `## ${heading}\n\n### Fixed\n\n- What ${heading} fixes.\n`)
  writeFileSync(join(clone, 'CHANGELOG.md'), ['# Changelog', ...sections].join('\n\n'))
  const { all, exitCode } = await execa(join(clone, 'script', 'release-notes'), [tag], { all: true, reject: false })
  return { said: all.trim(), exitCode }
}

test('prints the section of its version, and nothing of its neighbors', async () => {
  const { said, exitCode } = await notesOf('v1.2.3', 'Unreleased', '1.2.3', '1.2.30', '1.2.2')
  expect(exitCode).toBe(0)
  expect(said).toBe('### Fixed\n\n- What 1.2.3 fixes.')
})

test.each([
  ['a tag that is not a version', '1.2.3', ['1.2.3'], 'is not a release tag'],
  ['a tag of another version than package.json', 'v1.2.4', ['1.2.4'], 'package.json has the version 1.2.3, not 1.2.4'],
  ['a version without a section', 'v1.2.3', ['Unreleased', '1.2.30'], 'CHANGELOG.md has no section "## 1.2.3"'],
])('refuses %s', async (_, tag, headings, reason) => {
  const { said, exitCode } = await notesOf(tag, ...headings)
  expect(exitCode).toBe(1)
  expect(said).toContain(reason)
})
