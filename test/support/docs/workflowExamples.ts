import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { inputNames } from '../../../src/inputs/catalog.ts'
import { parseInputs } from '../../../src/inputs/inputs.ts'
import { messageOf } from '../../../src/vocabulary/errors.ts'

/** The workflows that documents show, read as GitHub would read them, against the files of this repository. */

export interface Workflow {
  on: object
  permissions?: Permissions
  jobs: Record<string, Job>
}

interface Job {
  uses?: string
  with?: Record<string, unknown>
  needs?: string
  if?: string
  'timeout-minutes'?: number
  permissions?: Permissions
  steps?: Step[]
}

interface Step {
  id?: string
  if?: string
  uses?: string
  with?: Record<string, unknown>
}

type Permissions = Record<string, string>

/** Every YAML block of a document. */
export function examplesIn(document: string): Workflow[] {
  return [...readFileSync(document, 'utf8').matchAll(/^```ya?ml\n(.*?)^```$/gms)].map(([, text = '']) => parse(text))
}

/** What would go wrong for somebody who pastes it; empty when nothing would. */
export function problemsOf(workflow: Workflow): string[] {
  const { on, jobs, permissions } = workflow
  if (on === undefined || jobs === undefined) return ['It is not a whole workflow.']
  const problems = permissions === undefined ? ['The workflow names no permissions.'] : []
  for (const [id, job] of Object.entries(jobs)) {
    problems.push(...(job.uses === undefined ? problemsOfSteps(id, job, jobs) : problemsOfCall(job)))
  }
  return [...problems, ...unknownOutputs(workflow)]
}

/** A job that calls a reusable workflow. */
function problemsOfCall({ uses = '', with: given = {}, permissions = {} }: Job): string[] {
  const file = ourFile(uses)
  if (file === undefined) return [`${uses} is not a file of this repository.`]
  const called = read(file)
  const inputs = called.on?.workflow_call?.inputs
  if (inputs === undefined) return [`${file} cannot be called.`]
  const needed = Object.values<Job>(called.jobs).map((job) => job.permissions ?? {})
  return [
    ...unknownInputs(given, inputs, file),
    ...needed.flatMap((permission) => lacking(permissions, permission)),
    ...azureInputsLacking(given),
    ...valuesRefused(given),
  ]
}

function problemsOfSteps(id: string, job: Job, jobs: Record<string, Job>): string[] {
  if (job['timeout-minutes'] === undefined) return [`The job ${id} has no timeout-minutes.`]
  if (job.permissions === undefined) return [`The job ${id} names no permissions.`]
  return (job.steps ?? []).flatMap((step) => {
    if (step.uses === undefined) return []
    return step.uses.startsWith('OWNER/') ? problemsOfOurStep(step, id, job, jobs) : problemsOfOthersStep(step.uses)
  })
}

function problemsOfOurStep(step: Step, id: string, job: Job, jobs: Record<string, Job>): string[] {
  const { uses = '', with: given = {} } = step
  const file = ourFile(uses.replace('@', '/action.yml@'))
  if (file === undefined) return [`${uses} is not an action of this repository.`]
  const { permissions = {} } = job
  const ofKind = {
    'action.yml': () => problemsOfRun(given, id, job, jobs),
    'down/action.yml': () => (step.if === 'always()' ? [] : ['The step with down/ is skipped after a cancel.']),
    'sweep/action.yml': () => lacking(permissions, neededBySweep(given)),
  }[file]
  return [
    ...unknownInputs(given, read(file).inputs, file),
    ...(given.cloud === 'azure'
      ? [...azureInputsLacking(given), ...lacking(permissions, { 'id-token': 'write' })]
      : []),
    ...(ofKind?.() ?? []),
  ]
}

/** The action itself: what it must be surrounded by. */
function problemsOfRun(given: Record<string, unknown>, id: string, job: Job, jobs: Record<string, Job>): string[] {
  const budget = Number(given.budget ?? read('action.yml').inputs.budget.default)
  const limit = job['timeout-minutes'] ?? 0
  const keeps = (job.steps ?? []).some(
    ({ uses = '', if: when = '' }) =>
      uses.includes('/upload-artifact@') && /^always\(\) && .*finished\.json/.test(when),
  )
  const proves = Object.values(jobs).some(
    (other) => other.needs === id && other.if === 'always()' && takesDown(other, given, id),
  )
  return [
    ...(budget < limit ? [] : [`The budget ${budget} is not below timeout-minutes ${limit} of the job ${id}.`]),
    ...(keeps ? [] : [`The job ${id} does not keep its results.`]),
    ...(proves ? [] : [`No job takes down what the job ${id} created.`]),
    ...valuesRefused(given),
  ]
}

/** What the action itself would say about values that are written out; expressions stand for good ones. */
function valuesRefused(given: Record<string, unknown>): string[] {
  const written = Object.entries(given).filter(([name, value]) => isInput(name) && !String(value).startsWith('${{'))
  try {
    parseInputs({ ...Object.fromEntries(written.map(([name, value]) => [name, String(value)])), cloud: 'embedded' })
    return []
  } catch (error) {
    return [messageOf(error)]
  }
}

function isInput(name: string): boolean {
  return inputNames.some((known) => known === name)
}

/** Whether a job's step with down/ leads to the same run in the same Azure. */
function takesDown({ steps = [] }: Job, run: Record<string, unknown>, id: string): boolean {
  const signIn = ['cloud', 'subscription-id', 'tenant-id', 'client-id', 'auth', 'resource-group', 'job-key']
  return steps.some(
    ({ uses = '', with: down = {} }) =>
      uses.includes('/down@') && down.job === id && signIn.every((name) => down[name] === run[name]),
  )
}

function neededBySweep(given: Record<string, unknown>): Permissions {
  return { actions: 'read', ...(given.issue === true ? { issues: 'write' } : {}) }
}

/** Actions of others are pinned as in our own workflows, which a bot updates. */
function problemsOfOthersStep(uses: string): string[] {
  const ours = ['ci.yml', 'e2e.yml'].map((name) => readFileSync(join('.github', 'workflows', name), 'utf8'))
  return ours.some((text) => text.includes(`uses: ${uses} #`)) ? [] : [`${uses} is not what our own workflows use.`]
}

/** Outputs that an expression reads and nobody sets. */
function unknownOutputs({ jobs }: Workflow): string[] {
  const text = JSON.stringify(jobs)
  const ofCalls = [...text.matchAll(/needs\.([\w-]+)\.outputs\.([\w-]+)/g)].map(([all, job = '', name = '']) => {
    const file = ourFile(jobs[job]?.uses ?? '')
    return { all, known: file !== undefined && name in read(file).on.workflow_call.outputs }
  })
  const ofSteps = [...text.matchAll(/steps\.([\w-]+)\.outputs\.([\w-]+)/g)].map(([all, id = '', name = '']) => {
    const step = Object.values(jobs)
      .flatMap((job) => job.steps ?? [])
      .find((one) => one.id === id)
    return { all, known: step?.uses !== undefined && name in read('action.yml').outputs }
  })
  return [...ofCalls, ...ofSteps].filter(({ known }) => !known).map(({ all }) => `Nothing sets ${all}.`)
}

function unknownInputs(given: Record<string, unknown>, known: object, file: string): string[] {
  return Object.keys(given)
    .filter((name) => !(name in known))
    .map((name) => `${file} has no input ${name}.`)
}

function azureInputsLacking(given: Record<string, unknown>): string[] {
  if (given.cloud === undefined) return []
  const named = ['tenant-id', 'client-id'].filter((name) => given[name] === undefined)
  const subscription = given['subscription-id'] ?? given['subscription-ids']
  return [...named, ...(subscription === undefined ? ['subscription-id'] : [])].map((name) => `${name} is missing.`)
}

function lacking(given: Permissions, needed: Permissions): string[] {
  return Object.entries(needed)
    .filter(([name, level]) => given[name] !== level && given[name] !== 'write')
    .map(([name, level]) => `The permission ${name}: ${level} is missing.`)
}

/** The path that `OWNER/kube-e2e-azure/…@v1` names here. */
function ourFile(uses: string): string | undefined {
  const path = /^OWNER\/kube-e2e-azure\/([\w./-]+\.yml)@v1$/.exec(uses)?.[1]
  return path !== undefined && existsSync(path) ? path : undefined
}

const read = (file: string) => parse(readFileSync(file, 'utf8'))
