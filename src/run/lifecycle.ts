import type { RawInputs } from '../inputs/inputs.ts'
import type { RunIdentity } from '../plan/names.ts'
import type { Plan } from '../plan/plan.ts'
import type { SuiteResult } from '../suite/result.ts'
import { SuiteDisagreement } from '../suite/suite.ts'
import { secondsFor } from './budget.ts'
import type { Run, RunDependencies } from './context.ts'
import { collectLogs } from './phases/collect.ts'
import { prepare } from './phases/plan.ts'
import { type DownOptions, type DownTarget, takeDown } from './phases/teardown.ts'
import { testCluster } from './phases/test.ts'
import { bringUp, type Cluster } from './phases/up.ts'
import { eventLog } from './record/eventLog.ts'
import { targetOf } from './target.ts'
import { keptVerdict, type RunError, type RunReport, runErrorFrom, testsVerdict, type Verdict } from './verdicts.ts'

/** How far a run came. An error is kept, not thrown, because teardown and reports follow in every case. */
export interface Attempt {
  /** The plan as it was carried out. */
  readonly plan: Plan
  /** Absent where no spec ran. */
  readonly suite?: SuiteResult
  readonly error?: RunError
  readonly kubeconfigFile?: string
}

export interface JobOptions {
  /** True keeps a cluster that was made and tested without an error; one that failed is always taken down. */
  readonly keep: boolean
  /** Aborted when the user gives up even on teardown. */
  readonly tidying: AbortSignal
}

/**
 * The whole job, as a terminal does it. Whatever fails or is cancelled on the way, teardown follows.
 *
 * @throws InputError when nothing was made because inputs, machine or subscription do not allow it
 */
export async function runJob(
  raw: RawInputs,
  identity: RunIdentity,
  deps: RunDependencies,
  options: JobOptions,
): Promise<RunReport & Pick<Attempt, 'kubeconfigFile'>> {
  const startedAt = deps.clock.now()
  const log = eventLog(deps.report)
  const listening = { ...deps, report: log.report }
  const run = await prepare(raw, identity, listening)
  const attempt = await upAndTest(run, listening)
  const teardown =
    options.keep && attempt.error === undefined
      ? keptVerdict(run.plan.resourceGroup)
      : await teardownVerdict(
          targetOf(run.state, run.folder),
          { ...listening, signal: options.tidying },
          { limitSeconds: run.plan.limits.teardown },
        )
  const tests = testsVerdict(attempt.suite)
  return { ...attempt, startedAt, endedAt: deps.clock.now(), events: log.events, tests, teardown }
}

/**
 * Makes the cluster and runs the suite on it. When something fails and nobody cancelled, the hosts' logs are collected
 * before it returns; connections are closed in every case.
 */
export async function upAndTest(run: Run, deps: RunDependencies): Promise<Attempt> {
  const cluster: Cluster = {}
  let suite: SuiteResult | undefined
  let error: RunError | undefined
  try {
    const ready = await bringUp(run, deps, cluster)
    if (run.plan.suite.name !== 'none') {
      const working = { ...deps, processes: run.processes }
      suite = await testCluster(run.plan, ready, working, secondsFor(run, deps, 'test'))
    }
  } catch (thrown) {
    error = runErrorFrom(thrown)
    if (thrown instanceof SuiteDisagreement) suite = thrown.result
  }
  if (!deps.signal.aborted && (error !== undefined || (suite?.failed ?? 0) > 0)) await collectLogs(run, cluster, deps)
  for (const connection of cluster.connections?.values() ?? []) await connection.close()
  return {
    plan: cluster.plan ?? run.plan,
    ...(suite === undefined ? {} : { suite }),
    ...(error === undefined ? {} : { error }),
    ...(cluster.kubeconfigFile === undefined ? {} : { kubeconfigFile: cluster.kubeconfigFile }),
  }
}

/** Teardown as a verdict of its own, apart from that about tests. */
export async function teardownVerdict(
  target: DownTarget,
  deps: RunDependencies,
  options: DownOptions,
): Promise<Verdict> {
  try {
    return await takeDown(target, deps, options)
  } catch (thrown) {
    const { kind, message, nextStep } = runErrorFrom(thrown)
    return { outcome: 'failed', kind, summary: `${message} ${nextStep}` }
  }
}
