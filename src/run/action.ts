import { join } from 'node:path'
import { type InputName, inputNames } from '../inputs/catalog.ts'
import type { RawInputs } from '../inputs/inputs.ts'
import { resourceGroupName } from '../plan/names.ts'
import { type EndingKind, endings } from '../system/failures.ts'
import type { RunDependencies } from './context.ts'
import { eventLog } from './eventLog.ts'
import { teardownVerdict, upAndTest } from './lifecycle.ts'
import { identityFrom, prepare } from './prepare.ts'
import { loadReport, saveReport } from './savedReport.ts'
import { loadPlan, loadState } from './state.ts'
import { endingOf, type RunReport, testsVerdict } from './verdicts.ts'

/** What the action uses of @actions/core. */
export interface Runner {
  getInput(name: string): string
  setOutput(name: string, value: string): void
  exportVariable(name: string, value: string): void
  saveState(name: string, value: string): void
  getState(name: string): string
}

/** The one thing that main hands to post through the runner; everything else is in that folder. */
const folderState = 'folder'

/**
 * The main step: makes the cluster, runs the suite, and leaves the cluster for later steps of the job. Teardown is
 * post's.
 *
 * @throws InputError when nothing was made because inputs, machine or subscription do not allow it
 */
export async function runMain(runner: Runner, env: NodeJS.ProcessEnv, deps: RunDependencies): Promise<RunReport> {
  const startedAt = deps.clock.now()
  const log = eventLog(deps.report)
  const listening = { ...deps, report: log.report }
  const raw = readInputs(runner)
  const identity = identityFrom(env, raw['job-key'] ?? '', startedAt)
  // Saved before anything is made, so that post finds its way even when this process is killed.
  runner.saveState(folderState, join(deps.folders.runs, resourceGroupName(identity)))

  const run = await prepare(raw, identity, listening)
  runner.setOutput('resource-group', run.plan.resourceGroup)
  runner.setOutput('kubernetes-version', run.plan.cluster.kubernetesVersion)
  runner.setOutput('results', run.plan.output)

  const { kubeconfigFile, ...attempt } = await upAndTest(run, listening)
  if (kubeconfigFile !== undefined) {
    runner.setOutput('kubeconfig', kubeconfigFile)
    runner.exportVariable('KUBECONFIG', kubeconfigFile)
  }
  const tests = testsVerdict(attempt.suite)
  runner.setOutput('tests', tests.outcome)
  const report: RunReport = {
    ...attempt,
    startedAt,
    endedAt: deps.clock.now(),
    events: log.events,
    tests,
    teardown: { outcome: 'not run', summary: 'left to the post step' },
  }
  tellEnding(runner, endingOf(report))
  await saveReport(run.folder, report)
  return report
}

/** Outputs by which a later step, or a gate, decides: whether the suite failed or only the cloud, for instance. */
export function tellEnding(runner: Pick<Runner, 'setOutput'>, kind: EndingKind | undefined): void {
  runner.setOutput('failure', kind ?? '')
  runner.setOutput('failure-class', kind === undefined ? '' : endings[kind].class)
}

/**
 * The post step: takes everything down, whatever became of main. It reads no input but the job's status, because
 * inputs may have changed since; it works from what main recorded.
 *
 * @returns the finished report; undefined where main made nothing
 */
export async function runPost(
  runner: Runner,
  env: NodeJS.ProcessEnv,
  deps: RunDependencies,
): Promise<RunReport | undefined> {
  const folder = runner.getState(folderState) || derivedFolder(env, deps)
  const [plan, state, saved] = [await loadPlan(folder), await loadState(folder), await loadReport(folder)]
  if (plan === undefined || state === undefined) return undefined

  const cancelled = runner.getInput('job-status') === 'cancelled'
  const log = eventLog(deps.report)
  const teardown = await teardownVerdict(
    folder,
    { ...deps, report: log.report },
    cancelled
      ? { limitSeconds: secondsAfterCancel, wait: plan.cloud === 'embedded' }
      : { limitSeconds: plan.limits.teardown, wait: true },
  )
  const base = saved ?? {
    plan,
    startedAt: state.startedAt,
    events: [],
    tests: { outcome: 'not run' as const, summary: 'the main step did not end by itself' },
  }
  return { ...base, endedAt: deps.clock.now(), events: [...base.events, ...log.events], teardown }
}

/** After a cancel the runner gives all post steps of a job less than five minutes together. */
const secondsAfterCancel = 120

function derivedFolder(env: NodeJS.ProcessEnv, deps: RunDependencies): string {
  return join(deps.folders.runs, resourceGroupName(identityFrom(env, '', deps.clock.now())))
}

function readInputs(runner: Runner): RawInputs {
  return Object.fromEntries(inputNames.map((name: InputName) => [name, runner.getInput(name)]))
}
