import { join, resolve } from 'node:path'
import { parseInputs, type RawInputs } from '../../inputs/inputs.ts'
import type { Bundle } from '../../kubernetes/bundle.ts'
import { withSuite } from '../../plan/makePlan.ts'
import type { Plan } from '../../plan/plan.ts'
import type { SuiteResult } from '../../suite/result.ts'
import { runSuite, SuiteDisagreement } from '../../suite/suite.ts'
import { type Processes, systemProcesses } from '../../system/process.ts'
import { InputError } from '../../vocabulary/errors.ts'
import type { RunDependencies } from '../context.ts'
import { phase } from '../phase.ts'
import { eventLog } from '../record/eventLog.ts'
import { emptyOutput } from '../record/output.ts'
import { groupRecorder } from '../record/processGroups.ts'
import { loadPlan } from '../record/state.ts'
import { keptVerdict, type RunReport, runErrorFrom, testsVerdict } from '../verdicts.ts'
import { getRelease } from './release.ts'

/** Left to the suite for writing its results when the phase's time is up; less where that is little. */
const reserveSeconds = (limitSeconds: number) => Math.min(60, limitSeconds * 0.2)

/** The phase `test`. A failed spec is a result, not an error; a suite that could not run to its end is one. */
export async function testCluster(
  plan: Plan,
  cluster: { readonly bundle: Bundle; readonly kubeconfigFile: string },
  deps: RunDependencies & { readonly processes: Processes },
  limitSeconds = plan.limits.test,
): Promise<SuiteResult> {
  return phase(deps, 'test', limitSeconds, async (tools) => {
    const value = await runSuite(
      plan,
      { ...cluster, output: plan.output },
      { ...tools, processes: deps.processes, limitSeconds: tools.limitSeconds - reserveSeconds(limitSeconds) },
    )
    const { outcome, summary } = testsVerdict(value)
    return { value, summary, failed: outcome === 'failed' }
  })
}

/**
 * Runs specs on a cluster that an earlier `up` made and kept.
 *
 * @param folder the run's folder
 * @param raw the suite's inputs; the cluster's are those it was made with
 */
export async function testAgain(folder: string, raw: RawInputs, deps: RunDependencies): Promise<RunReport> {
  const startedAt = deps.clock.now()
  const made = await loadPlan(folder)
  if (made === undefined) throw noSuchRun(folder)
  const inputs = parseInputs(raw)
  const plan = withSuite(made, inputs, resolve(inputs.output))
  await emptyOutput(plan.output)
  await deps.onStart(plan, startedAt)
  const log = eventLog(deps.report)
  const working = { ...deps, report: log.report, processes: systemProcesses(groupRecorder(folder)) }

  let suite: SuiteResult | undefined
  let thrown: unknown
  try {
    const bundle = await getRelease(plan.cluster.kubernetesVersion, working)
    suite = await testCluster(plan, { bundle, kubeconfigFile: join(folder, 'kubeconfig') }, working)
  } catch (error) {
    thrown = error
    if (error instanceof SuiteDisagreement) suite = error.result
  }
  return {
    plan,
    startedAt,
    endedAt: deps.clock.now(),
    events: log.events,
    ...(suite === undefined ? {} : { suite }),
    ...(thrown === undefined ? {} : { error: runErrorFrom(thrown) }),
    tests: testsVerdict(suite),
    teardown: keptVerdict(plan.resourceGroup),
  }
}

export function noSuchRun(folder: string): InputError {
  return new InputError([
    { input: 'name', message: `${folder} holds no run; \`kube-e2e list\` shows those that this machine knows.` },
  ])
}
