import { z } from 'zod'
import { CloudError, InputError, messageOf } from '../vocabulary/errors.ts'

/** Whether a workflow's run has ended; undefined where that cannot be known. */
export type RunHasEnded = (run: {
  readonly repository: string
  readonly runId: string
  readonly attempt: string
}) => Promise<boolean | undefined>

/** What a janitor asks of GitHub and reports to it. */
export interface GitHub {
  readonly runHasEnded: RunHasEnded
  /** When a scheduled run of a workflow of this repository last succeeded, in milliseconds since the Unix epoch; undefined: never. */
  lastSuccess(workflow: string): Promise<number | undefined>
  /** Opens the issue of that label with this text, or updates the open one; an undefined text closes it. */
  tellIssue(issue: { readonly label: string; readonly title: string; readonly text: string | undefined }): Promise<void>
}

const run = z.object({ status: z.string(), run_attempt: z.number() })
const runs = z.object({ workflow_runs: z.array(z.object({ updated_at: z.string() })) })
const issues = z.array(z.object({ number: z.number() }))

/** For one request. */
const limitMilliseconds = 30_000

/**
 * GitHub's API, as a job sees it by GITHUB_API_URL, GITHUB_TOKEN and GITHUB_REPOSITORY.
 *
 * @returns undefined without a token
 */
export function gitHub(env: NodeJS.ProcessEnv, signal: AbortSignal): GitHub | undefined {
  const { GITHUB_TOKEN: token, GITHUB_REPOSITORY: home = '', GITHUB_API_URL: api = 'https://api.github.com' } = env
  if (!token) return undefined

  const ask = async (method: string, path: string, body?: unknown): Promise<Response> => {
    const response = await fetch(`${api}${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, accept: 'application/vnd.github+json' },
      signal: AbortSignal.any([signal, AbortSignal.timeout(limitMilliseconds)]),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }).catch((thrown) => {
      signal.throwIfAborted()
      throw new CloudError('cloud', `GitHub did not answer for ${path}: ${messageOf(thrown)}.`)
    })
    return response
  }
  const must = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const response = await ask(method, path, body)
    if (response.ok) return response.json()
    throw new CloudError('permission', `GitHub answered ${method} ${path} with HTTP status ${response.status}.`, {
      nextStep: 'Give the job `permissions: actions: read`, and `issues: write` where it is to maintain an issue.',
    })
  }

  return {
    async runHasEnded({ repository, runId, attempt }) {
      // A run from a terminal has a time in place of an id, and GitHub does not know it.
      if (repository.startsWith('local/') || !/^\d+$/.test(runId)) return undefined
      const response = await ask('GET', `/repos/${repository}/actions/runs/${runId}`)
      // A token that does not see the repository gets the same answer as for a run that was deleted.
      if (!response.ok) return undefined
      const { status, run_attempt } = run.parse(await response.json())
      return status === 'completed' || run_attempt > Number(attempt)
    },
    async lastSuccess(workflow) {
      const path = `/repos/${home}/actions/workflows/${encodeURIComponent(workflow)}/runs?status=success&event=schedule&per_page=1`
      const newest = runs.parse(await must('GET', path)).workflow_runs[0]
      return newest === undefined ? undefined : Date.parse(newest.updated_at)
    },
    async tellIssue({ label, title, text }) {
      const found = issues.parse(
        await must('GET', `/repos/${home}/issues?state=open&labels=${encodeURIComponent(label)}`),
      )
      const number = found[0]?.number
      if (text === undefined) {
        if (number !== undefined) await must('PATCH', `/repos/${home}/issues/${number}`, { state: 'closed' })
      } else if (number === undefined) {
        await must('POST', `/repos/${home}/issues`, { title, body: text, labels: [label] })
      } else await must('PATCH', `/repos/${home}/issues/${number}`, { title, body: text })
    },
  }
}

/** GitHub, where a command cannot do without it. */
export function neededGitHub(found: GitHub | undefined, what: string): GitHub {
  if (found !== undefined) return found
  throw new InputError([
    {
      input: what,
      message: 'needs a GitHub token: GITHUB_TOKEN in the environment; a workflow has `github.token`.',
    },
  ])
}
