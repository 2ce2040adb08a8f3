import { join } from 'node:path'
import { inputNames } from '../inputs/catalog.ts'
import { parseInputs } from '../inputs/inputs.ts'
import { runName } from '../plan/names.ts'
import type { Plan } from '../plan/plan.ts'
import type { RunDependencies } from '../run/context.ts'
import type { TeardownOptions, TeardownTarget } from '../run/deleteRun.ts'
import { identityFrom } from '../run/identity.ts'
import { teardownVerdict } from '../run/phases/teardown.ts'
import { eventLog } from '../run/record/eventLog.ts'
import { stopLeftovers } from '../run/record/processGroups.ts'
import { loadReport } from '../run/record/report.ts'
import { forgetRun, loadPlan, loadState, type RunState, stateFrom } from '../run/record/state.ts'
import { targetFrom, targetOf } from '../run/target.ts'
import type { RunReport, Verdict } from '../run/verdicts.ts'
import { InputError, messageOf } from '../vocabulary/errors.ts'
import { noFolder, type Runner, stateNames } from './mainStep.ts'
import { readInputs } from './stepCore.ts'

/** What the post step knows at its end. */
export interface PostResult {
  readonly teardown: Verdict
  /** Absent where main wrote no plan, or its folder is lost. */
  readonly report?: RunReport
}

/**
 * The post step: deletes everything, whatever became of main. It works from what main recorded; inputs, which may have
 * changed since, are read only where none of that is left. Logs come before deletion, unless the job was cancelled.
 */
export async function runPost(runner: Runner, env: NodeJS.ProcessEnv, deps: RunDependencies): Promise<PostResult> {
  const target = await findTarget(runner, env, deps)
  if (target === undefined) {
    // Main may have been killed before it made a plan, while a program of its own was at work on this machine.
    const begun = runner.getState(stateNames.folder)
    if (begun !== '' && begun !== noFolder) {
      await stopLeftovers(begun)
      await forgetRun(begun)
    }
    return { teardown: { outcome: 'passed', summary: 'The main step made nothing; left: 0' } }
  }
  const { folder } = target
  const [plan, state, saved] = [await loadPlan(folder), await loadState(folder), await loadReport(folder)]
  const log = eventLog(deps.report)
  const listening = { ...deps, report: log.report }
  const status = runner.getInput('job-status')
  const failed = status === 'failure' && plan !== undefined && state !== undefined
  if (failed) {
    await stopLeftovers(folder)
    if (lacksLogs(saved)) {
      const { collectAfterwards } = await import('../run/phases/collect.ts')
      await collectAfterwards({ plan, state, folder }, listening)
    }
  }
  const kept = failed ? await keptIfWanted({ plan, state, folder }, listening) : undefined
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

/** From the most exact record to the least: main's folder, what the runner kept of it, and the name that both follow from. */
async function findTarget(
  runner: Runner,
  env: NodeJS.ProcessEnv,
  deps: RunDependencies,
): Promise<TeardownTarget | undefined> {
  const folder = runner.getState(stateNames.folder)
  if (folder === '') return derivedTarget(runner, env, deps)
  if (folder === noFolder) return undefined
  const state = (await loadState(folder)) ?? withSecret(stateFrom(runner.getState(stateNames.state)), runner, env)
  return state === undefined ? undefined : targetOf(state, folder)
}

/** The state that the runner keeps holds no secret. */
function withSecret(state: RunState | undefined, runner: Runner, env: NodeJS.ProcessEnv): RunState | undefined {
  if (state?.credential.kind !== 'client-secret') return state
  const clientSecret = runner.getInput('client-secret') || env.AZURE_CLIENT_SECRET || ''
  return { ...state, credential: { ...state.credential, clientSecret } }
}

/** Main was killed before its first word, or the runner lost it. Inputs that cannot be used made nothing. */
function derivedTarget(runner: Runner, env: NodeJS.ProcessEnv, deps: RunDependencies): TeardownTarget | undefined {
  const raw = readInputs(runner, inputNames)
  const run = runName(identityFrom(env, raw['job-key'], deps.clock.now()))
  try {
    return targetFrom(run, parseInputs(raw), join(deps.folders.runs, run))
  } catch (thrown) {
    if (thrown instanceof InputError) return undefined
    throw thrown
  }
}

/** Main collects them when it fails by itself; not when it is killed, or when a later step of the job fails. */
function lacksLogs(saved: RunReport | undefined): boolean {
  if (saved === undefined) return true
  return saved.error === undefined && !saved.events.some(({ phase }) => phase === 'collect')
}

/** Keeping is a wish: where it cannot be granted, the run is torn down like any other. */
async function keptIfWanted(
  run: { readonly plan: Plan; readonly state: RunState; readonly folder: string },
  deps: RunDependencies,
): Promise<Verdict | undefined> {
  if (run.plan.keepOnFailureSeconds === 0) return undefined
  try {
    const { keepForDebugging } = await import('../run/keep.ts')
    return await keepForDebugging(run, deps)
  } catch (thrown) {
    deps.signal.throwIfAborted()
    deps.report({ type: 'phase-note', phase: 'teardown', text: `The cluster could not be kept: ${messageOf(thrown)}` })
    return undefined
  }
}
