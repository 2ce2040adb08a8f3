import { spawnSync } from 'node:child_process'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { startJob } from '../support/actionsRunner.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

const job = () => startJob({ KUBE_E2E_STATE: temporaryFolder() }, temporaryFolder())

test('inputs that are not valid: exit code 2, all problems in one annotation, nothing created', async () => {
  const { temp, main, post } = job()
  const result = await main({ nodes: '0', suite: 'smok', 'pod-cidr': '10.240.0.0/16' }).ended
  expect(result.exitCode).toBe(2)
  const annotation = result.output.split('\n').find((line) => line.startsWith('::error'))
  expect(annotation).toMatch(/nodes: .*%0Asuite: .*did you mean `smoke`.*%0Avnet-cidr: .*overlaps pod-cidr/)
  const runs = join(temp, 'kube-e2e-azure', 'runs')
  expect(globSync('*/{plan,state}.json', { cwd: runs })).toEqual([])

  const after = await post('failure').ended
  expect(after.exitCode).toBe(0)
  expect(after.output).toContain('left: 0')
  expect(existsSync(runs)).toBe(false)
})

test('Azure without any sign-in: the missing inputs are named', async () => {
  const result = await job().main({ cloud: 'azure' }).ended
  expect(result.exitCode).toBe(2)
  expect(result.output).toMatch(/subscription-id: .*auth: `auto` found no way to sign in .*tenant-id and client-id/)
})

test('Azure with an incomplete sign-in: the missing inputs are named', async () => {
  const result = await job().main({ cloud: 'azure', auth: 'certificate' }).ended
  expect(result.exitCode).toBe(2)
  expect(result.output).toMatch(/subscription-id: .*tenant-id: .*client-id: .*client-certificate-path: /)
})

test('OIDC in a job without the permission: the missing line of the workflow is named', async () => {
  const id = '00000000-0000-0000-0000-000000000000'
  const inputs = { 'subscription-id': id, 'tenant-id': id, 'client-id': id, 'allowed-sources': '192.0.2.0/24' }
  const result = await job().main({ cloud: 'azure', auth: 'oidc', ...inputs }).ended
  expect(result.exitCode).toBe(7)
  expect(result.output).toContain('id-token: write')
})

test('post without a main step: it looks for the name derived from the job, and finds nothing', async () => {
  const result = await job().post('cancelled').ended
  expect(result.exitCode).toBe(0)
  expect(result.output).toContain('left: 0: there never was an embedded Azure on this machine')
})

test('the bundles are complete: every file that an action or package.json names exists, and so does what it starts', () => {
  const actions = ['action.yml', 'run/action.yml', 'down/action.yml', 'sweep/action.yml'].flatMap((file) => {
    const { main, post } = parse(readFileSync(file, 'utf8')).runs
    return [main, post].filter((entry) => entry !== undefined).map((entry: string) => join(dirname(file), entry))
  })
  const { bin } = JSON.parse(readFileSync('package.json', 'utf8'))
  for (const entry of [...actions, bin['kube-e2e'], 'dist/program/index.js', 'dist/embedded/index.js']) {
    expect(existsSync(entry), entry).toBe(true)
  }
})

test('down in a job of the same workflow run: what the other job created is found by its name, and proved gone', async () => {
  const result = await job().down({ job: 'e2e' }).ended
  expect(result.exitCode).toBe(0)
  expect(result.output).toContain('left: 0: there never was an embedded Azure on this machine')
  expect(result.outputs).toEqual({ left: '0' })
})

test('down with a name that is not valid: exit code 2, and nothing is said to be gone', async () => {
  const result = await job().down({ name: 'no such/name' }).ended
  expect(result.exitCode).toBe(2)
  expect(result.output).toMatch(/::error.*name: `no such\/name` is not a valid/)
  expect(result.outputs).toEqual({})
})

test('sweep with nothing to sweep: counts, and a summary', async () => {
  const result = await job().sweep({ 'dry-run': 'true' }).ended
  expect(result.exitCode).toBe(0)
  expect(result.output).toContain('found 0')
  expect(result.summary).toContain('## Sweep')
  expect(result.outputs).toEqual({ found: '0', deleted: '0', 'would-be-deleted': '0', stuck: '0', skipped: '0' })
})

test('sweep with inputs that are not valid: all problems in one annotation', async () => {
  const result = await job().sweep({ 'dry-run': 'perhaps', limit: '0' }).ended
  expect(result.exitCode).toBe(2)
  expect(result.output).toMatch(/::error.*dry-run: `perhaps`.*%0Alimit: `0`/)
})

test('sweep that should keep an issue, without a token: the input is named', async () => {
  const result = await job().sweep({ issue: 'true' }).ended
  expect(result.exitCode).toBe(2)
  expect(result.output).toContain('issue: needs a GitHub token')
})

test('the terminal program: its help loads no command, and an unknown command is refused', () => {
  const run = (...args: string[]) => spawnSync(process.execPath, ['dist/cli.js', ...args], { encoding: 'utf8' })
  expect(run('--help')).toMatchObject({ status: 0, stdout: expect.stringContaining('sweep') })
  expect(run('swep')).toMatchObject({ status: 2, stderr: expect.stringContaining('Did you mean sweep?') })
})
