import { readFile } from 'node:fs/promises'
import * as core from '@actions/core'
import { z } from 'zod'
import { CloudError } from '../vocabulary/errors.ts'

/** The audience that Entra expects in GitHub's ID tokens. */
const idTokenAudience = 'api://AzureADTokenExchange'

/**
 * A new ID token from the runner, which issues them only to jobs with the permission, and never to pull requests from
 * forks. Works in main and in post alike.
 */
export async function workflowIdToken(): Promise<string> {
  if (process.env.ACTIONS_ID_TOKEN_REQUEST_URL === undefined) {
    throw noPermission(await forkOf(process.env.GITHUB_EVENT_PATH))
  }
  return core.getIDToken(idTokenAudience)
}

function noPermission(fork: string | undefined): CloudError {
  if (fork !== undefined) {
    return new CloudError(
      'permission',
      `This run belongs to a pull request from the fork ${fork}, which gets no ID token.`,
      {
        nextStep:
          'Run forks with `cloud: embedded`, or push the branch to this repository once somebody has reviewed it.',
      },
    )
  }
  return new CloudError('permission', 'This job is not allowed to request an ID token.', {
    nextStep:
      'Give the job `permissions: id-token: write` (where it calls a reusable workflow, the calling job), or choose another `auth`.',
  })
}

const pullRequestEvent = z.object({
  pull_request: z.object({
    head: z.object({ repo: z.object({ full_name: z.string() }) }),
    base: z.object({ repo: z.object({ full_name: z.string() }) }),
  }),
})

/** The fork from which a pull request comes, by the event that started the run; undefined for any other event. */
async function forkOf(eventFile: string | undefined): Promise<string | undefined> {
  const text = await readFile(eventFile ?? '', 'utf8').catch(() => '{}')
  const event = pullRequestEvent.safeParse(JSON.parse(text)).data?.pull_request
  const head = event?.head.repo.full_name
  return head === event?.base.repo.full_name ? undefined : head
}
