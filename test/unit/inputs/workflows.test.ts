import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { describe, type InputName, inputNames } from '../../../src/inputs/catalog.ts'

const folder = '.github/workflows'
const text = (name: string) => readFileSync(`${folder}/${name}`, 'utf8')
const e2e = parse(text('e2e.yml'))
const inputs: Record<string, { type: string; default: string | number }> = e2e.on.workflow_call.inputs

/** What only the workflow knows; `key` and `timeout-minutes` become the action's `job-key` and `budget`. */
const own = ['runner', 'timeout-minutes', 'key']

test('e2e.yml takes inputs of the catalog, with its defaults, and hands each to the action', () => {
  const shared = Object.keys(inputs).filter((name) => !own.includes(name))
  expect(inputNames).toEqual(expect.arrayContaining(shared))
  for (const name of shared) {
    expect(String(inputs[name]?.default), name).toBe(describe(name as InputName).default)
    const given = e2e.jobs.e2e.steps.find((step: { id?: string }) => step.id === 'e2e').with[name]
    expect(given, name).toBe(`\${{ inputs.${name} }}`)
  }
})

test('its job that proves 0 is given what leads to the same run and the same Azure', () => {
  const down = e2e.jobs.down.steps[0].with
  const main = e2e.jobs.e2e.steps.find((step: { id?: string }) => step.id === 'e2e').with
  expect(e2e.jobs.down.steps[0].uses).toBe('$/down')
  expect(down.job).toBe('e2e')
  const { job: _, ...same } = down
  expect(same).toEqual(Object.fromEntries(Object.keys(same).map((name) => [name, main[name]])))
  for (const needed of ['cloud', 'auth', 'subscription-id', 'resource-group', 'job-key']) {
    expect(same).toHaveProperty(needed)
  }
  expect(e2e.jobs.down.if).toMatch(/^always\(\)/)
})

test('its outputs are outputs of the action', () => {
  const { outputs } = parse(readFileSync('action.yml', 'utf8'))
  expect(Object.keys(outputs)).toEqual(expect.arrayContaining(Object.keys(e2e.on.workflow_call.outputs)))
})

test.each(readdirSync(folder))('%s: no permission by default, and foreign actions pinned by commit', (name) => {
  const workflow = parse(text(name))
  expect(workflow.permissions, 'permissions of the workflow').toBeOneOf([{}, { contents: 'read' }, undefined])
  const jobs: { permissions?: object; steps?: { uses?: string }[] }[] = Object.values(workflow.jobs)
  if (workflow.permissions === undefined) for (const job of jobs) expect(job.permissions).toBeDefined()
  for (const { uses } of jobs.flatMap((job) => job.steps ?? [])) {
    if (uses === undefined || uses.startsWith('$/')) continue
    expect(uses).toMatch(/@[0-9a-f]{40}$/)
  }
})

test('a workflow that may be called from elsewhere names this repository by `$/`, never by `./`', () => {
  expect(text('e2e.yml')).not.toMatch(/uses: \.\//)
})

test('the janitor and the look at it give the sweep inputs that it knows', () => {
  const { inputs: known } = parse(readFileSync('sweep/action.yml', 'utf8'))
  for (const [name, job] of [
    ['janitor.yml', 'sweep'],
    ['nightly.yml', 'janitor-lives'],
  ] as const) {
    const step = parse(text(name)).jobs[job].steps[0]
    expect(step.uses).toBe('$/sweep')
    expect(Object.keys(known), name).toEqual(expect.arrayContaining(Object.keys(step.with)))
  }
})
