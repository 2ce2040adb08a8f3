import { withEnvironment } from '../inputs/environment.ts'
import type { RawInputs } from '../inputs/inputs.ts'
import { runName } from '../plan/names.ts'
import type { RunDependencies } from './context.ts'
import { teardownVerdict } from './phases/teardown.ts'
import { identityOfJob, targetNamed } from './target.ts'
import type { Verdict } from './verdicts.ts'

/** Seconds that Azure may take for one run when somebody waits for the proof. */
const limitSeconds = 1800

/** Which run is to be deleted. An empty text counts as missing. */
export interface NamedRun {
  /** Where it is missing, the name follows from the workflow run and the job. */
  readonly name?: string | undefined
  /** The job that created the cluster; the job that asks, where it is missing. */
  readonly job?: string | undefined
}

/**
 * Deletes what a run created and waits for the proof: the command `down` of the terminal program, and the action down/.
 *
 * @throws InputError when the name or the access to Azure does not follow from the inputs
 */
export async function down(
  { name, job }: NamedRun,
  said: RawInputs,
  env: NodeJS.ProcessEnv,
  deps: RunDependencies,
): Promise<Verdict> {
  const found = withEnvironment(said, env)
  // A subscription names Azure; nothing names the embedded one by itself.
  const raw = { ...found, cloud: said.cloud || (found['subscription-id'] ? 'azure' : '') }
  if (name) return teardownVerdict(await targetNamed(name, raw, deps), deps, { limitSeconds })
  const identity = identityOfJob(env, { ...(job ? { job } : {}), jobKey: raw['job-key'] ?? '' })
  const target = await targetNamed(runName(identity), raw, deps)
  return teardownVerdict({ ...target, derivedFrom: identity }, deps, { limitSeconds })
}
