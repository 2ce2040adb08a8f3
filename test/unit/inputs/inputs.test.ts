import { expect, test } from 'vitest'
import { parseInputs, type RawInputs } from '../../../src/inputs/inputs.ts'
import { checkInputs } from '../../../src/run/checkInputs.ts'
import { InputError } from '../../../src/vocabulary/errors.ts'

function problemsOf(raw: RawInputs): string[] {
  try {
    checkInputs(raw, {}, 'x64')
    return []
  } catch (thrown) {
    if (!(thrown instanceof InputError)) throw thrown
    return thrown.problems.map((problem) => `${problem.input}: ${problem.message}`)
  }
}

test('without inputs every default is valid', () => {
  expect(parseInputs({})).toMatchObject({ cloud: 'embedded', nodes: 2, suite: 'smoke', procs: 12 })
})

test('empty text means the default, as the runner hands an unset input', () => {
  expect(parseInputs({ nodes: '', suite: '  ' })).toMatchObject({ nodes: 2, suite: 'smoke' })
})

test('several wrong inputs: all are found together', () => {
  const problems = problemsOf({ nodes: '0', suite: 'smok', 'kubernetes-version': 'one', 'vpn-mtu': '20' })
  expect(problems).toHaveLength(4)
})

test.each([
  ['nodes', '0', /whole number from 1 to 200/],
  ['nodes', '2.5', /whole number/],
  ['suite', 'conformanse', /did you mean `conformance`\?$/],
  ['kubernetes-version', '1.37', /such as v1\.37\.1/],
  ['pod-cidr', '10.244.0.1/16', /first of the range/],
  ['pod-cidr', '10.244.0.0/33', /IPv4 range/],
  ['focus', '[', /regular expression/],
  ['vm-size', 'big', /Standard_D2s_v5/],
  ['allowed-sources', '192.0.2.1', /ranges such as/],
  ['subscription-id', 'mine', /GUID/],
] as const)('%s: %s is refused in a sentence that quotes it', (input, value, message) => {
  const [problem, ...others] = problemsOf({ [input]: value })
  expect(others).toEqual([])
  expect(problem).toMatch(message)
  expect(problem).toContain(value)
})

test('ranges that share addresses are refused under the input that was set, with both named', () => {
  expect(problemsOf({ 'pod-cidr': '10.240.0.0/16' })).toEqual([
    'pod-cidr: 10.240.0.0/16 overlaps vnet-cidr 10.240.0.0/16; give ranges that share no address.',
  ])
})

test('one of our ranges that overlaps a peered network is refused, with both named', () => {
  expect(problemsOf({ 'peered-cidrs': '10.200.0.0/16, 10.244.128.0/20' })).toEqual([
    'peered-cidrs: 10.244.128.0/20 overlaps pod-cidr 10.244.0.0/16; give ranges that share no address.',
  ])
  expect(problemsOf({ 'peered-cidrs': '10.1.0.0' })).toEqual([expect.stringMatching(/must be ranges/)])
})

test('ranges without room for all hosts are refused', () => {
  expect(problemsOf({ nodes: '4', 'pod-cidr': '10.244.0.0/22' })).toEqual([expect.stringMatching(/no room for a \/24/)])
  expect(problemsOf({ nodes: '9', 'vpn-cidr': '10.8.0.0/28' })).toEqual([
    expect.stringMatching(/no room for 9 workers/),
  ])
})

test('an unknown input is refused with the nearest name', () => {
  expect(problemsOf({ node: '2' } as RawInputs)).toEqual(['node: is not an input; did you mean nodes?'])
})

test('nothing is suggested that is far from what was said', () => {
  expect(problemsOf({ verbose: 'yes' } as RawInputs)).toEqual([
    'verbose: is not an input; docs/inputs.md has the list.',
  ])
  expect(problemsOf({ suite: 'everything' })).toEqual([expect.not.stringContaining('did you mean')])
})

test('a secret is never quoted', () => {
  const problems = problemsOf({ cloud: 'azure', auth: 'client-secret', 'client-secret': 'hunter2' })
  expect(problems.length).toBeGreaterThan(0)
  expect(problems.join()).not.toContain('hunter2')
})

test('Azure needs the ids that its way of signing in needs', () => {
  expect(problemsOf({ cloud: 'azure', auth: 'oidc' }).map((problem) => problem.split(':')[0])).toEqual([
    'subscription-id',
    'tenant-id',
    'client-id',
  ])
})

test('a focus without a suite makes the suite custom', () => {
  expect(parseInputs({ focus: 'Pods' }).suite).toBe('custom')
  expect(parseInputs({ focus: 'Pods', suite: 'conformance' }).suite).toBe('conformance')
})

test('custom with nothing to select by is refused', () => {
  expect(problemsOf({ suite: 'custom' })).toEqual([expect.stringMatching(/needs focus, skip or label-filter/)])
})
