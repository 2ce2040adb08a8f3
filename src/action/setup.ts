import * as core from '@actions/core'
import { workflowIdToken } from '../github/idToken.ts'
import type { RunDependencies } from '../run/context.ts'
import { foldersFrom } from '../run/record/folders.ts'
import { type RunError, runErrorFrom } from '../run/verdicts.ts'
import { systemClock } from '../system/clock.ts'
import { embeddedProgram, saltStates, toolVersion } from '../system/installation.ts'
import { cancelOnSignals } from '../system/signals.ts'
import { outliveReaders } from '../system/standardStreams.ts'
import { messageOf } from '../vocabulary/errors.ts'
import { endings, exitCodeOfClass } from '../vocabulary/failures.ts'
import type { Reporter } from '../vocabulary/phases.ts'
import { rememberSecrets, type Secrets } from '../vocabulary/secrets.ts'

/** What all steps have in common: the real world, as a job of GitHub Actions sees it. */
export function actionSetup(report: Reporter): { readonly deps: RunDependencies; readonly secrets: Secrets } {
  outliveReaders()
  const { env } = process
  const secrets = rememberSecrets(maskLines)
  const deps: RunDependencies = {
    clock: systemClock,
    report,
    onStart: async (plan, startedAt) => (await import('../report/prow.ts')).writeStarted(plan, startedAt),
    signal: cancelOnSignals(() => process.exit(130)),
    folders: foldersFrom(env),
    mask: secrets.mask,
    embeddedProgram: embeddedProgram(),
    idleExitSeconds: 30,
    saltStates,
    tagFacts: { toolVersion, runUrl: runUrl(env), sha: env.GITHUB_SHA ?? '' },
    idToken: workflowIdToken,
  }
  return { deps, secrets }
}

/**
 * Carries out a step that ends the process with an exit code. An error becomes an annotation that ends with the next step.
 *
 * @param onError receives it, for outputs that say how the step ended
 */
export async function endWith(work: () => Promise<number>, onError: (error: RunError) => void = () => {}) {
  try {
    process.exitCode = await work()
  } catch (thrown) {
    const error = runErrorFrom(thrown)
    process.exitCode = exitCodeOfClass(endings[error.kind].class)
    core.error(`${error.message}\n${error.nextStep}`, { title: endings[error.kind].title })
    try {
      onError(error)
    } catch (unwritten) {
      core.warning(`The outputs of this step are not complete: ${messageOf(unwritten)}.`)
    }
  }
  // Sockets that the SDK keeps for a next request would hold the process for minutes.
  process.exit()
}

/** The page of the workflow's run; empty outside one. */
export function runUrl(env: NodeJS.ProcessEnv): string {
  if (env.GITHUB_RUN_ID === undefined) return ''
  return `${env.GITHUB_SERVER_URL}/${env.GITHUB_REPOSITORY}/actions/runs/${env.GITHUB_RUN_ID}`
}

/** The runner masks line by line, so each line of a key is a secret of its own. */
function maskLines(secret: string): void {
  for (const line of secret.split('\n')) {
    if (line.trim().length > 3) core.setSecret(line)
  }
}
