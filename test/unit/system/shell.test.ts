import { execFileSync } from 'node:child_process'
import { expect, test, vi } from 'vitest'
import { asRoot, lastLines, quoted } from '../../../src/system/shell.ts'

test.each([
  ['', 'nothing'],
  ["it's", 'an apostrophe'],
  ['$HOME `id` $(id) \\ "x" *', 'what a shell would expand'],
  ['two\nlines\ttab ', 'white space'],
])('%j stays one word of a shell: %s', (text) => {
  expect(execFileSync('sh', ['-c', `printf %s ${quoted(text)}`], { encoding: 'utf8' })).toBe(text)
})

test('the last lines of an output are one line', () => {
  expect(lastLines('1\n2\n3\n4\n5\n6\n\n')).toBe('2 | 3 | 4 | 5 | 6')
  expect(lastLines('1\n2\n3', 1)).toBe('3')
  expect(lastLines('')).toBe('')
  expect(lastLines('x'.repeat(2000))).toHaveLength(1000)
})

test('sudo is used where this process is not root, and never asks', () => {
  const user = vi.spyOn(process as { getuid: () => number }, 'getuid')
  user.mockReturnValue(1000)
  expect(asRoot('kill', '-KILL', '1')).toEqual(['sudo', '-n', 'kill', '-KILL', '1'])
  user.mockReturnValue(0)
  expect(asRoot('kill', '-KILL', '1')).toEqual(['kill', '-KILL', '1'])
  user.mockRestore()
})
