import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { describe as describeInput, type InputName, inputNames } from '../../../src/inputs/catalog.ts'

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
    expect(String(inputs[name]?.default), name).toBe(describeInput(name as InputName).default)
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
    // The runner refuses `$/` alone (actions/runner, PipelineConstants.TryParseSelfRepository).
    const ours = /^\$\/([\w-]+)$/.exec(uses ?? '')?.[1]
    if (ours !== undefined) expect(existsSync(`${ours}/action.yml`), uses).toBe(true)
    else if (uses !== undefined) expect(uses).toMatch(/@[0-9a-f]{40}$/)
  }
})

test('a workflow that may be called from elsewhere names this repository by `$/`, never by `./`', () => {
  expect(text('e2e.yml')).not.toMatch(/uses: \.\//)
})

describe('the artifact of e2e.yml', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ke2e-artifact-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const stepOf = (id: string) => e2e.jobs.e2e.steps.find((step: { id?: string }) => step.id === id)

  /** Runs the step that names it, as the runner does. */
  function nameFor(key: string, results: string): string {
    const output = join(folder, 'output')
    writeFileSync(output, '')
    const env = { PATH: process.env.PATH, GITHUB_OUTPUT: output, KEY: key, RESULTS: results, ATTEMPT: '2' }
    execFileSync('bash', ['-e', '-c', stepOf('artifact').run], { env, stdio: 'ignore' })
    return /^name=(.*)\n$/s.exec(readFileSync(output, 'utf8'))?.[1] ?? ''
  }

  test('has a name that the service accepts, whatever the key is, and another one for another key', () => {
    writeFileSync(join(folder, 'finished.json'), '{}')
    const matrix = '{\n  "version": "stable",\n  "proxy": "nftables"\n}'
    const keys = [
      'v1.36',
      'v1.36/nftables',
      'v1.36:nftables',
      'conformance: slow',
      matrix,
      '*?<>|"\\',
      'é',
      ' ',
      '-n',
      'k'.repeat(300),
    ]
    const names = ['', ...keys].map((key) => nameFor(key, folder))
    for (const name of names) expect(name).toMatch(/^kube-e2e-results(-[\w.-]{1,80})?-2$/)
    expect(new Set(names).size).toBe(names.length)
    expect(names.slice(0, 2)).toEqual(['kube-e2e-results-2', 'kube-e2e-results-v1.36-2'])
  })

  test('is not uploaded from a folder that nobody has finished and scrubbed, or that main never named', () => {
    rmSync(join(folder, 'finished.json'))
    expect([nameFor('', folder), nameFor('', '')]).toEqual(['', ''])
    const { if: when, with: given } = e2e.jobs.e2e.steps.at(-1)
    expect(when).toBe("always() && steps.artifact.outputs.name != ''")
    expect(given.name).toBe(`\${{ steps.artifact.outputs.name }}`)
  })

  test('is, in every workflow, uploaded only when finished.json is there', () => {
    for (const name of readdirSync('.github/workflows')) {
      const jobs: { steps?: { uses?: string; if?: string }[] }[] = Object.values(parse(text(name)).jobs)
      const uploads = jobs.flatMap((job) => job.steps ?? []).filter(({ uses }) => uses?.includes('/upload-artifact@'))
      for (const step of uploads) expect(step.if, name).toMatch(/finished\.json|steps\.artifact\.outputs\.name/)
    }
  })

  test('that cannot be uploaded does not turn the job red', () => {
    expect(e2e.jobs.e2e.steps.at(-1)['continue-on-error']).toBe(true)
  })
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
