import { join } from 'node:path'
import { type Inputs, parseInputs, type RawInputs } from '../inputs/inputs.ts'
import type { RunIdentity } from '../plan/names.ts'
import { InputError } from '../vocabulary/errors.ts'
import { isGroupName } from '../vocabulary/groupNames.ts'
import { accessFrom } from './cloud/access.ts'
import type { RunDependencies } from './context.ts'
import type { TeardownTarget } from './deleteRun.ts'
import { identityFrom } from './identity.ts'
import { loadState, type RunState } from './record/state.ts'

type TargetDeps = Pick<RunDependencies, 'folders'>

/** A run that this machine recorded, or undefined where it recorded no run of that name. */
export async function recordedTarget(folder: string): Promise<TeardownTarget | undefined> {
  const state = await loadState(folder)
  return state === undefined ? undefined : targetOf(state, folder)
}

/** Everything of a recorded run, and nothing that another start of the same run created. */
export function targetOf(state: RunState, folder: string): TeardownTarget {
  const { run, resourceGroup, ownsGroup, startMark } = state
  return { run, resourceGroup, ownsGroup, access: state, folder, startMark }
}

/**
 * A run by its name alone: as this machine recorded it or, on a machine that never saw it, with what the inputs say about
 * cloud, subscription and sign-in.
 *
 * @param raw its `cloud` is empty where nobody named one: which one to ask is then not guessed
 * @throws InputError when inputs are needed and are not sufficient
 */
export async function targetNamed(name: string, raw: RawInputs, deps: TargetDeps): Promise<TeardownTarget> {
  if (!isGroupName(name)) {
    throw new InputError([{ input: 'name', message: `\`${name}\` is not a valid resource group name.` }])
  }
  const folder = join(deps.folders.runs, name)
  const recorded = await recordedTarget(folder)
  if (recorded !== undefined) return recorded
  if (!raw.cloud) {
    const message = `is required: this machine has no record of ${name}; give \`--cloud azure\` or \`--cloud embedded\`.`
    throw new InputError([{ input: 'cloud', message }])
  }
  const inputs = parseInputs(raw)
  return targetFrom(name, inputs, folder)
}

/** A run of which nothing is recorded: where it is follows from its name and the inputs. */
export function targetFrom(run: string, inputs: Inputs, folder: string): TeardownTarget {
  const given = inputs['resource-group']
  return { run, resourceGroup: given || run, ownsGroup: given === '', access: accessFrom(inputs), folder }
}

/**
 * Who created this workflow run's cluster, which follows from what every job of the run knows.
 *
 * @param of.job the id of the job that created it; by default the job that asks
 * @throws InputError outside a workflow, where no name follows from anything
 */
export function identityOfJob(
  env: NodeJS.ProcessEnv,
  of: { readonly job?: string; readonly jobKey: string },
): RunIdentity {
  if (env.GITHUB_RUN_ID === undefined) {
    throw new InputError([{ input: 'name', message: 'is required outside a workflow; `kube-e2e list` shows names.' }])
  }
  const job = of.job === undefined ? {} : { GITHUB_JOB: of.job }
  return identityFrom({ ...env, ...job }, of.jobKey, 0)
}
