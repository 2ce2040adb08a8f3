import { resolve } from 'node:path'
import type { RawInputs } from '../inputs/inputs.ts'
import { withSuite } from '../plan/makePlan.ts'
import type { SuiteResult } from '../suite/result.ts'
import { SuiteDisagreement } from '../suite/suite.ts'
import { systemProcesses } from '../system/process.ts'
import { InputError } from '../vocabulary/errors.ts'
import { checkInputs } from './checkInputs.ts'
import type { RunDependencies } from './context.ts'
import { releasePhase } from './phases/release.ts'
import { testPhase } from './phases/test.ts'
import { eventLog } from './record/eventLog.ts'
import { emptyOutput } from './record/output.ts'
import { processGroupRecorder } from './record/processGroups.ts'
import { runFolder } from './record/runFolder.ts'
import { loadPlan } from './record/state.ts'
import { keptVerdict, type RunReport, runErrorFrom, testsVerdict } from './verdicts.ts'

/**
 * Runs specs on a cluster that an earlier `up` created and kept.
 *
 * @param folder the run's folder
 * @param raw the suite's inputs; the cluster keeps those it was created with
 */
export async function testAgain(folder: string, raw: RawInputs, deps: RunDependencies): Promise<RunReport> {
  const startedAt = deps.clock.now()
  const planned = await loadPlan(folder)
  if (planned === undefined) throw noSuchRun(folder)
  const { inputs } = checkInputs(raw, process.env)
  const plan = withSuite(planned, inputs, resolve(inputs.output))
  await emptyOutput(plan.output)
  await deps.onStart(plan, startedAt)
  const log = eventLog(deps.report)
  const listening = { ...deps, report: log.report }
  const processes = systemProcesses(processGroupRecorder(folder))

  let suite: SuiteResult | undefined
  let thrown: unknown
  try {
    const bundle = await releasePhase(plan.cluster.kubernetesVersion, listening, processes)
    const kubeconfigFile = runFolder(folder).kubeconfig
    suite = await testPhase(plan, { bundle, kubeconfigFile }, listening, processes)
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
    { input: 'name', message: `${folder} holds no run; \`kube-e2e list\` shows the runs that this machine knows.` },
  ])
}
