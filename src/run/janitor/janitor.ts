import type { AzureConnection } from '../../azure/sdk/connection.ts'
import { type GitHub, neededGitHub } from '../../github/api.ts'
import { withEnvironment } from '../../inputs/environment.ts'
import { words } from '../../inputs/fields.ts'
import type { RawInputs } from '../../inputs/inputs.ts'
import type { SweepInputs } from '../../inputs/sweepInputs.ts'
import type { ProcessTools } from '../../system/process.ts'
import { InputError } from '../../vocabulary/errors.ts'
import type { World } from '../context.ts'
import { openSubscriptions } from './subscriptions.ts'
import { type SweptGroup, sweep } from './sweep.ts'

/** What the entries, a command and an action, give to the janitor besides the inputs. */
export interface Janitor {
  readonly env: NodeJS.ProcessEnv
  /** Absent without a token. */
  readonly gitHub: GitHub | undefined
  /** Writes the issue that stays open while a group is stuck; without a text it is closed. */
  readonly issueAbout: (groups: readonly SweptGroup[]) => Parameters<GitHub['tellIssue']>[0]
}

/**
 * Sweeps as the inputs say, and keeps the issue up to date.
 *
 * @param said about cloud and sign-in
 * @throws InputError when that is not sufficient, or GitHub is needed and there is no token
 */
export async function sweepAsTold(
  inputs: SweepInputs,
  said: RawInputs,
  { env, gitHub, issueAbout }: Janitor,
  world: World,
  tools: ProcessTools,
): Promise<readonly SweptGroup[]> {
  const issues = inputs.issue ? neededGitHub(gitHub, 'issue') : undefined
  const { cloud, subscriptions } = await lookAround(inputs['subscription-ids'], said, env, world, tools)
  if (subscriptions.length === 0 && !said.cloud) {
    const message = `is required: nobody named one, and there never was an ${cloud} Azure on this machine to sweep.`
    throw new InputError([{ input: 'cloud', message }])
  }
  const runHasEnded = gitHub?.runHasEnded ?? (async () => undefined)
  const options = { dryRun: inputs['dry-run'], limitSeconds: inputs.limit * 60 }
  const groups = await sweep(subscriptions, { ...tools, runHasEnded }, options)
  if (!inputs['dry-run']) await issues?.tellIssue(issueAbout(groups))
  return groups
}

/**
 * Opens the subscriptions that the command names, otherwise those of the environment, otherwise all that the identity sees.
 *
 * @param said about cloud and sign-in; what is missing is read from the environment
 */
export async function lookAround(
  ids: readonly string[],
  said: RawInputs,
  env: NodeJS.ProcessEnv,
  world: World,
  tools: ProcessTools,
): Promise<{ readonly cloud: 'azure' | 'embedded'; readonly subscriptions: readonly AzureConnection[] }> {
  const raw = withEnvironment(ids.length === 0 ? said : { ...said, 'subscription-id': ids.join(',') }, env)
  const cloud = raw.cloud === 'azure' ? 'azure' : 'embedded'
  // A variable for the public Azure's tools says nothing about the embedded one.
  const asked = cloud === 'azure' ? words(raw['subscription-id'] ?? '') : ids
  return { cloud, subscriptions: await openSubscriptions(asked, raw, world, tools) }
}
