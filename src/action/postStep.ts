import { join } from 'node:path'
import { inputNames } from '../inputs/catalog.ts'
import { parseInputs } from '../inputs/inputs.ts'
import { runName } from '../plan/names.ts'
import type { Plan } from '../plan/plan.ts'
import type { RunDependencies } from '../run/context.ts'
import type { TeardownOptions, TeardownTarget } from '../run/deleteRun.ts'
import { identityFrom } from '../run/identity.ts'
import { noting } from '../run/noting.ts'
import { teardownVerdict } from '../run/phases/teardown.ts'
import { eventLog } from '../run/record/eventLog.ts'
import { stopLeftovers } from '../run/record/processGroups.ts'
import { loadReport } from '../run/record/report.ts'
import { forgetRun, loadPlan, loadState, type RunState, stateFrom } from '../run/record/state.ts'
import { targetFrom, targetOf } from '../run/target.ts'
import type { RunReport, Verdict } from '../run/verdicts.ts'
import { orAborted } from '../system/orAborted.ts'
import { InputError } from '../vocabulary/errors.ts'
import { createdNothing, noFolder, type Runner, stateNames } from './mainStep.ts'
import { readInputs } from './stepCore.ts'

/** What the post step knows at its end. */
export interface PostResult {
  readonly teardown: Verdict
  /** Absent where main wrote no plan, or its folder is lost. */
  readonly report?: RunReport
}

/** A run that main planned: what is needed to fetch its logs, or to keep it. */
interface PlannedRun {
  readonly plan: Plan
  readonly state: RunState
  readonly folder: string
}

/**
 * The post step: deletes everything, whatever became of main. It works from what main recorded; inputs, which may have
 * changed since, are read only where none of that is left. Logs come before deletion, unless the job was cancelled; they
 * and all else that serves the report can fail without a word in the verdict.
 */
export async function runPost(runner: Runner, env: NodeJS.ProcessEnv, deps: RunDependencies): Promise<PostResult> {
  const target = await findTarget(runner, env, deps)
  if ('outcome' in target) return { teardown: target }
  const { folder } = target
  const [plan, state, saved] = [await loadPlan(folder), await loadState(folder), await loadReport(folder)]
  const log = eventLog(deps.report)
  const listening = { ...deps, report: log.report }
  const status = runner.getInput('job-status')
  const run = plan === undefined || state === undefined ? undefined : { plan, state, folder }
  const failed = status === 'failure' ? run : undefined
  if (failed !== undefined) await collectIfMissing(failed, saved, listening)
  const kept = failed === undefined ? undefined : await keptIfWanted(failed, listening)
  const teardown = kept ?? (await teardownVerdict(target, listening, optionsFor(status, plan)))
  if (plan === undefined) return { teardown }
  const base = saved ?? {
    plan,
    startedAt: state?.startedAt ?? deps.clock.now(),
    events: [],
    tests: { outcome: 'not run' as const, summary: 'the main step did not finish' },
  }
  const events = [...base.events, ...log.events]
  return { teardown, report: { ...base, endedAt: deps.clock.now(), events, teardown } }
}

/**
 * After a cancel the runner gives all post steps of a job less than five minutes together, so deletion is requested at
 * once and hardly waited for.
 */
function optionsFor(status: string, plan: Plan | undefined): TeardownOptions {
  const to = 'the `down` job of the workflow, `kube-e2e down`, or the janitor'
  if (status === 'cancelled') return { limitSeconds: 120, handOver: { waitSeconds: 15, to } }
  const waitSeconds = plan?.limits.teardown ?? 600
  return { limitSeconds: waitSeconds + 120, handOver: { waitSeconds, to } }
}

/**
 * From the most exact record to the least: main's folder, what the runner kept of it, and the name that both follow from.
 *
 * @returns a verdict where there is nothing to delete because main said so, or where nobody can say what there is
 */
async function findTarget(
  runner: Runner,
  env: NodeJS.ProcessEnv,
  deps: RunDependencies,
): Promise<TeardownTarget | Verdict> {
  const folder = runner.getState(stateNames.folder)
  if (folder === noFolder) return nothing
  const state = folder === '' ? undefined : await loadState(folder)
  const recorded = state ?? withSecret(stateFrom(runner.getState(stateNames.state)), runner, env)
  if (recorded !== undefined) return targetOf(recorded, folder)
  if (runner.getState(stateNames.created) !== createdNothing) return derivedTarget(folder, runner, env, deps)
  await noting('teardown', deps)(`${folder} is not deleted`, async () => {
    await stopLeftovers(folder)
    await forgetRun(deps.folders.runs, folder)
  })
  return nothing
}

const nothing: Verdict = { outcome: 'passed', summary: 'The main step created nothing; left: 0' }

/** The state that the runner keeps holds no secret. */
function withSecret(state: RunState | undefined, runner: Runner, env: NodeJS.ProcessEnv): RunState | undefined {
  if (state?.credential.kind !== 'client-secret') return state
  const clientSecret = runner.getInput('client-secret') || env.AZURE_CLIENT_SECRET || ''
  return { ...state, credential: { ...state.credential, clientSecret } }
}

/**
 * Main was killed before it had planned, or what it recorded is lost. The name alone is known then, and the inputs say
 * where to look; where they do not suffice, nobody knows what is left.
 */
async function derivedTarget(
  folder: string,
  runner: Runner,
  env: NodeJS.ProcessEnv,
  deps: RunDependencies,
): Promise<TeardownTarget | Verdict> {
  const raw = readInputs(runner, inputNames)
  const run = runName(identityFrom(env, raw['job-key'], deps.clock.now()))
  try {
    return targetFrom(run, parseInputs(raw), folder || join(deps.folders.runs, run))
  } catch (thrown) {
    if (!(thrown instanceof InputError)) throw thrown
    await stopLeftovers(folder)
    const summary = `Whether ${run} exists is unknown: the main step left no record of what it created, and the inputs do not say where to look. ${thrown.message} Run \`kube-e2e down ${run}\` with \`--cloud\` and its sign-in.`
    return { outcome: 'failed', kind: 'leak', summary }
  }
}

/** Main collects logs when it fails by itself; not when it is killed, or when a later step of the job fails. */
async function collectIfMissing(run: PlannedRun, saved: RunReport | undefined, deps: RunDependencies): Promise<void> {
  await stopLeftovers(run.folder)
  const collected = saved?.error !== undefined || saved?.events.some(({ phase }) => phase === 'collect')
  if (collected) return
  await noting('collect', deps)('Logs could not be collected', async () => {
    const { collectAfterwards } = await import('../run/phases/collect.ts')
    // Its phase has a limit of its own; this one holds for work that does not listen to it.
    const limit = AbortSignal.timeout((run.plan.limits.collect + 30) * 1000)
    await orAborted(collectAfterwards(run, deps), limit)
  })
}

/** Keeping is a wish: where it cannot be granted, the run is torn down like any other. */
async function keptIfWanted(run: PlannedRun, deps: RunDependencies): Promise<Verdict | undefined> {
  if (run.plan.keepOnFailureSeconds === 0) return undefined
  return noting('teardown', deps)('The cluster could not be kept', async () => {
    const { keepForDebugging } = await import('../run/keep.ts')
    return keepForDebugging(run, deps)
  })
}
