import { expect, test } from 'vitest'
import { parseInputs, type RawInputs } from '../../../src/inputs/inputs.ts'
import { makePlan } from '../../../src/plan/makePlan.ts'
import { type RunIdentity, runName } from '../../../src/plan/names.ts'

const facts = {
  run: 'ke2e-demo',
  tags: {},
  kubernetesVersion: 'v1.37.1',
  runnerRanges: ['198.51.100.7/32'],
  output: '/results',
}

const planOf = (raw: RawInputs) => makePlan(parseInputs(raw), facts)

test('one hub and the workers, each with its /24 and its VPN address', () => {
  const { hosts, podNetwork } = planOf({ nodes: '2' })
  expect(hosts.map((host) => [host.name, host.role, host.podCidr, host.bridgeAddress])).toEqual([
    ['hub', 'hub', '10.244.0.0/24', '10.244.0.1'],
    ['worker-1', 'worker', '10.244.1.0/24', '10.244.1.1'],
    ['worker-2', 'worker', '10.244.2.0/24', '10.244.2.1'],
  ])
  expect(podNetwork.addresses).toEqual({ hub: '10.8.0.1', 'worker-1': '10.8.0.11', 'worker-2': '10.8.0.12' })
})

test('net30: the addresses of the original system', () => {
  const { podNetwork } = planOf({ nodes: '2', 'vpn-topology': 'net30' })
  expect(podNetwork.addresses).toEqual({ hub: '10.8.0.1', 'worker-1': '10.8.0.6', 'worker-2': '10.8.0.10' })
})

test('the most workers that inputs allow have addresses that differ and lie in their ranges', () => {
  const { hosts, podNetwork } = planOf({ nodes: '200' })
  expect(new Set(Object.values(podNetwork.addresses)).size).toBe(201)
  expect(podNetwork.addresses['worker-200']).toBe('10.8.0.210')
  expect(hosts.at(-1)).toMatchObject({ name: 'worker-200', podCidr: '10.244.200.0/24' })
})

test('auto among the allowed sources becomes the address of the runner', () => {
  expect(planOf({}).network.allowedSources).toEqual(['198.51.100.7/32'])
  expect(planOf({ 'allowed-sources': '192.0.2.0/24, 198.18.0.0/15' }).network.allowedSources).toEqual([
    '192.0.2.0/24',
    '198.18.0.0/15',
  ])
})

test('the same in gives the same out', () => {
  expect(planOf({ nodes: '3' })).toEqual(planOf({ nodes: '3' }))
})

const run: RunIdentity = { repository: 'Owner/Some.Repo', runId: '123', attempt: '1', job: 'E2E test', jobKey: '' }

test('a group name says where it comes from, and is valid in Azure', () => {
  expect(runName(run)).toMatch(/^ke2e-some-repo-123-1-e2e-test-[0-9a-f]{8}$/)
  const long = runName({ ...run, repository: `o/${'r'.repeat(200)}`, job: 'j'.repeat(200) })
  expect(long.length).toBeLessThanOrEqual(90)
})

test.each([
  ['another owner', { repository: 'Other/Some.Repo' }],
  ['another run', { runId: '124' }],
  ['another attempt', { attempt: '2' }],
  ['another job', { job: 'E2E-test-' }],
  ['another cell of the matrix', { jobKey: '{"version":"v1.36.4"}' }],
])('%s has another group', (_, difference) => {
  expect(runName({ ...run, ...difference })).not.toBe(runName(run))
})

test('certificates outlive the budget and the time for which a failed cluster is kept', () => {
  const { cluster, budgetSeconds } = planOf({ budget: '6000', 'keep-on-failure': '48h' })
  expect(cluster.certificateHours).toBeGreaterThan(budgetSeconds / 3600 + 48)
})
