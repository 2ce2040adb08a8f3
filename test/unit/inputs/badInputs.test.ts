import { execFileSync } from 'node:child_process'
import { readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { RawInputs } from '../../../src/inputs/inputs.ts'
import { checkInputs } from '../../../src/run/checkInputs.ts'
import { InputError } from '../../../src/vocabulary/errors.ts'
import { temporaryFolder } from '../../support/temporaryFolder.ts'
import { azure, badInputs, goodInputs } from './badInputs.ts'

function problemsOf(raw: RawInputs, architecture = 'x64') {
  try {
    checkInputs(raw, {}, architecture)
    return []
  } catch (thrown) {
    if (!(thrown instanceof InputError)) throw thrown
    return thrown.problems
  }
}

const inOneLine = (raw: RawInputs) => JSON.stringify(raw).slice(0, 80)

describe('what cannot be meant', () => {
  test('is at least 300 cases', () => expect(badInputs.length).toBeGreaterThanOrEqual(300))

  test.each(badInputs.map(([input, raw]) => [input, inOneLine(raw), raw] as const))('%s: %s', (input, _, raw) => {
    const problems = problemsOf(raw)
    expect(problems.map((problem) => problem.input)).toEqual([input])
    const [{ message } = { message: '' }] = problems
    expect(message).toMatch(/[.?]$/)
    expect(message).not.toContain('\n')
    expect(message.length).toBeLessThan(500)
  })
})

describe('what can be meant', () => {
  test.each(goodInputs.map((raw) => [inOneLine(raw), raw] as const))('%s', (_, raw) => {
    expect(problemsOf(raw)).toEqual([])
  })
})

test('several that are wrong are said together, in the words of each', () => {
  const together = { cloud: 'aws', nodes: '0', 'pod-cidr': '172.20.0.0/16/8', focus: '(?=x)', output: '/proc/x' }
  expect(problemsOf(together).map(({ input }) => input)).toEqual(['cloud', 'nodes', 'focus', 'pod-cidr', 'output'])
  expect(problemsOf({ 'kubernetes-version': '1.37', suite: 'smok' }).map(({ input }) => input)).toEqual([
    'suite',
    'kubernetes-version',
  ])
})

test('what is wrong with files, suite and version is said beside what is wrong with a number', () => {
  const together = { nodes: '0', skip: '.', 'kubernetes-version': 'one', output: '/', 'client-certificate-path': 'src' }
  expect(problemsOf(together).map(({ input }) => input)).toEqual([
    'nodes',
    'kubernetes-version',
    'skip',
    'output',
    'client-certificate-path',
  ])
})

test('a version that is near is suggested, and none that is far', () => {
  const [near] = problemsOf({ 'kubernetes-version': 'v1.37' })
  expect(near?.message).toContain('did you mean v1.37.1?')
  const [far] = problemsOf({ 'kubernetes-version': 'x'.repeat(50) })
  expect(far?.message).not.toContain('did you mean')
})

test('a machine that would build programs that hosts on Azure cannot run is refused', () => {
  expect(problemsOf(azure(), 'arm64').map(({ input }) => input)).toEqual(['cloud'])
  expect(problemsOf({}, 'arm64')).toEqual([])
})

test('a link into a folder of the system is no way into it', () => {
  const link = join(temporaryFolder(), 'link')
  symlinkSync('/proc', link)
  expect(problemsOf({ output: join(link, 'x') }).map(({ input }) => input)).toEqual(['output'])
})

test('a certificate with its key is accepted, and neither of them alone', async () => {
  const file = join(temporaryFolder(), 'both.pem')
  const made = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-subj', '/CN=x']
  execFileSync('openssl', [...made, '-keyout', `${file}.key`, '-out', `${file}.crt`], { stdio: 'ignore' })
  writeFileSync(file, readFileSync(`${file}.crt`, 'utf8') + readFileSync(`${file}.key`, 'utf8'))
  expect(problemsOf({ 'client-certificate-path': file })).toEqual([])
  expect(problemsOf({ 'client-certificate-path': `${file}.crt` })).toHaveLength(1)
  expect(problemsOf({ 'client-certificate-path': `${file}.key` })).toHaveLength(1)
})
