import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { stateFile } from '../../embedded-azure/protocol/stateFiles.ts'
import { foldersFrom } from '../../src/run/record/folders.ts'
import { type Step, startJob } from '../support/actionsRunner.ts'
import { processesNaming } from '../support/processesNaming.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

/** A job with an embedded Azure of its own, and the caches of this machine. A failing test leaves nothing either. */
function realJob() {
  const state = temporaryFolder()
  const job = startJob({ KUBE_E2E_STATE: state }, temporaryFolder())
  onTestFinished(async () => {
    await job.post('failure').ended
  })
  return { state, job }
}

const specs =
  'Pods should be submitted and removed|ConfigMap should be consumable via environment variable|Services should provide secure master service'

test('main makes a cluster and tests it, a later step uses it, post deletes it', async () => {
  const { state, job } = realJob()
  const main = await job.main({ focus: specs, procs: '3', output: join(job.temp, 'results') }).ended
  expect(main.output).toContain('specs passed')
  expect(main.exitCode).toBe(0)
  expect(main.outputs).toMatchObject({ tests: 'passed', 'kubernetes-version': expect.stringMatching(/^v1\./) })

  const kubeconfig = main.outputs.kubeconfig ?? ''
  expect(readFileSync(kubeconfig, 'utf8')).toContain('client-certificate-data')
  const nodes = execFileSync(kubectl(), ['--kubeconfig', kubeconfig, 'get', 'nodes', '--no-headers'], {
    encoding: 'utf8',
  })
  expect(nodes.trim().split('\n')).toHaveLength(3)

  const post = await job.post('success').ended
  expect(post.exitCode).toBe(0)
  expect(post.summary).toContain('left: 0')
  await expectNothingLeft(state)
})

test('a later step fails: post fetches the logs of all hosts before it deletes them', async () => {
  const { state, job } = realJob()
  const results = join(job.temp, 'results')
  expect((await job.main({ suite: 'none', nodes: '1', output: results }).ended).exitCode).toBe(0)
  const post = await job.post('failure').ended
  expect(post.output).toContain('logs of 2 of 2 hosts')
  expectLogsOf(['hub', 'worker-1'], results)
  expect(post.summary).toContain('left: 0')
  await expectNothingLeft(state)
})

test('main is killed while specs run: post ends the suite, fetches the logs and deletes everything', async () => {
  const { state, job } = realJob()
  const results = join(job.temp, 'results')
  const main = job.main({ focus: specs, nodes: '1', output: results })
  await expect
    .poll(() => main.output(), { timeout: 1_500_000 })
    .toMatch(/::group::test [\s\S]*(starting, \d+ specs|\d+ of \d+ done)/)
  main.kill('SIGKILL')
  await main.ended
  const post = await job.post('failure').ended
  expect(post.summary).toContain('the main step did not end by itself')
  expectLogsOf(['hub', 'worker-1'], results)
  expect(post.summary).toContain('left: 0')
  await expectNothingLeft(state)
})

test('the runner cancels while machines are being created: post leaves nothing', async () => {
  const { state, job } = realJob()
  const main = job.main({ suite: 'none', output: join(job.temp, 'results') })
  await machinesBeingMade(main, state)
  await main.cancel()
  const post = await job.post('cancelled').ended
  expect(post.output).toContain('left: 0')
  expect(post.exitCode).toBe(0)
  await expectNothingLeft(state)
})

test('the runner kills main at once while machines are being created: post leaves nothing', async () => {
  const { state, job } = realJob()
  const main = job.main({ suite: 'none', output: join(job.temp, 'results') })
  await machinesBeingMade(main, state)
  main.kill('SIGKILL')
  await main.ended
  const post = await job.post('cancelled').ended
  expect(post.output).toContain('left: 0')
  await expectNothingLeft(state)
})

/** The newest bundle of the cache has the kubectl that main used. */
function kubectl(): string {
  const cache = process.env.KUBE_E2E_CACHE ?? join(process.env.HOME ?? '', '.cache', 'kube-e2e-azure')
  const bundle = readdirSync(join(cache, 'bundles')).find((name) => !name.includes('partial')) ?? ''
  return join(cache, 'bundles', bundle, 'bin', 'kubectl')
}

function expectLogsOf(hosts: readonly string[], results: string): void {
  for (const host of hosts) {
    const files = readdirSync(join(results, 'artifacts', 'hosts', host))
    expect(files).toContain('kubelet.log')
  }
}

/** The fabric records a host before it creates it. */
async function machinesBeingMade(step: Step, state: string): Promise<void> {
  const records = join(stateFile(embeddedState(state), 'fabric'), 'hosts')
  const deadline = Date.now() + 1_500_000
  let ended = false
  step.ended.then(() => {
    ended = true
  })
  while (!existsSync(records) || readdirSync(records).length === 0) {
    if (ended || Date.now() > deadline) throw new Error(`No machine was made:\n${step.output()}`)
    await sleep(20)
  }
}

/** The state folder of the embedded Azure of such a job. */
function embeddedState(state: string): string {
  return foldersFrom({ KUBE_E2E_STATE: state }).embeddedAzure
}

/** Looks at the machine itself, then waits until the idle server has ended too. */
async function expectNothingLeft(state: string): Promise<void> {
  const program = join('dist', 'embedded', 'index.js')
  const inventory = execFileSync(process.execPath, [program, 'inventory', '--state', embeddedState(state)], {
    encoding: 'utf8',
  })
  expect(Object.values(JSON.parse(inventory)).flat()).toEqual([])
  const deadline = Date.now() + 90_000
  while (processesNaming(state).length > 0 && Date.now() < deadline) await sleep(500)
  expect(processesNaming(state)).toEqual([])
}
