import { join } from 'node:path'
import { inputNames } from '../inputs/catalog.ts'
import type { RawInputs } from '../inputs/inputs.ts'
import { type RunIdentity, runName } from '../plan/names.ts'
import type { Run, RunDependencies } from '../run/context.ts'
import { identityFrom } from '../run/identity.ts'
import { noting } from '../run/noting.ts'
import { eventLog } from '../run/record/eventLog.ts'
import { saveReport } from '../run/record/report.ts'
import { loadState, withoutSecret } from '../run/record/state.ts'
import { endingOf, type RunReport, testsVerdict } from '../run/verdicts.ts'
import { InputError } from '../vocabulary/errors.ts'
import { type EndingKind, endings } from '../vocabulary/failures.ts'
import { readInputs, type StepCore } from './stepCore.ts'

/** What main and post use of `@actions/core`. */
export interface Runner extends Pick<StepCore, 'getInput' | 'setOutput'> {
  exportVariable(name: string, value: string): void
  saveState(name: string, value: string): void
  getState(name: string): string
}

/**
 * What main hands to post through the runner: the run's folder, where everything is, and the state without its secret, in
 * case the folder is lost.
 */
export const stateNames = { folder: 'folder', state: 'state', created: 'created' } as const

/** Main's word that it created nothing in any cloud. Where it is missing, post asks the cloud. */
export const createdNothing = 'nothing'

/** In place of a folder, for a second step under the same name: it recorded nothing, and the first one's folder is not its own. */
export const noFolder = 'none'

/**
 * The main step: creates the cluster, runs the suite, and leaves the cluster for later steps of the job. Teardown is left
 * to post.
 *
 * @param setUpMachine installs what this machine lacks
 * @throws InputError when nothing was created because inputs, machine or subscription do not allow it
 */
export async function runMain(
  runner: Runner,
  env: NodeJS.ProcessEnv,
  deps: RunDependencies,
  setUpMachine: () => Promise<void> = async () => {},
): Promise<RunReport> {
  const startedAt = deps.clock.now()
  const log = eventLog(deps.report)
  const listening = { ...deps, report: log.report }
  const raw = readInputs(runner, inputNames)
  const identity = identityFrom(env, raw['job-key'], startedAt)
  const folder = join(deps.folders.runs, runName(identity))
  const second = (await loadState(folder)) !== undefined
  // Saved before anything is created, so post finds its way even when this process is killed.
  runner.saveState(stateNames.folder, second ? noFolder : folder)
  if (second) throw startedTwice(runName(identity))

  const run = await plannedRun(raw, identity, env, listening, setUpMachine).catch(async (thrown: unknown) => {
    await noting('plan', listening)('Post will ask the cloud', async () =>
      runner.saveState(stateNames.created, createdNothing),
    )
    throw thrown
  })
  runner.saveState(stateNames.state, withoutSecret(run.state))
  runner.setOutput('resource-group', run.plan.resourceGroup)
  runner.setOutput('kubernetes-version', run.plan.cluster.kubernetesVersion)
  runner.setOutput('results', run.plan.output)

  const { upAndTest } = await import('../run/lifecycle.ts')
  const { kubeconfigFile, ...attempt } = await upAndTest(run, listening)
  const tests = testsVerdict(attempt.suite)
  const report: RunReport = {
    ...attempt,
    startedAt,
    endedAt: deps.clock.now(),
    events: log.events,
    tests,
    teardown: { outcome: 'not run', summary: 'left to the post step' },
  }
  // From here on the verdict is known, and stands where it cannot be written down.
  const noted = noting('collect', listening)
  await noted('The outputs of this step are not complete', async () => {
    if (kubeconfigFile !== undefined) {
      runner.setOutput('kubeconfig', kubeconfigFile)
      runner.exportVariable('KUBECONFIG', kubeconfigFile)
    }
    runner.setOutput('tests', tests.outcome)
    tellEnding(runner, endingOf(report))
  })
  await noted('The report for the post step is not saved', () => saveReport(run.folder, report))
  return report
}

/** Everything before the first request that creates something. */
async function plannedRun(
  raw: RawInputs,
  identity: RunIdentity,
  env: NodeJS.ProcessEnv,
  deps: RunDependencies,
  setUpMachine: () => Promise<void>,
): Promise<Run> {
  const { checkInputs } = await import('../run/checkInputs.ts')
  checkInputs(raw, env)
  await setUpMachine()
  const { planPhase } = await import('../run/phases/plan.ts')
  return planPhase(raw, identity, deps)
}

/** Outputs by which a later step, or a gate, decides: for instance whether the suite failed or only the cloud. */
export function tellEnding(runner: Pick<Runner, 'setOutput'>, kind: EndingKind | undefined): void {
  runner.setOutput('failure', kind ?? '')
  runner.setOutput('failure-class', kind === undefined ? '' : endings[kind].class)
}

function startedTwice(name: string): InputError {
  return new InputError([
    {
      input: 'job-key',
      message: `This job has already created ${name}; give each of its clusters a different \`job-key\`.`,
    },
  ])
}
