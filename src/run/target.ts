import { join } from 'node:path'
import { parseInputs, type RawInputs } from '../inputs/inputs.ts'
import { resourceGroupName } from '../plan/names.ts'
import { InputError } from '../vocabulary/errors.ts'
import { accessFrom } from './cloud.ts'
import type { RunDependencies } from './context.ts'
import { identityFrom } from './phases/plan.ts'
import type { DownTarget } from './phases/teardown.ts'
import { loadState, type RunState } from './record/state.ts'

type TargetDeps = Pick<RunDependencies, 'folders'>

/** A run that this machine recorded, or undefined where it recorded none of that name. */
export async function recordedTarget(folder: string): Promise<DownTarget | undefined> {
  const state = await loadState(folder)
  return state === undefined ? undefined : targetOf(state, folder)
}

/** All that a recorded run's state says, and nothing of what another start of the same run has made. */
export function targetOf(state: RunState, folder: string): DownTarget {
  const { run, resourceGroup, start } = state
  return { run, resourceGroup, access: state, folder, start }
}

/**
 * A run by its name alone: as this machine recorded it, or else, on a machine that never saw it, with what the inputs say
 * about cloud, subscription and sign-in.
 *
 * @throws InputError when inputs are needed and do not suffice
 */
export async function targetNamed(name: string, raw: RawInputs, deps: TargetDeps): Promise<DownTarget> {
  if (!/^[\w.()-]{1,90}$/.test(name)) {
    throw new InputError([{ input: 'name', message: `\`${name}\` is no name of a resource group.` }])
  }
  const folder = join(deps.folders.runs, name)
  const recorded = await recordedTarget(folder)
  if (recorded !== undefined) return recorded
  const inputs = parseInputs(raw)
  return { run: name, resourceGroup: inputs['resource-group'] || name, access: accessFrom(inputs), folder }
}

/**
 * The name of this workflow run's cluster, which follows from what every job of the run knows.
 *
 * @param of.job the id of the job that made it; the job that asks, by default
 * @throws InputError outside a workflow, where no name follows from anything
 */
export function nameOfRun(env: NodeJS.ProcessEnv, of: { readonly job?: string; readonly jobKey: string }): string {
  if (env.GITHUB_RUN_ID === undefined) {
    throw new InputError([{ input: 'name', message: 'is needed outside a workflow; `kube-e2e list` shows names.' }])
  }
  const job = of.job === undefined ? {} : { GITHUB_JOB: of.job }
  return resourceGroupName(identityFrom({ ...env, ...job }, of.jobKey, 0))
}
