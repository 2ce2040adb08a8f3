import * as core from '@actions/core'
import { embeddedProgram, saltStates, toolVersion } from './here.ts'
import { actionsReporter } from './report/actions.ts'
import { writeStarted } from './report/prow.ts'
import type { RunReporter } from './report/reporter.ts'
import type { RunDependencies } from './run/context.ts'
import { foldersFrom } from './run/folders.ts'
import { systemClock } from './system/clock.ts'
import { CloudError } from './system/errors.ts'
import { cancelOnSignals } from './system/signals.ts'

/** The audience that Entra expects in GitHub's ID tokens. */
const idTokenAudience = 'api://AzureADTokenExchange'

/** What main and post have in common: the real world, as a job of GitHub Actions sees it. */
export function actionSetup(step: 'main' | 'post'): { readonly deps: RunDependencies; readonly reporter: RunReporter } {
  const { env } = process
  const reporter = actionsReporter(core, systemClock, step)
  const runUrl =
    env.GITHUB_RUN_ID === undefined
      ? ''
      : `${env.GITHUB_SERVER_URL}/${env.GITHUB_REPOSITORY}/actions/runs/${env.GITHUB_RUN_ID}`
  const deps: RunDependencies = {
    clock: systemClock,
    report: reporter.hear,
    onStart: writeStarted,
    signal: cancelOnSignals(() => process.exit(130)),
    folders: foldersFrom(env),
    mask: maskLines,
    embeddedProgram: embeddedProgram(),
    idleExitSeconds: 30,
    saltStates,
    tagFacts: { toolVersion, runUrl, sha: env.GITHUB_SHA ?? '' },
    idToken,
  }
  return { deps, reporter }
}

/** The runner hands out ID tokens only to jobs with the permission, and never to pull requests from forks. */
async function idToken(): Promise<string> {
  if (process.env.ACTIONS_ID_TOKEN_REQUEST_URL === undefined) {
    throw new CloudError(
      'permission',
      'This job may not ask for an ID token: give it `permissions: id-token: write`, which pull requests from forks never get, or choose another `auth`.',
    )
  }
  return core.getIDToken(idTokenAudience)
}

/** The runner masks line by line, so that each line of a key is a secret of its own. */
function maskLines(secret: string): void {
  for (const line of secret.split('\n')) {
    if (line.trim().length > 3) core.setSecret(line)
  }
}
