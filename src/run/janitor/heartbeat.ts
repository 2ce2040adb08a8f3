import type { GitHub } from '../../github/api.ts'
import { TeardownError } from '../../vocabulary/errors.ts'
import type { Clock } from '../../vocabulary/tools.ts'

/**
 * Makes visible that a janitor no longer runs. The success of a sweep is the success of its workflow's run, which GitHub
 * keeps, so nothing needs to be stored; a sweep with a stuck group fails its run and is not a success.
 *
 * @returns a sentence about the last success
 * @throws TeardownError when it is too long ago
 */
export async function checkHeartbeat(
  workflow: string,
  mostHours: number,
  gitHub: GitHub,
  clock: Pick<Clock, 'now'>,
): Promise<string> {
  const last = await gitHub.lastSuccess(workflow)
  const nextStep = `Look at the runs of ${workflow}: they fail, or GitHub has disabled its schedule, as it does after 60 days without a commit.`
  if (last === undefined) throw new TeardownError(`The janitor ${workflow} has never succeeded.`, { nextStep })
  const hours = (clock.now() - last) / 3_600_000
  const when = `${new Date(last).toISOString()}, ${hours.toFixed(1)} hours ago`
  if (hours <= mostHours) return `The janitor ${workflow} last succeeded at ${when}.`
  throw new TeardownError(
    `The janitor ${workflow} has been silent for more than ${mostHours} hours: it last succeeded at ${when}.`,
    {
      nextStep,
    },
  )
}
