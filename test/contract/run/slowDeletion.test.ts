import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type EmbeddedAzure, startEmbeddedAzure } from '../../../embedded-azure/test/support/embeddedAzure.ts'
import { runPost } from '../../../src/action/postStep.ts'
import { saveRun } from '../../../src/run/record/state.ts'
import { azurePlan } from '../../support/azurePlan.ts'
import { openEmbedded } from '../../support/openEmbedded.ts'
import { accessTo, fastClock, runDependencies, stateIn } from '../../support/runDependencies.ts'

let server: EmbeddedAzure
beforeAll(async () => {
  server = await startEmbeddedAzure({ operationDelay: 20_000 })
})
afterAll(() => server.stop())

test.each([
  ['cancelled', 50],
  ['success', 200],
])(
  'a deletion that Azure is slow with, in a job that was %s: a notice that says who proves it, no failure',
  async (status, times) => {
    const { deps } = runDependencies({ clock: fastClock(times) })
    const name = `ke2e-slow-${status}`
    const folder = join(deps.folders.runs, name)
    await saveRun(folder, azurePlan(), stateIn(accessTo(server), name, '5a1e'))
    await openEmbedded(server).resources.resourceGroups.createOrUpdate(name, {
      location: 'westeurope',
      tags: { 'kube-e2e-azure': '0.1.0', 'kube-e2e-start': '5a1e' },
    })
    const runner = {
      getInput: (input: string) => (input === 'job-status' ? status : ''),
      getState: (key: string) => (key === 'folder' ? folder : ''),
      saveState: () => {},
      setOutput: () => {},
      exportVariable: () => {},
    }
    const { teardown } = await runPost(runner, {}, deps)
    expect(teardown.outcome).toBe('pending')
    expect(teardown.summary).toMatch(/deletion of ke2e-slow-\w+ is accepted.*the janitor proves that it is gone/)
  },
)
