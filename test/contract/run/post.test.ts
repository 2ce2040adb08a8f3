import { spawn } from 'node:child_process'
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { withEmbeddedAzure } from '../../../embedded-azure/test/support/embeddedAzure.ts'
import { runPost } from '../../../src/action/postStep.ts'
import { provision } from '../../../src/azure/provision/provision.ts'
import { requestDelete } from '../../../src/azure/teardown/deleteGroup.ts'
import { findGroup } from '../../../src/azure/teardown/group.ts'
import { runName } from '../../../src/plan/names.ts'
import { tagIn } from '../../../src/plan/tags.ts'
import { identityFrom } from '../../../src/run/identity.ts'
import { processGroupRecorder } from '../../../src/run/record/processGroups.ts'
import { saveRun, withoutSecret } from '../../../src/run/record/state.ts'
import { examplePlan } from '../../support/examplePlan.ts'
import { contractAccess, contractDeps, openEmbedded } from '../../support/openEmbedded.ts'
import { accessTo, runDependencies, stateIn } from '../../support/runDependencies.ts'
import { temporaryFolder } from '../../support/temporaryFolder.ts'
import { testClock } from '../../support/testClock.ts'

const server = await withEmbeddedAzure()
const azure = openEmbedded(server)

let runs = 0
const isThere = async (name: string) => (await findGroup(azure, name, new AbortController().signal)) !== undefined

/** The runner's side of a post step: what main had saved, and how the job ended. */
function runner(saved: Record<string, string>, status: string, inputs: Record<string, string> = {}) {
  return {
    getInput: (name: string) => (name === 'job-status' ? status : (inputs[name] ?? '')),
    getState: (name: string) => saved[name] ?? '',
    saveState: () => {},
    setOutput: () => {},
    exportVariable: () => {},
  }
}

/** A run whose main step made everything and ended; its post step is still to come. */
async function madeRun(options: { keep?: string; deps?: Parameters<typeof runDependencies>[0] } = {}) {
  runs += 1
  const world = runDependencies(options.deps)
  const output = join(world.root, 'results')
  const plan = {
    ...examplePlan({ 'keep-on-failure': options.keep ?? '' }, { runId: `post-${runs}` }, `start of ${runs}`),
    cloud: 'azure' as const,
    output,
  }
  const folder = join(world.deps.folders.runs, plan.resourceGroup)
  const state = stateIn(accessTo(server), plan.resourceGroup, tagIn(plan.tags, 'startMark') ?? '')
  await saveRun(folder, plan, state)
  await provision(plan, azure, contractAccess, contractDeps())
  const saved = { folder, state: withoutSecret(state) }
  return { ...world, plan, folder, state, saved }
}

describe('post', () => {
  test('takes everything away, forgets the run, and does so again without harm', async () => {
    const { deps, plan, folder, saved } = await madeRun()
    const first = await runPost(runner(saved, 'success'), {}, deps)
    expect(first.teardown).toEqual({ outcome: 'passed', summary: 'left: 0' })
    expect(first.report?.tests.outcome).toBe('not run')
    expect(await isThere(plan.resourceGroup)).toBe(false)
    expect(existsSync(folder)).toBe(false)

    // The folder and the secret in it are gone: the runner's own record and the inputs stand in.
    const inputs = { 'client-secret': server.endpoint.clientSecret }
    const second = await runPost(runner(saved, 'success', inputs), {}, deps)
    expect(second.teardown).toEqual({ outcome: 'passed', summary: 'left: 0' })
  })

  test('works when the folder is lost, from what the runner kept', async () => {
    const { deps, plan, folder, saved } = await madeRun()
    rmSync(folder, { recursive: true })
    const { teardown } = await runPost(
      runner(saved, 'failure'),
      { AZURE_CLIENT_SECRET: server.endpoint.clientSecret },
      deps,
    )
    expect(teardown.summary).toBe('left: 0')
    expect(await isThere(plan.resourceGroup)).toBe(false)
  })

  test('works when the files are half written', async () => {
    const { deps, plan, folder, saved } = await madeRun()
    writeFileSync(join(folder, 'state.json'), '{"schema": 1, "resou')
    writeFileSync(join(folder, 'plan.json'), '')
    const inputs = { 'client-secret': server.endpoint.clientSecret }
    const { teardown, report } = await runPost(runner(saved, 'cancelled', inputs), {}, deps)
    expect(teardown.summary).toBe('left: 0')
    expect(report).toBeUndefined()
    expect(await isThere(plan.resourceGroup)).toBe(false)
  })

  test('of a run that recorded its intent and was killed before its first request: nothing is left', async () => {
    const world = runDependencies({ clock: testClock(Date.now()) })
    const folder = join(world.deps.folders.runs, 'ke2e-never')
    await saveRun(folder, examplePlan(), stateIn(accessTo(server), 'ke2e-never', 'x'))
    const { teardown } = await runPost(runner({ folder }, 'cancelled'), {}, world.deps)
    expect(teardown).toEqual({ outcome: 'passed', summary: 'left: 0' })
  })

  test('of a main step that recorded that it created nothing asks nobody', async () => {
    const { deps } = runDependencies()
    const saved = { folder: join(deps.folders.runs, 'ke2e-x'), created: 'nothing' }
    const { teardown } = await runPost(runner(saved, 'failure', { cloud: 'azure', nodes: 'many' }), {}, deps)
    expect(teardown).toEqual({ outcome: 'passed', summary: 'The main step created nothing; left: 0' })
  })

  test.each([{}, { folder: 'runs/ke2e-x' }])(
    'without any record (%j) derives the name; where the inputs do not suffice, nobody knows what is left',
    async (saved) => {
      const { deps } = runDependencies()
      const { teardown } = await runPost(runner(saved, 'failure', { cloud: 'azure', nodes: 'many' }), {}, deps)
      expect(teardown).toMatchObject({ outcome: 'failed', kind: 'leak' })
      expect(teardown.summary).toMatch(/^Whether ke2e-\S+ exists is unknown: .*nodes: `many`.*kube-e2e down ke2e-/s)
    },
  )

  test.each(['', '{"schema": 1, "resou', '{}', 'null', '[]'])(
    'where no state can be read (%j) Azure is asked for the name that follows from the job',
    async (text) => {
      const { deps, plan, folder } = await madeRun({ deps: { clock: testClock(Date.now()) } })
      for (const file of ['state', 'plan', 'report', 'hosts']) writeFileSync(join(folder, `${file}.json`), text)
      const id = '00000000-0000-0000-0000-000000000000'
      const signIn = { 'tenant-id': id, 'client-id': id, 'client-secret': 'secret', 'subscription-id': id }
      const env = {
        GITHUB_RUN_ID: tagIn(plan.tags, 'runId'),
        GITHUB_REPOSITORY: 'octo/repo',
        GITHUB_JOB: 'e2e',
        GITHUB_RUN_ATTEMPT: '1',
      }
      // Nobody can sign in here; what counts is that nothing is said to be gone.
      vi.stubEnv('AZURE_AUTHORITY_HOST', server.endpoint.authorityHost)
      vi.stubEnv('AZURE_RESOURCE_MANAGER_URL', server.endpoint.resourceManagerUrl)
      const inputs = { cloud: 'azure', auth: 'client-secret', ...signIn }
      const { teardown } = await runPost(runner({ folder }, 'failure', inputs), env, deps)
      vi.unstubAllEnvs()
      expect(teardown).toMatchObject({ outcome: 'failed', kind: 'teardown-refused' })
      expect(teardown.summary).toContain(`${plan.resourceGroup} may be left`)
    },
  )

  test.each(['', '{"plan":{"schema":1,"cloud":"az', '{}', 'null', '{"plan":null,"events":[{}]}', '[]'])(
    'with a report, a plan and hosts that were cut short or are something else (%j) deletes all the same',
    async (text) => {
      const { deps, plan, folder, saved } = await madeRun({ keep: '2h' })
      for (const file of ['report', 'plan', 'hosts']) writeFileSync(join(folder, `${file}.json`), text)
      const { teardown } = await runPost(runner(saved, 'failure'), {}, deps)
      expect(teardown).toEqual({ outcome: 'passed', summary: 'left: 0' })
      expect(await isThere(plan.resourceGroup)).toBe(false)
    },
  )

  test('says left: 0 although the folder with the keys cannot be deleted, and names the folder', async () => {
    const { deps, plan, saved, state, notes } = await madeRun()
    const elsewhere = temporaryFolder()
    await saveRun(elsewhere, plan, state)
    const { teardown } = await runPost(runner({ ...saved, folder: elsewhere }, 'success'), {}, deps)
    expect(teardown).toEqual({ outcome: 'passed', summary: 'left: 0' })
    expect(notes().join()).toContain(`${elsewhere}, with its keys, is not deleted`)
    expect(existsSync(join(elsewhere, 'state.json'))).toBe(true)
  })

  test('of a group that is being deleted already waits for that', async () => {
    const { deps, plan, saved } = await madeRun()
    await requestDelete(azure, plan.resourceGroup, contractDeps())
    expect((await runPost(runner(saved, 'success'), {}, deps)).teardown.summary).toBe('left: 0')
  })

  test('with a credential that no longer works fails, and names what may be left', async () => {
    const { deps, plan, folder, state, saved } = await madeRun()
    const stale = { ...state, ...accessTo(server, 'expired secret') }
    await saveRun(folder, plan, stale)
    const { teardown } = await runPost(runner(saved, 'success'), {}, deps)
    expect(teardown).toMatchObject({ outcome: 'failed', kind: 'teardown-refused' })
    expect(teardown.summary).toContain(`${plan.resourceGroup} may be left`)
    expect(await isThere(plan.resourceGroup)).toBe(true)
  })

  test('leaves what another start of the same run has created', async () => {
    const { deps, plan, folder, state, saved } = await madeRun()
    await saveRun(folder, plan, { ...state, startMark: 'mine' })
    const { teardown } = await runPost(runner(saved, 'success'), {}, deps)
    expect(teardown.summary).toContain('another start')
    expect(await isThere(plan.resourceGroup)).toBe(true)
  })

  test('stops the processes that a killed main left', async () => {
    const { deps, folder, saved, notes } = await madeRun()
    await mkdir(join(folder, 'groups'), { recursive: true })
    const child = spawn('sleep', ['60'], { detached: true, stdio: 'ignore' })
    processGroupRecorder(folder)(child.pid ?? 0, 'started')
    const ended = new Promise((resolve) => child.on('exit', (_, signal) => resolve(signal)))
    await runPost(runner(saved, 'cancelled'), {}, deps)
    expect(await ended).toBe('SIGKILL')
    expect(notes()).toContain('stopped 1 process groups left by an earlier step')
  })
})

describe('a failed run that is to be kept', () => {
  test('is kept with its tags, and says how to get in', async () => {
    const { deps, plan, saved, notes } = await madeRun({ keep: '2h' })
    const { teardown } = await runPost(runner(saved, 'failure'), {}, deps)
    expect(teardown).toMatchObject({ outcome: 'not run', summary: expect.stringContaining('kept for debugging until') })
    expect(notes().join('\n')).toContain(`az vm user update --resource-group ${plan.resourceGroup} --name hub`)

    const group = await findGroup(azure, plan.resourceGroup, deps.signal)
    const until = Date.parse(tagIn(group?.tags, 'keepUntil') ?? '')
    expect(until - Date.now()).toBeGreaterThan(110 * 60_000)
    expect(tagIn(group?.tags, 'deleteAfter')).toBe(tagIn(group?.tags, 'keepUntil'))
    expect(group?.tags).toMatchObject({ 'kube-e2e-azure': '0.1.0', 'kube-e2e-run-id': tagIn(plan.tags, 'runId') })
  })

  test.each(['success', 'cancelled'])('is not kept when the job ended as %s', async (status) => {
    const { deps, plan, saved } = await madeRun({ keep: '2h' })
    expect((await runPost(runner(saved, status), {}, deps)).teardown.summary).toBe('left: 0')
    expect(await isThere(plan.resourceGroup)).toBe(false)
  })

  test('is taken down even if it was never created', async () => {
    const world = runDependencies({ clock: testClock(Date.now()) })
    const folder = join(world.deps.folders.runs, 'ke2e-never')
    await saveRun(folder, examplePlan({ 'keep-on-failure': '1h' }), stateIn(accessTo(server), 'ke2e-never', 'x'))
    const { teardown } = await runPost(runner({ folder }, 'failure'), {}, world.deps)
    expect(teardown).toEqual({ outcome: 'passed', summary: 'left: 0' })
    expect(world.notes().join()).toContain('The cluster could not be kept')
  })
})

test('the derived name is the one that main gave', () => {
  const env = { GITHUB_RUN_ID: '42', GITHUB_REPOSITORY: 'octo/repo', GITHUB_JOB: 'e2e', GITHUB_RUN_ATTEMPT: '1' }
  expect(runName(identityFrom(env, 'null', 0))).toBe(examplePlan().resourceGroup)
})
