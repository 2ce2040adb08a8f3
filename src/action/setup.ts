import * as core from '@actions/core'
import { workflowIdToken } from '../github/idToken.ts'
import { actionsReporter } from '../report/actions.ts'
import { writeStarted } from '../report/prow.ts'
import type { RunReporter } from '../report/reporter.ts'
import type { RunDependencies } from '../run/context.ts'
import { foldersFrom } from '../run/record/folders.ts'
import { systemClock } from '../system/clock.ts'
import { embeddedProgram, saltStates, toolVersion } from '../system/installation.ts'
import { cancelOnSignals } from '../system/signals.ts'
import { rememberSecrets, type Secrets } from '../vocabulary/secrets.ts'

/** What main and post have in common: the real world, as a job of GitHub Actions sees it. */
export function actionSetup(step: 'main' | 'post'): {
  readonly deps: RunDependencies
  readonly reporter: RunReporter
  readonly secrets: Secrets
} {
  const { env } = process
  const secrets = rememberSecrets(maskLines)
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
    mask: secrets.mask,
    embeddedProgram: embeddedProgram(),
    idleExitSeconds: 30,
    saltStates,
    tagFacts: { toolVersion, runUrl, sha: env.GITHUB_SHA ?? '' },
    idToken: workflowIdToken,
  }
  return { deps, reporter, secrets }
}

/** The runner masks line by line, so that each line of a key is a secret of its own. */
function maskLines(secret: string): void {
  for (const line of secret.split('\n')) {
    if (line.trim().length > 3) core.setSecret(line)
  }
}
