import { parseInputs, type RawInputs } from '../../src/inputs/inputs.ts'
import { makePlan } from '../../src/plan/makePlan.ts'
import type { RunIdentity } from '../../src/plan/names.ts'
import { runName } from '../../src/plan/names.ts'
import type { Plan } from '../../src/plan/plan.ts'
import { tagsFor } from '../../src/plan/tags.ts'

/** A real plan, made by the code under test's own planner: one hub, two workers, in West Europe. */
export function examplePlan(raw: RawInputs = {}, run: Partial<RunIdentity> = {}, start = '5a1e'): Plan {
  const identity = { repository: 'octo/repo', runId: '42', attempt: '1', job: 'e2e', jobKey: '', ...run }
  const createdAt = Date.UTC(2026, 10, 23, 3, 0, 0)
  return makePlan(parseInputs({ location: 'westeurope', 'allowed-sources': '192.0.2.0/24', ...raw }), {
    run: runName(identity),
    tags: tagsFor({
      run: identity,
      toolVersion: '0.1.0',
      runUrl: 'https://github.com/octo/repo/actions/runs/42',
      sha: 'abc',
      startMark: start,
      budgetMinutes: 350,
      createdAt,
      deleteAfter: createdAt + 6 * 3_600_000,
    }),
    kubernetesVersion: 'v1.37.1',
    runnerRanges: ['192.0.2.1/32'],
    output: '/nowhere',
  })
}
