import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { openSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { withEmbeddedAzure } from '../../../embedded-azure/test/support/embeddedAzure.ts'
import { findGroup } from '../../../src/azure/teardown/group.ts'
import { saveRun } from '../../../src/run/record/state.ts'
import { examplePlan } from '../../support/examplePlan.ts'
import { openEmbedded } from '../../support/openEmbedded.ts'
import { accessTo, stateIn } from '../../support/runDependencies.ts'
import { temporaryFolder } from '../../support/temporaryFolder.ts'

/** Programs as processes whose output nobody takes: they go on to their own end. */

const server = await withEmbeddedAzure()
const azure = openEmbedded(server)
let runs = 0

/** A run that is recorded and has a group. */
async function recordedRun() {
  runs += 1
  const plan = examplePlan({}, { runId: `pipe-${runs}` }, 'start')
  const temp = temporaryFolder()
  const folder = join(temp, 'kube-e2e-azure', 'runs', plan.resourceGroup)
  await azure.resources.resourceGroups.createOrUpdate(plan.resourceGroup, { location: 'westeurope', tags: plan.tags })
  await saveRun(
    folder,
    { ...plan, output: join(temp, 'results') },
    stateIn(accessTo(server), plan.resourceGroup, 'start'),
  )
  const isThere = async () => (await findGroup(azure, plan.resourceGroup, new AbortController().signal)) !== undefined
  return { plan, temp, folder, isThere }
}

/** @param output `closed`: both streams have no reader from the beginning; `full`: both are a full disk */
async function end(script: string, args: string[], env: Record<string, string>, output: 'closed' | 'full') {
  const sink = output === 'closed' ? 'pipe' : openSync('/dev/full', 'w')
  const child = spawn(process.execPath, [script, ...args], {
    stdio: ['ignore', sink, sink],
    env: { PATH: process.env.PATH, HOME: '/nowhere', ...env },
  })
  child.stdout?.destroy()
  child.stderr?.destroy()
  return once(child, 'exit')
}

test.each(['closed', 'full'] as const)('kube-e2e down with %s output deletes and ends with 0', async (output) => {
  const { plan, temp, isThere } = await recordedRun()
  const ended = end('src/cli/main.ts', ['down', plan.resourceGroup], { RUNNER_TEMP: temp }, output)
  expect(await ended).toEqual([0, null])
  expect(await isThere()).toBe(false)
})

test.each(['closed', 'full'] as const)('the post step with %s output deletes and ends with 0', async (output) => {
  const { temp, folder, isThere } = await recordedRun()
  const env = {
    RUNNER_TEMP: temp,
    STATE_folder: folder,
    'INPUT_JOB-STATUS': 'success',
    GITHUB_STEP_SUMMARY: '/dev/full',
  }
  expect(await end('src/action/post.ts', [], env, output)).toEqual([0, null])
  expect(await isThere()).toBe(false)
})
