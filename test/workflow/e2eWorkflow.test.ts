import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { stateFile } from '../../embedded-azure/protocol/stateFiles.ts'
import { foldersFrom } from '../../src/run/record/folders.ts'
import { type ActRun, makeWorkplace, type Workplace } from '../support/act/act.ts'
import { processesNaming } from '../support/processesNaming.ts'

/** The reusable workflow, and the nightly that calls it, as GitHub would run them, on real hosts of the embedded Azure. */
let place: Workplace
beforeEach(() => {
  place = makeWorkplace()
})
afterEach(() => place.remove())

const passing = 'Pods should be submitted and removed|ConfigMap should be consumable via environment variable'
/** About a feature that is off by default, so it fails at once. */
const failing = 'Workload API availability'

test('a passing suite: post deletes everything, the second job proves 0', async () => {
  const run = place.call({ focus: passing, procs: 2, nodes: 1 })
  expect(await run.ended, run.output()).toBe(0)
  expect(run.output()).toMatch(/\[call\/e2e\/e2e\].*left: 0/)
  expect(provedBy('down', run)).toBe(true)
  expect(outputsOf(run)).toMatchObject({ tests: 'passed', failure: '', 'failure-class': '' })
  expect(artifacts()).toEqual(expect.arrayContaining(['finished.json', 'index.html']))
  await expectNothingLeft()
})

test('a failing suite: the run is red and says why, post deletes everything, the second job proves 0', async () => {
  const run = place.call({ focus: failing, procs: 1, nodes: 1 })
  expect(await run.ended).not.toBe(0)
  expect(run.output()).toContain('The suite failed')
  expect(run.output()).toMatch(/\[call\/e2e\/e2e\].*left: 0/)
  expect(provedBy('down', run), run.output()).toBe(true)
  expect(artifacts()).toEqual(expect.arrayContaining(['finished.json', 'index.html']))
  await expectNothingLeft()
})

test('a cancel while virtual machines are created: post deletes what exists, the second job proves 0', async () => {
  const run = place.call({ suite: 'none', nodes: 1 })
  await hostsBeingMade(run)
  run.cancel()
  expect(await run.ended).not.toBe(0)
  expect(provedBy('down', run), run.output()).toBe(true)
  await expectNothingLeft()
})

test('nightly.yml without a subscription creates its cluster on the embedded Azure, and proves 0', async () => {
  const run = place.run('nightly.yml', { inputs: { suite: 'none' } })
  expect(await run.ended, run.output()).toBe(0)
  expect(run.output()).toMatch(/\[embedded\/e2e\/e2e\].*left: 0/)
  expect(provedBy('down', run), run.output()).toBe(true)
  await expectNothingLeft()
})

/** Whether a line of the job says that nothing is left. */
function provedBy(job: string, run: ActRun): boolean {
  return run
    .output()
    .split('\n')
    .some((line) => line.includes(`/${job}]`) && line.includes('left: 0'))
}

function outputsOf(run: ActRun): Record<string, string> {
  const json = /outputs of the call: (\{.*?\})/.exec(run.output())?.[1]
  return JSON.parse(json ?? '{}')
}

/** Files at the top of the one artifact. */
function artifacts(): string[] {
  return readdirSync(place.artifacts).flatMap((name) => readdirSync(join(place.artifacts, name)))
}

async function hostsBeingMade(run: ActRun): Promise<void> {
  const deadline = Date.now() + 1_200_000
  for (;;) {
    const records = join(stateFile(embeddedState(), 'fabric'), 'hosts')
    if (existsSync(records) && readdirSync(records).length > 0) return
    if (Date.now() > deadline) throw new Error(`No host was made:\n${run.output()}`)
    await sleep(50)
  }
}

/** The state folder of the embedded Azure. */
function embeddedState(): string {
  return foldersFrom({ KUBE_E2E_STATE: place.state }).embeddedAzure
}

async function expectNothingLeft(): Promise<void> {
  const program = join('dist', 'embedded', 'index.js')
  const take = [program, 'inventory', '--state', embeddedState()]
  const inventory = execFileSync(process.execPath, take, { encoding: 'utf8' })
  expect(Object.values(JSON.parse(inventory)).flat()).toEqual([])
  const deadline = Date.now() + 120_000
  while (processesNaming(place.state).length > 0 && Date.now() < deadline) await sleep(500)
  expect(processesNaming(place.state)).toEqual([])
}
