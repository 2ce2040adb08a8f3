import { userInfo } from 'node:os'
import type { RunIdentity } from '../plan/names.ts'

/**
 * Who runs this: the workflow's run, or in a terminal the user and the time.
 *
 * @param jobKey what distinguishes the jobs of a matrix, as the runner renders it: `null` where there is no matrix
 * @param now milliseconds since the Unix epoch
 */
export function identityFrom(env: NodeJS.ProcessEnv, jobKey: string, now: number): RunIdentity {
  if (env.GITHUB_RUN_ID === undefined) {
    const time = new Date(now).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')
    return { repository: `local/${userName()}`, runId: time, attempt: '', job: String(process.pid), jobKey }
  }
  return {
    repository: env.GITHUB_REPOSITORY ?? '',
    runId: env.GITHUB_RUN_ID,
    attempt: env.GITHUB_RUN_ATTEMPT ?? '1',
    job: env.GITHUB_JOB ?? '',
    jobKey: jobKey === 'null' ? '' : jobKey.replaceAll(/\s+/g, ' '),
  }
}

/** A container may run as a user id without a name. */
function userName(): string {
  try {
    return userInfo().username
  } catch {
    return `uid-${process.getuid?.()}`
  }
}
