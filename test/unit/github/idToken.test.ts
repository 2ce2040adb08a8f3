import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { workflowIdToken } from '../../../src/github/idToken.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ke2e-event-'))
  vi.stubEnv('ACTIONS_ID_TOKEN_REQUEST_URL', undefined)
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
})

function startedBy(event: unknown) {
  const file = join(folder, 'event.json')
  writeFileSync(file, JSON.stringify(event))
  vi.stubEnv('GITHUB_EVENT_PATH', file)
}

const pullRequest = (head: string) => ({
  pull_request: { head: { repo: { full_name: head } }, base: { repo: { full_name: 'octo/demo' } } },
})

test('a job without the permission gets the line that it lacks', async () => {
  startedBy({ schedule: '17 3 * * *' })
  await expect(workflowIdToken()).rejects.toMatchObject({
    kind: 'permission',
    message: 'This job is not allowed to request an ID token.',
    nextStep: expect.stringContaining('id-token: write'),
  })
})

test('so is a pull request from a branch of the same repository', async () => {
  startedBy(pullRequest('octo/demo'))
  await expect(workflowIdToken()).rejects.toMatchObject({ nextStep: expect.stringContaining('id-token: write') })
})

test('a pull request from a fork learns that it gets none, and what to do instead', async () => {
  startedBy(pullRequest('stranger/demo'))
  await expect(workflowIdToken()).rejects.toMatchObject({
    kind: 'permission',
    message: 'This run belongs to a pull request from the fork stranger/demo, which gets no ID token.',
    nextStep: expect.stringContaining('cloud: embedded'),
  })
})

test('a run whose event cannot be read is taken for one without the permission', async () => {
  vi.stubEnv('GITHUB_EVENT_PATH', join(folder, 'none'))
  await expect(workflowIdToken()).rejects.toMatchObject({ nextStep: expect.stringContaining('id-token: write') })
})
