import { join } from 'node:path'
import { expect, test } from 'vitest'
import { withEmbeddedAzure } from '../../../embedded-azure/test/support/embeddedAzure.ts'
import { runPost } from '../../../src/action/postStep.ts'
import { saveRun } from '../../../src/run/record/state.ts'
import { examplePlan } from '../../support/examplePlan.ts'
import { openEmbedded } from '../../support/openEmbedded.ts'
import { accessTo, runDependencies, stateIn } from '../../support/runDependencies.ts'
import { testClock } from '../../support/testClock.ts'

const server = await withEmbeddedAzure()
server.hold({ action: 'delete-group' })

test.each(['cancelled', 'success'])(
  'a deletion that Azure is slow with, in a job that was %s: a notice that says who proves it, no failure',
  async (status) => {
    const { deps } = runDependencies({ clock: testClock(Date.now()) })
    const access = accessTo(server)
    // As seldom as the public Azure is looked at, so that the test's clock reaches the limit in few looks.
    const endpoint = { ...access.endpoint, pollMilliseconds: 5000 }
    const name = `ke2e-slow-${status}`
    const folder = join(deps.folders.runs, name)
    await saveRun(folder, examplePlan(), stateIn({ ...access, endpoint }, name, '5a1e'))
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
    expect(teardown.summary).toMatch(/accepted the deletion of ke2e-slow-\w+ .*the janitor proves that it is gone/)
  },
)
