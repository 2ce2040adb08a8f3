import { expect, test } from 'vitest'
import { commandLine } from '../../../src/action/command.ts'
import type { InputName } from '../../../src/inputs/catalog.ts'

const given = (inputs: Partial<Record<InputName, string>>) => (name: InputName) => inputs[name] ?? ''

test('the ways to Azure and to the run go along, secrets and ids in the environment', () => {
  const inputs = {
    cloud: 'azure',
    auth: 'auto',
    'job-key': '{ "version": "v1.37" }',
    'subscription-id': 's',
    'client-secret': 'hidden',
    nodes: '7',
  }
  const { args, env } = commandLine(' down  --job e2e\n', given(inputs))
  expect(args[0]).toMatch(/dist\/cli\/index\.js$/)
  expect(args.slice(1)).toEqual([
    'down',
    '--job',
    'e2e',
    '--cloud',
    'azure',
    '--auth',
    'auto',
    '--job-key',
    '{ "version": "v1.37" }',
  ])
  expect(env).toEqual({ AZURE_SUBSCRIPTION_ID: 's', AZURE_CLIENT_SECRET: 'hidden' })
})

test('what the command says itself is not said twice, and a sweep gets no key of a job', () => {
  const { args } = commandLine('sweep --cloud embedded --dry-run', given({ cloud: 'azure', 'job-key': 'k' }))
  expect(args.slice(1)).toEqual(['sweep', '--cloud', 'embedded', '--dry-run'])
})

test('a command that knows none of them gets none', () => {
  expect(commandLine('--version', given({ cloud: 'azure' })).args.slice(1)).toEqual(['--version'])
})
