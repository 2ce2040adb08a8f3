import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../../support/temporaryFolder.ts'

/** The folders that runs leave in a clone, such as the results of `script/e2e`. */
const leftovers = readFileSync('.gitignore', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('/'))

const settings = ['.gitignore', 'biome.json', 'package.json', 'tsconfig.json', 'vitest.config.ts']

const wrong = { 'wrong.ts': 'var x : any = 1', 'wrong.json': '{"a":1,}', 'wrong.test.ts': 'var x : any = 1' }

test('no tracked file lies in a folder that git, and with it the linter, leaves out', () => {
  expect(run('.', 'git', 'ls-files', '--cached', '--ignored', '--exclude-standard')).toEqual('')
})

test('what runs leave is not linted, not compiled and not run as a test', { timeout: 60_000 }, () => {
  const clone = cloneWith(leftovers)
  run(clone, 'biome', 'check', '.')
  expect(run(clone, 'tsc', '--listFilesOnly').split('\n')).not.toContainEqual(expect.stringContaining('wrong'))
  expect(run(clone, 'vitest', 'list', '--filesOnly')).not.toContain('wrong')
})

test('the same files among the sources are', { timeout: 60_000 }, () => {
  const clone = cloneWith(['src', 'test/unit'])
  expect(() => run(clone, 'biome', 'check', '.')).toThrow(/wrong\.json/)
  expect(run(clone, 'tsc', '--listFilesOnly')).toContain('src/wrong.ts')
  expect(run(clone, 'vitest', 'list', '--filesOnly')).toContain('test/unit/wrong.test.ts')
})

/** A folder with the settings of the checks, one good test, and wrong files in the given folders. */
function cloneWith(folders: readonly string[]): string {
  const clone = temporaryFolder()
  for (const file of settings) cpSync(file, join(clone, file))
  symlinkSync(resolve('node_modules'), join(clone, 'node_modules'))
  mkdirSync(join(clone, 'test/unit'), { recursive: true })
  writeFileSync(join(clone, 'test/unit/good.test.ts'), "import { test } from 'vitest'\n\ntest('good', () => {})\n")
  for (const folder of folders) {
    mkdirSync(join(clone, folder), { recursive: true })
    for (const [name, text] of Object.entries(wrong)) writeFileSync(join(clone, folder, name), text)
  }
  return clone
}

function run(folder: string, command: string, ...args: string[]): string {
  const PATH = `${resolve('node_modules/.bin')}:${process.env.PATH}`
  return execFileSync(command, args, { cwd: folder, env: { ...process.env, PATH }, encoding: 'utf8', stdio: 'pipe' })
}
