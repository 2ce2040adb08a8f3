import { makeSshIdentity } from '../cluster/ssh.ts'
import type { RawInputs } from '../inputs/inputs.ts'
import type { Bundle } from '../kubernetes/bundle.ts'
import type { RunIdentity } from '../plan/names.ts'
import type { Plan } from '../plan/plan.ts'
import type { SuiteResult } from '../suite/result.ts'
import { checkSelection, SuiteDisagreement } from '../suite/suite.ts'
import type { Cluster } from './cluster.ts'
import type { Run, RunDependencies } from './context.ts'
import { secondsFor } from './phase.ts'
import { collectPhase } from './phases/collect.ts'
import { convergePhase } from './phases/converge.ts'
import { planPhase } from './phases/plan.ts'
import { provisionPhase } from './phases/provision.ts'
import { releasePhase } from './phases/release.ts'
import { teardownVerdict } from './phases/teardown.ts'
import { testPhase } from './phases/test.ts'
import { verifyPhase } from './phases/verify.ts'
import { eventLog } from './record/eventLog.ts'
import { runFolder } from './record/runFolder.ts'
import { targetOf } from './target.ts'
import { keptVerdict, type RunError, type RunReport, runErrorFrom, testsVerdict } from './verdicts.ts'

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
  /** True keeps a cluster that was created and tested without an error; one that failed is always deleted. */
  readonly keep: boolean
  /** Aborted when the user gives up even on teardown. */
  readonly teardownSignal: AbortSignal
}

/**
 * The whole job, as run from a terminal. Teardown follows, whatever fails or is cancelled on the way.
 *
 * @throws InputError when nothing was created because inputs, machine or subscription do not allow it
 */
export async function runJob(
  raw: RawInputs,
  identity: RunIdentity,
  deps: RunDependencies,
  { keep, teardownSignal }: JobOptions,
): Promise<RunReport & Pick<Attempt, 'kubeconfigFile'>> {
  const startedAt = deps.clock.now()
  const log = eventLog(deps.report)
  const listening = { ...deps, report: log.report }
  const run = await planPhase(raw, identity, listening)
  const attempt = await upAndTest(run, listening)
  const teardown =
    keep && attempt.error === undefined
      ? keptVerdict(run.plan.resourceGroup)
      : await teardownVerdict(
          targetOf(run.state, run.folder),
          { ...listening, signal: teardownSignal },
          { limitSeconds: run.plan.limits.teardown },
        )
  const tests = testsVerdict(attempt.suite)
  return { ...attempt, startedAt, endedAt: deps.clock.now(), events: log.events, tests, teardown }
}

/**
 * Creates the cluster and runs the suite on it. When something fails and nobody cancelled, the hosts' logs are collected
 * before it returns; connections are closed in every case.
 */
export async function upAndTest(run: Run, deps: RunDependencies): Promise<Attempt> {
  const cluster: Cluster = { plan: run.plan }
  let suite: SuiteResult | undefined
  let error: RunError | undefined
  try {
    const bundle = await bringUp(run, cluster, deps)
    if (hasSuite(run.plan)) {
      const { kubeconfigFile = runFolder(run.folder).kubeconfig } = cluster
      suite = await testPhase(run.plan, { bundle, kubeconfigFile }, deps, run.processes, secondsFor(run, 'test', deps))
    }
  } catch (thrown) {
    error = runErrorFrom(thrown)
    if (thrown instanceof SuiteDisagreement) suite = thrown.result
  }
  if (!deps.signal.aborted && (error !== undefined || (suite?.failed ?? 0) > 0)) await collectPhase(run, cluster, deps)
  for (const connection of cluster.connections?.values() ?? []) await connection.close()
  return {
    plan: cluster.plan,
    ...(suite === undefined ? {} : { suite }),
    ...(error === undefined ? {} : { error }),
    ...(cluster.kubeconfigFile === undefined ? {} : { kubeconfigFile: cluster.kubeconfigFile }),
  }
}

/**
 * From a plan to a cluster that was seen to work.
 *
 * @param cluster filled on the way: what was created is known even when a later phase fails
 */
export async function bringUp(run: Run, cluster: Cluster, deps: RunDependencies): Promise<Bundle> {
  const { plan, folder, processes } = run
  const { signal, mask } = deps

  const bundle = await releasePhase(plan.cluster.kubernetesVersion, deps, processes, secondsFor(run, 'release', deps))
  // Before anything is created that costs money.
  if (hasSuite(plan)) await checkSelection(plan, bundle, folder, { processes, signal })
  const identity = await makeSshIdentity(runFolder(folder).ssh, { processes, signal, mask })
  await provisionPhase(run, cluster, identity, deps)
  const access = await convergePhase(run, cluster, bundle, identity, deps)
  await verifyPhase(run, cluster, bundle, access, deps)
  return bundle
}

function hasSuite(plan: Plan): boolean {
  return plan.suite.name !== 'none'
}
