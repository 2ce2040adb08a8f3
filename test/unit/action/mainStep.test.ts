import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { type Runner, runMain } from '../../../src/action/mainStep.ts'
import { runPost } from '../../../src/action/postStep.ts'
import { publicAzure } from '../../../src/azure/sdk/endpoint.ts'
import { runName } from '../../../src/plan/names.ts'
import { identityFrom } from '../../../src/run/identity.ts'
import { type Access, saveRun } from '../../../src/run/record/state.ts'
import { examplePlan } from '../../support/examplePlan.ts'
import { runDependencies, stateIn } from '../../support/runDependencies.ts'

const environment = {
  GITHUB_REPOSITORY: 'octo/repo',
  GITHUB_RUN_ID: '4711',
  GITHUB_RUN_ATTEMPT: '1',
  GITHUB_JOB: 'e2e',
}
const name = runName(identityFrom(environment, '', 0))
const access: Access = { cloud: 'azure', endpoint: publicAzure, credential: { kind: 'azure-cli' }, subscriptionId: 's' }

function runnerOf(step: { readonly saved: Record<string, string> }): Runner {
  return {
    getInput: () => '',
    setOutput: () => {},
    exportVariable: () => {},
    saveState: (key, value) => {
      step.saved[key] = value
    },
    getState: (key) => step.saved[key] ?? '',
  }
}

test('a second step of a job with the same name is refused, and neither it nor its post touches what the first one has', async () => {
  const { deps } = runDependencies()
  const first = join(deps.folders.runs, name)
  await saveRun(first, examplePlan(), stateIn(access, name, 'first'))
  const second = { saved: {} }
  await expect(runMain(runnerOf(second), environment, deps)).rejects.toThrow(
    /job-key: This job has already created ke2e-\S+; give each of its clusters a different `job-key`/,
  )
  expect(await runPost(runnerOf(second), environment, deps)).toMatchObject({
    teardown: { outcome: 'passed', summary: 'The main step created nothing; left: 0' },
  })
  expect(existsSync(join(first, 'state.json'))).toBe(true)
})

test('inputs that cannot be meant are refused before anything is installed on the machine', async () => {
  const { deps } = runDependencies()
  const said: Record<string, string> = { nodes: '0', focus: '(?=x)', 'pod-cidr': '10.0.0.0/8/8' }
  const runner = { ...runnerOf({ saved: {} }), getInput: (input: string) => said[input] ?? '' }
  const setUpMachine = vi.fn(async () => {})
  await expect(runMain(runner, environment, deps, setUpMachine)).rejects.toThrow(/nodes: .*\nfocus: .*\npod-cidr: /)
  expect(setUpMachine).not.toHaveBeenCalled()
})
