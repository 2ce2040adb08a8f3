import { expect, onTestFinished, test } from 'vitest'
import { type GitHub, gitHub } from '../../../src/github/api.ts'
import { checkHeartbeat } from '../../../src/run/janitor/heartbeat.ts'
import { startFakeGitHub } from '../../support/fakeGitHub.ts'

async function talkTo(answers: Record<string, unknown>): Promise<{ api: GitHub; asked: readonly string[] }> {
  const { env, asked, stop } = await startFakeGitHub((request) => answers[request])
  onTestFinished(stop)
  const api = gitHub(env, new AbortController().signal)
  if (api === undefined) throw new Error('There is a token.')
  return { api, asked }
}

const run = (runId: string, attempt = '1', repository = 'octo/other') => ({ repository, runId, attempt })

test('without a token nothing is asked', () => {
  expect(gitHub({}, new AbortController().signal)).toBeUndefined()
})

test('a run has ended when it is completed, or when a later attempt is running', async () => {
  const { api } = await talkTo({
    'GET /repos/octo/other/actions/runs/1': { status: 'completed', run_attempt: 1 },
    'GET /repos/octo/other/actions/runs/2': { status: 'in_progress', run_attempt: 2 },
  })
  expect(await api.runHasEnded(run('1'))).toBe(true)
  expect(await api.runHasEnded(run('2'))).toBe(true)
  expect(await api.runHasEnded(run('2', '2'))).toBe(false)
})

test('whether a run has ended is unknown if the token cannot see it, or if it ran in a terminal', async () => {
  const { api, asked } = await talkTo({})
  expect(await api.runHasEnded(run('3'))).toBeUndefined()
  expect(await api.runHasEnded(run('20261123T030405', '', 'local/me'))).toBeUndefined()
  expect(asked).toHaveLength(1)
})

test('the first problem opens an issue, the next one rewrites it, the end closes it', async () => {
  const issues: { number: number }[] = []
  const { api, asked } = await talkTo({
    'GET /repos/octo/repo/issues': issues,
    'POST /repos/octo/repo/issues': { number: 7 },
    'PATCH /repos/octo/repo/issues/7': {},
  })
  const told = { label: 'sweep', title: 'Stuck: 1', text: 'ke2e-x' }
  await api.tellIssue(told)
  issues.push({ number: 7 })
  await api.tellIssue({ ...told, title: 'Stuck: 2' })
  await api.tellIssue({ ...told, text: undefined })
  expect(asked.filter((request) => !request.startsWith('GET'))).toEqual([
    'POST /repos/octo/repo/issues {"title":"Stuck: 1","body":"ke2e-x","labels":["sweep"]}',
    'PATCH /repos/octo/repo/issues/7 {"title":"Stuck: 2","body":"ke2e-x"}',
    'PATCH /repos/octo/repo/issues/7 {"state":"closed"}',
  ])
})

test('no trouble and no issue: nothing is written', async () => {
  const { api, asked } = await talkTo({ 'GET /repos/octo/repo/issues': [] })
  await api.tellIssue({ label: 'sweep', title: '', text: undefined })
  expect(asked).toHaveLength(1)
})

const runsOf = (updated_at?: string) => ({
  'GET /repos/octo/repo/actions/workflows/janitor.yml/runs': {
    workflow_runs: updated_at === undefined ? [] : [{ updated_at }],
  },
})
const clock = { now: () => Date.parse('2026-11-23T12:00:00Z') }

test('a janitor that succeeded recently has a heartbeat', async () => {
  const { api } = await talkTo(runsOf('2026-11-23T03:00:00Z'))
  expect(await checkHeartbeat('janitor.yml', 26, api, clock)).toContain('9.0 hours ago')
})

test.each([
  ['never succeeded', undefined],
  ['been silent for more than 26 hours', '2026-11-21T03:00:00Z'],
])('a janitor that has %s has none', async (sentence, updatedAt) => {
  const { api } = await talkTo(runsOf(updatedAt))
  await expect(checkHeartbeat('janitor.yml', 26, api, clock)).rejects.toMatchObject({
    class: 'leak',
    message: expect.stringContaining(sentence),
  })
})

test('a token without the permission is refused with what it lacks', async () => {
  const { api } = await talkTo({})
  await expect(checkHeartbeat('janitor.yml', 26, api, clock)).rejects.toMatchObject({
    nextStep: expect.stringContaining('actions: read'),
  })
})
